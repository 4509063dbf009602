/** The script of the search page: it turns the form on, answers as one types, and keeps the question in the address. */
import { loadIndex } from './data.js';
import {
  FACETS,
  passageIndex,
  type Answer,
  type Facets,
  type Passage,
  type PassageIndex,
  type Question,
} from './passages.js';
import { make, results } from './results.js';

/** How many results are shown at a time. */
const PORTION = 25;

/** How long a reader may pause while typing. */
const PAUSE = 180;

const FIELDS = ['words', 'speaker', 'document', 'from', 'to'] as const satisfies readonly (keyof Question)[];

/** All that a question says: what is typed and chosen, and to what it is narrowed. */
const ALL = [...FIELDS, ...FACETS] as const;

/** A part of the page: the stylesheet and this script agree on them. */
const part = (name: string): HTMLElement => document.getElementById(`search:${name}`)!;

const form = part('form') as HTMLFormElement;
const status = part('status');
const list = part('results');
const more = part('more');

const fieldOf = (name: (typeof FIELDS)[number]): HTMLInputElement | HTMLSelectElement =>
  part(name) as HTMLInputElement | HTMLSelectElement;

/** A phrase of the page in its language, with numbers put in. */
const phrase = (name: string, ...numbers: readonly number[]): string =>
  numbers.reduce(
    (text, number, index) => text.replace(`{${String(index + 1)}}`, String(number)),
    form.dataset[name] ?? '',
  );

/** What the fields say; a date that is none yet asks for nothing. */
function question(): Question {
  const entries = FIELDS.map((name) => [name, fieldOf(name).validity.valid ? fieldOf(name).value.trim() : ''] as const);
  return Object.fromEntries([...entries, ...FACETS.map((name) => [name, narrowed.get(name) ?? ''])]) as Record<
    keyof Question,
    string
  >;
}

/** To what the reader narrowed the question, by the name of the facet. */
const narrowed = new Map<(typeof FACETS)[number], string>();

const isEmpty = (asked: Question): boolean => ALL.every((name) => asked[name] === '');

/** Shows the values of each facet with their counts; the chosen one is pressed, and a press more lets it go. */
function showFacets(facets: Facets, again: () => void): void {
  const box = part('facets');
  box.hidden = FACETS.every((name) => facets[name].length === 0);
  for (const name of FACETS) {
    const items = facets[name].map(([value, count]) => {
      const isChosen = narrowed.get(name) === value;
      const button = make(
        'button',
        { type: 'button', 'aria-pressed': String(isChosen) },
        value,
        ' ',
        make('span', { class: 'count' }, String(count)),
      );
      button.addEventListener('click', () => {
        if (isChosen) narrowed.delete(name);
        else narrowed.set(name, value);
        again();
      });
      return make('li', {}, button);
    });
    part(`facet-${name}`).hidden = items.length === 0;
    part(`facet-${name}`)
      .querySelector('ul')!
      .replaceChildren(...items);
  }
}

/** Says how many passages there are: read out by a screen reader, since the list itself is silent. */
function say(answer: Answer): void {
  const documents = new Set(answer.passages.map(({ documentNumber }) => documentNumber)).size;
  const count = answer.passages.length;
  const found = count === 0 ? phrase('none') : count === 1 ? phrase('one') : phrase('many', count, documents);
  status.textContent = answer.kind === 'all' || count === 0 ? found : `${phrase(answer.kind)} ${found}`;
}

/** Counts the questions: an answer that comes after the next question is not shown. */
let turn = 0;
let waiting: readonly Passage[] = [];

async function showMore(isFirst: boolean): Promise<void> {
  const mine = turn;
  const shown = await results(waiting.slice(0, PORTION));
  if (mine !== turn) return;
  waiting = waiting.slice(PORTION);
  if (isFirst) list.replaceChildren();
  list.append(...shown);
  list.ariaBusy = 'false';
  more.hidden = waiting.length === 0;
  if (!isFirst) shown[0]?.querySelector('a')?.focus();
}

async function respond(index: PassageIndex, again: () => void): Promise<void> {
  turn += 1;
  list.ariaBusy = 'true';
  const asked = question();
  const kept = new URLSearchParams(ALL.filter((name) => asked[name] !== '').map((name) => [name, asked[name]]));
  history.replaceState(undefined, '', `#${kept.toString()}`);
  if (isEmpty(asked)) {
    list.replaceChildren();
    list.ariaBusy = 'false';
    more.hidden = true;
    part('facets').hidden = true;
    status.textContent = '';
    return;
  }
  const answer = index.ask(asked);
  waiting = answer.passages;
  say(answer);
  showFacets(answer.facets, again);
  await showMore(true);
}

const option = (value: string, text: string): HTMLOptionElement => make('option', { value }, text);

/** Fills the lists of speakers and documents, and the fields with the question of the address. */
function prepare(index: PassageIndex): void {
  fieldOf('speaker').append(...index.speakers.map((name) => option(name, name)));
  const documents = index.documents.map(({ title, from }, number) =>
    option(String(number), from === '' ? title : `${from} ${title}`),
  );
  fieldOf('document').append(...documents.toSorted((a, b) => (a.text < b.text ? -1 : 1)));
  const kept = new URLSearchParams(location.hash.slice(1));
  for (const name of FIELDS) fieldOf(name).value = kept.get(name) ?? '';
  for (const name of FACETS) if (kept.get(name)) narrowed.set(name, kept.get(name)!);
  (part('facets') as HTMLDetailsElement).open = matchMedia('(min-width: 48rem)').matches;
  part('without').hidden = true;
  form.hidden = false;
}

const failed = (): void => {
  part('without').hidden = true;
  status.textContent = phrase('failed');
};

async function start(): Promise<void> {
  const index = passageIndex(await loadIndex());
  let pause: ReturnType<typeof setTimeout> | undefined;
  const answerSoon = (wait: number): void => {
    clearTimeout(pause);
    pause = setTimeout(() => void respond(index, () => answerSoon(0)).catch(failed), wait);
  };
  prepare(index);
  form.addEventListener('input', () => answerSoon(PAUSE));
  form.addEventListener('reset', () => {
    narrowed.clear();
    answerSoon(0);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answerSoon(0);
  });
  more.addEventListener('click', () => void showMore(false).catch(failed));
  if (!isEmpty(question())) answerSoon(0);
}

start().catch(failed);
