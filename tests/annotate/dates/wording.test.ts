import { describe, expect, it } from 'vitest';
import { findDates, type FindOptions } from '../../../src/annotate/dates/index.js';
import { daysOfValue } from '../../../src/dates/index.js';
import { english } from '../../../src/language/index.js';
import type { DateValue } from '../../../src/model/index.js';

type Row = readonly [text: string, surface: string, value: DateValue, cert?: string];

const found = (text: string, when: string, options: FindOptions = {}) =>
  findDates(text, english.dates, { anchor: { when }, ...options }).map(({ span, value, cert }) =>
    cert === undefined
      ? [text, text.slice(span.start, span.end), value]
      : [text, text.slice(span.start, span.end), value, cert],
  );

const check = (rows: readonly Row[], when = '1960-09-08'): void => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (text, row) => expect(found(text, when)).toEqual([row]));
};

describe('doubts that the words express', () => {
  check([
    ['c. 1957', '1957', { when: '1957' }, 'medium'],
    ['ca. May 1957 they met', 'May 1957', { when: '1957-05' }, 'medium'],
    ['He left about 1959.', '1959', { when: '1959' }, 'medium'],
    ['on or about May 3, 1959', 'May 3, 1959', { when: '1959-05-03' }, 'medium'],
    ['probably in May', 'May', { when: '1960-05' }, 'medium'],
    ['around the end of May', 'the end of May', { notBefore: '1960-05-21', notAfter: '1960-05-31' }, 'medium'],
    ['No place, no date [1926?].', '1926', { when: '1926' }, 'medium'],
    ['(May 3, 1959?)', 'May 3, 1959', { when: '1959-05-03' }, 'medium'],
    ['we spoke about May 3', 'May 3', { when: '1960-05-03' }],
  ]);
});

describe('days of a week and weeks of a month, from a Tuesday', () => {
  check(
    [
      ['He left on Tuesday of last week.', 'Tuesday of last week', { when: '1960-04-26' }],
      ['He comes Tuesday next week.', 'Tuesday next week', { when: '1960-05-10' }],
      ['He comes Monday week.', 'Monday week', { when: '1960-05-16' }, 'medium'],
      ['He comes on Friday fortnight.', 'Friday fortnight', { when: '1960-05-20' }, 'medium'],
      ['in the first week of May', 'the first week of May', { notBefore: '1960-05-01', notAfter: '1960-05-07' }],
      ['the last week of April', 'the last week of April', { notBefore: '1960-04-24', notAfter: '1960-04-30' }],
      ['not later than Thursday', 'Thursday', { notAfter: '1960-05-05' }, 'medium'],
      ['by Thursday', 'by Thursday', { notAfter: '1960-05-05' }, 'medium'],
      ['a third more than in the last year.', 'the last year', { when: '1959' }, 'low'],
      ['He left on 3 May.', '3 May', { when: '1960-05-03' }],
      ['He will come in March.', 'March', { when: '1961-03' }, 'medium'],
      ['In about 1957 it was', '1957', { when: '1957' }, 'medium'],
    ],
    '1960-05-03',
  );
  it('goes on from the day named last', () =>
    expect(
      found('He came on 3 May 1959. That evening he wrote. On the following Monday he left.', '1960-09-08').map(
        ([, surface, value]) => [surface, value],
      ),
    ).toEqual([
      ['3 May 1959', { when: '1959-05-03' }],
      ['That evening', { when: '1959-05-03' }],
      ['the following Monday', { when: '1959-05-04' }],
    ]));
});

describe('a day and a month in figures', () => {
  check([
    ['Answer by letter of 30/4.', '30/4', { when: '1960-04-30' }],
    ['Tues. 15/3: he left', 'Tues. 15/3', { when: '1960-03-15' }],
  ]);
  it.each(['three quarters, 30/4 in all', 'the vote was 15/3', 'see 30/45', 'on 3/4 of the field'])(
    'none: %s',
    (text) => expect(found(text, '1960-09-08')).toEqual([]),
  );
  it('in the order that the document shows', () =>
    expect(found('He left on 3/4', '1960-09-08', { order: 'dmy' })).toEqual([
      ['He left on 3/4', '3/4', { when: '1960-04-03' }],
    ]));
});

describe('years in words', () => {
  check([
    [
      'this twenty-first day of June, one thousand nine hundred and fifty-one',
      'twenty-first day of June, one thousand nine hundred and fifty-one',
      { when: '1951-06-21' },
    ],
    ['the third of May, nineteen hundred fifty', 'third of May, nineteen hundred fifty', { when: '1950-05-03' }],
  ]);
});

