import { describe, expect, test } from 'vitest';
import { clockOf, dayOf, daysIn, exists, isoOf, serialOf, shifted, weekdayOf } from '../../src/dates/index.js';

const day = (iso: string) => {
  const [year, month, date] = iso.split('-').map(Number);
  return { year: year!, month: month!, day: date! };
};

describe('the calendar', () => {
  test('every day of four centuries follows the one before', () => {
    let at = serialOf(day('1600-01-01'));
    for (let year = 1600; year < 2000; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let date = 1; date <= daysIn(month, year); date++, at++) {
          if (serialOf({ year, month, day: date }) !== at) expect.fail(`${year}-${month}-${date}`);
        }
      }
    }
    expect(isoOf(dayOf(at))).toBe('2000-01-01');
  });
  test('knows leap years', () =>
    expect([daysIn(2, 1960), daysIn(2, 1900), daysIn(2, 2000), daysIn(2), daysIn(4)]).toEqual([29, 28, 29, 29, 30]));
  test('knows weekdays, Monday first', () =>
    expect([weekdayOf(day('1960-09-08')), weekdayOf(day('1969-07-21'))]).toEqual([3, 0]));
  test('knows which days there are', () =>
    expect([
      exists({ year: 1961, month: 2, day: 29 }),
      exists({ month: 2, day: 29 }),
      exists({ month: 13 }),
      exists({ year: 1960 }),
    ]).toEqual([false, true, false, true]));
});

test.each([
  ['1960-01-31', 'month', 1, '1960-02-29'],
  ['1960-09-08', 'week', -1, '1960-09-01'],
  ['1960-09-08', 'fortnight', 1, '1960-09-22'],
  ['1960-02-29', 'year', 1, '1961-02-28'],
  ['1960-09-08', 'quarter', -3, '1959-12-08'],
  ['1960-09-08', 'decade', -2, '1940-09-08'],
  ['1960-09-08', 'century', 1, '2060-09-08'],
  ['1960-12-31', 'day', 1, '1961-01-01'],
] as const)('%s, shifted by a %s %i times', (from, unit, n, to) => expect(isoOf(shifted(day(from), unit, n))).toBe(to));

test('dates and times are written as precise as they are known', () => {
  expect([isoOf({ year: 1960, month: 9 }), isoOf({ year: -44 }), isoOf({ month: 5 })]).toEqual([
    '1960-09',
    '-0044',
    undefined,
  ]);
  expect([clockOf(930), clockOf(1440)]).toEqual(['15:30:00', '00:00:00']);
});
