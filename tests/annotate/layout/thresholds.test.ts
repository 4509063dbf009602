import { describe, expect, test } from 'vitest';
import { documentDate } from '../../../src/annotate/layout/document-date.js';
import type { Line } from '../../../src/annotate/layout/blocks.js';
import { isHeadLine } from '../../../src/annotate/layout/head-line.js';
import { frontLines } from '../../../src/annotate/layout/front-lines.js';
import { english, languageFor } from '../../../src/language/index.js';
import { span } from '../../../src/text/index.js';

/** Each line a paragraph of its own. */
const linesOf = (texts: readonly string[]): readonly Line[] => {
  let at = 0;
  return texts.map((text) => {
    const where = span(at, at + text.length);
    at += text.length + 1;
    return {
      span: where,
      text,
      first: true,
      block: { kind: 'p', span: where, text, level: 0, display: false, italic: false, styled: false, nested: false },
    };
  });
};

/** The date that lines give for their record. */
const dateOf = (...texts: readonly string[]): string | undefined => {
  const text = texts.join('\n');
  const transcript = { source: { name: 'minutes.md', text }, text, places: [], annotations: [] };
  const context = {
    language: english,
    register: { entries: [] },
    decisions: [],
    options: {},
    facts: { participants: [] },
  };
  return documentDate(transcript, [], linesOf(texts), context).value.date?.when;
};

const filler = (lines: number): readonly string[] => Array.from({ length: lines }, () => 'So he said.');

describe('the record’s own date', () => {
  const DATED = 'Geneva, May 12, 1959';

  test('stands in the first twenty lines', () =>
    expect([dateOf(...filler(19), DATED, ...filler(9)), dateOf(...filler(20), DATED, ...filler(9))]).toEqual([
      '1959-05-12',
      undefined,
    ]));

  test('in a line of up to 250 characters', () => {
    const minutes = (length: number): string => 'Minutes of May 12, 1959'.padEnd(length, ' so');
    expect([dateOf(minutes(250), ...filler(9)), dateOf(minutes(251), ...filler(9))]).toEqual(['1959-05-12', undefined]);
  });

  test('or in the last four', () =>
    expect([dateOf(...filler(40), DATED, ...filler(3)), dateOf(...filler(40), DATED, ...filler(4))]).toEqual([
      '1959-05-12',
      undefined,
    ]));

  test('there in a line of up to sixty characters', () => {
    const signed = (length: number): string => `${'x'.repeat(length - DATED.length - 1)} ${DATED}`;
    expect([dateOf(...filler(40), signed(60)), dateOf(...filler(40), signed(61))]).toEqual(['1959-05-12', undefined]);
  });
});

describe('the title block', () => {
  const count = (...texts: readonly string[]): number =>
    frontLines(linesOf(texts), english.layout, english.dates).length;

  test('has up to 120 lines', () => {
    const people = Array.from({ length: 130 }, () => 'Mr. Karl Pell, Minister');
    expect(count('MEMORANDUM OF CONVERSATION', 'PARTICIPANTS:', ...people)).toBe(120);
  });
});

test('a line of short forms has three of them, or two where one leads to those present', () => {
  const { layout } = languageFor('de');
  expect(
    ['VS. Kaiser; RS. Meyer; P. Lund', 'VS. Kaiser; RS. Meyer', 'VS. Kaiser; anw. Beust', 'anw. Beust'].map((line) =>
      isHeadLine(line, layout),
    ),
  ).toEqual([true, false, true, false]);
});
