import type { FacetName, StateView } from '../page-data.js';
import { showCard } from './card.js';
import { newDesk, rowOf } from './desk-state.js';
import { make, part, say } from './make.js';
import { highlight, pointToHeader, showFacsimile, showRecord } from './places.js';
import { showQueue } from './queue-list.js';
import { askDocument, askQueue, askSubject } from './server-calls.js';

export const desk = newDesk();

/** Shows all that the page knows. */
export function show(): void {
  showCard(desk);
  showQueue(
    desk,
    (row) => void goTo(row, 0),
    (key, value) => void narrow(key, value),
  );
  const { state, queue } = desk;
  if (state === undefined) return;
  showDocuments(state);
  document.title = `${queue?.open ?? 0} open · ${state.title} · memcon review`;
  part('title').textContent = state.title;
  part('open-count').textContent = String(queue?.open ?? '');
  part('signed-count').textContent = String(state.signed);
  const encoding =
    state.encoded < state.documents.length ? `${state.encoded} of ${state.documents.length} documents encoded · ` : '';
  const { id, name } = state.editor;
  const editor = id === name ? name : `${name} (${id})`;
  const fault = state.faults[0];
  const broken = fault === undefined ? '' : ` · ${fault.document}: ${fault.message}`;
  part('progress').textContent = `${encoding}signing as ${editor}${broken}`;
  (part('undo') as HTMLButtonElement).disabled = state.undo === undefined;
  (part('redo') as HTMLButtonElement).disabled = state.redo === undefined;
  part('undo').title = state.undo ?? '';
  part('redo').title = state.redo ?? '';
}

/** The list of all documents: one may be opened that has nothing open. */
function showDocuments({ documents }: StateView): void {
  const select = part('documents') as HTMLSelectElement;
  if (select.options.length !== documents.length + 1) {
    select.replaceChildren(
      ...['', ...documents].map((name) => make('option', { value: name }, name || 'Open a document …')),
    );
  }
  select.value = desk.document?.name ?? '';
}

/** Looks at a place of a row: the document follows. */
export async function goTo(row: number, place: number, news = ''): Promise<void> {
  const rows = desk.queue?.rows ?? [];
  desk.row = Math.max(0, Math.min(rows.length - 1, row));
  const places = rowOf(desk)?.places ?? [];
  desk.place = Math.max(0, Math.min(places.length - 1, place));
  desk.like = undefined;
  desk.selection = undefined;
  const wanted = places[desk.place];
  if (wanted === undefined) {
    desk.subject = undefined;
    show();
    return say(news);
  }
  await lookAt(wanted.id, news);
}

export async function lookAt(id: string, news = ''): Promise<void> {
  const subject = (await askSubject(id)) ?? undefined;
  desk.subject = subject;
  if (subject !== undefined) await openDocument(subject.document);
  point();
  show();
  if (subject === undefined) return say(news);
  const { surface, believes, document: name, line } = subject;
  say([news, surface, believes, `${name}, line ${line}`].filter((one) => one !== '').join(' · '));
}

export async function openDocument(name: string, again = false): Promise<void> {
  const isSame = desk.document?.name === name;
  if (isSame && !again) return;
  const shown = await askDocument(name);
  if (shown === undefined) return;
  desk.document = shown;
  desk.page = showRecord(shown, isSame);
}

/** Shows where the place is that is looked at. */
export function point(stay = false): void {
  const { page, document: shown, subject, selection } = desk;
  if (page === undefined || shown === undefined) return;
  const span = selection ?? (subject?.document === shown.name ? subject.span : undefined);
  pointToHeader(selection === undefined ? subject?.id : undefined);
  if (span === undefined) return;
  highlight(page, span, selection === undefined && subject?.kind === 'speaker', stay);
  showFacsimile(shown, span);
}

async function narrow(key: FacetName, value: string): Promise<void> {
  const { [key]: _old, ...others } = desk.filter;
  desk.filter = value === '' ? others : { ...others, [key]: value };
  desk.queue = await askQueue(desk.filter);
  await goTo(0, 0);
}
