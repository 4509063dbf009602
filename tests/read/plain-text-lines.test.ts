import { describe, expect, test } from 'vitest';
import { ofKind } from '../../src/model/index.js';
import { transcriptOf } from './reading.js';

/** The paragraphs of a text file. */
function paragraphs(text: string): readonly string[] {
  const { text: all, annotations } = transcriptOf(text, 'minutes.txt');
  return ofKind(annotations, 'p').map(({ span }) => all.slice(span.start, span.end));
}

const FULL = 'The Ambassador of Kestria said that he had no instructions at all.';
const long = (length: number): string => FULL.repeat(4).slice(0, length - 1) + '.';

describe('lines without blank ones between them', () => {
  /** So many wrapped lines, of which the fourth leaves room. */
  const solid = (count: number): string =>
    Array.from({ length: count }, (_, i) => (i === 3 ? 'Nothing came of it.' : FULL)).join('\n');

  test('a paragraph ends at a short line where there are twelve', () => {
    expect([paragraphs(solid(12)).length, paragraphs(solid(11)).length]).toEqual([2, 1]);
  });

  test('and below a heading, not within a title', () => {
    const title = 'RECORD OF CONVERSATION\nVold, 3 May 1956\nSecret';
    expect(paragraphs(`${title}\n${solid(12)}`).map((p) => p.split('\n').length)).toEqual([3, 4, 8]);
  });
});

describe('where every line is a paragraph', () => {
  const all = `${long(200)}\n${FULL}`;

  test('a title in several lines is one', () => {
    expect(paragraphs(`RECORD OF TALKS\nwith the Ambassador,\nof 3 May 1956\n${all}`)).toEqual([
      'RECORD OF TALKS\nwith the Ambassador,\nof 3 May 1956',
      long(200),
      FULL,
    ]);
  });

  test('short lines that blank ones part stay together', () => {
    expect(paragraphs(`Present:\nMr. Hale\nMr. Orlov\n\n${all}`)[0]).toBe('Present:\nMr. Hale\nMr. Orlov');
  });

  test('lines of 100 characters are stacked, of 101 paragraphs', () => {
    const counted = (length: number): number => paragraphs(`Mr. Hale\n${long(length)}\n\n${all}`).length;
    expect([counted(100), counted(101)]).toEqual([3, 4]);
  });
});

describe('a double-spaced typescript', () => {
  /** So many paragraphs of two lines, and single lines in between. */
  const typed = (count: number, singles: number): string =>
    [
      ...Array.from({ length: count }, () => [
        `     ${FULL.slice(0, -5)}`,
        'all that he had been told before he left, and by whom it was.',
      ]),
      ...Array.from({ length: singles }, () => [`     ${FULL}`]),
    ]
      .flat()
      .join('\n\n');

  test('is read as if its blank lines were none', () => {
    expect(paragraphs(typed(6, 0)).length).toBe(6);
    expect(paragraphs(typed(6, 0))[0]!.split('\n').length).toBe(2);
  });

  test.each([
    ['six lines that go on tell it', 6, 0, 6],
    ['five do not', 5, 0, 10],
    ['one in five of all', 6, 19, 25],
    ['fewer do not', 6, 20, 32],
  ])('%s', (_, count, singles, wanted) => expect(paragraphs(typed(count, singles)).length).toBe(wanted));
});
