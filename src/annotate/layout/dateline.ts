import type { DateWords, LayoutWords } from '../../language/index.js';
import { isLetterAt, isSmallAt, pattern } from '../../text/index.js';
import { findDates } from '../dates/index.js';
import { DOTTED_WORD, LONG } from './line-shapes.js';

/** `p.m.`, `PM`, `a. m`. */
const MERIDIEM = /\b[ap]\.?\s?m\b\.?/gi;
const END_MARKS = /[.’']+$/;
const FIRST_WORD = pattern(/^\p{Ll}+/u);

/** `SECRET`, `TOP SECRET/NODIS`: who may read the record, on a line of its own. */
export const isClassification = (text: string, words: LayoutWords): boolean => {
  const lower = text.toLowerCase().replace(/^[\s([*/-]+/u, '');
  return (
    text.length <= 60 &&
    !/[.?]["”’)\]]*$/u.test(text) &&
    words.classifications.some((c) => lower === c || (lower.startsWith(c) && !isLetterAt(lower, c.length)))
  );
};

/** A line of place, date and time alone: `Washington, August 30, 1958, 3:30 p.m.` */
export function isDateline(text: string, dates: DateWords, layout: LayoutWords): boolean {
  if (text.length > LONG || text.includes('\n')) return false;
  // `of Ambassador A. M. OZERIN for the period …` goes on with the line above.
  if (layout.smallWords.has(FIRST_WORD.exec(text)?.[0] ?? '')) return false;
  const found = findDates(text, dates, {}).filter((d) => /^\d{4}-\d\d-\d\d/u.test(d.value.when ?? d.value.from ?? ''));
  if (found.length === 0) return false;
  let rest = text;
  for (const date of [...found].sort((a, b) => b.span.start - a.span.start)) {
    rest = rest.slice(0, date.span.start) + ' ' + rest.slice(date.span.end);
  }
  const words = DOTTED_WORD.match(rest.replace(MERIDIEM, ' '));
  const lower = words
    .map((w) => w.replace(END_MARKS, ''))
    .filter((w) => isSmallAt(w, 0) && !layout.smallWords.has(w) && !layout.datelineWords.has(w));
  // One small word may belong to a place's name: "Dar es Salaam".
  return lower.length <= 1 && words.length <= 14 && !words.some((w) => layout.recordWords.has(w.toLowerCase()));
}
