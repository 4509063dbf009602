import { span, type Span } from '../text/index.js';

/**
 * A text with every run of white space as one space, and typewriter apostrophes; `offsets[i]` is where its unit `i`
 * stands in the text.
 */
export interface FoldedText {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Folds what an editor cannot be asked to copy exactly: line ends, spaces, apostrophes and quotation marks. */
export function foldedText(text: string): FoldedText {
  const offsets: number[] = [];
  let folded = '';
  let blank = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    if (/\s/u.test(unit)) {
      if (!blank) {
        folded += ' ';
        offsets.push(i);
      }
      blank = true;
    } else {
      folded += SAME.get(unit) ?? unit;
      offsets.push(i);
      blank = false;
    }
  }
  return { text: folded, offsets: [...offsets, text.length] };
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
      found.push(span(where.offsets[at]!, where.offsets[end - 1]! + 1));
    }
  }
  return found;
}

const endsBefore = (text: string, at: number, words: string): boolean =>
  words === '' || text.endsWith(words, text[at - 1] === ' ' ? at - 1 : at);

const startsAfter = (text: string, at: number, words: string): boolean =>
  words === '' || text.startsWith(words, text[at] === ' ' ? at + 1 : at);
