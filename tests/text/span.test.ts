import { expect, test } from 'vitest';
import { groupedBy, span, touchingIn } from '../../src/text/index.js';

test.each([
  [3, 5, ['long', 'b']],
  [0, 1, ['long']],
  [6, 9, ['long', 'c']],
  [30, 40, []],
])('from %i to %i: the spans that share a character', (start, end, expected) => {
  const marked = [
    { name: 'c', span: span(8, 9) },
    { name: 'long', span: span(0, 30) },
    { name: 'b', span: span(4, 6) },
    { name: 'a', span: span(40, 50) },
  ];
  expect(touchingIn(marked)(span(start, end)).map(({ name }) => name)).toEqual(expected);
});

test('items are grouped by what is said of each, in their order', () => {
  expect([...groupedBy(['bread', 'salt', 'barley'], (word) => word[0])]).toEqual([
    ['b', ['bread', 'barley']],
    ['s', ['salt']],
  ]);
});

test('among many spans and one that holds them all, only those that are near are looked at', () => {
  let asked = 0;
  const few = (start: number, end: number): { readonly span: { readonly start: number; readonly end: number } } => ({
    span: {
      get start() {
        asked++;
        return start;
      },
      end,
    },
  });
  const near = touchingIn([few(0, 100_000), ...Array.from({ length: 10_000 }, (_, i) => few(10 * i, 10 * i + 5))]);
  asked = 0;
  expect(near(span(50_000, 50_012)).map(({ span: { end } }) => end)).toEqual([100_000, 50_005, 50_015]);
  expect(asked).toBeLessThan(200);
});
