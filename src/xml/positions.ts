import { lineStarts, positionAt, type Position, type SourceText } from '../text/index.js';

/** Turns offsets of a text into positions; the lines are counted once, on first use. */
export function positions(source: SourceText): (offset: number) => Position {
  let starts: readonly number[] | undefined;
  return (offset) => positionAt((starts ??= lineStarts(source.text)), offset);
}

/** Where an attribute's value begins, given the offset behind its closing quotation mark (which the raw value cannot hold). */
export const attributeValueStart = (source: SourceText, end: number): number => source.text.lastIndexOf(source.text[end - 1] ?? '"', end - 2) + 1;
