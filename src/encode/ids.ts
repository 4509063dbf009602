export { toId } from '../xml/index.js';

/** The `xml:id`s of one document: each is given once. */
export interface Ids {
  /** Takes an id as it is; false when something else in the document has it. */
  readonly claim: (id: string) => boolean;
  /** The next free id of a series: `p1`, `p2` … */
  readonly next: (series: string) => string;
}

/**
 * `avoid`: ids that no series may give, whether the document has them or not, so that numbers do not hang on what a
 * register holds.
 */
export function createIds(avoid: ReadonlySet<string>): Ids {
  const claimed = new Set<string>();
  const counters = new Map<string, number>();
  const claim = (id: string): boolean => {
    if (claimed.has(id)) return false;
    claimed.add(id);
    return true;
  };
  const next = (series: string): string => {
    let n = counters.get(series) ?? 0;
    let id: string;
    do id = `${series}${++n}`;
    while (avoid.has(id) || !claim(id));
    counters.set(series, n);
    return id;
  };
  return { claim, next };
}
