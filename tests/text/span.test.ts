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
