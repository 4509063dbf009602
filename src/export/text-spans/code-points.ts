import { firstPlace } from '../../text/index.js';

/**
 * A function from offsets into a text as JavaScript counts them (UTF-16) to offsets in Unicode code points, as Python,
 * spaCy and the Web Annotation Data Model count.
 */
export function codePoints(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index);
  return pairs.length === 0
    ? (offset) => offset
    : (offset) => offset - firstPlace(pairs.length, (i) => pairs[i]! >= offset);
}
