import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/annotate/dates/index.js';
import { english } from '../../../src/language/index.js';
import type { DateValue } from '../../../src/model/index.js';
import { german } from './german.js';

type Row = readonly [text: string, surface: string, value: DateValue, cert?: string];

const anchor = { when: '1960-09-08' };

const found = (text: string, options = {}): readonly Row[] =>
  findDates(text, english.dates, { anchor, ...options }).map(({ span, value, cert }) =>
    cert === undefined
      ? [text, text.slice(span.start, span.end), value]
      : [text, text.slice(span.start, span.end), value, cert],
  );

const check = (rows: readonly Row[]): void => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (text, row) => expect(found(text)).toEqual([row]));
};

describe('days in full', () => {
  check([
    ['September 8, 1960', 'September 8, 1960', { when: '1960-09-08' }],
    ['SEPTEMBER 8, 1960', 'SEPTEMBER 8, 1960', { when: '1960-09-08' }],
    ['Sept. 8, 1960', 'Sept. 8, 1960', { when: '1960-09-08' }],
    ['8 September 1960', '8 September 1960', { when: '1960-09-08' }],
    ['the 22nd of May, 1972', '22nd of May, 1972', { when: '1972-05-22' }],
    ['May 7th, 1971', 'May 7th, 1971', { when: '1971-05-07' }],
    ['the 8th day of September 1960', '8th day of September 1960', { when: '1960-09-08' }],
    ['1960-09-08', '1960-09-08', { when: '1960-09-08' }],
    ['8.IX.1960', '8.IX.1960', { when: '1960-09-08' }],
    ['20.06.1971', '20.06.1971', { when: '1971-06-20' }],
    ['DATE: 2/22/72', '2/22/72', { when: '1972-02-22' }],
    ['12-JUL-72', '12-JUL-72', { when: '1972-07-12' }],
    ['Septem- ber 8,1960', 'Septem- ber 8,1960', { when: '1960-09-08' }],
    ['Septem-\nber 8, 1960', 'Septem-\nber 8, 1960', { when: '1960-09-08' }],
    ['l2 May 1970', 'l2 May 1970', { when: '1970-05-12' }, 'medium'],
    ['February 29, 1960', 'February 29, 1960', { when: '1960-02-29' }],
    ['the agreement of June 30, 1958: it holds', 'June 30, 1958', { when: '1958-06-30' }],
  ]);
});

describe('figures at the very end', () => {
  it.each(['page 12345', '7', 'No. 0', 'chapter 99'])('%s', (text) =>
    expect(() => findDates(text, english.dates, {})).not.toThrow(),
  );
});

describe('days without a year', () => {
  check([
    ['However, on April 9 some missed an airplane.', 'April 9', { when: '1960-04-09' }],
    ['He will be back on September 20.', 'September 20', { when: '1960-09-20' }],
    ['They met on December 3.', 'December 3', { when: '1959-12-03' }, 'medium'],
    ['the ultimatum of November 27', 'November 27', { when: '1959-11-27' }],
    ['back to November 27 last', 'November 27 last', { when: '1959-11-27' }],
    ['on Tuesday, May 16', 'Tuesday, May 16', { when: '1961-05-16' }],
    ['the night of May 1–2', 'May 1–2', { from: '1960-05-01', to: '1960-05-02' }],
    ['a broadcast of the 10th', '10th', { when: '1960-08-10' }, 'medium'],
    // brackets are a sentence of their own, whatever stands after them
    ['He is right (in his speech on the 6th) that we should go.', '6th', { when: '1960-09-06' }, 'medium'],
    ['He met him in 1953 and said to his wife that evening that', '1953', { when: '1953' }],
  ]);
  it('takes the month of the day before it', () => {
    expect(found('dated June 6 and 19, 1956').map((row) => row[2])).toEqual([
      { when: '1956-06-06' },
      { when: '1956-06-19' },
    ]);
  });
});

