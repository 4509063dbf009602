/** Longer, in characters, is no word of a language that parts its words. */
const LONGEST_WORD = 60;

/**
 * The end of what stands before a place, long enough for its last word: a pattern for the end of a text tries every
 * place of it.
 */
export const endBefore = (text: string, at = text.length): string => text.slice(Math.max(0, at - LONGEST_WORD), at);
