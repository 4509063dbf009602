import { lastUpTo } from './ascending.js';

/** A place in a source file as people name it: both numbers count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A file's decoded text with the name to show in messages (`-` for standard input). */
export interface SourceText {
  readonly name: string;
  readonly text: string;
}

/** Offsets at which the lines of `text` begin. A line ends with LF, CR LF or a lone CR. */
export function lineStarts(text: string): ArrayLike<number> {
  const ends = text.includes('\r') ? endsOfAnyKind : endsByLineFeed;
  let count = 1;
  ends(text, () => count++);
  // A file may be nothing but line ends: numbers of four bytes, and no more than are needed.
  const starts = new Uint32Array(count);
  let line = 1;
  ends(text, (end) => (starts[line++] = end));
  return starts;
}

function endsByLineFeed(text: string, tell: (end: number) => void): void {
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) tell(end + 1);
}

function endsOfAnyKind(text: string, tell: (end: number) => void): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) tell(i + 1);
  }
}

/** The position of `offset` in the text whose `lineStarts` are given. */
export function positionAt(starts: ArrayLike<number>, offset: number): Position {
  const line = lastUpTo(starts.length, (i) => starts[i]!, offset);
  return { line: line + 1, column: offset - starts[line]! + 1 };
}

/** Wrapped lines have no more characters: nobody's page is wider. */
export const WIDEST_LINE = 120;
