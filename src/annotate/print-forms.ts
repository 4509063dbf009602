import { pattern, span } from '../text/index.js';
import type { Edit } from './as-read.js';

/** What stands between words in several forms, and the one in which it is read. */
const FORMS: readonly (readonly [RegExp, (found: string) => string])[] = [
  // `CHAIRMAN.--I have read it.`, `He came -- he left`: a typewriter has no dash. Not `-----`, which is drawn.
  [/(?<![-=_]|<!)(?:--{1,2}(?![-=_>])|[\u2015\u2e3a])/g, () => '—'],
  // `CHAIRMAN：Yes.`, `（laughs）`: as wide as an ideograph, beside letters that are none.
  [/(?<=[!-~\u00a0-\u052f]\s?)[：；，．（）！？](?!\p{Script=Han})/gu, (found) => found.normalize('NFKC')],
  // `o\ufb03ce`, `Ha\u030aka`: letters joined for print, accents written apart.
  [/[\ufb00-\ufb06]/g, (found) => found.normalize('NFKC')],
  [/\p{L}\p{M}+/gu, (found) => found.normalize('NFC')],
];

/** Hints that no letter is worth composing, nor punctuation worth narrowing: nearly every text is without. */
const ODD = pattern(/--|[\u2015\u2e3a\uff01-\uff1f\ufb00-\ufb06]|\p{M}/u);

/** `V e r m e r k`, `П Р О Т О К О Л`: a line at the top whose letters are spaced, as typists set a title. */
const SPACED_LINE = pattern(/^[^\S\n]*\p{Lu}(?: \p{L}){4,}(?:[^\S\n]{2,}\p{L}(?: \p{L})+)*[^\S\n]*$/gmu);
/** So far from the top a title may stand, in characters. */
const TOP = 1200;

/** Each word of a spaced title is read as one. */
export const spacedTitles = (text: string): readonly Edit[] =>
  SPACED_LINE.matchAll(text.slice(0, TOP)).map(({ index, 0: line }): Edit => ({
    span: span(index, index + line.length),
    as: line
      .trim()
      .split(/\s{2,}/u)
      .map((word) => word.replaceAll(' ', ''))
      .join(' '),
  }));

/**
 * `Abg. H e l l w i g (SPD)`, `J a h n k e , Heinz`: a capital and small letters, spaced as typists mark a name; with
 * the blank before a comma.
 */
const SPACED_WORD = pattern(/(?<![\p{L}\p{M}\p{N}])\p{Lu}(?: \p{Ll}){3,}(?![\p{L}\p{M}’'-])(?: (?=[,;:]))?/gu);

/** Each spaced word of a text is read as one. */
export const spacedWords = (text: string): readonly Edit[] =>
  Array.from(SPACED_WORD.matchAll(text), ({ index, 0: word }): Edit => ({
    span: span(index, index + word.length),
    as: word.replaceAll(' ', ''),
  }));

/** Forms of one sign that print, typewriters and keyboards have instead of the usual one. */
export function printForms(text: string): readonly Edit[] {
  if (!ODD.test(text)) return [];
  return FORMS.flatMap(([form, usual]) =>
    Array.from(text.matchAll(form), ({ index, 0: found }): Edit => ({
      span: span(index, index + found.length),
      as: usual(found),
    })).filter(({ span: { start, end }, as }) => as !== text.slice(start, end)),
  );
}