describe('stretches', () => {
  check([
    ['in 1965', '1965', { when: '1965' }],
    ['By 1970, our production', 'By 1970', { notAfter: '1970' }],
    ['since 1949', '1949', { from: '1949' }],
    ['before 1970', '1970', { when: '1970' }],
    ['after 1958', '1958', { when: '1958' }],
    ['from 1949 to 1952', 'from 1949 to 1952', { from: '1949', to: '1952' }],
    ['between 1955 and 1957', 'between 1955 and 1957', { notBefore: '1955', notAfter: '1957' }],
    ['between May 5 and 7', 'between May 5 and 7', { notBefore: '1960-05-05', notAfter: '1960-05-07' }],
    ['1914–1918', '1914–1918', { from: '1914', to: '1918' }],
    ['in 1957-58', '1957-58', { from: '1957', to: '1958' }],
    ['May 1–2, 1960', 'May 1–2, 1960', { from: '1960-05-01', to: '1960-05-02' }],
    ['February 25-26 1972', 'February 25-26 1972', { from: '1972-02-25', to: '1972-02-26' }],
    ['December 28 – January 3, 1961', 'December 28 – January 3, 1961', { from: '1960-12-28', to: '1961-01-03' }],
    ['September–October 1966', 'September–October 1966', { from: '1966-09', to: '1966-10' }],
    ['the 1930s', '1930s', { notBefore: '1930', notAfter: '1939' }],
    ['the thirties', 'thirties', { notBefore: '1930', notAfter: '1939' }],
    ['the late 1950s', 'the late 1950s', { notBefore: '1957', notAfter: '1959' }],
    ['the 20th century', '20th century', { notBefore: '1901', notAfter: '2000' }],
    ['in the spring of 1959', 'spring of 1959', { notBefore: '1959-03', notAfter: '1959-05' }],
    ['winter of 1958–59', 'winter of 1958–59', { notBefore: '1958-12', notAfter: '1959-02' }],
    ['last spring', 'last spring', { notBefore: '1960-03', notAfter: '1960-05' }, 'medium'],
    ['early June', 'early June', { notBefore: '1960-06-01', notAfter: '1960-06-10' }],
    ['mid-1958', 'mid-1958', { notBefore: '1958-05', notAfter: '1958-08' }],
    ['the end of the year', 'the end of the year', { notBefore: '1960-11', notAfter: '1960-12' }, 'medium'],
    ['the first half of 1960', 'the first half of 1960', { notBefore: '1960-01', notAfter: '1960-06' }],
    ['the pre-1967 borders', 'pre-1967', { notAfter: '1967' }],
    ['in January 1963', 'January 1963', { when: '1963-01' }],
    ['in May of last year', 'May of last year', { when: '1959-05' }],
    ['in May of ’72', 'May of ’72', { when: '1972-05' }],
    ['before the end of May', 'the end of May', { notBefore: '1960-05-21', notAfter: '1960-05-31' }],
    ['until July 20', 'July 20', { when: '1960-07-20' }],
  ]);
});

describe('words that the day of the record explains', () => {
  check([
    ['today', 'today', { when: '1960-09-08' }, 'medium'],
    ['yesterday', 'yesterday', { when: '1960-09-07' }],
    ['tomorrow', 'tomorrow', { when: '1960-09-09' }],
    ['last year', 'last year', { when: '1959' }],
    ['next month', 'next month', { when: '1960-10' }],
    ['this week', 'this week', { notBefore: '1960-09-05', notAfter: '1960-09-11' }],
    ['two weeks ago', 'two weeks ago', { when: '1960-08-25' }, 'medium'],
    ['About 30 years ago I read a book', 'About 30 years ago', { notBefore: '1925', notAfter: '1935' }, 'low'],
    ['He will come in three days.', 'in three days', { when: '1960-09-11' }, 'low'],
    ['last Friday', 'last Friday', { when: '1960-09-02' }],
    ['He will speak on Tuesday.', 'Tuesday', { when: '1960-09-13' }, 'medium'],
    ['his statement of Friday', 'Friday', { when: '1960-09-02' }, 'medium'],
    ['over the past three years', 'the past three years', { from: '1957', to: '1960' }, 'medium'],
  ]);
  it('says nothing without the day of the record', () => {
    expect(findDates('yesterday, on April 9, and two weeks ago', english.dates)).toEqual([]);
  });
});

describe('lengths of time and times of day', () => {
  check([
    ['Ambassador for three years', 'three years', { dur: 'P3Y' }],
    ['for six months', 'six months', { dur: 'P6M' }],
    ['a period of two weeks', 'two weeks', { dur: 'P14D' }],
    ['at 5:00 p.m.', '5:00 p.m.', { when: '17:00:00' }],
    ['at 1700 hours', '1700 hours', { when: '17:00:00' }],
    ['at noon', 'noon', { when: '12:00:00' }],
    ['12 a.m.', '12 a.m.', { when: '00:00:00' }],
    ['2:50 - 5:45 p.m.', '2:50 - 5:45 p.m.', { from: '14:50:00', to: '17:45:00' }],
    ['10:21–11:53 a.m.', '10:21–11:53 a.m.', { from: '10:21:00', to: '11:53:00' }],
    ['11:30-1:15 p.m.', '11:30-1:15 p.m.', { from: '11:30:00', to: '13:15:00' }],
    ['5:00 in the afternoon', '5:00 in the afternoon', { when: '17:00:00' }],
    ['shall we say 4:00', '4:00', {}],
  ]);
  it('never lets a time run backwards over midnight', () => {
    expect(found('10:30 p.m.-1:40 a.m.').map((row) => row[2])).toEqual([{ when: '22:30:00' }, { when: '01:40:00' }]);
  });
});

