import { readable } from '../characters.js';
import type { Piece } from '../text-builder.js';
import { decodeReference } from './parse-markdown.js';

/**
 * Where the parser's text differs from its source: an escape, a character reference, a line end with the blanks round
 * it and the next line's indent and block quote marks. Examples: "\*", "&amp;", "  \n> "; not: "\a", "&c.", "a > b".
 */
const DIFFERENT =
  /\\(?=[!-/:-@[-`{-~])|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});|(?:(?<![ \t])[ \t]+)?(?:\r\n|\n|\r)[ \t>]*/g;

/** A line end alone: inside code there are no escapes. */
const LINE_END = /(?:(?<![ \t])[ \t]+)?(?:\r\n|\n|\r)[ \t>]*/g;

function* pieces(source: string, start: number, end: number, different: RegExp): Generator<Piece> {
  let from = start;
  for (const { 0: match, index } of source.slice(start, end).matchAll(different)) {
    const at = start + index;
    // "\&" has just been taken as an escape: what follows it is plain.
    if (at < from) continue;
    yield { from, text: source.slice(from, at) };
    from = at + match.length;
    if (match === '\\') {
      yield { from, text: source.slice(from, from + 1) };
      from += 1;
    } else if (match.startsWith('&')) {
      // White space has no use for a name: "&#10;" is a blank, not a line end.
      yield { from: at, text: readable(decodeReference(match)).replace(/[\t\r\n]/g, ' ') };
    } else {
      yield { from: at + match.search(/(?<!\r)\n|\r/) + (match.includes('\r\n') ? 1 : 0), text: '\n' };
    }
  }
  yield { from, text: source.slice(from, end) };
}

/** The text of the source `[start, end)` inside a paragraph, without Markdown's marks. */
export const textPieces = (source: string, start: number, end: number): Piece[] => [
  ...pieces(source, start, end, DIFFERENT),
];

/** The same where escapes and references do not count: an address in angle brackets. */
export const plainPieces = (source: string, start: number, end: number): Piece[] => [
  { from: start, text: source.slice(start, end) },
];

/** The text of code between backquotes, the blank next to them left out. */
export function codePieces(source: string, start: number, end: number): Piece[] {
  let fence = 0;
  while (source[start + fence] === '`') fence++;
  let [from, to] = [start + fence, end - fence];
  const inner = source.slice(from, to);
  if (/^[ \r\n][^]*[ \r\n]$/.test(inner) && inner.trim() !== '') [from, to] = [from + 1, to - 1];
  return [...pieces(source, from, to, LINE_END)];
}
