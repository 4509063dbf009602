import { pattern } from '../../text/index.js';

/** A word of an entry with its marks, and where it stands. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of an entry, which begins at `from`. */
export const tokensOf = (text: string, from = 0): readonly Token[] =>
  [...text.matchAll(/\S+/gu)].map((m) => ({ text: m[0], start: from + m.index, end: from + m.index + m[0].length }));

/** A word as the tables have it: `U.S.` is `us`. */
export const bare = (token: string): string => INNER_STOP.replace(token.toLowerCase().replace(OUTER_MARKS, ''), '');

const OUTER_MARKS = /^[“"‘'(]+|[.,;:)”"’']+$/g;
const INNER_STOP = pattern(/(?<=\p{L})\.(?=\p{L})/gu);