describe('dates as editors, clerks and other calendars write them', () => {
  check([
    ['On May 3, [1959] we met.', 'May 3, [1959]', { when: '1959-05-03' }],
    ['On 5 October (22 September) 1917 he left', '5 October (22 September) 1917', { when: '1917-10-05' }],
    ['on 22 September/5 October 1917', '22 September/5 October 1917', { when: '1917-10-05' }],
    ['on 3/4 May', '3/4 May', { from: '1960-05-03', to: '1960-05-04' }],
    ['between 3 and 5 May 1959', 'between 3 and 5 May 1959', { notBefore: '1959-05-03', notAfter: '1959-05-05' }],
    ['3-5.V.1959', '3-5.V.1959', { from: '1959-05-03', to: '1959-05-05' }],
    ['on 24 October this year', '24 October this year', { when: '1960-10-24' }],
    ['Married: 3.ix.1922', '3.ix.1922', { when: '1922-09-03' }],
    ['PK/7.3.2003', '7.3.2003', { when: '2003-03-07' }],
    ["in April of 'twenty-seven", "April of 'twenty-seven", { when: '1927-04' }],
    ['your letter of the 15th instant', 'the 15th instant', { when: '1960-09-15' }],
    ['mine of 3rd ult.', '3rd ult.', { when: '1960-08-03' }],
    ['the harvest of 1959/60', '1959/60', { from: '1959', to: '1960' }],
    ['in the mid-fifties', 'the mid-fifties', { notBefore: '1953', notAfter: '1956' }],
    ['before Good Friday he would go', 'Good Friday', { when: '1961-03-31' }, 'medium'],
    ['on Whit Monday 1956', 'Whit Monday 1956', { when: '1956-05-21' }],
  ]);
  it('takes no two days for one that the calendars do not set ten to thirteen days apart', () =>
    expect(found('on 5 October (23 August) 1917', '1917-12-01').map((row) => row[1])).not.toContain(
      '5 October (23 August) 1917',
    ));
});

describe('weekdays', () => {
  check([
    ['He comes on Wed. at ten', 'Wed', { when: '1960-09-14' }, 'medium'],
    ['He wrote on Wedy', 'Wedy', { when: '1960-09-07' }, 'medium'],
    ['On Friday last', 'Friday last', { when: '1960-09-02' }],
    ['The resolution was introduced on Friday', 'Friday', { when: '1960-09-02' }, 'medium'],
    ['She had seen Prof. Lund on Friday', 'Friday', { when: '1960-09-02' }, 'medium'],
    ['Nobody crossed since Sunday', 'Sunday', { from: '1960-09-04' }, 'medium'],
    ['They will decide on Monday', 'Monday', { when: '1960-09-12' }, 'medium'],
  ]);
  it('reads short forms beside each other', () =>
    expect(found('Sec said Tues or Wed', '1957-01-14').map((row) => row[2])).toEqual([
      { when: '1957-01-15' },
      { when: '1957-01-16' },
    ]));
  it('lie within the visit that was named before them', () => {
    const [day] = found('Tuesday: arrival', '1972-09-22', {
      daysBefore: daysOfValue({ from: '1972-09-19', to: '1972-09-22' })!,
    });
    expect(day?.[2]).toEqual({ when: '1972-09-19' });
  });
});

describe('which way a sentence looks', () => {
  check([
    ['It will be decided in May.', 'May', { when: '1961-05' }, 'medium'],
    ['at the coming meeting in November', 'November', { when: '1960-11' }],
    ['They would sign in October', 'October', { when: '1960-10' }],
    ['He had asked for a delay until November', 'November', { when: '1960-11' }],
    ['since December nobody came', 'December', { from: '1959-12' }],
    ['He invited him for 20 September', '20 September', { when: '1960-09-20' }],
  ]);
});

describe('years of two digits', () => {
  it.each([
    ["in '98", '2003-01-01', '1998'],
    ["in '03", '2003-01-01', '2003'],
    ["by '65", '1960-01-01', '1965'],
    ['on 13/11/08', '2008-11-20', '2008-11-13'],
  ])('%s in a record of %s', (text, when, value) =>
    expect(Object.values(found(text, when)[0]?.[2] as DateValue)).toEqual([value]),
  );
});

describe('names that look like months', () => {
  it.each(['Shi-Jun said so. Mr. Shi-Jun left.', 'The Secretary would talk to March.'])('%s', (text) =>
    expect(found(text, '1960-09-08')).toEqual([]),
  );
  it('a person of the record is no month, unless the words are those of a month', () => {
    const names = new Set(['march']);
    expect(found('the views of March', '1960-09-08', { names })).toEqual([]);
    expect(found('in March', '1960-09-08', { names }).map((row) => row[2])).toEqual([{ when: '1960-03' }]);
    expect(found('the views of March', '1960-09-08')).toHaveLength(1);
  });
});

describe('dates that lean on others', () => {
  check([
    ['the last of them the day before.', 'the day before', { when: '1960-09-07' }, 'medium'],
    ['prices had fallen since the previous year.', 'the previous year', { from: '1959' }, 'medium'],
  ]);
  it.each(['the day before his departure', 'The next day he came.'])('%s: no day of the record', (text) =>
    expect(found(text, '1960-09-08')).toEqual([]),
  );
  it('takes the day that the passage has named', () =>
    expect(found('On May 3, 1959 he came; the next day he left', '1960-09-08').map((row) => row[2])).toEqual([
      { when: '1959-05-03' },
      { when: '1959-05-04' },
    ]));
  it('takes the year that the record has named before', () =>
    expect(found('in June of that year', '1961-06-12', { yearBefore: 1958 }).map((row) => row[2])).toEqual([
      { when: '1958-06' },
    ]));
  it('goes on with the year of the sentence before', () =>
    expect(found('In 1908. The eighth of October.', '1974-05-03').map((row) => row[2])).toEqual([
      { when: '1908' },
      { when: '1908-10-08' },
    ]));
});
