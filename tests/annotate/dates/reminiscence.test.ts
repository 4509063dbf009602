import { describe, expect, it } from 'vitest';
import { asTold, isReminiscence } from '../../../src/annotate/dates/reminiscence.js';
import { findDates } from '../../../src/annotate/dates/find-dates.js';
import { english } from '../../../src/language/index.js';

const words = english.dates;
const own = { year: 1978, month: 5, day: 4 };

/** The value and certainty of the one date of a text told of 1953. */
const told = (text: string): unknown => {
  const [date] = findDates(text, words, { anchor: { when: '1978-05-04' } });
  const as = date && asTold(date, text.slice(date.span.start, date.span.end), { year: 1953 }, words);
  return as && { ...as.value, ...(as.cert ? { cert: as.cert } : {}) };
};

describe('a record of what is long past', () => {
  it('says so at its top, and most years that it names lie before its own', () => {
    expect(isReminiscence('ORAL HISTORY INTERVIEW\n\nIn 1953 we came.', own, words)).toBe(true);
    expect(isReminiscence('MEMORANDUM\n\nIn 1953 we came.', own, words)).toBe(false);
    expect(isReminiscence('INTERVIEW\n\nIn 1953, 1976 and 1977.', own, words)).toBe(false);
    expect(isReminiscence('INTERVIEW\n\nIn 1975, 1974, 1973 and 1977.', own, words)).toBe(true);
    expect(isReminiscence('INTERVIEW\n\nNo year at all.', own, words)).toBe(false);
    expect(isReminiscence('INTERVIEW\n\nIn 1953.', undefined, words)).toBe(false);
  });

  it.each([
    ['In March the roof fell in.', { when: '1953-03', cert: 'low' }],
    ['On June 5 he came.', { when: '1953-06-05', cert: 'low' }],
    ['In the fall we left.', { notBefore: '1953-09', notAfter: '1953-11', cert: 'low' }],
    ['from May 1 to May 3', { from: '1953-05-01', to: '1953-05-03', cert: 'low' }],
  ])('%s: of the year told of last', (text, value) => expect(told(text)).toEqual(value));

  it.each(['He left on Monday.', 'On the 10th he went.', 'That evening he came.'])(
    '%s: no date that anybody can say',
    (text) => expect(told(text)).toBeUndefined(),
  );

  it('is open before any year was told of', () => {
    const text = 'In March the roof fell in.';
    const [date] = findDates(text, words, { anchor: { when: '1978-05-04' } });
    expect(asTold(date!, 'March', undefined, words)).toBeUndefined();
  });

  it.each([
    ['I came home yesterday.', { when: '1978-05-03' }],
    ['last March', { when: '1978-03' }],
    ["by the summer of '56", { notAfter: '1956-08' }],
  ])('%s: as in any record', (text, value) => expect(told(text)).toMatchObject(value));
});
