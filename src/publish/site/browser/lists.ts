/**
 * The script of lists: it turns the filter on, and lets the columns of a table be sorted. Nothing to be read needs it.
 */
import { folded } from '../../../text/index.js';

const form = document.querySelector<HTMLFormElement>('form.filter');
const table = document.querySelector<HTMLTableElement>('table.index');

/** A row of a table or an item of a list, with what is looked for in it. */
interface Item {
  readonly element: HTMLElement;
  readonly words: string;
  readonly year: string;
  readonly kind: string;
  readonly people: readonly string[];
}

const itemOf = (element: HTMLElement): Item => ({
  element,
  words: folded(element.textContent),
  year: element.dataset['year'] ?? '',
  kind: element.dataset['kind'] ?? '',
  people: [...element.querySelectorAll('.who a')].map((person) => person.textContent),
});

const control = (name: string): HTMLInputElement | HTMLSelectElement | null =>
  document.querySelector<HTMLInputElement | HTMLSelectElement>(`[id="filter:${name}"]`);

/** Shows what passes, and how many: read out by a screen reader. */
function filterBy(items: readonly Item[], output: HTMLOutputElement, phrase: string): void {
  const words = folded(control('words')?.value ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const year = control('year')?.value ?? '';
  const kind = control('kind')?.value ?? '';
  const person = control('participant')?.value ?? '';
  let shown = 0;
  for (const item of items) {
    const passes =
      words.every((word) => item.words.includes(word)) &&
      (year === '' || item.year === year) &&
      (kind === '' || item.kind === kind) &&
      (person === '' || item.people.includes(person));
    item.element.hidden = !passes;
    if (passes) shown += 1;
  }
  for (const section of document.querySelectorAll<HTMLElement>('main section:has(.documents)')) {
    section.hidden = section.querySelector('.documents > li:not([hidden])') === null;
  }
  output.textContent = phrase.replace('{1}', String(shown)).replace('{2}', String(items.length));
}

/** The values of the items as options, with the number of those that have them; one value is no choice. */
function fill(name: string, values: readonly string[]): void {
  const select = control(name);
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  const choice = select?.closest('label');
  if (choice) choice.hidden = counts.size < 2;
  for (const [value, count] of [...counts].toSorted(([a], [b]) => a.localeCompare(b))) {
    const option = document.createElement('option');
    option.value = value;
    option.textContent = `${value} (${String(count)})`;
    select?.append(option);
  }
}

if (form !== null) {
  const rows = document.querySelectorAll<HTMLElement>('table.index tbody tr, .documents > li');
  const items = [...rows].map(itemOf);
  const output = form.querySelector('output')!;
  fill(
    'year',
    items.map(({ year }) => year),
  );
  fill(
    'kind',
    items.map(({ kind }) => kind),
  );
  fill(
    'participant',
    items.flatMap(({ people }) => people),
  );
  const answer = (): void => filterBy(items, output, form.dataset['status'] ?? '');
  form.hidden = false;
  form.addEventListener('input', answer);
  form.addEventListener('submit', (event) => event.preventDefault());
}

/** Sorts by a column: names as they are listed, numbers the greatest first; again the other way round. */
function sortBy(head: HTMLTableCellElement, column: number): void {
  const isNumber = head.classList.contains('number');
  const down = head.ariaSort === 'descending' ? false : head.ariaSort === 'ascending' ? true : isNumber;
  for (const other of table!.tHead!.querySelectorAll('th')) other.ariaSort = null;
  head.ariaSort = down ? 'descending' : 'ascending';
  const body = table!.tBodies[0]!;
  const keyed = [...body.rows].map((row, index) => ({ row, index, key: row.cells[column]!.textContent }));
  const compared = (a: string, b: string): number =>
    isNumber ? Number(a) - Number(b) : folded(a) < folded(b) ? -1 : 1;
  const sorted = keyed.toSorted((a, b) =>
    a.key === b.key ? a.index - b.index : compared(a.key, b.key) * (down ? -1 : 1),
  );
  body.append(...sorted.map(({ row }) => row));
}

for (const [column, head] of [...(table?.tHead?.querySelectorAll('th') ?? [])].entries()) {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener('click', () => sortBy(head, column));
}
