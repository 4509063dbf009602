import { describe, expect, test } from 'vitest';
import { parseName } from '../../../src/annotate/people/index.js';
import { english } from '../../../src/language/index.js';

const parsed = (text: string) => {
  const { forenames, surname, particles, honorifics, titles, suffix, nicknames, otherSurnames, otherNames } = parseName(
    text,
    english.people,
  );
  const parts = {
    forenames,
    surname,
    particles,
    honorifics,
    titles,
    suffix,
    nicknames,
    otherSurnames,
    otherNames: otherNames.map((o) => `${o.forenames.join(' ')} ${o.surname}`),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value.length > 0));
};

describe('register forms', () => {
  test.each([
    ['Allen, Raymond B.', { surname: 'Allen', forenames: ['Raymond', 'B.'] }],
    [
      'Arends, Representative Leslie C., (R–Illinois)',
      { surname: 'Arends', forenames: ['Leslie', 'C.'], titles: ['Representative'] },
    ],
    ['Bohlen, Charles E. (“Chip”)', { surname: 'Bohlen', forenames: ['Charles', 'E.'], nicknames: ['Chip'] }],
    ['Haldeman, H.R. (Bob)', { surname: 'Haldeman', forenames: ['H.', 'R.'], nicknames: ['Bob'] }],
    [
      'Bowen, General Frank Sayles, Jr.',
      { surname: 'Bowen', forenames: ['Frank', 'Sayles'], titles: ['General'], suffix: 'Jr' },
    ],
    ['Irwin, John N. II', { surname: 'Irwin', forenames: ['John', 'N.'], suffix: 'II' }],
    ['Caccia, Sir Harold', { surname: 'Caccia', forenames: ['Harold'], honorifics: ['Sir'] }],
    [
      'Chiang Ching-kuo, Lieutenant General',
      { surname: 'Chiang', forenames: ['Ching-kuo'], titles: ['Lieutenant General'] },
    ],
    ['Ch’en Yi', { surname: 'Ch’en', forenames: ['Yi'] }],
    ['de Gaulle, Charles', { surname: 'de Gaulle', forenames: ['Charles'] }],
    ['Brentano, Heinrich von', { surname: 'Brentano', forenames: ['Heinrich'], particles: ['von'] }],
    [
      'Guttenberg, Karl Theodor Baron von und zu (CSU)',
      { surname: 'Guttenberg', forenames: ['Karl', 'Theodor'], particles: ['von', 'und', 'zu'] },
    ],
    ['Couve de Murville, Maurice', { surname: 'Couve de Murville', forenames: ['Maurice'] }],
    ['Meir (Meyerson), Golda', { surname: 'Meir', forenames: ['Golda'], otherSurnames: ['Meyerson'] }],
    [
      'Nasser (Nasr, Nassir), Gamal Abd’ul',
      { surname: 'Nasser', forenames: ['Gamal', 'Abd’ul'], otherSurnames: ['Nasr', 'Nassir'] },
    ],
    [
      'Vorster (also Voerster), Balthazar Johannes',
      { surname: 'Vorster', forenames: ['Balthazar', 'Johannes'], otherSurnames: ['Voerster'] },
    ],
    ['Mao Tse-tung (Mao Zedong)', { surname: 'Mao', forenames: ['Tse-tung'], otherNames: ['Zedong Mao'] }],
    [
      'Home, Earl of (Alexander Frederick Douglas-Home)',
      { surname: 'Home', titles: ['Earl'], otherNames: ['Alexander Frederick Douglas-Home'] },
    ],
    ['Hussein, King', { surname: 'Hussein', titles: ['King'] }],
    ['Chiang Kai-shek, Madame', { surname: 'Chiang', forenames: ['Kai-shek'], honorifics: ['Madame'] }],
    ['', {}],
  ])('%s', (text, expected) => expect(parsed(text)).toEqual(expected));
});

describe('running forms', () => {
  test.each([
    ['Mr. Walter S. Robertson', { surname: 'Robertson', forenames: ['Walter', 'S.'], honorifics: ['Mr'] }],
    ['Sir HAROLD CACCIA', { surname: 'CACCIA', forenames: ['HAROLD'], honorifics: ['Sir'] }],
    ['L. THOMPSON', { surname: 'THOMPSON', forenames: ['L.'] }],
    ['N.S. Khrushchev', { surname: 'Khrushchev', forenames: ['N.', 'S.'] }],
    ['Harry S Truman', { surname: 'Truman', forenames: ['Harry', 'S'] }],
    ['Secretary of State Herter', { surname: 'Herter', titles: ['Secretary of State'] }],
    [
      'Deputy Under Secretary of State Robert Murphy',
      { surname: 'Murphy', forenames: ['Robert'], titles: ['Deputy Under Secretary of State'] },
    ],
    [
      'U.S. Ambassador to the Soviet Union L. Thompson',
      { surname: 'Thompson', forenames: ['L.'], titles: ['U.S. Ambassador to the Soviet Union'] },
    ],
    [
      'Ambassador Llewellyn E. Thompson',
      { surname: 'Thompson', forenames: ['Llewellyn', 'E.'], titles: ['Ambassador'] },
    ],
    ['Charles de Gaulle', { surname: 'de Gaulle', forenames: ['Charles'] }],
    ['President de Gaulle', { surname: 'de Gaulle', titles: ['President'] }],
    ['The President', { titles: ['President'] }],
    ['PM Chou', { surname: 'Chou', titles: ['PM'] }],
    ['K', { surname: 'K' }],
  ])('%s', (text, expected) => expect(parsed(text)).toEqual(expected));
});
