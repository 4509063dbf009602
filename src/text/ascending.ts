/**
 * The first of `count` places at which something holds that holds at every place behind it too; `count` where it holds
 * at none. Binary search.
 */
export function firstPlace(count: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The place of the last of `count` ascending numbers that is no greater than a bound; 0 where none is. Binary search.
 */
export const lastUpTo = (count: number, numberAt: (place: number) => number, bound: number): number =>
  Math.max(0, firstPlace(count, (place) => numberAt(place) > bound) - 1);
