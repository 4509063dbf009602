import type { FacetName } from '../page-data.js';
import { CERTAINTIES, KINDS } from './card.js';
import type { Desk } from './desk-state.js';
import { make, part } from './make.js';

const FACETS: readonly (readonly [FacetName, string])[] = [
  ['kind', 'Kind'],
  ['document', 'Document'],
  ['rule', 'Rule'],
  ['certainty', 'Certainty'],
];

const SHOWN: Readonly<Partial<Record<FacetName, Readonly<Record<string, string>>>>> = {
  kind: KINDS,
  certainty: CERTAINTIES,
};

/** The list of what is open, and what of it is shown. */
export function showQueue(
  desk: Desk,
  choose: (row: number) => void,
  narrow: (key: FacetName, value: string) => void,
): void {
  const { queue } = desk;
  if (queue === undefined) return;
  const section = part('queue');
  const held = document.activeElement instanceof HTMLElement ? document.activeElement.id : '';
  const filters = FACETS.map(([key, label]) => {
    const select = make('select', { id: `filter-${key}` }, make('option', { value: '' }, `${label}: all`));
    for (const [value, count] of queue.facets[key]) {
      select.append(make('option', { value }, `${SHOWN[key]?.[value] ?? value} (${count})`));
    }
    select.value = desk.filter[key] ?? '';
    select.setAttribute('aria-label', label);
    select.addEventListener('change', () => narrow(key, select.value));
    return select;
  });
  const rows = queue.rows.map(({ kind, surface, believes, certainty, count, places }, i) => {
    const documents = new Set(places.map(({ document: name }) => name)).size;
    const where = documents > 1 ? `${documents} documents` : (places[0]?.document ?? '');
    const button = make(
      'button',
      { type: 'button', class: `row ${certainty}`, ...(i === desk.row ? { 'aria-current': 'true' } : {}) },
      make(
        'span',
        { class: 'what' },
        make('b', {}, surface || (KINDS[kind] ?? kind)),
        count > 1 ? make('span', { class: 'count' }, ` ×${count}`) : undefined,
      ),
      make('span', { class: 'belief' }, believes),
      make('span', { class: 'where' }, `${KINDS[kind] ?? kind} · ${where}`),
    );
    button.addEventListener('click', () => choose(i));
    return make('li', {}, button);
  });
  const more = queue.total - queue.rows.length;
  const list = make('ol', {}, ...rows);
  const top = section.querySelector('ol')?.scrollTop ?? 0;
  section.replaceChildren(
    make('h2', { class: 'vh' }, 'Queue'),
    make('div', { class: 'filters' }, ...filters),
    list,
    ...(more > 0 ? [make('p', { class: 'hint' }, `and ${more} more`)] : []),
  );
  list.scrollTop = top;
  list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  if (held.startsWith('filter-')) document.getElementById(held)?.focus();
}
