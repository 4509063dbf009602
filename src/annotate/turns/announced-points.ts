/** `1. `, `a/ `, `II) `: the number of a point. */
const POINT = /^(?:(\d{1,2})|([a-z])|([IVX]{1,4}))\s?[.)/]\s+/u;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

const numberOf = (text: string): number => {
  const [, figure, letter, roman] = POINT.exec(text) ?? [];
  if (figure !== undefined) return Number(figure);
  if (letter !== undefined) return letter.codePointAt(0)! - 'a'.codePointAt(0)! + 1;
  return roman === undefined ? 0 : ROMAN.indexOf(roman) + 1;
};

/** What comes next of the points that somebody makes: the number, or 0 where none is awaited. */
export type Awaited = number;

/**
 * `Comrade Lund explained the following:` ⏎ `1. The talks …` ⏎ `2. Rice …`: whether a paragraph is the next of the
 * points that the turn before it announces.
 */
export const isNextPoint = (text: string, awaited: Awaited): boolean => awaited > 0 && numberOf(text) === awaited;

/** What is awaited behind a paragraph of a turn. */
export const awaitedBehind = (text: string, awaited: Awaited): Awaited =>
  isNextPoint(text, awaited) ? awaited + 1 : ANNOUNCES.test(text) ? 1 : 0;
const ANNOUNCES = /:\s*$/u;
