import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGE_CODES, languages, SEE_WORDS, type Language } from '../../src/language/index.js';

type Table = Readonly<Record<string, unknown>>;

/** Every form of a table, with where it stands. */
function formsOf(value: unknown, path: string): readonly (readonly [path: string, form: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (value instanceof RegExp || typeof value !== 'object' || value === null) return [];
  if (value instanceof Map) return [...value.keys()].map((key) => [path, String(key)] as const);
  if (value instanceof Set || Array.isArray(value)) return [...value].flatMap((one) => formsOf(one, path));
  return Object.entries(value).flatMap(([key, inner]) => [
    [path, key] as const,
    ...(typeof inner === 'number' ? [] : formsOf(inner, `${path}.${key}`)),
  ]);
}

/** What a language needs before a record in it can be read at all. */
const NEEDED: Readonly<Record<keyof Omit<Language, 'code'>, readonly string[]>> = {
  dates: [
    'months',
    'weekdays',
    'seasons',
    'numbers',
    'ordinals',
    'days',
    'last',
    'next',
    'vague',
    'forward',
    'backward',
    'clock',
  ],
  layout: [
    'fields',
    'recordWords',
    'classifications',
    'attendanceOpenings',
    'recorderOpenings',
    'roles',
    'officeWords',
    'officeHolders',
    'titles',
    'and',
    'smallWords',
    'addresses',
  ],
  people: [
    'honorifics',
    'feminine',
    'masculine',
    'titles',
    'forenames',
    'womensNames',
    'particles',
    'notNames',
    'soleOffices',
    'countries',
  ],
  speech: [
    'reportingVerbs',
    'connectors',
    'clauseOpeners',
    'thirdPerson',
    'firstPerson',
    'secondPerson',
    'narrativeOpenings',
    'notSpeakers',
    'namelessSpeakers',
    'turnEnders',
    'speakingOffices',
    'stageWords',
    'abbreviations',
  ],
  things: ['titleLeads', 'journalWords'],
};

const sizeOf = (value: unknown): number =>
  value instanceof Set || value instanceof Map ? value.size : Object.keys(value as object).length;

/** Lists that are compared with small letters. */
const SMALL = [
  'speech.reportingVerbs',
  'speech.turnVerbs',
  'speech.connectors',
  'speech.notSpeakers',
  'speech.turnEnders',
  'speech.narrativeOpenings',
  'speech.firstPerson',
  'speech.stageWords',
  'layout.fields',
  'layout.officeWords',
  'layout.recordWords',
  'layout.attendanceOpenings',
  'layout.classifications',
  'dates.months',
  'dates.weekdays',
  'dates.days',
];

describe.each(LANGUAGE_CODES)('the tables of %s', (code) => {
  const language = languages[code]();

  test('are complete', () => {
    const empty = Object.entries(NEEDED).flatMap(([table, keys]) =>
      keys
        .filter((key) => sizeOf((language[table as keyof Language] as unknown as Table)[key]) === 0)
        .map((key) => `${table}.${key}`),
    );
    expect(empty).toEqual([]);
    expect([language.dates.months.length, language.dates.weekdays.length]).toEqual([12, 7]);
    expect([...language.dates.months, ...language.dates.weekdays].filter((forms) => forms.length === 0)).toEqual([]);
    expect(SEE_WORDS[code].length).toBeGreaterThan(0);
  });

  test('have no entry that nothing could match', () => {
    const forms = formsOf({ ...language, code: [] }, '').map(([path, form]) => [path.slice(1), form] as const);
    // A nominative without an ending is the stem itself.
    const wrong = forms.filter(
      ([path, form]) => path !== 'people.declension.nominative' && (form.trim() === '' || /\s{2}/u.test(form)),
    );
    expect(wrong).toEqual([]);
    expect(forms.filter(([path, form]) => SMALL.includes(path) && form !== form.toLowerCase())).toEqual([]);
  });

  test('are made once', () => {
    expect(languages[code]()).toBe(language);
  });
});

test('the README names every field that a language may leave out', () => {
  const read = (file: string): string => readFileSync(new URL(`../../src/language/${file}`, import.meta.url), 'utf8');
  const readme = read('README.md');
  const optional = ['date', 'layout', 'people', 'speech', 'thing'].flatMap((table) =>
    [...read(`${table}-words.ts`).matchAll(/^ {2}readonly (\w+)\?:/gmu)].map(([, field]) => field!),
  );
  expect(optional.length).toBeGreaterThan(0);
  expect(optional.filter((field) => !new RegExp(`\`(?:\\w+\\.)?${field}\``, 'u').test(readme))).toEqual([]);
});
