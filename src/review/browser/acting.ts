import type { AnswerView, SignedView } from '../page-data.js';
import { chosenBy, rowOf } from './desk-state.js';
import { askEntry, askOne, askValue, askWho } from './dialogs.js';
import { part, say } from './make.js';
import { desk, goTo, lookAt, openDocument, point, show } from './looking.js';
import { byOneWord, highlight, showRecord } from './places.js';
import { askEntryFor, askId, askLike, askSearch, askSigned, tell } from './server-calls.js';
import { showSigned } from './signed-list.js';

let isBusy = false;

/** A decision is on its way. */
export const isDeciding = (): boolean => isBusy;

export const GONE =
  'memcon review does not answer: it was ended in the terminal, perhaps. What was decided is on disk.';

/** Decides something; the page follows. */
export async function decide(path: string, body: Readonly<Record<string, unknown>>): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  const begun = performance.now();
  const { like, subject, selection } = desk;
  const isQueued = selection === undefined && rowOf(desk)?.places.some(({ id }) => id === subject?.id) === true;
  try {
    const answer = await tell(path, {
      ...body,
      ...(desk.reason.trim() === '' ? {} : { reason: desk.reason }),
      shown: { ...desk.filter, open: desk.document?.name },
    });
    if (answer === undefined) return say(GONE, true);
    if (answer.ok) {
      desk.reason = '';
      desk.like = undefined;
      desk.selection = undefined;
      document.getSelection()?.removeAllRanges();
    } else desk.like = like;
    await follow(answer, isQueued);
  } finally {
    // Not before the page shows what is next: a key means what is seen.
    isBusy = false;
  }
  document.body.dataset['took'] = String(Math.round(performance.now() - begun));
}

/** The page as it is after a decision: the next place that is open is looked at, by who works on the queue. */
async function follow(answer: AnswerView, isQueued: boolean): Promise<void> {
  const { ok, message, state, queue, document: shown } = answer;
  desk.state = state;
  desk.queue = queue;
  if (shown !== undefined) {
    desk.page = showRecord(shown, desk.document?.name === shown.name);
    desk.document = shown;
  }
  if (!part('signed').hidden) await fillSigned();
  if (!ok) {
    point(true);
    show();
    return say(message, true);
  }
  if (answer.subject !== undefined) {
    const row = queue.rows.findIndex(({ places }) => places.some(({ id }) => id === answer.subject));
    if (row >= 0) desk.row = row;
    return await lookAt(answer.subject, message);
  }
  const { subject } = desk;
  if (!isQueued && desk.document !== undefined) {
    if (subject === undefined) {
      show();
      return say(message);
    }
    return await lookAt(subject.id, message);
  }
  const still = queue.rows.findIndex(({ places }) => places.some(({ id }) => id === subject?.id));
  const place = still < 0 ? desk.place : queue.rows[still]!.places.findIndex(({ id }) => id === subject?.id);
  await goTo(still < 0 ? desk.row : still, place, message);
}

const act = (action: Readonly<Record<string, unknown>>): void => {
  const chosen = chosenBy(desk, action['do'] === 'accept');
  if (chosen.length === 0) return say('Nothing is chosen.', true);
  void decide('act', { action, chosen });
};

const nameOf = (): string =>
  desk.selection === undefined
    ? (desk.subject?.surface ?? '')
    : (desk.document?.text.slice(desk.selection.start, desk.selection.end) ?? '');

const kindOf = (): string => (desk.selection === undefined ? (desk.subject?.entryKind ?? 'person') : '');

function search(label: string, kind: string, done: (id: string) => void, fresh?: (typed: string) => void): void {
  const name = desk.document?.name ?? '';
  const find = async (q: string): Promise<NonNullable<Awaited<ReturnType<typeof askSearch>>>> =>
    (await askSearch({ q, document: name, ...(kind === '' ? {} : { kind }) })) ?? [];
  askWho(label, find, done, fresh);
}

const AS = [
  ['p', 'Person', 'person'],
  ['l', 'Place', 'place'],
  ['o', 'Organisation', 'org'],
  ['t', 'Thing', 'object'],
  ['e', 'Event', 'event'],
  ['s', 'Direct speech', 'speech'],
] as const;

/** What the keys of the card do. */
export const actions = {
  accept: () => act({ do: 'accept' }),
  reject: () => act({ do: 'reject' }),
  candidate: (n: number): void => {
    const candidate = desk.subject?.candidates[n - 1];
    if (candidate !== undefined) act({ do: 'identify', value: candidate.id });
  },
  other: () => search(`Who or what is “${nameOf()}”?`, kindOf(), (value) => act({ do: 'identify', value })),
  entry: (): void => void newEntry(),
  date: () =>
    askValue(
      'Which date?',
      'YYYY, YYYY-MM or YYYY-MM-DD; 1960/1962: a stretch; [1960..1962]: some time in it',
      desk.subject?.value ?? '',
      (value) => act({ do: 'date', value }),
    ),
  correct: () =>
    askValue(
      `What should “${nameOf()}” read?`,
      'The words of the source stay; this stands beside them.',
      nameOf(),
      (value) => act({ do: 'correct', value }),
    ),
  mark: () => askOne(`What is “${nameOf()}”?`, AS, (as) => act({ do: 'mark', as })),
  begin: () => search('Who speaks from here?', 'person', (value) => act({ do: 'begin', value })),
  end: () => act({ do: 'end' }),
  join: () => act({ do: desk.subject?.kind === 'seam' ? 'join' : 'join-turn' }),
  like: () => void toggleLike(),
  title: () => newTitle(),
  add: () => addParticipant(),
  who: () => nextParticipant(),
  step: (places: number): void => void goTo(desk.row, desk.place + places),
};

