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
