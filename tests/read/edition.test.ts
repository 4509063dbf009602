import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileJsonSchemas } from '../../src/build/json-schemas.mjs';
import { readDecisions, readEdition } from '../../src/read/index.js';
import { schemaErrors, type SchemaName } from '../../src/read/json/validators.js';

const inEdition = (text: string): string[] =>
  readEdition({ name: 'edition.json', text }).diagnostics.map(
    (d) => `${d.place!.start.line}:${d.place!.start.column} ${d.rule} ${d.message}`,
  );

const decision = (more: object): string =>
  JSON.stringify({ decisions: [{ kind: 'unmark', quote: 'q', by: 'ed', reason: 'r', ...more }] });
const inDecisions = (text: string): string[] =>
  readDecisions({ name: 'd.json', text }).diagnostics.map((d) => `${d.rule} ${d.message}`);

const FULL = {
  $schema: '../schemas/edition.schema.json',
  title: 'An edition',
  language: 'en-GB',
  editors: [{ id: 'ed', name: 'An Editor', role: 'edited by' }],
  publisher: 'A house',
  licence: { name: 'CC0', target: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  encoded: '2024-02-29',
  repository: { name: 'An archive', settlement: 'Town', country: 'Land', collection: 'C', url: 'https://example.org/' },
  project: 'A project.',
  registers: ['registers/persons.xml'],
  documents: {
    'a/b': {
      title: 'T',
      date: '1960',
      place: 'P',
      language: 'ru',
      idno: '1',
      kind: 'K',
      repository: { name: 'X' },
      note: 'N',
    },
  },
};

describe('edition.json', () => {
  test('with every key', () => {
    const { $schema: _, ...edition } = FULL;
    expect(readEdition({ name: 'e', text: JSON.stringify(FULL) })).toEqual({ value: edition, diagnostics: [] });
  });

  test('the first edition', () => {
    const file = new URL('../../tei/edition.json', import.meta.url);
    expect(readEdition({ name: 'edition.json', text: readFileSync(file, 'utf8') }).diagnostics).toEqual([]);
  });

  test('every fault has its place and a sentence', () => {
    const text = `{"title": " ",
 "licens": {}, "encoded": "8 Sept 1960",
 "editors": [{"id": "a b", "nam": "x", "role": 3}],
 "registers": ["a.xml", "a.xml", "../x", "/etc/x"], "repository": "X", "documents": {"d": {"date": "1960-13"}}}`;
    expect(inEdition(text)).toEqual([
      '1:11 json-value The value " " of "title" is not a text with words.',
      '2:2 json-key-unknown The key "licens" is unknown; did you mean "licence"?',
      '2:27 json-value The value "8 Sept 1960" of "encoded" is not a date as YYYY-MM-DD.',
      '3:14 json-key-missing The key "name" is missing in "editors[0]".',
      '3:21 json-value The value "a b" of "editors[0].id" is not an xml:id: it begins with a letter and has no space or colon.',
      '3:28 json-key-unknown The key "nam" in "editors[0]" is unknown; did you mean "name"?',
      '3:48 json-value The value of "editors[0].role" is a number, but must be a text.',
      '4:25 json-value The value "a.xml" is twice in "registers".',
      '4:34 json-value The value "../x" of "registers[2]" is not a path within the edition\'s folder.',
      '4:42 json-value The value "/etc/x" of "registers[3]" is not a path within the edition\'s folder.',
      '4:67 json-value The value of "repository" is a text, but must be an object.',
      '4:100 json-value The value "1960-13" of "documents.d.date" is not a date as YYYY-MM-DD, YYYY-MM or YYYY.',
    ]);
  });

  test('dates must be in the calendar', () => {
    expect(inEdition('{"title": "T", "encoded": "2023-02-29"}')).toEqual([
      '1:27 json-value The date "2023-02-29" is in no calendar.',
    ]);
    expect(inEdition('{"title": "T", "documents": {"a/~b": {"date": "2023-04-31"}}}')[0]).toContain('1:47');
  });

  test.each([
    ['', '1:1', 'a value is expected, but the file ends'],
    ['{"title": "T",}', '1:15', 'a key in double quotation marks is expected, but there is "}"'],
    ["{'title': 1}", '1:2', 'a string stands in single quotation marks; JSON wants double ones'],
    ['{"title": "T"} x', '1:16', 'after the value there is more: there is "x"'],
    ['{"title": "T", "title": "U"}', '1:16', 'the key "title" is there twice'],
    [
      '{"title": "T\n"}',
      '1:11',
      'a string is not closed on its line, or has a character or escape that JSON does not allow',
    ],
    ['{"title" "T"}', '1:10', '":" after the key "title" is expected, but there is "\\""'],
    ['{"a": [1 2]}', '1:10', '"," or "]" is expected, but there is "2"'],
    ['{"a": 01}', '1:7', 'a value is expected, but there is "0"'],
    ['{"a": // no\n1}', '1:7', 'a value is expected, but there is "/"'],
    ['{"a": NaN}', '1:7', 'a value is expected, but there is "N"'],
    [`{"a": ${'['.repeat(200)}`, '1:107', 'values are nested more than 100 deep'],
  ])('broken JSON %#', (text, place, what) => {
    expect(inEdition(text)).toEqual([`${place} json-broken This is not well-formed JSON: ${what}.`]);
  });
});

describe('decisions', () => {
  test('know their places', () => {
    const text =
      '{"decisions": [\n  {"kind": "correct", "quote": "q", "value": "Q", "by": "ed", "on": "2024-01-01", "reason": "r", "cert": "low"}\n]}';
    expect(readDecisions({ name: 'd.json', text }).value).toEqual([
      {
        kind: 'correct',
        quote: 'q',
        value: 'Q',
        by: 'ed',
        on: '2024-01-01',
        reason: 'r',
        cert: 'low',
        place: { file: 'd.json', start: { line: 2, column: 3 }, end: { line: 2, column: 112 } },
      },
    ]);
  });

  test('need what their kind needs', () => {
    expect(inDecisions(decision({}))).toEqual([]);
    expect(inDecisions(decision({ kind: 'corect' }))[0]).toContain('did you mean "correct"?');
    expect(inDecisions(decision({ kind: 'correct' }))).toEqual([
      'json-key-missing The key "value" is missing in "decisions[0]".',
    ]);
    expect(inDecisions(decision({ kind: 'speaker', value: '#x' }))[0]).toContain('is not an xml:id');
    expect(inDecisions(decision({ kind: 'date', value: 'May' }))[0]).toContain('is not a date as');
    expect(inDecisions(decision({ kind: 'date', value: '1960-02-30' }))).toEqual([
      'json-value The date "1960-02-30" is in no calendar.',
    ]);
    const period = (value: string): string[] => inDecisions(decision({ kind: 'date', value }));
    expect(period('1960-05-01/1960-05-02')).toEqual([]);
    expect(period('1960-05/1960')).toEqual([]);
    expect(period('1960-05-01/1960-02-30')).toEqual(['json-value The date "1960-02-30" is in no calendar.']);
    expect(period('1961/1960')).toEqual(['json-value The period "1961/1960" ends before it begins.']);
    expect(inDecisions(decision({ why: 'x' }))).toEqual([
      'json-key-unknown The key "why" in "decisions[0]" is unknown; did you mean "who"?',
    ]);
    expect(inDecisions(decision({ kind: 'mark', quote: 'q' }))).toEqual([
      'json-key-missing The key "as" is missing in "decisions[0]".',
    ]);
    expect(inDecisions(decision({ kind: 'mark', as: 'date', value: 'May' }))[0]).toContain('is not a date as');
    expect(inDecisions(decision({ kind: 'mark', as: 'date', value: '1960-02-30' }))[0]).toContain('in no calendar');
    expect(inDecisions(decision({ as: 'place' }))).toEqual([
      'json-value The value "unmark" of "decisions[0].kind" is not "mark", which alone has the key "as".',
    ]);
    expect(inDecisions(decision({ kind: 'turn' }))).toEqual([
      'json-key-missing The key "action" is missing in "decisions[0]".',
    ]);
    expect(inDecisions(decision({ kind: 'turn', action: 'add' }))).toEqual([
      'json-value The value "add" of "decisions[0].action" is not one of "begin", "end", "join", "remove".',
    ]);
    const participant = (more: object): string[] =>
      inDecisions(JSON.stringify({ decisions: [{ kind: 'participant', by: 'ed', reason: 'r', ...more }] }));
    expect(participant({ action: 'remove', value: 'a' })).toEqual([]);
    expect(participant({ action: 'identify', value: 'a' })).toEqual([
      'json-key-missing The key "who" is missing in "decisions[0]".',
    ]);
    expect(participant({ action: 'remove', value: 'a', role: 'present' })).toEqual([
      'json-value The value "remove" of "decisions[0].action" is not "add", which alone has the key "role".',
    ]);
    expect(inDecisions('[]')).toEqual(['json-value The value of the file is a list, but must be an object.']);
  });
});

test('registers are for all documents, or for those they name', () => {
  const registers = (...list: readonly unknown[]): string[] =>
    inEdition(JSON.stringify({ title: 'T', registers: list })).map((line) => line.replace(/^\S+ /u, ''));
  expect(registers('r.csv', { file: 'v.csv', documents: ['vienna/*'] })).toEqual([]);
  expect(registers({ file: 'v.csv' })).toEqual(['json-key-missing The key "documents" is missing in "registers[0]".']);
  expect(registers({ file: '../v.csv', documents: ['*'] })).toEqual([
    'json-value The value "../v.csv" of "registers[0].file" is not a path within the edition\'s folder.',
  ]);
  expect(registers(3)[0]).toContain('is a number, but must be a text or an object');
});

test('decisions for many documents are those of the edition, and no others', () => {
  const many = decision({ documents: ['1961-*'] });
  const at = (name: string, text: string) => readDecisions({ name, text }).diagnostics.map(({ message }) => message);
  expect(at('tei/decisions/edition.json', many)).toEqual([]);
  expect(at('tei/decisions/one.json', many)).toEqual([
    'The decision is for one document, but has "documents": it belongs in decisions/edition.json.',
  ]);
  expect(at('tei/decisions/edition.json', decision({}))).toEqual([
    'The decision is for the edition and does not say which "documents" it is for.',
  ]);
  expect(at('tei/decisions/edition.json', decision({ kind: 'turn', action: 'begin', documents: ['*'] }))[0]).toContain(
    'is not one of "correct", "identify"',
  );
});

test('the schemas compiled at build say the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'memcon-'));
  const file = join(folder, 'json-schemas.cjs');
  await compileJsonSchemas(new URL('../..', import.meta.url).pathname, file);
  const compiled = createRequire(import.meta.url)(file) as Record<
    SchemaName,
    { (value: unknown): boolean; errors?: unknown }
  >;
  const values: readonly unknown[] = [
    FULL,
    {},
    [],
    { ...FULL, title: 3, x: 1, encoded: 'now' },
    { decisions: [{ kind: 'date' }, {}, { kind: 'x' }] },
    JSON.parse(decision({})),
  ];
  for (const name of ['edition', 'decisions'] as const) {
    const errors = values.map((value) => (compiled[name](value) ? [] : compiled[name].errors));
    expect(JSON.stringify(errors)).toBe(JSON.stringify(values.map((value) => schemaErrors(name, value))));
  }
  rmSync(folder, { recursive: true });
});
