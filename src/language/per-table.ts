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

/** Forms as alternatives of a regular expression, the longest first; where there are none, what nothing matches. */
export const anyOf = (forms: Iterable<string>): string =>
  [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|') || NOTHING;

const NOTHING = '(?!)';