/** What the shown document is called, as it is on the page. */
function newTitle(): void {
  const { document: shown } = desk;
  const title = shown?.header.find(({ kind }) => kind === 'title');
  if (title === undefined) return say('Open a document first.', true);
  askValue(
    'What is the record called?',
    'The words of the source stay; the edition calls it so.',
    title.says,
    (value) => {
      void decide('act', { action: { do: 'title', value }, chosen: [title.subject] });
    },
  );
}

const ROLES = [
  ['s', 'Spoke', 'speaker'],
  ['p', 'Was present', 'present'],
  ['r', 'Wrote it down', 'recorder'],
  ['i', 'Interpreted', 'interpreter'],
] as const;

/** Somebody took part whom memcon has not seen: one of a register, or a name. */
function addParticipant(): void {
  const { document: shown } = desk;
  const title = shown?.header.find(({ kind }) => kind === 'title');
  if (title === undefined) return say('Open a document first.', true);
  const { subject } = title;
  // The part is asked at once, so that no key is lost while the name's identifier is on its way.
  search(
    'Who took part?',
    'person',
    (value) => askOne('What part?', ROLES, (role) => sign({ do: 'add', value, role })),
    (name) => askOne('What part?', ROLES, (role) => void addName(name, role)),
  );

  function sign(action: Readonly<Record<string, string>>): void {
    void decide('act', { action, chosen: [subject] });
  }

  async function addName(name: string, role: string): Promise<void> {
    sign({ do: 'add', value: (await askId(name)) ?? '', role, name });
  }
}

/** Looks at one participant of the shown document after the other. */
function nextParticipant(): void {
  const people = (desk.document?.header ?? []).filter(({ kind }) => kind === 'participant');
  if (people.length === 0) return say('Nobody is known to have taken part: p adds somebody.', true);
  const at = people.findIndex(({ subject }) => subject === desk.subject?.id);
  desk.selection = undefined;
  void lookAt(people[(at + 1) % people.length]!.subject);
}

/** A form for who or what is meant, as far as its name tells. */
async function newEntry(): Promise<void> {
  const chosen = chosenBy(desk);
  if (chosen.length === 0) return say('Nothing is chosen.', true);
  const kind = kindOf() || 'person';
  const given = (await askEntryFor(nameOf(), kind)) ?? { name: nameOf(), office: '' };
  const suggest = async (name: string): Promise<string> => (await askId(name)) ?? '';
  askEntry({ kind, ...given }, suggest, (entry) => void decide('enter', { entry, chosen }));
}

/**
 * First what is like it in the document, then in the edition; where a row lies in several documents, the edition first.
 */
async function toggleLike(): Promise<void> {
  const { subject, like } = desk;
  if (subject === undefined || desk.selection !== undefined) return;
  const isWide = new Set(rowOf(desk)?.places.map(({ document: name }) => name)).size > 1;
  const everywhere = like === undefined ? isWide : !like.everywhere;
  const subjects = (await askLike(subject.id, everywhere)) ?? [];
  desk.like = { everywhere, subjects, left: new Set() };
  show();
  const where = everywhere ? 'in the edition' : 'in this document';
  say(
    subjects.length === 1
      ? `Nothing else is like it ${where}.`
      : `${subjects.length} places are alike ${where}. What you decide now holds for all of them.`,
  );
}

async function fillSigned(): Promise<void> {
  showSigned((await askSigned()) ?? [], {
    open: (signed) => void openAt(signed),
    takeBack: (signed: SignedView) => void decide('change', { signed }),
    explain: (signed, reason) => {
      desk.reason = reason;
      void decide('change', { signed });
    },
  });
}

async function openAt({ document: name, span }: SignedView): Promise<void> {
  await openDocument(name);
  if (desk.page !== undefined && span !== undefined) highlight(desk.page, span, false);
}

/** The queue, or what is signed. */
export async function showView(isSigned: boolean): Promise<void> {
  part('signed').hidden = !isSigned;
  part('queue').hidden = isSigned;
  part('card').hidden = isSigned;
  part('show-signed').setAttribute('aria-pressed', String(isSigned));
  part('show-queue').setAttribute('aria-pressed', String(!isSigned));
  if (isSigned) await fillSigned();
  else if (desk.subject !== undefined) await lookAt(desk.subject.id);
}

/** Begins a selection with the place that is looked at, or goes on with it word by word. */
export function select(begin: boolean, more = true): void {
  const { document: shown, subject, selection } = desk;
  if (shown === undefined) return;
  const from = selection ?? (subject?.document === shown.name ? subject.span : undefined);
  if (from === undefined) return;
  const first = begin && subject?.kind === 'speaker' ? { start: from.start, end: from.start } : from;
  desk.selection = begin && first.end > first.start ? first : byOneWord(shown.text, first, more);
  desk.like = undefined;
  point();
  show();
  say(shown.text.slice(desk.selection.start, desk.selection.end));
}

/** The next mark of the document, whatever is believed of it. */
export function byMark(by: number): void {
  const { document: shown, subject } = desk;
  const marks = (shown?.marks ?? [])
    .filter((mark) => mark.subject !== undefined)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const at = marks.findIndex((mark) => mark.subject === subject?.id);
  const next = marks[Math.max(0, Math.min(marks.length - 1, at + by))];
  if (next?.subject !== undefined) void lookAt(next.subject);
}
