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
    ['Berlin, den 3. 9. 60', '3. 9. 60', { when: '1960-09-03' }],
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
    ['защиты пройдут с 6 по 17 октября', 'с 6 по 17 октября', { from: '1960-10-06', to: '1960-10-17' }],
    ['письмо пришло в пятницу', 'пятницу', { when: '1960-09-02' }],
    ['сдать к 25 августа. 2. Доложить', 'к 25 августа', { notAfter: '1960-08-25' }],
  ])('%s', (text, words, value) => {
    expect(found('ru', text, '1960-09-08')).toEqual([[words, value]]);
  });

  test('the day before an event is none of the calendar, nor has the spelling before 1918 other days', () => {
    expect(found('ru', 'накануне праздника', '1960-09-08')).toEqual([]);
    expect(found('ru', 'Накануне он приходил.', '1960-09-08')).toEqual([['Накануне', { when: '1960-09-07' }]]);
    expect(found('ru-petr1708', 'получено 22 апрѣля', '1917-04-26')).toEqual([['22 апрѣля', { when: '1917-04-22' }]]);
    expect(found('ru-petr1708', 'въ началѣ прошлаго мѣсяца', '1917-04-26')).toEqual([
      ['началѣ прошлаго мѣсяца', { notBefore: '1917-03-01', notAfter: '1917-03-10' }],
    ]);
  });

  test('a day of the season that the sentence has just named has its year', () => {
    expect(found('ru', 'Осенью 1958 года, кажется 20 октября, были выборы.', '1960-09-08').at(-1)).toEqual([
      '20 октября',
      { when: '1958-10-20' },
    ]);
    expect(found('ru', 'Осенью 1958 года было тихо. А 20 августа он уехал.', '1960-09-08').at(-1)).toEqual([
      '20 августа',
      { when: '1960-08-20' },
    ]);
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
    ['le vingt-sept avril mil neuf cent onze', 'vingt-sept avril mil neuf cent onze', { when: '1911-04-27' }],
    ["l'an mil neuf cent dix et le trois mai", 'mil neuf cent dix et le trois mai', { when: '1910-05-03' }],
    ['nous verrons au printemps', 'printemps', { notBefore: '1963-03', notAfter: '1963-05' }],
    ['convocation : 05/06/2014', '05/06/2014', { when: '2014-06-05' }],
    ['une grève est à craindre pour le 25.', '25', { when: '1962-06-25' }],
    ['relevé le 4 au matin', '4 au matin', { when: '1962-06-04' }],
    ['en juin 40, on a vu', 'juin 40', { when: '1940-06' }],
  ])('%s', (text, words, value) => {
    expect(found('fr', text, '1962-06-06').map(([, v]) => v)).toEqual([value]);
    expect(found('fr', text, '1962-06-06')[0]![0]).toContain(words);
  });
});

describe('French hours', () => {
  const times = (text: string): readonly object[] =>
    findDates(text, languageFor('fr').dates).map(({ span, kind, value }) => [
      text.slice(span.start, span.end),
      kind,
      value,
    ]);
  test('have halves and quarters', () => {
    expect(times('à neuf heures et demie')).toEqual([['neuf heures et demie', 'time', { when: '09:30:00' }]]);
    expect(times('à dix heures moins le quart')).toEqual([['dix heures moins le quart', 'time', { when: '09:45:00' }]]);
  });
  test('in words, and so few that they may be of the night or of the afternoon, have no value', () => {
    expect(times('à deux heures et demie')).toEqual([['deux heures et demie', 'time', {}]]);
    expect(times('à deux heures du matin')).toEqual([['deux heures du matin', 'time', { when: '02:00:00' }]]);
  });
  test('the number of a file is no stretch of years', () => {
    expect(found('fr', '2014-61 : le toit', '2014-12-11')).toEqual([]);
  });
  test('the day before a crime is none of the calendar', () => {
    expect(found('fr', 'la veille du crime', '1949-11-23')).toEqual([]);
    expect(found('fr', 'arrivé la veille', '1949-11-23')).toEqual([['la veille', { when: '1949-11-22' }]]);
  });
});

