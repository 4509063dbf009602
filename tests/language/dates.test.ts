import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/annotate/dates/index.js';
import { languageFor } from '../../src/language/index.js';

const found = (code: string, text: string, when: string): readonly (readonly [string, object])[] =>
  findDates(text, languageFor(code).dates, { anchor: { when } }).map(({ span, value }) => [
    text.slice(span.start, span.end),
    value,
  ]);

describe('German', () => {
  test.each([
    ['Note vom 29. August', '29. August', { when: '1960-08-29' }],
    ['am 8.9.1960 im Palais', '8.9.1960', { when: '1960-09-08' }],
    ['daß er am 6.9. nach Bonn reise', '6.9.', { when: '1960-09-06' }],
    ['am 15. d. M. wieder', '15. d. M.', { when: '1960-09-15' }],
    [
      'vom 28. bis 30. September 1959 in Moskau',
      'vom 28. bis 30. September 1959',
      { from: '1959-09-28', to: '1959-09-30' },
    ],
    ['hat im Juni d. J. gestimmt', 'Juni d. J.', { when: '1960-06' }],
    ['am Mittwoch voriger Woche', 'Mittwoch voriger Woche', { when: '1960-08-31' }],
    ['am 6. November letzten Jahres', '6. November letzten Jahres', { when: '1959-11-06' }],
    ['vor drei Monaten einen Antrag', 'vor drei Monaten', { when: '1960-06' }],
    ['Berichte des Vorjahres', 'Vorjahres', { when: '1959' }],
    ['die seit 1946 offene Stelle', 'seit 1946', { from: '1946' }],
  ])('%s', (text, words, value) => {
    expect(found('de', text, '1960-09-08')).toEqual([[words, value]]);
  });
});

describe('Russian', () => {
  test.each([
    ['нота от 30 августа', '30 августа', { when: '1960-08-30' }],
    ['еще в мае с. г. говорил', 'мае с. г.', { when: '1960-05' }],
    ['в прошлом году', 'прошлом году', { when: '1959' }],
    ['осенью 1959 года', 'осенью 1959', { notBefore: '1959-09', notAfter: '1959-11' }],
    ['врученный 2.VII.1960 г.', '2.VII.1960', { when: '1960-07-02' }],
    ['от 3/XI-1929 г.', '3/XI-1929', { when: '1929-11-03' }],
    ['до 15 ноября с. г. и за срыв', 'до 15 ноября с. г.', { when: '1960-11-15' }],
    ['в мае 1935 года', 'мае 1935', { when: '1935-05' }],
  ])('%s', (text, words, value) => {
    expect(found('ru', text, '1960-09-08')).toEqual([[words, value]]);
  });

  test('a year with its noun is no time of day', () => {
    expect(findDates('с 1931 года', languageFor('ru').dates).map(({ kind }) => kind)).toEqual(['date']);
  });
});

describe('French', () => {
  test.each([
    ['le 1er mars 1951', '1er mars 1951', { when: '1951-03-01' }],
    ['datée du 29 mai et', '29 mai', { when: '1962-05-29' }],
    ['la semaine dernière', 'semaine dernière', { notBefore: '1962-05-28', notAfter: '1962-06-03' }],
    ["les frais de l'an dernier", 'an dernier', { when: '1961' }],
    ['absent depuis 1946', 'depuis 1946', { from: '1946' }],
    ['il y a trois mois', 'il y a trois mois', { when: '1962-03' }],
  ])('%s', (text, words, value) => {
    expect(found('fr', text, '1962-06-06').map(([, v]) => v)).toEqual([value]);
    expect(found('fr', text, '1962-06-06')[0]![0]).toContain(words);
  });
});
