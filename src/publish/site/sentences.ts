import type { Span } from '../../text/index.js';

/**
 * Behind the end of a block or a sentence: ". T", "?” He". Not: "U.S. Government" (a single letter), "Mr. Dulles" (a
 * title).
 */
const BORDER = /\n|(?<=[^\s.]{2}[.!?][”"’')\]]{0,2}) (?=[\p{Lu}“"‘([\d])/gu;

/** Words that end in a full stop and end no sentence. */
const SHORTENED =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Messrs|Dr|St|Gen|Lt|Col|Capt|Amb|Sen|Rep|Gov|Prof|No|Nos|vol|pp|Jr|Sr|etc|viz|cf)\.$/u;

/** The longest sentence shown whole, and how much of a longer one is shown on each side. */
const LONGEST = 420;
const AROUND = 180;

/** Where the sentences of a text begin, the first at 0, and the text's end. */
export function sentenceBorders(text: string): readonly number[] {
  const borders = [...text.matchAll(BORDER)]
    .map(({ index }) => index + 1)
    .filter((at) => text[at - 1] === '\n' || !SHORTENED.test(text.slice(Math.max(0, at - 10), at - 1)));
  return [0, ...borders, text.length];
}

/** The sentence, or sentences, that hold a span. */
export function sentenceAt(borders: readonly number[], { start, end }: Span): Span {
  const next = borders.findIndex((border) => border > start);
  const last = borders.findIndex((border) => border >= end);
  return { start: borders[Math.max(0, next - 1)] ?? 0, end: borders[last] ?? borders.at(-1) ?? 0 };
}

/** The part of a sentence to show round what is looked for: all of it, or whole words on either side. */
export function shownPart(text: string, sentence: Span, first: number, last: number): Span {
  if (sentence.end - sentence.start <= LONGEST) return sentence;
  const left = text.indexOf(' ', Math.max(sentence.start, first - AROUND));
  const right = text.lastIndexOf(' ', Math.min(sentence.end, last + AROUND));
  const start = first - AROUND <= sentence.start || left < 0 || left >= first ? sentence.start : left + 1;
  const end = last + AROUND >= sentence.end || right <= last ? sentence.end : right;
  return { start, end };
}

/** Whole words from the beginning of a text, and `…` where it goes on. */
export function cutAt(text: string, length: number): string {
  const signs = [...text];
  return signs.length <= length
    ? text
    : `${signs
        .slice(0, length)
        .join('')
        .replace(/\s+\S*$/u, '')}…`;
}
