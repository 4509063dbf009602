import { describe, expect, test } from 'vitest';
import { firstPlace, lastUpTo } from '../../src/text/index.js';

const numbers = [2, 3, 3, 8];

describe('places in what ascends', () => {
  test.each([
    [1, 0],
    [2, 0],
    [3, 1],
    [4, 3],
    [8, 3],
    [9, 4],
  ])('the first number that is no less than %d stands at %d', (bound, place) =>
    expect(firstPlace(numbers.length, (i) => numbers[i]! >= bound)).toBe(place),
  );

  test.each([
    [1, 0],
    [2, 0],
    [3, 2],
    [7, 2],
    [8, 3],
    [9, 3],
  ])('the last number that is no greater than %d stands at %d', (bound, place) =>
    expect(lastUpTo(numbers.length, (i) => numbers[i]!, bound)).toBe(place),
  );

  test('of nothing there is no place but the first', () =>
    expect([firstPlace(0, () => true), lastUpTo(0, () => 0, 5)]).toEqual([0, 0]));
});
