import type { SubjectView } from '../page-data.js';
import { rowOf, type Desk } from './desk-state.js';
import { keyed, make, part } from './make.js';

export const KINDS: Readonly<Record<string, string>> = {
  record: 'Document',
  title: 'Title',
  participant: 'Participant',
  speaker: 'Speaker',
  name: 'Name',
  office: 'Office',
  date: 'Date',
  correction: 'Correction',
  speech: 'Direct speech',
  seam: 'Page seam',
};

export const CERTAINTIES: Readonly<Record<string, string>> = {
  open: 'open',
  low: 'hardly sure',
  medium: 'not sure',
  high: 'nearly sure',
  sure: 'sure by rule',
};

/** What is to be decided: the place, what is believed of it and why, and what can be done about it. */
export function showCard(desk: Desk): void {
  const card = part('card');
  const { selection, document: shown, subject } = desk;
  if (selection !== undefined && shown !== undefined) {
    card.replaceChildren(
      make('h2', {}, 'Selected words'),
      make('p', { class: 'context' }, make('mark', {}, shown.text.slice(selection.start, selection.end))),
      make('div', { class: 'actions' }, ...FOR_WORDS.map(([label, key]) => keyed(label, key))),
      make('p', { class: 'hint' }, 'Shift + → and ← take words in or leave them out; Escape gives up.'),
    );
  } else if (subject === undefined) {
    const isDone =
      desk.queue?.open === 0 && desk.state !== undefined && desk.state.encoded === desk.state.documents.length;
    card.replaceChildren(
      make('h2', {}, isDone ? 'Nothing is open' : 'One moment'),
      make(
        'p',
        {},
        isDone
          ? 'All that was doubtful here is signed. The filters may hide more.'
          : 'The documents are being encoded.',
      ),
    );
  } else {
    card.replaceChildren(...ofSubject(desk, subject));
  }
}

function ofSubject(desk: Desk, subject: SubjectView): readonly HTMLElement[] {
  const row = rowOf(desk);
  const isInRow = row?.places.some(({ id }) => id === subject.id) === true;
  const facts = [
    CERTAINTIES[subject.certainty] ?? subject.certainty,
    `rule ${subject.rule}`,
    `${subject.document}, line ${subject.line}`,
  ];
  const signed = subject.resp === undefined ? [] : [make('p', { class: 'hint' }, `Signed by ${subject.resp}.`)];
  return [
    make(
      'h2',
      {},
      KINDS[subject.kind] ?? subject.kind,
      ' ',
      isInRow && row.count > 1 ? make('span', { class: 'of' }, `${desk.place + 1} of ${row.count} alike`) : undefined,
    ),
    make('p', { class: 'context' }, subject.before, make('mark', {}, subject.surface), subject.after),
    make('p', { class: 'believes' }, subject.believes),
    make('p', { class: 'facts' }, facts.join(' · ')),
    ...signed,
    ...(desk.like === undefined ? [] : [likeOf(desk)]),
    ...(subject.candidates.length > 0 ? [candidatesOf(subject)] : []),
    make('div', { class: 'actions' }, ...actionsFor(subject)),
    reasonOf(desk),
  ];
}

function candidatesOf({ candidates, value }: SubjectView): HTMLElement {
  const items = candidates.map(({ id, name, reason }, i) => {
    const button = keyed(`${name}${id === value ? ' (as believed)' : ''}`, String(i + 1));
    button.insertBefore(make('span', { class: 'why' }, reason), button.lastChild);
    return make('li', {}, button);
  });
  return make('ol', { class: 'candidates', 'aria-label': 'Who or what it may be' }, ...items);
}

function actionsFor({ kind, value }: SubjectView): readonly HTMLElement[] {
  const accept = keyed(
    value === undefined && (kind === 'name' || kind === 'office') ? 'Leave open, signed' : 'Accept',
    'a',
    true,
  );
  const reject = keyed(kind === 'speaker' ? 'No turn' : 'Not so', 'x');
  const other = keyed(kind === 'speaker' ? 'Other speaker' : 'Other', 'o');
  const entry = keyed('New entry', 'e');
  const like = keyed('All like it', 'l');
  switch (kind) {
    case 'record':
      return [];
    case 'speaker':
      return [
        ...(value === undefined ? [] : [accept]),
        other,
        entry,
        keyed('Goes on with the turn before', 'j'),
        reject,
        like,
      ];
    case 'title':
      return [...(value === undefined ? [] : [accept]), keyed('Another title', 'i'), keyed('Add a participant', 'p')];
    case 'participant':
      return [accept, keyed('Somebody else', 'o'), entry, keyed('Took no part', 'x'), keyed('Add another', 'p')];
    case 'date':
      return [...(value === undefined ? [] : [accept]), keyed('Other date', 'd'), reject, like];
    case 'correction':
      return [accept, keyed('Other reading', 'c'), reject, like];
    case 'speech':
    case 'seam':
      return [accept, reject, like];
    default:
      return [accept, other, entry, reject, keyed('Misspelt', 'c'), like];
  }
}

const FOR_WORDS = [
  ['Mark', 'm'],
  ['Person, place … is', 'o'],
  ['New entry', 'e'],
  ['Date', 'd'],
  ['Reading', 'c'],
  ['Turn begins', 'b'],
  ['Turn ends', 't'],
] as const;

/** Every place that would be decided, each with its context; one may be left out. */
function likeOf({ like }: Desk): HTMLElement {
  const { subjects, everywhere, left } = like!;
  const items = subjects.map(({ id, document: name, line, before, surface, after, certainty }) => {
    const box = make('input', { type: 'checkbox' });
    box.checked = !left.has(id);
    box.addEventListener('change', () => (box.checked ? left.delete(id) : left.add(id)));
    const context = make('span', {}, before.slice(-30), make('mark', {}, surface), after.slice(0, 30));
    return make(
      'li',
      {},
      make(
        'label',
        {},
        box,
        ' ',
        context,
        ' ',
        make(
          'span',
          { class: 'where' },
          `${name}, line ${line}${certainty === 'sure' ? '; sure, needs no accepting' : ''}`,
        ),
      ),
    );
  });
  const scope = keyed(everywhere ? 'In this document alone' : 'In the whole edition', 'l');
  return make(
    'div',
    { class: 'like' },
    make(
      'p',
      {},
      make(
        'b',
        {},
        `What you decide now holds for ${subjects.length} ${subjects.length === 1 ? 'place' : 'places'} ${everywhere ? 'in the edition' : 'in this document'}.`,
      ),
      ' Escape: for this one alone.',
    ),
    make('ul', { 'aria-label': 'Places that are alike' }, ...items),
    scope,
  );
}

function reasonOf(desk: Desk): HTMLElement {
  const field = make('input', { id: 'reason', type: 'text', autocomplete: 'off' });
  field.value = desk.reason;
  field.addEventListener('input', () => void (desk.reason = field.value));
  return make('p', { class: 'reason' }, make('label', { for: 'reason' }, 'Why ', make('kbd', {}, 'n')), field);
}
