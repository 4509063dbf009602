import type { AnswerView, FacetName, SignedView } from '../page-data.js';
import { showCard, type CardActions } from './card.js';
import { chosenBy, newDesk, rowOf } from './desk-state.js';
import { askEntry, askOne, askValue, askWho, tellKeys } from './dialogs.js';
import { part, say } from './elements.js';
import { byOneWord, highlight, selectedWords, showFacsimile, showRecord } from './places.js';
import { showQueue } from './queue-list.js';
import { askDocument, askId, askLike, askQueue, askSearch, askSigned, askState, askSubject, tell } from './server-calls.js';
import { showSigned } from './signed-list.js';

const desk = newDesk();
let isBusy = false;

// What is shown

function show(): void {
  showCard(desk, actions);
  showQueue(desk, (row) => void goTo(row, 0), (key, value) => void narrow(key, value));
  const { state, queue } = desk;
  if (state === undefined) return;
  document.title = `${queue?.open ?? 0} open · ${state.title} · memcon review`;
  part('title').textContent = state.title;
  part('open-count').textContent = String(queue?.open ?? '');
  part('signed-count').textContent = String(state.signed);
  const encoding = state.encoded < state.documents ? `${state.encoded} of ${state.documents} documents encoded · ` : '';
  const fault = state.faults[0];
  const broken = fault === undefined ? '' : ` · ${fault.document}: ${fault.message}`;
  part('progress').textContent = `${encoding}signing as ${state.editor.name} (${state.editor.id})${broken}`;
  (part('undo') as HTMLButtonElement).disabled = state.undo === undefined;
  (part('redo') as HTMLButtonElement).disabled = state.redo === undefined;
  part('undo').title = state.undo ?? '';
  part('redo').title = state.redo ?? '';
}

