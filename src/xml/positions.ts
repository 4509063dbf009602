import { lineStarts, positionAt, type Position, type SourceText } from '../text/index.js';

/** Where the lines of a text begin is worked out once, whoever asks. */
const known = new WeakMap<SourceText, ArrayLike<number>>();

/** Turns offsets of a text into positions; the lines are counted on first use. */
export function positions(source: SourceText): (offset: number) => Position {
  return (offset) => {
    const starts = known.get(source) ?? lineStarts(source.text);
    known.set(source, starts);
    return positionAt(starts, offset);
  };
}

/**
 * Where an attribute's value begins, given the offset behind its closing quotation mark (which the raw value cannot
 * hold).
 */
export const attributeValueStart = (source: SourceText, end: number): number =>
  source.text.lastIndexOf(source.text[end - 1] ?? '"', end - 2) + 1;
