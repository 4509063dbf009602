import { describe, expect, test } from 'vitest';
import { buildPeopleIndex, resolveName, resolveOffice } from '../../../src/annotate/people/index.js';
import { english } from '../../../src/language/index.js';
import { participant, registerOf } from './registers.js';

const register = registerOf(
  'Dulles, John Foster | Secretary of State until April 15, 1959',
  'Dulles, Allen W. | Director of Central Intelligence',
  'Herter, Christian A. | Under Secretary of State until April 1959; thereafter Secretary of State',
  'Eisenhower, Dwight D. | President of the United States',
  'Eisenhower, Major John S. D. | Assistant Staff Secretary to the President',
  'de Gaulle, Charles | President of France from January 1959',
  'Khrushchev, Nikita S. | Chairman of the Soviet Council of Ministers',
  'Chou En-lai | Premier of the People’s Republic of China',
  'Chiang Kai-shek, Generalissimo | President of the Republic of China',
  'Chiang Kai-shek, Madame',
  'Couve de Murville, Maurice | French Foreign Minister',
  'Brentano, Heinrich von | German Foreign Minister',
  'Luebke, Heinrich (CDU) | President of the Federal Republic of Germany',
  'Hassell, Kai-Uwe von | German Minister of Defense',
  'Grewe, Wilhelm C. | German Ambassador',
  'Ch’en Yi',
  'Johnson, U. Alexis | Ambassador to Thailand',
  'Kirkpatrick, Sir Ivone A. | British Permanent Under Secretary',
);
const index = buildPeopleIndex(register, [], english.people, '1958-11-18');
const idOf = (surface: string) => resolveName(index, surface).id;

describe('names', () => {
  test.each([
    ['KHRUSHCHEV', 'khrushchev'],
    ['N. S. Khrushchev', 'khrushchev'],
    ['Allen Dulles', 'dulles-a'],
    ['Secretary Dulles', 'dulles'],
    ['President Eisenhower', 'eisenhower'],
    ['Major Eisenhower', 'eisenhower-m'],
    ['PM Chou', 'chou'],
    ['Chou En-lai', 'chou'],
    ['Couve', 'couve'],
    ['M. Couve de Murville', 'couve'],
    ['Von Brentano', 'brentano'],
    ['President Lübke', 'luebke'],
    ['Defense Minister Von Hassel', 'hassell'],
    ["Ch'en Yi", 'ch’en'],
    ['Chen Yi', 'ch’en'],
    ['U. Alexis Johnson', 'johnson'],
    ['General de Gaulle', 'de'],
    ['Madame Chiang', 'chiang-m'],
    ['Generalissimo Chiang', 'chiang'],
  ])('%s is %s', (surface, id) => expect(idOf(surface)).toBe(id));

  test('a wrong initial leaves a doubt', () =>
    expect(resolveName(index, 'Wilhelm G. Grewe')).toMatchObject({ status: 'resolved', id: 'grewe', cert: 'medium' }));

  test('a title that is another’s, as far as is known, makes the only bearer of the name uncertain', () => {
    const only = (line: string): ReturnType<typeof resolveName> =>
      resolveName(buildPeopleIndex(registerOf(line), [], english.people), 'Secretary Dulles');
    expect(only('Dulles, Allen W. | Director of Central Intelligence')).toMatchObject({ id: 'dulles', cert: 'medium' });
    expect(only('Dulles, John Foster | Secretary of State').cert).toBeUndefined();
    expect(only('Dulles, Allen W.').cert).toBeUndefined();
  });

  test.each(['Mrs. Khrushchev', 'Robert Dulles', 'Mr. Leishman', 'Johnston', 'K'])('%s is nobody known', (surface) =>
    expect(resolveName(index, surface).status).toBe('unknown'),
  );

  test('namesakes stay open, ranked', () => {
    const { status, id, candidates } = resolveName(index, 'Mr. Dulles');
    expect({ status, id }).toEqual({ status: 'ambiguous', id: undefined });
    expect(candidates.map((c) => c.name)).toEqual(['Dulles, John Foster', 'Dulles, Allen W.']);
  });

  test('a participant goes before his namesake', () => {
    const here = buildPeopleIndex(register, [participant('dulles-a', 'Allen W. Dulles')], english.people);
    expect(resolveName(here, 'Mr. Dulles').id).toBe('dulles-a');
    expect(resolveName(here, 'Secretary Dulles').status).not.toBe('unknown');
  });

  test('a slip in a participant’s name', () => {
    const here = buildPeopleIndex(
      register,
      [participant('khrushchev', 'N. S. Khrushchev'), participant('thompson', 'L. Thompson', [], false)],
      english.people,
    );
    expect(resolveName(here, 'N. S. KRUSHCHEV').id).toBe('khrushchev');
    expect(resolveName(here, 'Krushchev').id).toBe('khrushchev');
    expect(resolveName(here, 'Thomson').status).toBe('unknown');
  });
});

describe('offices', () => {
  test.each([
    ['the President', '1958-11-18', 'eisenhower'],
    ['The Secretary', '1958-11-18', 'dulles'],
    ['the Secretary of State', '1960-05-05', 'herter'],
    ['the French President', '1960-05-05', undefined],
    ['the Ambassador', '1958-11-18', undefined],
    ['the Prime Minister', '1958-11-18', undefined],
  ])('%s on %s', (phrase, date, id) => expect(resolveOffice(index, phrase, date).id).toBe(id));

  test('the only holder among the participants', () => {
    const one = buildPeopleIndex(
      register,
      [participant('grewe', 'Grewe', ['Ambassador']), participant('herter', 'Herter', ['Mr.'])],
      english.people,
      '1958-11-18',
    );
    expect(resolveOffice(one, 'the Ambassador').id).toBe('grewe');
    const two = buildPeopleIndex(
      register,
      [participant('grewe', 'Grewe', ['Ambassador']), participant('johnson', 'Johnson', ['Ambassador'])],
      english.people,
    );
    expect(resolveOffice(two, 'the Ambassador').status).toBe('ambiguous');
  });
});

test('20,000 persons are indexed in a second and a half, once for all documents', () => {
  const many = registerOf(
    ...Array.from({ length: 300 }, (_, i) => `Name${i}, Forename B. | Ambassador to Country until 1959`),
  );
  const big = {
    entries: Array.from({ length: 67 }, (_, k) => many.entries.map((e) => ({ ...e, id: `${e.id}-${k}` }))).flat(),
  };
  const start = process.cpuUsage().user;
  buildPeopleIndex(big, [], english.people);
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(1.5);
  const again = process.cpuUsage().user;
  buildPeopleIndex(big, [participant('x', 'Mr. X', [], false)], english.people);
  expect((process.cpuUsage().user - again) / 1e6).toBeLessThan(0.2);
});
