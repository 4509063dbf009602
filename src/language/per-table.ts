/**
 * What is made once from a language's table, such as a pattern of its words: kept as long as the table is.
 * Equal tables give equal results, so nothing can tell that it is kept.
 */
export function perTable<T extends object, R>(make: (table: T) => R): (table: T) => R {
  const made = new WeakMap<T, { readonly value: R }>();
  return (table) => {
    const known = made.get(table);
    if (known) return known.value;
    const value = make(table);
    made.set(table, { value });
    return value;
  };
}

/** What is made once from a text and a table: of so many texts as a long record has names. */
export function perText<T extends object, R>(make: (text: string, table: T) => R): (text: string, table: T) => R {
  const madeOf = perTable<T, Map<string, { readonly value: R }>>(() => new Map());
  return (text, table) => {
    const made = madeOf(table);
    const known = made.get(text);
    if (known) return known.value;
    const value = make(text, table);
    if (made.size >= MOST_KEPT) made.clear();
    made.set(text, { value });
    return value;
  };
}

const MOST_KEPT = 10_000;

/** Forms as alternatives of a regular expression, the longest first; where there are none, what nothing matches. */
export const anyOf = (forms: Iterable<string>): string =>
  [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|') || NOTHING;

const NOTHING = '(?!)';
