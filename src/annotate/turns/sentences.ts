import type { SpeechWords } from '../../language/index.js';
import { span, type Span } from '../../text/index.js';

/** The end of a sentence: its mark, closing quotes, white space; the next begins with a capital, a figure or a quote. */
const END = /[.?!…][”"’')\]]*(?=\s+["“‘'(\[]?[\p{Lu}\p{Nd}])/gu;
/** The sentences of a stretch of text; abbreviations and initials do not end one. */
export function sentencesIn(text: string, where: Span, words: SpeechWords): readonly Span[] {
  const stretch = text.slice(where.start, where.end);
  const sentences: Span[] = [];
  let start = 0;
  for (const match of stretch.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && isAbbreviated(stretch, match.index, end, words)) continue;
    // The number of a paragraph is no sentence: "2. Dr. Falk thanked him."
    if (/^\d{1,3}$/u.test(stretch.slice(0, match.index))) continue;
    sentences.push(span(where.start + start, where.start + end));
    start = end + (/^\s+/u.exec(stretch.slice(end))?.[0].length ?? 0);
  }
  if (start < stretch.length) sentences.push(span(where.start + start, where.end));
  return sentences;
}

/** Whether the full stop at `at` belongs to initials, `U.S.`, `Mr.` or `No. 5`. */
function isAbbreviated(text: string, at: number, end: number, words: SpeechWords): boolean {
  let start = at;
  while (start > 0 && at - start < 9 && /[\p{L}.]/u.test(text[start - 1]!)) start--;
  const word = text.slice(start, at);
  const last = word.slice(word.lastIndexOf('.') + 1);
  if (/^\p{Lu}$/u.test(last) || words.abbreviations.has(word.toLowerCase())) return true;
  return words.numberAbbreviations.has(word.toLowerCase()) && /^\s*\d/u.test(text.slice(end, end + 4));
}