/** Looks at a place of a row: the document follows. */
async function goTo(row: number, place: number, news = ''): Promise<void> {
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

async function lookAt(id: string, news = ''): Promise<void> {
  const subject = (await askSubject(id)) ?? undefined;
  desk.subject = subject;
  if (subject !== undefined) await openDocument(subject.document);
  point();
  show();
  if (subject !== undefined) say([news, subject.surface, subject.believes, `${subject.document}, line ${subject.line}`].filter((one) => one !== '').join(' · '));
}

async function openDocument(name: string, again = false): Promise<void> {
  const isSame = desk.document?.name === name;
  if (isSame && !again) return;
  const shown = await askDocument(name);
  if (shown === undefined) return;
  desk.document = shown;
  desk.page = showRecord(shown, isSame);
}

function point(stay = false): void {
  const { page, document: shown, subject, selection } = desk;
  if (page === undefined || shown === undefined) return;
  const span = selection ?? (subject?.document === shown.name ? subject.span : undefined);
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

// What is done

async function decide(path: string, body: Readonly<Record<string, unknown>>): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  const begun = performance.now();
  const { like } = desk;
  const answer = await tell(path, { ...body, ...(desk.reason.trim() === '' ? {} : { reason: desk.reason }), shown: { ...desk.filter, open: desk.document?.name } });
  isBusy = false;
  if (answer === undefined) return say('memcon review does not answer: has it been ended in the terminal? What was decided before is on disk.', true);
  if (answer.ok) {
    desk.reason = '';
    desk.like = undefined;
    desk.selection = undefined;
    document.getSelection()?.removeAllRanges();
  } else desk.like = like;
  await follow(answer);
  document.body.dataset['took'] = String(Math.round(performance.now() - begun));
}

/** The page as it is after a decision: the next place that is open is looked at. */
async function follow({ ok, message, state, queue, document: shown }: AnswerView): Promise<void> {
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
  const { subject } = desk;
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

function search(label: string, kind: string, done: (id: string) => void): void {
  const name = desk.document?.name ?? '';
  const find = async (q: string): Promise<NonNullable<Awaited<ReturnType<typeof askSearch>>>> =>
    (await askSearch({ q, document: name, ...(kind === '' ? {} : { kind }) })) ?? [];
  askWho(label, find, done);
}

const AS = [
  ['p', 'Person', 'person'],
  ['l', 'Place', 'place'],
  ['o', 'Organisation', 'org'],
  ['t', 'Thing', 'object'],
  ['e', 'Event', 'event'],
  ['s', 'Direct speech', 'speech'],
] as const;

const actions: CardActions = {
  accept: () => act({ do: 'accept' }),
  reject: () => act({ do: 'reject' }),
  candidate: (n) => {
    const candidate = desk.subject?.candidates[n - 1];
    if (candidate !== undefined) act({ do: 'identify', value: candidate.id });
  },
  other: () => search(`Who or what is “${nameOf()}”?`, kindOf(), (value) => act({ do: 'identify', value })),
  entry: () => {
    const chosen = chosenBy(desk);
    const suggest = async (name: string): Promise<string> => (await askId(name)) ?? '';
    askEntry({ kind: kindOf() || 'person', name: nameOf() }, suggest, (entry) => void decide('enter', { entry, chosen }));
  },
  date: () => askValue('Which date?', 'YYYY, YYYY-MM or YYYY-MM-DD', desk.subject?.value ?? '', (value) => act({ do: 'date', value })),
  correct: () => askValue(`What should “${nameOf()}” read?`, 'The words of the source stay; this stands beside them.', nameOf(), (value) => act({ do: 'correct', value })),
  mark: () => askOne(`What is “${nameOf()}”?`, AS, (as) => act({ do: 'mark', as })),
  begin: () => search('Who speaks from here?', 'person', (value) => act({ do: 'begin', value })),
  end: () => act({ do: 'end' }),
  join: () => act({ do: desk.subject?.kind === 'seam' ? 'join' : 'join-turn' }),
  like: () => void toggleLike(),
  step: (places) => void goTo(desk.row, desk.place + places),
};

/** First what is like it in the document, then in the edition; where a row lies in several documents, the edition first. */
async function toggleLike(): Promise<void> {
  const { subject, like } = desk;
  if (subject === undefined || desk.selection !== undefined) return;
  const isWide = new Set(rowOf(desk)?.places.map(({ document: name }) => name)).size > 1;
  const everywhere = like === undefined ? isWide : !like.everywhere;
  const subjects = (await askLike(subject.id, everywhere)) ?? [];
  desk.like = { everywhere, subjects, left: new Set() };
  show();
  say(`${subjects.length} places are alike ${everywhere ? 'in the edition' : 'in this document'}. What you decide now holds for all of them.`);
}

async function fillSigned(): Promise<void> {
  showSigned((await askSigned()) ?? [], {
    open: (name, quote) => void openAt(name, quote),
    takeBack: (signed: SignedView) => void decide('change', { signed }),
    explain: (signed, reason) => {
      desk.reason = reason;
      void decide('change', { signed });
    },
  });
}

async function openAt(name: string, quote: string): Promise<void> {
  await openDocument(name);
  const { document: shown, page } = desk;
  if (shown === undefined || page === undefined) return;
  const words = quote.split(' ').map((word) => word.replace(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`));
  const at = new RegExp(words.join(String.raw`\s+`), 'u').exec(shown.text);
  if (at !== null) highlight(page, { start: at.index, end: at.index + at[0].length }, false);
}

async function showView(isSigned: boolean): Promise<void> {
  part('signed').hidden = !isSigned;
  part('queue').hidden = isSigned;
  part('card').hidden = isSigned;
  part('show-signed').setAttribute('aria-pressed', String(isSigned));
  part('show-queue').setAttribute('aria-pressed', String(!isSigned));
  if (isSigned) await fillSigned();
  else if (desk.subject !== undefined) await lookAt(desk.subject.id);
}

// Keys

let isSingle = localStorage.getItem('memcon-single-keys') !== 'no';

const KEYS: readonly (readonly [key: string, what: string, act: () => void])[] = [
  ['a', 'accept: what memcon believes is right, and signed', actions.accept],
  ['x', 'not so: the mark is taken back', actions.reject],
  ['1 – 9', 'one of the candidates', () => undefined],
  ['o', 'another person, place, speaker: search by the first letters', actions.other],
  ['e', 'a new entry in the register', actions.entry],
  ['d', 'another date', actions.date],
  ['c', 'a slip of the source: what it should read', actions.correct],
  ['l', 'all like it: first a list of every place', actions.like],
  ['n', 'why: a reason for the next decision', () => part('reason').focus()],
  ['s', 'select words, beginning with this place', () => select(true)],
  ['m', 'mark the selected words', actions.mark],
  ['b', 'a turn begins with the selected words', actions.begin],
  ['t', 'a turn ends with the selected words', actions.end],
  ['j', 'the turn goes on with the one before; a paragraph over a page end', actions.join],
  ['u', 'undo', () => void decide('undo', {})],
  ['r', 'do again', () => void decide('redo', {})],
  ['↓', 'the next in the queue', () => void goTo(desk.row + 1, 0)],
  ['↑', 'the one before', () => void goTo(desk.row - 1, 0)],
  ['→', 'the next place that is alike', () => actions.step(1)],
  ['←', 'the place before', () => actions.step(-1)],
  [']', 'the next mark of the document, doubtful or not', () => byMark(1)],
  ['[', 'the mark before', () => byMark(-1)],
  ['f', 'filters', () => part('filter-kind').focus()],
  ['g', 'what is signed, and back', () => void showView(part('queue').hidden === false)],
  ['?', 'this list', () => tellKeys(KEYS.map(([key, what]) => [key, what]), isSingle, setSingle)],
];

const ARROWS: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', ArrowRight: '→', ArrowLeft: '←' };

const BY_KEY = new Map(KEYS.map(([key, , does]) => [key, does]));

function setSingle(on: boolean): void {
  isSingle = on;
  localStorage.setItem('memcon-single-keys', on ? 'yes' : 'no');
}

/** Begins a selection with the place that is looked at, or goes on with it word by word. */
function select(begin: boolean, more = true): void {
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

function byMark(by: number): void {
  const { document: shown, subject } = desk;
  const marks = (shown?.marks ?? []).filter((mark) => mark.subject !== undefined).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const at = marks.findIndex((mark) => mark.subject === subject?.id);
  const next = marks[Math.max(0, Math.min(marks.length - 1, at + by))];
  if (next?.subject !== undefined) void lookAt(next.subject);
}

function onKey(event: KeyboardEvent): void {
  const { target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null) return;
  const isTyping = target instanceof HTMLInputElement && target.type !== 'checkbox';
  if (key === 'Escape') {
    desk.like = undefined;
    desk.selection = undefined;
    if (isTyping) target.blur();
    point(true);
    show();
    return;
  }
  if (isTyping || target instanceof HTMLSelectElement) {
    if (key === 'Enter' && isTyping) target.blur();
    return;
  }
  if (event.shiftKey && (key === 'ArrowRight' || key === 'ArrowLeft')) {
    event.preventDefault();
    return select(false, key === 'ArrowRight');
  }
  const isArrow = key.startsWith('Arrow');
  if (isArrow && target === part('record')) return;
  if (!isSingle && !isArrow && key !== '?') return;
  const does = BY_KEY.get(ARROWS[key] ?? key);
  if (/^[1-9]$/u.test(key)) actions.candidate(Number(key));
  else if (does === undefined) return;
  else does();
  event.preventDefault();
}

// Beginning

document.addEventListener('keydown', onKey);
part('undo').addEventListener('click', () => void decide('undo', {}));
part('redo').addEventListener('click', () => void decide('redo', {}));
part('help').addEventListener('click', () => BY_KEY.get('?')!());
part('show-queue').addEventListener('click', () => void showView(false));
part('show-signed').addEventListener('click', () => void showView(true));
part('record').addEventListener('mouseup', () => {
  const { document: shown } = desk;
  const words = shown === undefined ? undefined : selectedWords(shown.text);
  if (words === undefined) return;
  desk.selection = words;
  desk.like = undefined;
  point(true);
  show();
});
part('record').addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLElement) || desk.selection !== undefined && document.getSelection()?.isCollapsed === false) return;
  const label = target.closest<HTMLElement>('[data-subject]')?.dataset['subject'];
  const marks = desk.page?.pieces.find(({ element }) => element === target)?.marks ?? [];
  const own = marks.flatMap(({ subject }) => (subject === undefined ? [] : [subject])).toReversed();
  // A second click on the same words means the mark round it.
  const next = own[(own.indexOf(desk.subject?.id ?? '') + 1) % Math.max(1, own.length)] ?? label;
  desk.selection = undefined;
  if (next !== undefined) void lookAt(next);
});

const PAUSE = 1500;
const FIRST_PAUSE = 150;

/** Looks now and then what has changed: documents encoded meanwhile, files that another program has written. */
async function keepUp(): Promise<void> {
  const state = await askState().catch(() => undefined);
  if (state === undefined) say('memcon review does not answer: it was ended in the terminal, perhaps. What was decided is on disk.', true);
  else if (state.version !== desk.state?.version && !isBusy) {
    desk.state = state;
    desk.queue = await askQueue(desk.filter);
    const kept = desk.queue?.rows.findIndex(({ places }) => places.some(({ id }) => id === desk.subject?.id)) ?? -1;
    if (kept >= 0) desk.row = kept;
    if (state.changed.length > 0 && desk.document !== undefined) {
      await openDocument(desk.document.name, true);
      say(`Another program has changed ${state.changed.join(', ')}: it has been read again.`);
      point(true);
    }
    if (desk.subject === undefined && desk.queue?.rows.length !== 0) await goTo(0, 0);
    else show();
  }
  const isEarly = desk.subject === undefined || (desk.state?.encoded ?? 0) < (desk.state?.documents ?? 0);
  setTimeout(() => void keepUp(), isEarly && state !== undefined ? FIRST_PAUSE : PAUSE);
}

void keepUp();
