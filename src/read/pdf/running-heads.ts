import { given } from '../../text/index.js';
import { textOfLine, type PdfLine } from './pdf-model.js';

/** The lines of a page, and what of them runs along its top and its bottom. */
export interface Furnished {
  readonly body: readonly PdfLine[];
  readonly heads: readonly Running[];
  readonly feet: readonly Running[];
  /** The number printed on the page. */
  readonly n?: string;
}

export interface Running {
  readonly type: 'header' | 'footer' | 'pageNum';
  readonly line: PdfLine;
}

/** So many lines at each end of a page may be running heads or feet. */
const DEPTH = 3;
/** In points: what runs along pages stands at one height on each. */
const HEIGHT = 4;

/** `12`, `- 12 -`, `[iv]`. Not: `1.` */
const NUMBER = /^[-–—\s[(]*(\d{1,4}|[ivxlc]{1,7})[-–—\s\])]*$/iu;
/** Among words that stand on other pages too: `Page 3 of 7`. */
const FIGURES = /\d{1,4}/u;

/** What is the same on every page, whatever number it has. */
const shapeOf = (line: PdfLine): string => textOfLine(line).replace(/\d+/gu, '#').toLowerCase();

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function valueOf(number: string): number {
  if (/^\d/u.test(number)) return Number(number);
  const values = Array.from(number.toLowerCase(), (letter) => ROMAN[letter]!);
  return values.reduce((sum, value, i) => (value < (values[i + 1] ?? 0) ? sum - value : sum + value), 0);
}

/**
 * The number that a line gives its page: alone on it, or the first figures among words that stand on other pages too.
 */
const numberIn = (line: PdfLine, isRunning: boolean): string | undefined =>
  NUMBER.exec(textOfLine(line))?.[1] ?? (isRunning ? FIGURES.exec(textOfLine(line))?.[0] : undefined);

/** Keys of a line at every height that counts as one. */
const keysOf = (line: PdfLine): readonly string[] => {
  const height = Math.round(line.baseline / HEIGHT);
  return [height - 1, height, height + 1].map((at) => `${at} ${shapeOf(line)}`);
};

const endsOf = (lines: readonly PdfLine[]): readonly PdfLine[] =>
  lines.length <= 2 * DEPTH ? lines : [...lines.slice(0, DEPTH), ...lines.slice(-DEPTH)];

/** Finds what runs along the tops and bottoms of pages: words that come again at their height, and numbers of pages. */
export function furnished(pages: readonly (readonly PdfLine[])[]): readonly Furnished[] {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(endsOf(lines).flatMap(keysOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const comesAgain = (line: PdfLine): boolean => keysOf(line).some((key) => (counts.get(key) ?? 0) >= 2);
  const ways = countsOf(pages, comesAgain);
  return pages.map((lines, i) => furnishedPage(lines, i, comesAgain, ways));
}

/** A way of counting pages: in figures or letters, and how far it runs ahead of their count from 0. */
const countOf = (number: string, i: number): string => `${/^\d/u.test(number)} ${valueOf(number) - i}`;

/** The ways in which pages are numbered: what two of them have in common, and figures from 1 on. */
function countsOf(pages: readonly (readonly PdfLine[])[], comesAgain: (line: PdfLine) => boolean): ReadonlySet<string> {
  const counts = new Map([[countOf('1', 0), 2]]);
  pages.forEach((lines, i) => {
    const found = endsOf(lines).flatMap((line) => {
      const number = numberIn(line, comesAgain(line));
      return number === undefined ? [] : [countOf(number, i)];
    });
    for (const way of new Set(found)) counts.set(way, (counts.get(way) ?? 0) + 1);
  });
  return new Set([...counts].filter(([, count]) => count >= 2).map(([way]) => way));
}

/** In ems: what runs along a page is further from its text than the text's lines are from each other. */
const APART = 1.45;

/**
 * What runs along an end of a page, without lines of the text's own size that it follows at once; numbers of pages are
 * what they are.
 */
function apart(found: readonly Running[], order: readonly PdfLine[]): readonly Running[] {
  const last = found.at(-1);
  const next = order[found.length];
  if (last === undefined || next === undefined || last.type === 'pageNum') return found;
  const step = Math.abs(next.baseline - last.line.baseline);
  const larger = Math.max(last.line.size, next.size);
  const isOther = Math.abs(last.line.size - next.size) > 0.08 * larger;
  return isOther || step > APART * larger ? found : apart(found.slice(0, -1), order);
}

function furnishedPage(
  lines: readonly PdfLine[],
  i: number,
  comesAgain: (line: PdfLine) => boolean,
  ways: ReadonlySet<string>,
): Furnished {
  let n: string | undefined;
  const typeOf = (line: PdfLine | undefined, type: 'header' | 'footer'): Running['type'] | undefined => {
    if (line === undefined) return undefined;
    const isRunning = comesAgain(line);
    const number = numberIn(line, isRunning);
    if (number !== undefined && ways.has(countOf(number, i))) {
      n ??= number;
      return NUMBER.test(textOfLine(line)) ? 'pageNum' : type;
    }
    return isRunning && !NUMBER.test(textOfLine(line)) ? type : undefined;
  };
  const run = (order: readonly PdfLine[], type: 'header' | 'footer'): readonly Running[] => {
    const found: Running[] = [];
    for (const line of order.slice(0, Math.min(DEPTH, order.length))) {
      const own = typeOf(line, type);
      if (own === undefined) break;
      found.push({ type: own, line });
    }
    return found;
  };
  const heads = apart(run(lines, 'header'), lines);
  const feet = apart(run(lines.slice(heads.length).toReversed(), 'footer'), lines.toReversed()).toReversed();
  const body = lines.slice(heads.length, lines.length - feet.length);
  return { body, heads, feet, ...given({ n }) };
}
