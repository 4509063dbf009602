import { pattern, type Pattern } from './letter-patterns.js';

const LETTER = pattern(/^\p{L}/u);
const CAPITAL = pattern(/^\p{Lu}/u);
const SMALL = pattern(/^\p{Ll}/u);

const isAsciiCapital = (unit: number): boolean => unit >= 65 && unit <= 90;
const isAsciiSmall = (unit: number): boolean => unit >= 97 && unit <= 122;

/** Asks a pattern only of what is not ASCII: nearly every letter is. */
const testAt = (text: string, at: number, unit: number, test: Pattern): boolean =>
  unit >= 0x80 && test.test(text.slice(at, at + 2));

/** Whether a letter stands at `at`; none does beyond the text's ends. */
export function isLetterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isAsciiSmall(unit) || isAsciiCapital(unit) || testAt(text, at, unit, LETTER);
}

export function isCapitalAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isAsciiCapital(unit) || testAt(text, at, unit, CAPITAL);
}

export function isSmallAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isAsciiSmall(unit) || testAt(text, at, unit, SMALL);
}
