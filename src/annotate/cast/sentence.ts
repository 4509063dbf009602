import { pattern, type Pattern } from '../../text/index.js';

/**
 * Words in the last line of a text that ends like a sentence. In two steps: one expression would scan the line again
 * from each of its words.
 */
export const sentenceWith = (words: Pattern): Pick<Pattern, 'test'> => ({
  test: (text) => ENDS.test(text) && words.test(withWordBefore(text, text.lastIndexOf('\n') + 1)),
});

const ENDS = /[.?!…][”"’)\]]*$/u;
/** From a place on, with the two letters before the white space before it. */
const withWordBefore = (text: string, at: number): string =>
  text.slice(Math.max(0, text.slice(0, at).trimEnd().length - 2));

/** Words in small letters, then the end of a sentence: no entry of a list. */
export const SENTENCE = sentenceWith(pattern(/\p{Ll}{2}\s+\p{Ll}{2}/u));
