import { span, type Span } from '../../text/index.js';

/** The end of a sentence: its mark, closing quotes, white space; the next begins with a capital, a figure or a quote. */
const END = /[.?!…][”"’')\]]*(?=\s+["“‘'(\[]?[\p{Lu}\p{Nd}])/gu;
/** What a full stop may follow without ending a sentence: initials, `U.S.`, `Mr.` */
const NOT_END = /(?:^|[\s(“"‘.])(?:\p{Lu}|[ap]\.m|Mr|Mrs|Ms|Dr|Messrs|St|Prof|Gen|Col|Lt|Maj|Capt|Adm|Amb|Sen|Rep|Gov|Cde|Cdes|Com|Tov|vs|etc|i\.e|e\.g|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.$/u;

/** The sentences of a stretch of text; abbreviations and initials do not end one. */
export function sentencesIn(text: string, where: Span): readonly Span[] {
  const stretch = text.slice(where.start, where.end);
  const sentences: Span[] = [];
  let start = 0;
  for (const match of stretch.matchAll(END)) {
    const end = match.index + match[0].length;
    const numbered = /\bNo\.$/u.test(stretch.slice(Math.max(0, match.index - 3), end)) && /^\s*\d/u.test(stretch.slice(end));
    if (numbered || (match[0].startsWith('.') && NOT_END.test(stretch.slice(Math.max(0, match.index - 8), match.index + 1)))) continue;
    // The number of a paragraph is no sentence: "2. Dr. Falk thanked him."
    if (/^\d{1,3}$/u.test(stretch.slice(0, match.index))) continue;
    sentences.push(span(where.start + start, where.start + end));
    start = end + (/^\s+/u.exec(stretch.slice(end))?.[0].length ?? 0);
  }
  if (start < stretch.length) sentences.push(span(where.start + start, where.end));
  return sentences;
}
