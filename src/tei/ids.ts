import type { XmlElement } from '../xml/index.js';
import { elementsIn, valueOf } from './tei-names.js';

/**
 * The id of a turn, block, mention, date or note among all documents: `1960-09-08-khrushchev-thompson/turn7`. The same
 * in every export, so that tables, graphs and annotations join. Ids of entities are shared by all documents and stand
 * alone.
 */
export const globalId = (record: { readonly id: string }, local: string): string => `${record.id}/${local}`;

/** The ids of one document. */
export interface Ids {
  /** This id, or, where something has it already, with `-2`, `-3` … behind it. */
  readonly claim: (id: string) => string;
  /** The next id of a series (`m1`, `m2` …) that nothing in the document has. */
  readonly next: (series: string) => string;
}

export function idsOf(root: XmlElement): Ids {
  const written = new Set<string>();
  const gather = (element: XmlElement): void => {
    const id = valueOf(element, 'xml:id');
    if (id !== undefined) written.add(id);
    for (const child of elementsIn(element)) gather(child);
  };
  gather(root);
  const given = new Set<string>();
  const counters = new Map<string, number>();
  const count = (series: string): number => {
    const n = (counters.get(series) ?? 0) + 1;
    counters.set(series, n);
    return n;
  };
  return {
    claim: (id) => {
      let free = id;
      while (given.has(free)) free = `${id}-${count(`${id}-`) + 1}`;
      given.add(free);
      return free;
    },
    next: (series) => {
      let id: string;
      do id = `${series}${count(series)}`;
      while (written.has(id) || given.has(id));
      given.add(id);
      return id;
    },
  };
}