describe('what is no date', () => {
  it.each([
    'Central Files, 674.84A.1–2257',
    'S/S-1960',
    'by a vote of 12–3',
    '53% of the iron',
    'cost $1,960',
    '1960 tons of wheat',
    'Resolution 242',
    'Section 1904',
    'UN Resolution 1514',
    'NSC Action No. 1944',
    'a Boeing 707',
    'the U-2, the RB-47 and the MiG-21',
    '1,500 hours',
    'Washington, D.C., 20037',
    'Phone: 202/994-7000, Fax: 202/994-7005',
    '2130 H Street, NW',
    'You may go. May I ask?',
    'Mrs. May said',
    'the march on Rome',
    'the October War',
    'now, later, at that time',
    'the Saturday Evening Post',
    '1836 Aquanetta Circle',
    'from 1500 to 2000 tons',
    'the 20th Congress',
    'the 38th parallel',
    'a five-year plan',
    'thirty years old',
    'The visit will last two weeks.',
    '13/13/60',
    'Christmas',
    'in some ways',
  ])('%s', (text) => expect(found(text)).toEqual([]));
});

describe('doubts', () => {
  const problems = (text: string, options = {}) =>
    findDates(text, english.dates, { anchor, ...options }).map(({ value, problem }) => [value, problem?.rule]);
  it('does not guess the order of digits', () => expect(problems('3/4/72')).toEqual([[{}, 'date-ambiguous']]));
  it('takes the order from another date of the text', () =>
    expect(problems('20/6/1971 and 3/4/72').map(([value]) => value)).toEqual([
      { when: '1971-06-20' },
      { when: '1972-04-03' },
    ]));
  it('takes the order from the day of the record', () =>
    expect(problems('9/8/60')).toEqual([[{ when: '1960-09-08' }, undefined]]));
  it('takes the order that it is told', () =>
    expect(problems('3/4/72', { order: 'mdy' })).toEqual([[{ when: '1972-03-04' }, undefined]]));
  it('knows the calendar', () => expect(problems('June 31, 1960')).toEqual([[{}, 'date-impossible']]));
  it('knows the weekday', () =>
    expect(problems('Tuesday, September 8, 1960')).toEqual([[{ when: '1960-09-08' }, 'date-weekday']]));
});

describe('datelines', () => {
  it.each([
    ['Washington, August 30, 1958, 3:30 p.m.', [{ when: '1958-08-30' }, { when: '15:30:00' }]],
    ['Friday, May 7, 1971—2:50 - 5:45 p.m.', [{ when: '1971-05-07' }, { from: '14:50:00', to: '17:45:00' }]],
    ['New York, September 26 and 27, 1959', [{ from: '1959-09-26', to: '1959-09-27' }]],
  ] as const)('%j', (line, values) => expect(findDates(line, english.dates).map(({ value }) => value)).toEqual(values));
});

describe('a year that the words point to', () => {
  it.each([
    ['In 1949 he signed it, but only on February 14 of the following year.', '1950-02-14', 'medium'],
    ['Talks began in May of last year and ended on December 3 of that year.', '1960-12-03', 'medium'],
    ['In 1957 the plan was made; on April 4 of the previous year it was read.', '1956-04-04', 'medium'],
    ['In 1958 a letter came; in January of the next year it was answered.', '1959-01', 'medium'],
    ['On May 3 of next year the elections come.', '1962-05-03', undefined],
    ['The note of March 2 of this year was clear.', '1961-03-02', undefined],
  ] as const)('%s', (text, when, cert) => {
    const last = findDates(text, english.dates, { anchor: { when: '1961-06-12' } }).at(-1);
    expect([last?.value.when, last?.cert]).toEqual([when, cert]);
  });
  it('stays open where no year was named', () =>
    expect(
      findDates('On March 3 of the following year he left.', english.dates, { anchor: { when: '1961-06-12' } }),
    ).toEqual([]));
});

describe('another language is another table', () => {
  it.each([
    ['Berlin, 8. September 1960', '8. September 1960', { when: '1960-09-08' }],
    ['im Frühjahr 1959', 'Frühjahr 1959', { notBefore: '1959-03', notAfter: '1959-05' }],
    ['Anfang Juni', 'Anfang Juni', { notBefore: '1960-06-01', notAfter: '1960-06-10' }],
    ['gestern', 'gestern', { when: '1960-09-07' }],
    ['seit 1949', '1949', { from: '1949' }],
    ['für drei Jahre', 'drei Jahre', { dur: 'P3Y' }],
    ['vom 11. Mai bis 20. Juni 1959', 'vom 11. Mai bis 20. Juni 1959', { from: '1959-05-11', to: '1959-06-20' }],
  ] as const)('%s', (text, surface, value) => {
    expect(
      findDates(text, german, { anchor }).map((date) => [text.slice(date.span.start, date.span.end), date.value]),
    ).toEqual([[surface, value]]);
  });
});

describe('speed', () => {
  it('stays linear in long runs of what dates are made of', () => {
    const hostile = [
      'May 1, '.repeat(4000),
      '1960-'.repeat(8000),
      '1'.repeat(50000),
      'three '.repeat(8000),
      'the end of '.repeat(5000),
    ];
    const started = process.cpuUsage();
    for (const text of hostile) findDates(text, english.dates, { anchor });
    // time of the processor, in microseconds: other work on the machine does not count
    expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
  });
});
