import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/annotate/dates/index.js';
import { easterOf } from '../../../src/dates/index.js';
import { english } from '../../../src/language/index.js';

const first = (text: string, when = '1960-09-08') => findDates(text, english.dates, { anchor: { when } })[0];
const value = (text: string, when?: string): string | undefined =>
  Object.values<string>({ ...first(text, when)?.value })[0];

describe('each tuned number, on both of its sides', () => {
  it.each([
    ['years of two digits lie at most twenty years ahead', "in '80", "in '81", ['1980', '1881']],
    ['a number alone is a year up to fifteen years ahead', 'the 1975 plan', 'the 1976 plan', ['1975', undefined]],
    ['a number that a word leads to is a year from 1500 on', 'from 1500', 'from 1499', ['1500', undefined]],
    ['years of less than two hundred', 'the span 1500–1699', 'the span 1500–1700', ['1500', undefined]],
    ['days are counted up to a week', 'six days ago', 'seven days ago', ['1960-09-02', '1960-09-01']],
    ['a sentence ahead reaches eight months', 'He would go in May.', 'He would go in June.', ['1961-05', '1960-06']],
    [
      'a plain future, all but the month just past',
      'He will go in July.',
      'He will go in August.',
      ['1961-07', '1960-08'],
    ],
    ['years in words are of 1500 to 2099', 'May, fifteen hundred', 'May, fourteen hundred', ['1500-05', undefined]],
  ] as const)('%s', (_, within, beyond, values) => expect([value(within), value(beyond)]).toEqual(values));

  it('a number of days is sure up to a week', () =>
    expect([first('six days ago')?.cert, first('seven days ago')?.cert]).toEqual([undefined, 'medium']));
  it('the day of a month is the nearest, half a month either way', () =>
    expect([value('on the 23rd.'), value('on the 24th.')]).toEqual(['1960-09-23', '1960-08-24']));
  it('ordinals in words mean a day from the fourth on', () =>
    expect([value('by the fourth.', '1960-09-01'), value('by the third.', '1960-09-01')]).toEqual([
      '1960-09-04',
      undefined,
    ]));
  it('a day of the next six weeks is not the one of a year ago', () =>
    expect([value('They met on October 20'), value('They met on October 31')]).toEqual(['1960-10-20', '1959-10-31']));
  it('no 29th of February lies four years back', () =>
    expect(value('since 29 February', '1960-02-16')).toBe('1960-02-29'));
  it('about thirty years may be five more or less', () =>
    expect(first('About 30 years ago')?.value).toEqual({ notBefore: '1925', notAfter: '1935' }));
});

it('Easter is where the calendar has it', () =>
  expect([1956, 1960, 1961, 2000, 2003].map((year) => easterOf(year))).toEqual([
    { year: 1956, month: 4, day: 1 },
    { year: 1960, month: 4, day: 17 },
    { year: 1961, month: 4, day: 2 },
    { year: 2000, month: 4, day: 23 },
    { year: 2003, month: 4, day: 20 },
  ]));
