import { describe, expect, test } from 'vitest';
import { isPlainDate, isPlainDay, isW3cDate, isW3cDuration, isW3cTime, readW3c } from '../../src/dates/index.js';

describe('dates as W3C writes them', () => {
  test.each([
    ['1960', 'gYear', { year: 1960 }],
    ['1960-02', 'gYearMonth', { year: 1960, month: 2 }],
    ['1960-02-29', 'date', { year: 1960, month: 2, day: 29 }],
    ['1960-02-29T10:00:00Z', 'dateTime', { year: 1960, month: 2, day: 29 }],
    ['1960-02-29T23:59:59.5+02:00', 'dateTime', { year: 1960, month: 2, day: 29 }],
    ['-0044-03-15', 'date', { year: -44, month: 3, day: 15 }],
  ] as const)('%s is a %s', (text, type, parts) => {
    expect(readW3c(text)).toEqual({ value: text, type, ...parts });
    expect(isW3cDate(text)).toBe(true);
  });

  test.each([
    '1961-02-29',
    '1960-13',
    '1960-00',
    '1960-04-31',
    '0000',
    '60',
    '10:00:00',
    '--05-01',
    'May',
    '1960-9-8',
    '',
  ])('%j is none', (text) => expect(readW3c(text)).toBeUndefined());

  test.each(['1960-02-29T25:00:00', '1960-02-29T10:30', '1960-02-29Z'])('%s says a day, but not as W3C', (text) => {
    expect(readW3c(text)).toMatchObject({ year: 1960, month: 2, day: 29 });
    expect(isW3cDate(text)).toBe(false);
  });

  test('what people write into tables is a year, month or day of our era', () => {
    expect(['1960', '1960-09', '1960-09-08', '1960-09-08T10:00:00', '-0044', '1960-02-30'].map(isPlainDate)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(['1960-09', '1960-09-08', '1961-02-29'].map(isPlainDay)).toEqual([false, true, false]);
  });
});

describe('times and lengths of time', () => {
  test.each([
    ['10:30:00', true],
    ['23:59:59.5+02:00', true],
    ['1960-09-08T10:30:00', true],
    ['24:00:00', false],
    ['10:30', false],
    ['1960-09-08', false],
  ] as const)('%s: %s', (text, is) => expect(isW3cTime(text)).toBe(is));
  test.each([
    ['P3Y', true],
    ['P1Y2M3DT4H', true],
    ['PT2H', true],
    ['P', false],
    ['P1W', false],
    ['PT', false],
  ] as const)('%s: %s', (text, is) => expect(isW3cDuration(text)).toBe(is));
});
