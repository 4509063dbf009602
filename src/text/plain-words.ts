/** A text in one line: each run of white space as one space, and none at its ends. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Small letters without accents, so that spellings of one name fall together: `Müller` and `MULLER`. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
