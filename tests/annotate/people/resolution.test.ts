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

describe('two of one surname in a register', () => {
  const small = registerOf(
    'Bell',
    'Bell | Senator',
    'Vik, Sigrid | Prime Minister',
    'Vik | Professor',
    'Kostal, Emil Jan',
    'Kostal, Jan',
    'Orlov | Ambassador',
    'Mrs. Orlov',
    'Ash | Governor',
    'Ash',
    'Moss, Joan I. | Town Clerk',
    'Moss | Councilor',
    'Pell',
    'Pell | son of Mr. Pell',
    'Hall',
    'Hale, Lyndon',
  );
  const known = buildPeopleIndex(small, [], english.people);
  const resolved = (surface: string, offices: readonly string[] = []) => {
    const { id, cert } = resolveName(known, surface, { offices, noMan: true });
    return [id, cert];
  };

  test.each([
    ['an address is no office', 'Mr. Bell', ['Mr.'], 'bell', 'medium'],
    ['a title one of them has', 'Senator Bell', [], 'bell-x', undefined],
    ['an academic title one of them has', 'Professor Vik', [], 'vik-x', undefined],
    ['the whole of a name goes before its middle', 'Jan Kostal', [], 'kostal-j', undefined],
    ['nobody calls a governor Doctor', 'Dr. Ash', [], 'ash-x', undefined],
    ['an office that is no title elsewhere is no forename', 'Clerk Moss', ['Clerk'], 'moss', undefined],
    ['whom the register has by surname alone', 'Moss', [], 'moss-x', 'medium'],
    ['not whom it explains by the other', 'Mr. Pell', [], 'pell', 'medium'],
    ['a woman may be whom nothing says to be a man', 'Mrs. Hall', [], 'hall', 'medium'],
    ['not who is a man by his forename', 'Mrs. Hale', [], undefined, undefined],
  ] as const)('%s: %s', (_, surface, offices, id, cert) => expect(resolved(surface, offices)).toEqual([id, cert]));

  test('she whom the register has as a woman, though he takes part', () => {
    const here = buildPeopleIndex(small, [participant('orlov', 'Orlov', ['Ambassador'])], english.people);
    expect(resolveName(here, 'Mrs. Orlov', { noMan: true }).id).toBe('mrs.');
    expect(resolveName(here, 'Mr. Orlov', { noMan: true }).id).toBe('orlov');
  });

  test('who was named last is meant probably, never surely', () => {
    const two = [participant('kostal', 'Emil Jan Kostal'), participant('kostal-j', 'Jan Kostal')];
    const here = buildPeopleIndex(small, two, english.people);
    const heard = (id: string): number => (id === 'kostal' ? 2 : 0);
    expect(resolveName(here, 'Kostal', { heard })).toMatchObject({ id: 'kostal', cert: 'medium' });
    expect(resolveName(known, 'Kostal', { heard }).cert).toBeUndefined();
  });
});

test('a surname that is a title too: the register’s King is police chief, its President is no Mr. President', () => {
  const office = (text: string) => ({ offices: [{ text }] });
  const { entries } = registerOf('King', 'President');
  const [king, president] = entries;
  const titled = {
    entries: [
      { ...king!, ...office('Police Chief') },
      { ...president!, ...office('President') },
    ],
  };
  const here = buildPeopleIndex(titled, [], english.people);
  expect(resolveName(here, 'Mr. KING').id).toBe('king');
  expect(resolveName(here, 'Mr. President').status).not.toBe('resolved');
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

describe('titles and certainty', () => {
  const staff = buildPeopleIndex(
    registerOf(
      'Burke, Arleigh A. | Chief of Naval Operations',
      'Udall, Stewart L. | Secretary of the Interior',
      'Hale | referee',
      'Lodge, Henry Cabot | Permanent Representative at the United Nations',
      'Nixon, Richard M. | President of the United States',
    ),
    [participant('yahya', 'Yahya Khan', ['President'], false)],
    english.people,
    '1970-10-25',
  );

  test.each(['Admiral Burke', 'Adm. Burke', 'Ambassadors Lodge', 'Amb. Lodge'])(
    '%s: a rank is kept, whatever office the register says',
    (surface) => expect(resolveName(staff, surface)).toMatchObject({ status: 'resolved' }),
  );
  test.each(['Admiral Burke', 'Adm. Burke', 'Ambassadors Lodge', 'Amb. Lodge'])('%s is certain', (surface) =>
    expect(resolveName(staff, surface).cert).toBeUndefined(),
  );
  test('Secretary Lodge may be another', () => expect(resolveName(staff, 'Secretary Lodge').cert).toBe('medium'));

  test('the wife of somebody known is not he', () =>
    expect(resolveName(staff, 'Mrs. Udall', { noMan: true }).status).toBe('unknown'));
  test('somebody of whom only a surname is known may be a woman', () =>
    expect(resolveName(staff, 'Mrs. Hale', { noMan: true })).toMatchObject({ id: 'hale', cert: 'medium' }));

  test('the one holder of a home office is certain; a short form may be of another department', () => {
    const home = buildPeopleIndex(register, [], english.people, '1958-11-18');
    expect(resolveOffice(home, 'the President')).toMatchObject({ id: 'eisenhower' });
    expect(resolveOffice(home, 'the President').cert).toBeUndefined();
    expect(resolveOffice(home, 'the Secretary')).toMatchObject({ id: 'dulles', cert: 'medium' });
  });

  test('the U.S. President is not the President of a list of whom no country is said', () =>
    expect(resolveOffice(staff, 'the U.S. President')).toMatchObject({ id: 'nixon' }));
});
