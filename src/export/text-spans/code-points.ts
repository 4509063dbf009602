/**
 * A function from offsets into a text as JavaScript counts them (UTF-16) to offsets in Unicode code points, as Python,
 * spaCy and the Web Annotation Data Model count.
 */
export function codePoints(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index);
  return pairs.length === 0 ? (offset) => offset : (offset) => offset - countBelow(pairs, offset);
}

/** How many of the ascending numbers are below a bound. */
function countBelow(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
