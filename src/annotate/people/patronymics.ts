import type { Lexicon } from './lexicon.js';

/** `Ivanovich`, `Petrovna`: a father's name, after a forename. */
export const isPatronymic = (key: string, { words }: Lexicon): boolean =>
  words.patronymicEndings.some((ending) => key.length > ending.length && key.endsWith(ending));
