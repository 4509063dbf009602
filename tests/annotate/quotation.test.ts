import { describe, expect, test } from 'vitest';
import { foldedText, placesOfQuotation } from '../../src/annotate/quotation.js';

const TEXT = '“The  Neva”\n\n is\tthe captain’s.  The Neva\n left.';

const found = (quote: string, prefix = '', suffix = ''): readonly string[] =>
  placesOfQuotation(foldedText(TEXT), { quote, prefix, suffix }).map(({ start, end }) => TEXT.slice(start, end));

describe('a folded text', () => {
  test('has each run of white space as one space, and typewriter quotation marks', () => {
    expect(foldedText(TEXT).text).toBe('"The Neva" is the captain\'s. The Neva left.');
  });

  test('knows where each of its units stands', () => {
    const { text, offsetOf } = foldedText(TEXT);
    const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => [
      word.replaceAll(/["']/gu, ''),
      TEXT.slice(offsetOf(index), offsetOf(index + word.length - 1) + 1).replaceAll(/[“”’]/gu, ''),
    ]);
    expect(words).toHaveLength(8);
    for (const [folded, own] of words) expect(own).toBe(folded);
    expect(offsetOf(text.length)).toBe(TEXT.length);
    expect(foldedText('').offsetOf(0)).toBe(0);
  });
});

test('a quotation is found over line ends, and told apart by what stands before and behind', () => {
  expect(found('The Neva')).toEqual(['The  Neva', 'The Neva']);
  expect(found('The Neva', '', 'left')).toEqual(['The Neva']);
  expect(found('Neva', '"The')).toEqual(['Neva']);
  expect(found('Neva" is the')).toEqual(['Neva”\n\n is\tthe']);
  expect(found("captain's")).toEqual(['captain’s']);
  expect(found(' ')).toEqual([]);
});
