/** The place of the last of `count` ascending numbers that is no greater than a bound; 0 where none is. Binary search. */
export function lastUpTo(count: number, numberAt: (place: number) => number, bound: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numberAt(middle) <= bound) low = middle;
    else high = middle - 1;
  }
  return low;
}
