import { actions, byMark, decide, GONE, isDeciding, select, showView } from './acting.js';
import { tellKeys } from './dialogs.js';
import { part, PRESSED, say } from './make.js';
import { desk, goTo, lookAt, openDocument, point, show } from './looking.js';
import { selectedWords } from './places.js';
import { askQueue, askState } from './server-calls.js';

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
  ['i', 'what the record is called', actions.title],
  ['w', 'who took part: one after the other', actions.who],
  ['p', 'somebody else took part', actions.add],
  ['u', 'undo', () => void decide('undo', {})],
  ['r', 'do again', () => void decide('redo', {})],
  ['↓', 'the next in the queue', () => void goTo(desk.row + 1, 0)],
  ['↑', 'the one before', () => void goTo(desk.row - 1, 0)],
  ['→', 'the next place that is alike', () => actions.step(1)],
  ['←', 'the place before', () => actions.step(-1)],
  [']', 'the next mark of the document, doubtful or not', () => byMark(1)],
  ['[', 'the mark before', () => byMark(-1)],
  ['f', 'filters', () => part('filter-kind').focus()],
  ['v', 'open any document', () => part('documents').focus()],
  ['g', 'what is signed, and back', () => void showView(part('queue').hidden === false)],
  [
    '?',
    'this list',
    () =>
      tellKeys(
        KEYS.map(([key, what]) => [key, what]),
        isSingle,
        setSingle,
      ),
  ],
];

const ARROWS: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', ArrowRight: '→', ArrowLeft: '←' };

const BY_KEY = new Map(KEYS.map(([key, , does]) => [key, does]));

function setSingle(on: boolean): void {
  isSingle = on;
  localStorage.setItem('memcon-single-keys', on ? 'yes' : 'no');
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
  if (press(ARROWS[key] ?? key)) event.preventDefault();
}

/** Does what a key means, or the button that shows it; whether it means anything. */
function press(key: string): boolean {
  const does = BY_KEY.get(key);
  if (/^[1-9]$/u.test(key)) actions.candidate(Number(key));
  else if (does === undefined) return false;
  else does();
  return true;
}

// Beginning

document.addEventListener('keydown', onKey);
document.addEventListener(PRESSED, (event) => void press((event as CustomEvent<string>).detail));
for (const [id, key] of [
  ['undo', 'u'],
  ['redo', 'r'],
  ['help', '?'],
] as const) {
  part(id).addEventListener('click', () => void press(key));
}
part('show-queue').addEventListener('click', () => void showView(false));
part('show-signed').addEventListener('click', () => void showView(true));
part('documents').addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement) || target.value === '') return;
  desk.subject = undefined;
  desk.selection = undefined;
  void openDocument(target.value).then(() => {
    target.blur();
    show();
  });
});
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
  const isSelecting = desk.selection !== undefined && document.getSelection()?.isCollapsed === false;
  if (!(target instanceof HTMLElement) || isSelecting) return;
  const label = target.closest<HTMLElement>('[data-subject]')?.dataset['subject'];
  const marks = desk.page?.pieces.find(({ element }) => element === target)?.marks ?? [];
  const own = marks.flatMap(({ subject }) => (subject === undefined ? [] : [subject])).toReversed();
  // A second click on the same words means the mark round it.
  const next = own[(own.indexOf(desk.subject?.id ?? '') + 1) % Math.max(1, own.length)] ?? label;
  desk.selection = undefined;
  if (next !== undefined) void lookAt(next);
});

/** In milliseconds, once there is something to look at, and before. */
const PAUSE = 1200;
const FIRST_PAUSE = 150;

/** Looks now and then what has changed: documents encoded meanwhile, files that another program has written. */
async function keepUp(): Promise<void> {
  const state = await askState().catch(() => undefined);
  if (state === undefined) say(GONE, true);
  else if (state.version !== desk.state?.version && !isDeciding()) {
    desk.state = state;
    desk.queue = await askQueue(desk.filter);
    const kept = desk.queue?.rows.findIndex(({ places }) => places.some(({ id }) => id === desk.subject?.id)) ?? -1;
    if (kept >= 0) desk.row = kept;
    if (state.changed.length > 0 && desk.document !== undefined) {
      await openDocument(desk.document.name, true);
      say(`Another program has changed ${state.changed.join(', ')}: it has been read again.`);
      point(true);
    }
    if (desk.document === undefined && desk.queue?.rows.length !== 0) await goTo(0, 0);
    else show();
  }
  const isEarly = desk.document === undefined && state !== undefined;
  setTimeout(() => void keepUp(), isEarly ? FIRST_PAUSE : PAUSE);
}

void keepUp();
