/** The `xml:id`s of one document: each is given once. */
export interface Ids {
  /** Takes an id as it is; false when something else in the document has it. */
  readonly claim: (id: string) => boolean;
  /** The next free id of a series: `p1`, `p2` … */
  readonly next: (series: string) => string;
}

/** `avoid`: ids that no series may give, whether the document has them or not, so that numbers do not hang on what a register holds. */
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

// What an XML name may hold without a colon, kept to letters and digits. `Herter_1` matches, `1st` and `a b` do not.
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_.·-]*$/u;
const NOT_IN_NAME = /[^\p{L}\p{N}_.-]+/gu;

/** `text` as an `xml:id`: unchanged when it is one already, as a register's should be. */
export function toId(text: string, prefix = 'id-'): string {
  if (NAME.test(text)) return text;
  const cleaned = text.normalize('NFC').replace(NOT_IN_NAME, '-');
  return NAME.test(cleaned) ? cleaned : `${prefix}${cleaned}`;
}
