/** Stretches between white space that hold a letter or a digit. `well-known` is one word, `–` is none. */
const WORD = /[\p{L}\p{N}]/u;

export const countWords = (text: string): number => text.split(/\s+/u).filter((stretch) => WORD.test(stretch)).length;
