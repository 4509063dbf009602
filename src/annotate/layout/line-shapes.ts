import { isCapitalAt, isSmallAt, pattern, WIDEST_LINE } from '../../text/index.js';
import type { LayoutWords } from '../../language/index.js';
import type { Line } from './blocks.js';

/** `When did you come to Washington?` */
export const QUESTION = /\?["”’)]*$/u;
export const SENTENCE = /[.!?]["”’)\]]*$/u;
export const SMALL = pattern(/\p{Ll}/u);
export const TITLE_START = pattern(/^[\p{Lu}“"*]/u);
/** `… Council. The meeting opened`; not `Mr. A. Orlov`. */
const NEXT_SENTENCE = pattern(/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u);
/** ` said that `: two words in small letters, of which no name is made. */
export const SMALL_WORDS = pattern(/\s\p{Ll}{3,}\s\p{Ll}{2,}\s/u);
const WORD = pattern(/\p{L}[\p{L}’'-]*/gu);
export const DOTTED_WORD = pattern(/\p{L}[\p{L}’'.-]*/gu);
/** More of a line than a heading has. */
export const LONG = 200;
/** Longer is no entry of a list. */
export const LONGEST_ENTRY = 120;
/** `I. LOCKS`, `II. – Situation en Norlande`, `Item 1. The Armistice Line`: a heading with its number. */
export const NUMBERED_HEADING =
  /^\p{L}+\s\d{1,3}[.:]\s|^(?:[IVXLC]{1,5}|\d{1,2})[.)]?\s[–—]\s|^[IVXLC]{1,5}\.\s(?:\p{Lu}[\p{Lu}’'-]+(?:\s|$)|\p{Nd}+(?:\s|$)|(?:OF|THE|FOR|AND)\s)+$/u;

/**
 * Whether the lines of a paragraph are as long as the page is wide, as typists break them: then its line ends mean
 * nothing.
 */
export function isWrapped(text: string): boolean {
  const lengths = text.split('\n').map((line) => line.trim().length);
  const longest = Math.max(...lengths);
  return longest >= 50 && lengths.slice(0, -1).every((length) => length >= longest * 0.7);
}

/**
 * `The Ambassador said that he had been asked to call.`: running sentences, not a list: several words in small letters
 * and a full stop at the end.
 */
export function isProse(text: string): boolean {
  const words = WORD.match(text);
  return SENTENCE.test(text) && words.length >= 9 && words.filter((w) => isSmallAt(w, 0)).length >= words.length / 2;
}

const COLON_END = /\s?:$/u;

/** `Mr. Hale, Second Secretary`: an entry of a list that is set as paragraphs, short, no sentence, no turn. */
export function isEntry(line: Line): boolean {
  const { text } = line;
  return (
    text.length <= LONG &&
    !/^[^,]{1,40}:\s/u.test(text) &&
    !NEXT_SENTENCE.test(text) &&
    !(SENTENCE.test(text) && SMALL_WORDS.test(text)) &&
    // `The President opens the meeting and makes the following statement :`
    !(COLON_END.test(text) && isProse(text.replace(COLON_END, '.'))) &&
    !/^[[(«“„]/u.test(text)
  );
}

/** `Turnverein Harnbach e. V.`: a letter that is short for a word. */
const SHORT_END = pattern(/(?<!\p{L})\p{L}\.$/u);

/** `DEPARTMENT OF STATE`, `File 611.62/9-860`: a short line of routing, letterhead or filing, without full stop. */
export function isRouting(line: Line): boolean {
  const { text, block } = line;
  const isSentence = SENTENCE.test(text) && !SHORT_END.test(text);
  if (text.length > 80 || isSentence || /:\s/u.test(text) || /^[[(“"]/u.test(text)) return false;
  if (/[—–]\S/u.test(text)) return false;
  const words = DOTTED_WORD.match(text);
  return (
    words.length > 0 &&
    words.length <= 10 &&
    (block.display || words.filter((w) => isCapitalAt(w, 0)).length >= words.length * 0.6) &&
    !isSmallAt(text, 0)
  );
}

/** The length of the longest line, in characters. */
export const widthOf = (text: string): number =>
  text.split('\n').reduce((width, line) => Math.max(width, line.length), 0);

/** As much of a line's end, in characters, as shows that a sentence ends. */
const LONGEST_END = 6;

/**
 * Whether a line begins a paragraph though no blank line parts it: the line before ends so early that the first word
 * would have found room in it.
 */
export function opensParagraph(text: string, width: number, at: number): boolean {
  if (text[at - 1] !== '\n') return false;
  const before = at - 1 - (text.lastIndexOf('\n', at - 2) + 1);
  // Nobody wraps lines at more: each that is so long is a paragraph.
  if (before > WIDEST_LINE && SENTENCE.test(text.slice(at - 1 - LONGEST_END, at - 1))) return true;
  const word = FIRST_WORD.exec(text.slice(at, at + width))?.[0].length ?? 0;
  return before + 1 + word < width;
}

const FIRST_WORD = /^\S+/u;

/**
 * `Messieurs Kuhn père, Kuhn fils et Sturm, Administrateurs.`: a title for several names is an entry's; no brackets.
 */
export const sharesTitle = ({ text }: Line, { pluralTitles }: LayoutWords): boolean =>
  text.length <= LONG &&
  !text.startsWith('(') &&
  pluralTitles.has(WORD.match(text.toLowerCase())[0] ?? '') &&
  WORD.match(text).filter((word) => isSmallAt(word, 0)).length <= MOST_SMALL;
/** Of a list of names so many words may be in small letters. */
const MOST_SMALL = 4;

/** `MEMBERS ABSENT: Ed Price`, `PERSONS ABSENT` on a line of its own: nobody who was there. */
export const isAbsence = (label: string, { absenceHeadings }: LayoutWords): boolean =>
  label.split(' ').some((word) => absenceHeadings.has(word));
