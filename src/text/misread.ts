import { pattern } from './letter-patterns.js';

/** `Or1ov`, `Be11`: a word with a capital, among whose letters a machine has read figures. */
const MISREAD = pattern(/^\p{Lu}[\p{L}\p{M}]*[01][\p{L}\p{M}01]*(?![\p{L}\p{Nd}])/u);

/** The word that a text begins with, if figures stand in it for letters, as written. */
export const misreadWord = (text: string): string | undefined => MISREAD.exec(text)?.[0];

/** What the figures are. */
const LETTERS: Readonly<Record<string, string>> = { '0': 'o', '1': 'l' };

/** `Or1ov` as it was printed, if it is a name: `Orlov`. */
export const asLetters = (word: string): string => word.replace(/[01]/g, (figure) => LETTERS[figure]!);
