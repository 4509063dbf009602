import { perTable, type SpeechWords } from '../../language/index.js';
import type { Transcript } from '../../model/index.js';
import { isCapitalAt, isLetterAt, pattern, span, type Span } from '../../text/index.js';
import { adverbIn } from './adverbs.js';

/**
 * The end of a sentence: its mark, closing quotes, white space; the next begins with a capital, a figure or a quote.
 */
const END = pattern(/[.?!…](?:[”"’')\]“]*|\s?»)(?=\s+(?:["“‘'([„]?|«\s?)[\p{Lu}\p{Nd}])/gu);
const PARAGRAPH_NUMBER = /^(?:\d{1,3}|\d{1,4}[/.-]\d{1,4}|\[?X{0,3}(?:I[XV]|V?I{0,3}))$/;

/** What turns and quotations both ask for, of the record at hand. */
const KNOWN = new WeakMap<
  Transcript['source'],
  { readonly text: string; readonly sentences: Map<number, readonly Span[]> }
>();

function knownOf({ source, text }: Transcript): Map<number, readonly Span[]> {
  const known = KNOWN.get(source);
  if (known?.text === text) return known.sentences;
  const sentences = new Map<number, readonly Span[]>();
  KNOWN.set(source, { text, sentences });
  return sentences;
}

/** The sentences of a stretch of the record, as `sentencesIn` finds them. */
export function sentencesOf(transcript: Transcript, where: Span, words: SpeechWords): readonly Span[] {
  const known = knownOf(transcript);
  // one number for both ends: that of a string would be worked out for each of thousands of stretches
  const key = where.start * (transcript.text.length + 1) + where.end;
  const before = known.get(key);
  if (before !== undefined) return before;
  const sentences = sentencesIn(transcript.text, where, words);
  known.set(key, sentences);
  return sentences;
}

/** Where a clause of its own begins: `Mrs. Hall believed it was needed; Amb. Lowe asked why.` */
const CLAUSE = pattern(/;\s+(?=(?:\p{Ll}{1,4}\s)?\p{Lu})/gu);
/**
 * A topic that runs into the paragraph: `Energy report (CP-19) - Dr. Flint noted the work done.`, `Aid —Mr. Bell
 * spoke`, `Contributions.— Bro. Lund drew attention`, `2. Budget -- A. Moss presented it`.
 */
const TOPIC = pattern(/^(?:\d{1,2}\.\s)?[^.?!“”"—]{2,90}(?:\s(?:--|[-–—])\s+|\.?\s?—\s?)(?=\p{Lu})/u);

/** The sentences of a stretch, parted where a semicolon or a topic's dash lets another subject begin. */
export function clausesOf(transcript: Transcript, where: Span, words: SpeechWords): readonly Span[] {
  return sentencesOf(transcript, where, words).flatMap((sentence) => {
    const text = transcript.text.slice(sentence.start, sentence.end);
    const borders = CLAUSE.matchAll(text).map((m) => m.index + m[0].length);
    const topic = sentence.start === where.start ? TOPIC.exec(text)?.[0].length : undefined;
    if (topic !== undefined) borders.unshift(topic);
    const starts = [0, ...borders.toSorted((a, b) => a - b)];
    return starts.map((start, i) => {
      const end = starts[i + 1];
      return span(
        sentence.start + start,
        end === undefined ? sentence.end : sentence.start + text.slice(0, end).trimEnd().length,
      );
    });
  });
}

/** The sentences of a stretch of text; abbreviations and initials do not end one. */
export function sentencesIn(text: string, where: Span, words: SpeechWords): readonly Span[] {
  const stretch = text.slice(where.start, where.end);
  const sentences: Span[] = [];
  let start = 0;
  for (const match of END.matchAll(stretch)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && isAbbreviated(stretch, match.index, end, words)) continue;
    if (isQuestionOf(stretch, match[0], end, words)) continue;
    // The number of a paragraph is no sentence: "2. Dr. Falk thanked him.", "[IV.] Graf Lund dankte."
    if (PARAGRAPH_NUMBER.test(stretch.slice(0, match.index))) continue;
    sentences.push(span(where.start + start, where.start + end));
    start = end + (SPACE.exec(stretch.slice(end))?.[0].length ?? 0);
  }
  if (start < stretch.length) sentences.push(span(where.start + start, where.end));
  return sentences.flatMap((sentence) => linesOf(text, withoutRunningHead(text, sentence)));
}

/** `• Tom reported it.` ⏎ `• Ruth asked why`: each point of a list begins a sentence behind its mark. */
function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const own = text.slice(start, end);
  if (!own.includes('•')) return [span(start, end)];
  const marks = [...own.matchAll(POINT)].map((m) => ({ from: m.index, to: m.index + m[0].length }));
  const starts = [0, ...marks.map(({ to }) => to)];
  return starts
    .map((at, i) => span(start + at, start + (marks[i]?.from ?? own.length)))
    .filter((piece) => text.slice(piece.start, piece.end).trim() !== '');
}
const POINT = /(?:^|\s*\n)\s*•\s*/gu;

/** `HISTORY BULLETIN 315`, `316 NEW EVIDENCE`: a line of a page's head that a machine has read among the others. */
const RUNNING_HEAD = pattern(/^(?:\p{Nd}{1,4} [\p{Lu} .,&’'-]{6,60}|[\p{Lu} .,&’'-]{6,60} \p{Nd}{1,4})\n/u);

function withoutRunningHead(text: string, sentence: Span): Span {
  const line = text.indexOf('\n', sentence.start) + 1;
  return line > 0 && line < sentence.end && RUNNING_HEAD.test(text.slice(sentence.start, line))
    ? span(line, sentence.end)
    : sentence;
}

const QUOTED = /^[?!…]["”’]/u;
const inquitAfter = perTable((words: SpeechWords) =>
  pattern(`^\\s+(?:(?:\\p{Lu}[\\p{L}.’'-]*|\\p{Ll}{1,3})\\s){1,5}(\\p{Ll}+)(?:\\s${adverbIn(words)})?[.,]`),
);

/** `“Will you come?” Mr. Bell asked.`: what was asked, and who asked it. */
const isQuestionOf = (stretch: string, mark: string, end: number, words: SpeechWords): boolean =>
  QUOTED.test(mark) && words.reportingVerbs.has(inquitAfter(words).exec(stretch.slice(end))?.[1] ?? '');

const SPACE = /^\s+/;
const HOUR = /\d\s?$/;
const FIRST_WORD = pattern(/^\s+(\p{Lu}\p{L}*)/u);

/** A title, an article or a pronoun with a capital. */
function opensSentence(after: string, { abbreviations, articles, thirdPerson }: SpeechWords): boolean {
  const word = FIRST_WORD.exec(after)?.[1]?.toLowerCase() ?? '';
  return abbreviations.has(word) || articles.includes(word) || thirdPerson.has(word);
}

const FIGURE = /^\s*\d/;
const ORDINAL = /(?:^|[^\d.,:])\d{1,2}$/;

/** Whether the full stop at `at` belongs to initials, `U.S.`, `Mr.` or `No. 5`. */
function isAbbreviated(text: string, at: number, end: number, words: SpeechWords): boolean {
  let start = at;
  while (start > 0 && at - start < 9 && (text[start - 1] === '.' || isLetterAt(text, start - 1))) start--;
  const word = text.slice(start, at);
  const last = word.slice(word.lastIndexOf('.') + 1);
  if (last.length === 1 && isCapitalAt(last, 0)) return true;
  // `at 7:45 p.m. Mr. Keats noted …`: behind an hour the next subject begins a sentence.
  const isHour = word.includes('.') && HOUR.test(text.slice(Math.max(0, start - 3), start));
  if (words.abbreviations.has(word.toLowerCase())) return !isHour || !opensSentence(text.slice(end, end + 20), words);
  // `am 12. Januar`: an ordinal.
  if (words.stoppedOrdinals && ORDINAL.test(text.slice(Math.max(0, at - 3), at))) return true;
  return words.numberAbbreviations.has(word.toLowerCase()) && FIGURE.test(text.slice(end, end + 4));
}
