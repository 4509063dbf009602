import { expect, test } from 'vitest';
import { awaitedBehind, isNextPoint } from '../../../src/annotate/turns/announced-points.js';

/** Which of some paragraphs are points that the ones before them announce. */
const points = (...texts: readonly string[]): readonly boolean[] => {
  let awaited = 0;
  return texts.map((text) => {
    const is = isNextPoint(text, awaited);
    awaited = awaitedBehind(text, is ? awaited : 0);
    return is;
  });
};

test('points follow an announcement in their order, in figures, letters or Roman numbers', () => {
  expect(points('He explained the following:', '1. The talks.', '2. Rice.', '4. Coal.')).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(points('He listed:', 'a/ the cost;', 'b/ the pier.')).toEqual([false, true, true]);
  expect(points('He named:', 'I. Fish', 'II. Coal', 'Then he left.')).toEqual([false, true, true, false]);
});

test('without an announcement a numbered paragraph is none', () => {
  expect(points('He spoke.', '1. The talks.')).toEqual([false, false]);
});
