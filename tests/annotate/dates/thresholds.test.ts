import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/annotate/dates/index.js';
import { isReminiscence } from '../../../src/annotate/dates/reminiscence.js';
import { windowsOf } from '../../../src/annotate/dates/windows.js';
import { easterOf } from '../../../src/dates/index.js';
import { english, languageFor } from '../../../src/language/index.js';

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

  it.each([
    [
      'an hour in words up to seven may be either of two',
      'fr',
      'sept heures et demie',
      'huit heures et demie',
      '08:30:00',
    ],
    ['an hour of the night up to five is behind midnight', 'de', 'fünf Uhr nachts', 'sechs Uhr nachts', '18:00:00'],
  ])('%s', (_, language, within, beyond, later) => {
    const hour = (text: string) => findDates(text, languageFor(language).dates)[0]?.value.when;
    expect([hour(within), hour(beyond)]).toEqual([language === 'de' ? '05:00:00' : undefined, later]);
  });

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
  it.each([
    [
      'a verb three words behind a cue is part of what lies ahead',
      'He will a b sent it in May',
      'He will a b c sent it in May',
      ['1961-05', '1960-05'],
    ],
    [
      'a cue three words before a date outweighs the verb beside it',
      'will a introduced on Friday',
      'will a b introduced on Friday',
      ['1960-09-09', '1960-09-02'],
    ],
    [
      'a verb in the past says so within four words',
      'We revised a b in December',
      'We revised a b c in December',
      ['1959-12', '1960-12'],
    ],
    [
      'a sentence is read 160 characters far',
      `will ${'x'.repeat(151)} in May`,
      `will ${'x'.repeat(152)} in May`,
      ['1961-05', '1960-05'],
    ],
    ['years are of our era', '999 years ago', '2100 years ago', ['0961', undefined]],
  ] as const)('%s', (_, within, beyond, values) => expect([value(within), value(beyond)]).toEqual(values));

  it('a number alone is a year up to sixty years back', () =>
    expect([value('the 1880 plan', '1940-09-08'), value('the 1879 plan', '1940-09-08')]).toEqual(['1880', undefined]));
  it('the day before leans on a date within sixty tokens', () => {
    const last = (n: number) =>
      findDates(`On 3 May 1959 ${'.'.repeat(n)} the day before`, english.dates, { anchor: { when: '1960-09-08' } }).at(
        -1,
      )?.value.when;
    expect([last(59), last(60)]).toEqual(['1959-05-02', '1960-09-07']);
  });
  it('a further day may follow seven', () =>
    expect(
      findDates('May 1, 2, 3, 4, 5, 6, 7, and the 8th', english.dates, { anchor: { when: '1960-09-08' } }).at(-1)
        ?.value,
    ).toEqual({ when: '1960-05-08' }));
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

describe('what a date’s surroundings may be, on both sides', () => {
  it('a month’s short form has up to four letters, and keeps its full stop', () => {
    const words = (text: string) => first(text) && text.slice(first(text)!.span.start, first(text)!.span.end);
    expect([words('He came on 3 Sept.'), words('He came on 3 March.')]).toEqual(['3 Sept.', '3 March']);
  });

  it('round a word of dates 72 characters before it and 48 behind are read', () =>
    expect(windowsOf(english.dates)(`${' x'.repeat(50)}1960${' x'.repeat(50)}`)).toEqual([{ start: 28, end: 152 }]));

  it.each([
    ['within 600 characters', `${'x'.repeat(591)}INTERVIEW In 1953.`, `${'x'.repeat(592)}INTERVIEW In 1953.`],
    ['of more than two years ago', 'INTERVIEW In 1967.', 'INTERVIEW In 1968.'],
    ['for three quarters of them', 'INTERVIEW 1951, 1952, 1953, 1969.', 'INTERVIEW 1951, 1952, 1969.'],
  ])('a reminiscence tells of years %s', (_, yes, no) =>
    expect([yes, no].map((text) => isReminiscence(text, { year: 1970 }, english.dates))).toEqual([true, false]),
  );
});
