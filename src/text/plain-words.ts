/** A text in one line: each run of white space as one space, and none at its ends. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Small letters without accents, so that spellings of one name fall together: `Müller` and `MULLER`. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** `1 document`, `3 documents`. */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** What the `%20` of an address stand for; the address itself where they stand for nothing. */
export function unescaped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The words of a list that stands with blanks between them, as a table has it. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
