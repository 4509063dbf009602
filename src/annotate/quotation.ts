import { lastUpTo, span, type Span } from '../text/index.js';

/** A text with every run of white space as one space, and typewriter apostrophes. */
export interface FoldedText {
  readonly text: string;
  /** Where its unit `i` stands in the text that was folded. */
  readonly offsetOf: (i: number) => number;
}

const FOLDED = /\s+|[’‘“”]/gu;

/** Folds what an editor cannot be asked to copy exactly: line ends, spaces, apostrophes and quotation marks. */
export function foldedText(text: string): FoldedText {
  const pieces: string[] = [];
  // From a unit on, how much was left out before it.
  const [from, left] = [[0], [0]];
  let at = 0;
  let out = 0;
  for (const { 0: found, index } of text.matchAll(FOLDED)) {
    const end = index + found.length;
    pieces.push(text.slice(at, index), SAME.get(found) ?? ' ');
    at = end;
    if (found.length === 1) continue;
    out += found.length - 1;
    from.push(end - out);
    left.push(out);
  }
  pieces.push(text.slice(at));
  return { text: pieces.join(''), offsetOf: (i) => i + left[lastUpTo(from.length, (place) => from[place]!, i)]! };
}

const SAME: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
]);

export interface Quotation {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * The places of a quotation: where its words stand with the prefix before and the suffix after them, as far as they are
 * given.
 */
export function placesOfQuotation(where: FoldedText, { quote, prefix = '', suffix = '' }: Quotation): readonly Span[] {
  const [wanted, before, after] = [quote, prefix, suffix].map((text) => foldedText(text).text.trim()) as [
    string,
    string,
    string,
  ];
  const found: Span[] = [];
  if (wanted === '') return found;
  for (let at = where.text.indexOf(wanted); at >= 0; at = where.text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (endsBefore(where.text, at, before) && startsAfter(where.text, end, after)) {
      found.push(span(where.offsetOf(at), where.offsetOf(end - 1) + 1));
    }
  }
  return found;
}

const endsBefore = (text: string, at: number, words: string): boolean =>
  words === '' || text.endsWith(words, text[at - 1] === ' ' ? at - 1 : at);

const startsAfter = (text: string, at: number, words: string): boolean =>
  words === '' || text.startsWith(words, text[at] === ' ' ? at + 1 : at);