describe('dates that run on, look ahead, or are in words', () => {
  test.each([
    ['ru', 'закончить сев к 20 мая. 2. Поручить т. Жуку', 'к 20 мая.', { notAfter: '1932-05-20' }],
    ['ru', 'отпуск с 1 июня по 1 июля', 'с 1 июня по 1 июля', { from: '1932-06-01', to: '1932-07-01' }],
    ['ru', 'работал с 1929 по 1931 год', 'с 1929 по 1931 год', { from: '1929', to: '1931' }],
    ['ru', 'закрыто в 11 час. 30 мин. вечера', '11 час. 30 мин. вечера', { when: '23:30:00' }],
    ['ru', 'сравнительно с прошлым годом', 'прошлым годом', { when: '1931' }],
    ['ru', 'ясли откроют весной', 'весной', { notBefore: '1932-03', notAfter: '1932-05' }],
    ['ru', 'в двадцать первом году', 'двадцать первом году', { when: '1921' }],
    ['ru', 'Отец вернулся в 1930-м.', '1930-м', { when: '1930' }],
    ['fr', 'Prochain Conseil : mercredi 18.', 'mercredi 18', { when: '1932-05-18' }],
    ['fr', "à la fin du mois d'avril", "la fin du mois d'avril", { notBefore: '1932-04-21', notAfter: '1932-04-30' }],
    [
      'fr',
      "le premier trimestre de l'année précédente",
      "le premier trimestre de l'année précédente",
      { notBefore: '1931-01', notAfter: '1931-03' },
    ],
    ['fr', 'Samedi, les choses se sont bien passées.', 'Samedi', { when: '1932-04-30' }],
    ['fr', 'Ils partiront samedi.', 'samedi', { when: '1932-05-07' }],
    ['de', 'trägt den Bericht für das I. Quartal vor', 'I. Quartal', { notBefore: '1932-01', notAfter: '1932-03' }],
    [
      'de',
      'antwortet, daß man sie für Mitte Juli zugesagt habe',
      'Mitte Juli',
      { notBefore: '1932-07-11', notAfter: '1932-07-20' },
    ],
    ['de', 'warnt vor einem Streik vor Weihnachten', 'Weihnachten', { notBefore: '1932-12', notAfter: '1932-12' }],
    ['de', 'Ich möchte sagen, daß sie am Dienstag abgereist sind.', 'Dienstag', { when: '1932-05-03' }],
    ['de', 'Er teilt mit, daß er am Dienstag abreisen werde.', 'Dienstag', { when: '1932-05-10' }],
    ['fr', "pendant l'été de 1929", 'été de 1929', { notBefore: '1929-06', notAfter: '1929-08' }],
    ['fr', "saisies le 21 juillet de l'an dernier", "21 juillet de l'an dernier", { when: '1931-07-21' }],
    ['fr', 'il devait partir dès le 10 juillet', '10 juillet', { when: '1932-07-10' }],
    ['fr', 'les 12 et 13 avril.', 'les 12 et 13 avril', { from: '1932-04-12', to: '1932-04-13' }],
    ['ru', 'дамба, построенная в 1926 году', '1926 году', { when: '1926' }],
    ['ru', 'выше позапрошлого года', 'позапрошлого года', { when: '1930' }],
  ])('%s: %s', (code, text, words, value) => {
    expect(found(code, text, '1932-05-05')).toEqual([[words, value]]);
  });

  test('a day may have its month behind another day', () => {
    expect(found('de', 'Sitzungen vom 7. und 10. April', '1932-05-05')).toEqual([
      ['7.', { when: '1932-04-07' }],
      ['10. April', { when: '1932-04-10' }],
    ]);
    expect(found('ru', 'заседания 3 и 5 марта', '1932-05-05')).toEqual([
      ['3', { when: '1932-03-03' }],
      ['5 марта', { when: '1932-03-05' }],
    ]);
  });

  test('a month may follow the one named last', () =>
    expect(found('fr', 'Le 3 décembre 1930, puis en mars suivant', '1932-05-05').at(-1)).toEqual([
      'mars suivant',
      { when: '1931-03' },
    ]));

  test('a season has the two figures of its year', () =>
    expect(found('fr', 'Au printemps 42, il est parti.', '1994-04-12')).toEqual([
      ['printemps 42', { notBefore: '1942-03', notAfter: '1942-05' }],
    ]));

  test('a day of the story, and a calendar that memcon does not know, are left open', () => {
    expect(found('fr', "Il n'a rien dit ce jour-là.", '1947-05-08')).toEqual([]);
    expect(found('fr', 'Séance du 9 thermidor an II', '1947-05-08')).toEqual([]);
  });
});
