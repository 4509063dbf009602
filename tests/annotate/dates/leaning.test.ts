import { describe, expect, it } from 'vitest';
import { findDates, type FindOptions } from '../../../src/annotate/dates/index.js';
import { isElapsed } from '../../../src/annotate/dates/elapsed.js';
import { english } from '../../../src/language/index.js';

const anchor = { when: '1960-09-08' };

/** The values and certainties of a text's dates, said on Thursday, 8 September 1960. */
const values = (text: string, options: FindOptions = {}): readonly unknown[] =>
  findDates(text, english.dates, { anchor, ...options }).map(({ value, cert }) => ({
    ...value,
    ...(cert === undefined ? {} : { cert }),
  }));

type Row = readonly [text: string, value: object, options?: FindOptions];

const lasts = (rows: readonly Row[]): void => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (text, [, value, options]) =>
    expect(values(text, options).at(-1)).toMatchObject(value),
  );
};

describe('days that lean on another whose year the record gives', () => {
  lasts([
    ['The bridge fell on 15 June. He wrote the next day that it was gone.', { when: '1960-06-16' }],
    ['On 14 June we had no water until the following Sunday.', { when: '1960-06-19' }],
    ['The strike was fixed for 30 September, and not told until the evening before.', { when: '1960-09-29' }],
    ['He would speak on the following day.', { when: '1960-09-09', cert: 'medium' }],
    ['On 3 May 1960 he asked whether they could meet on the following day.', { when: '1960-05-04' }],
    ['It struck on June 6 and again on the 20th.', { when: '1960-06-20' }],
    ['It struck on June 6 and they will meet on the 20th.', { when: '1960-09-20' }],
    ['He wrote on the first of the month.', { when: '1960-09-01' }],
    ['They hoped to rise on 22nd.', { when: '1960-09-22' }],
    ['The next call would be the 15th.', { when: '1960-09-15' }],
    ['on 15 July, a Friday, he drove', { when: '1960-07-15' }],
    ['On May 5, 1960, which was a Thursday, he left.', { when: '1960-05-05' }],
  ]);
  it('takes no weekday that the day did not have', () =>
    expect(values('on 15 July, a Sunday, he drove')).toEqual([{ when: '1960-07-15' }]));
});

describe('weekdays of a story', () => {
  const told = { dayBefore: { year: 1960, month: 1, day: 14 } };
  lasts([
    ['Did he come on the Monday?', { when: '1960-01-11', cert: 'low' }, told],
    ['I saw him the Saturday after.', { when: '1960-01-16', cert: 'medium' }, told],
    ['It had stood since the Friday before.', { from: '1960-01-08' }, told],
  ]);
  it('are open where none was told of', () => expect(values('Did he come on the Monday?')).toEqual([]));
  lasts([
    ['They learned of it on Monday of the previous week.', { when: '1960-08-29' }],
    ['on Tuesday of the week before last', { when: '1960-08-23' }],
    ['Let it fall on Fri. week.', { when: '1960-09-16' }],
    ['the Tuesday before last', { when: '1960-08-30' }],
    ['the Friday after next', { when: '1960-09-16' }],
    ['a week ago Tuesday he came', { when: '1960-08-30' }],
    ['next Tuesday week', { when: '1960-09-20' }],
    ['from Tuesday to Thursday', { from: '1960-09-13', to: '1960-09-15' }],
    ['It was put off to this day fortnight.', { when: '1960-09-22' }],
    ['off from Monday first.', { when: '1960-09-12' }],
    ['to the first Monday of July', { when: '1960-07-04' }],
    ['on the last Friday in May 1959', { when: '1959-05-29' }],
  ]);
});

