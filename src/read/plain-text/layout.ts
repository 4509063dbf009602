import type { TextLine } from './lines.js';

/** How a text file is laid out, measured over all its lines. */
export interface Layout {
  /** Each line is a paragraph, but for short ones that stand together: nobody wraps lines this long. */
  readonly unwrapped: boolean;
  /** The width to which lines are wrapped, in columns; undefined when they are not. */
  readonly width?: number;
}

const MIN_WIDTH = 50;
const MAX_WIDTH = 160;
/** Lines that are stacked by will, those of a title or address, are no longer. */
const STACKED = 100;

/** Measures the lines: the width that nine in ten of them keep. */
export function layoutOf(lines: readonly TextLine[]): Layout {
  const widths = lines.map((line) => line.indent + line.text.length).toSorted((a, b) => a - b);
  const width = widths[Math.floor((widths.length - 1) * 0.9)] ?? 0;
  if ((widths.at(-1) ?? 0) > MAX_WIDTH) return { unwrapped: true };
  return width >= MIN_WIDTH ? { unwrapped: false, width } : { unwrapped: false };
}

/** `RECORD OF TALKS` above `on 3 May 1956`, where paragraphs are lines: several lines of one, none as long as prose. */
export const isStacked = (block: readonly TextLine[]): boolean => block.every(({ text }) => text.length <= STACKED);

/** Whether the line is in the middle of the page: as much room on its left as on its right, and much of it. */
export function isCentred(line: TextLine, layout: Layout): boolean {
  if (layout.width === undefined || line.indent < 8) return false;
  return Math.abs(layout.width - line.text.length - 2 * line.indent) <= 8;
}

/** Typists leave so much room at a line's end rather than cut a word. */
const SLACK = 10;

/** Whether a line ends where it does because its author wanted it: the next line's first word had room on it by far. */
export function endsByWill(line: TextLine, next: TextLine, layout: Layout): boolean {
  // A sentence that goes on in small letters, or a compound cut at its hyphen, was wrapped.
  if (layout.unwrapped) return true;
  if (layout.width === undefined || /^\p{Ll}/u.test(next.text) || /[-\u2010\u00ad]$/.test(line.text)) return false;
  const word = /^\S*/.exec(next.text)![0].length;
  return line.indent + line.text.length + 1 + word <= layout.width - SLACK;
}
