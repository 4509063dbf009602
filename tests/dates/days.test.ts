import { describe, expect, test } from 'vitest';
import {
  areApart,
  boundsOf,
  daysOf,
  daysOfValue,
  endsBefore,
  firstOf,
  isDated,
  isOneDay,
  isoOfSerial,
  serialOf,
} from '../../src/dates/index.js';

describe('the days that a date covers', () => {
  test.each([
    ['1960-09-08', '1960-09-08', '1960-09-08'],
    ['1960-09-08T10:30:00', '1960-09-08', '1960-09-08'],
    ['1960-09-08T10:30', '1960-09-08', '1960-09-08'],
    ['1960-02', '1960-02-01', '1960-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['1960', '1960-01-01', '1960-12-31'],
    ['-0044-03', '-0044-03-01', '-0044-03-31'],
  ])('%s', (date, first, last) => {
    const days = daysOf(date)!;
    expect([isoOfSerial(days.first), isoOfSerial(days.last)]).toEqual([first, last]);
  });
  test.each(['', '--09-08', 'P3Y', '60', '1960-13', 'yesterday'])('%j covers none', (date) =>
    expect(daysOf(date)).toBeUndefined(),
  );
});

describe('the bounds of a value', () => {
  test.each([
    [{ when: '1960-02' }, { first: '1960-02-01', last: '1960-02-29' }],
    [
      { from: '1960-05', to: '1961' },
      { first: '1960-05-01', last: '1961-12-31' },
    ],
    [{ notAfter: '1970-05-06' }, { last: '1970-05-06' }],
    [{ notBefore: '1970' }, { first: '1970-01-01' }],
    [{ dur: 'P3Y' }, {}],
  ])('%j', (value, bounds) => expect(boundsOf(value)).toEqual(bounds));
  test('are open where the value is', () =>
    expect(daysOfValue({ from: '1960-09-08' })).toEqual({
      first: serialOf({ year: 1960, month: 9, day: 8 }),
      last: Infinity,
    }));
});

test('dates compare as far as they are known', () => {
  expect(endsBefore('1960', '1961-01-01')).toBe(true);
  expect(endsBefore('1960', '1960-12-31')).toBe(false);
  expect(endsBefore('1960', 'May')).toBe(false);
  expect(areApart(daysOf('1960-05')!, daysOf('1960-06-01')!)).toBe(true);
  expect(areApart(daysOf('1960-05')!, daysOf('1960-05-31')!)).toBe(false);
  expect([isOneDay(daysOf('1960-05-31')!), isOneDay(daysOf('1960-05')!)]).toEqual([true, false]);
});

test('a stretch is labelled by its beginning, else by its end', () => {
  expect([firstOf({ from: '1960', to: '1961' }), firstOf({ notAfter: '1970' }), firstOf({ dur: 'P3Y' })]).toEqual([
    '1960',
    '1970',
    undefined,
  ]);
  expect([isDated({ notAfter: '1970' }), isDated({ dur: 'P3Y' })]).toEqual([true, false]);
});
