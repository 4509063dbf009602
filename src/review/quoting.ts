import { foldedText, placesOfQuotation, type FoldedText, type Quotation } from '../api/quotations.js';
import { oneLine, span, type Span } from '../text/index.js';

/** The words of one document, ready to be quoted. */
export interface Quotable {
  readonly text: string;
  readonly folded: FoldedText;
}

export const quotable = (text: string): Quotable => ({ text, folded: foldedText(text) });

/** How much of the text before and behind is ever taken to tell one place from another. */
const WIDEST = 400;

/**
 * The quotation that finds a place, and no other: its words and, where these stand elsewhere too, three or more whole
 * words before or behind them. Undefined where nothing tells the places apart, or the place has no words.
 */
export function quotationOf({ text, folded }: Quotable, where: Span): Quotation | undefined {
  const quote = oneLine(text.slice(where.start, where.end));
  if (quote === '') return undefined;
  const isFound = (quotation: Quotation): boolean => {
    const places = placesOfQuotation(folded, quotation);
    return places.length === 1 && places[0]!.start === where.start;
  };
  if (isFound({ quote })) return { quote };
  for (let words = 3, size = 0; size < WIDEST; words++) {
    const [prefix, suffix] = [wordsBefore(text, where.start, words), wordsBehind(text, where.end, words)];
    const longer = Math.max(prefix.length, suffix.length);
    if (longer === size) return undefined;
    size = longer;
    const tried = [
      { quote, prefix },
      { quote, suffix },
      { quote, prefix, suffix },
    ].map(withoutEmpty);
    const found = tried.find(isFound);
    if (found !== undefined) return found;
  }
  return undefined;
}

const withoutEmpty = ({ quote, prefix = '', suffix = '' }: Quotation): Quotation => ({
  quote,
  ...(prefix === '' ? {} : { prefix }),
  ...(suffix === '' ? {} : { suffix }),
});

/** The first words of a turn or paragraph: a decision on it begins with them. */
export function openingOf(text: string, { start, end }: Span): Span {
  const words = /^\s*(?:\S+\s+){0,5}\S+/u.exec(text.slice(start, Math.min(end, start + WIDEST)))?.[0] ?? '';
  const blank = /^\s*/u.exec(words)![0].length;
  return span(start + blank, start + words.length);
}

function wordsBefore(text: string, at: number, count: number): string {
  const words = text.slice(Math.max(0, at - WIDEST), at).split(/\s+/u);
  return oneLine(words.slice(-count - (words.at(-1) === '' ? 1 : 0)).join(' '));
}

function wordsBehind(text: string, at: number, count: number): string {
  const words = text.slice(at, at + WIDEST).split(/\s+/u);
  return oneLine(words.slice(0, count + (words[0] === '' ? 1 : 0)).join(' '));
}