describe('which way a sentence looks', () => {
  lasts([
    ['We counted them on Sunday.', { when: '1960-09-04' }],
    ['On Saturday alone forty cars entered through the gate.', { when: '1960-09-03' }],
    ['He proposed on Monday that we should wait.', { when: '1960-09-05' }],
    ['He was requested to convey it on Friday.', { when: '1960-09-09' }],
    ['You were here until Monday.', { when: '1960-09-05' }],
    ['They deferred a decision until Wednesday.', { when: '1960-09-14' }],
    ['On Sunday.', { when: '1960-09-04' }, { question: 'When did you arrive' }],
    ['On Sunday.', { when: '1960-09-11' }, { question: 'When will you arrive' }],
    ['All right. Sunday, then.', { when: '1960-09-11' }, { question: 'When did you arrive' }],
    ['They come back on Thursday.', { when: '1960-09-15' }],
    ['The ship is to be kept until March 31.', { when: '1961-03-31' }],
    ['The call ran until Aug 27 and brought three reviews.', { when: '1960-08-27' }],
    ['They would keep a thousand men through March.', { when: '1961-03' }],
  ]);
});

describe('years, months and seasons that are pointed to', () => {
  lasts([
    ['perhaps in the autumn of next year', { notBefore: '1961-09', notAfter: '1961-11' }],
    ['it had stood since June of the year before last', { from: '1958-06' }],
    ['in October last', { when: '1959-10' }],
    ['the last day of August', { when: '1960-08-31' }],
    ['the night before last', { when: '1960-09-06' }],
    ['It was New Year’s Eve, 1958.', { when: '1958-12-31' }],
    ['It must be done by Martinmas.', { notAfter: '1960-11-11' }],
    ['On 14 June he came; the following week he left.', { notBefore: '1960-06-20', notAfter: '1960-06-26' }],
    ['the week before last', { notBefore: '1960-08-22', notAfter: '1960-08-28' }],
    ['I came on July 14, 1956. The contract had been let that March.', { when: '1956-03' }],
    ['They signed in 1933. That summer.', { notBefore: '1933-06', notAfter: '1933-08' }],
    ['It came in the spring of ’59.', { notBefore: '1959-03', notAfter: '1959-05' }],
    ['in the winter of 1941 to 1942', { notBefore: '1941-12', notAfter: '1942-02' }],
    ['I paid in the following year.', { when: '1921' }, { yearBefore: 1920 }],
    ['It would come back in the following year.', { when: '1961' }],
    ['On 24 May he came. There was no rain that month.', { when: '1960-05' }],
    ['On 25 May he came. On the other nights of that week.', { notBefore: '1960-05-23', notAfter: '1960-05-29' }],
    ['short of coal for the first quarter.', { notBefore: '1960-01', notAfter: '1960-03' }],
    ['my father went down in nineteen and four', { when: '1904' }],
    ['it was in nineteen forty-six', { when: '1946' }],
    ['It is cold in the summer.', { notBefore: '1960-06' }],
  ]);
  it.each([
    'He said that weeks of talk',
    'the first quarter of the line',
    'He said that March was cold',
    'to this day',
    'the May Day parade',
  ])('%s: none', (text) =>
    expect(values(text).filter((value) => (value as { cert?: string }).cert !== undefined)).toEqual([]),
  );
});

describe('short forms', () => {
  lasts([
    ['3 defeats last wk.', { notBefore: '1960-08-29', notAfter: '1960-09-04' }],
    ['reported yesty. in three places', { when: '1960-09-07' }],
    ['He cd. look at it to-night.', { when: '1960-09-08' }],
    ['Rise Thurs. 11/8 if the bill is through.', { when: '1960-08-11' }],
    ['Postpone to the session of 12.IX', { when: '1960-09-12' }],
    ['No. 214/23.XII.1959', { when: '1959-12-23' }],
  ]);
  it('show the order of day and month', () =>
    expect(values('Exchange fr. 20/9. To see him before 1/10.')).toMatchObject([
      { when: '1960-09-20' },
      { when: '1960-10-01' },
    ]));
});

describe('minutes of a tape', () => {
  const found = (text: string) => isElapsed(text, findDates(text, english.dates, { anchor }));
  it('are no times of day', () => {
    expect(found('00:04 A. Yes.\n00:09 B. No.\n00:12 A. So?\n01:01 B. Out.')).toBe(true);
    expect(found('15:04 A. Yes.\n15:09 B. No.\n15:12 A. So?\n16:01 B. Out.')).toBe(false);
    expect(found('00:04 A. Yes.\n00:09 B. No.\n00:02 A. So?\n01:01 B. Out.')).toBe(false);
  });
});
