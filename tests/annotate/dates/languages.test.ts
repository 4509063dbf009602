import { expect, it } from 'vitest';
import { findDates } from '../../../src/annotate/dates/index.js';
import { languageFor } from '../../../src/language/index.js';

const anchor = { when: '1960-09-08' };
const datesIn = (text: string, language: string): readonly unknown[] =>
  findDates(text, languageFor(language).dates, { anchor }).map(({ span, value }) => [
    text.slice(span.start, span.end),
    value,
  ]);

it.each([
  ['in der ersten Junihälfte eingegangen', 'ersten Junihälfte', { notBefore: '1960-06-01', notAfter: '1960-06-15' }],
  ['die zweite Jännerhälfte 1959', 'zweite Jännerhälfte 1959', { notBefore: '1959-01-16', notAfter: '1959-01-31' }],
  [
    'in der 2. Februarhälfte des Jahres 1957',
    '2. Februarhälfte des Jahres 1957',
    { notBefore: '1957-02-16', notAfter: '1957-02-28' },
  ],
  ['in der ersten Jahreshälfte 1958', 'in der ersten Jahreshälfte 1958', { notBefore: '1958-01', notAfter: '1958-06' }],
])('%s', (text, surface, value) => expect(datesIn(text, 'de')).toEqual([[surface, value]]));

it('half a month is the first or the second', () => expect(datesIn('die dritte Junihälfte', 'de')).toEqual([]));

it('sept is a month behind its day, or before its year where a word leads to it', () => {
  expect(datesIn('la lettre du 8 sept. est restée', 'fr')).toEqual([['8 sept.', { when: '1960-09-08' }]]);
  expect(datesIn('la note reçue en sept. 1924', 'fr')).toEqual([['sept. 1924', { when: '1924-09' }]]);
  expect(datesIn('il y en avait sept. Les comptes de sept membres', 'fr')).toEqual([]);
});
