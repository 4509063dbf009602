import { expect, test } from 'vitest';
import { checkRegisters } from '../../../src/index.js';

const HEADER = 'id,name,surname,forename,variants,misspellings,office,from,to,birth,death,wikidata';
const check = async (rows: readonly string[], name = 'r.csv'): Promise<readonly string[]> => {
  const text = name.endsWith('.csv') ? [HEADER, ...rows].join('\n') : rows.join('\n');
  const { diagnostics } = await checkRegisters([{ name, bytes: new TextEncoder().encode(text) }]);
  return diagnostics.map((d) => `${d.place!.file}:${d.place!.start.line} ${d.severity} ${d.rule} ${d.message}`);
};

test('nothing to complain of', async () => {
  expect(
    await check([
      'a,Ann Oak,Oak,Ann,Nan,Oake,Director,1950-01,1952-03,1900,1980,Q1',
      'b,Bo Elm,Elm,Bo,,,Director,1952-03,1955,1900,1900,Q2',
      'c,Cy Ash,Ash,Cy,,,Director,1955,,,,',
      'd,Di Ash,Ash,Di,,,Clerk,1955,,,,',
    ]),
  ).toEqual([]);
});

test('two entries with one name, however it is written', async () => {
  const all = (second: string) => check(['a,Ann Oak-Elm,,,,,,,,,,', `b,"${second}",,,,,,,,,,`]);
  const message = (name: string) =>
    `r.csv:3 warning register-name-shared "${name}" ("b") has the name of "a", at r.csv:2:1: one and the same, or two namesakes?`;
  expect(await all('Oak-Elm, Ann')).toEqual([message('Oak-Elm, Ann')]);
  expect(await all('Ánn OAK ELM')).toEqual([message('Ánn OAK ELM')]);
  expect(await all('Oak-Elm, Ann, Jr.')).toEqual([]);
});

test('an office that two hold at the same time: told once, at the second; a handover is none', async () => {
  expect(
    await check([
      'a,Ann,,,,,Director,1950,1955-06,,,',
      'b,Bo,,,,,director,1954-05-01,1956,,,',
      'c,Cy,,,,,Director,1954-06,1957,,,',
      'd,Di,,,,,Clerk,1950,,,,',
      'e,Ed,,,,,Clerk,1960,1961,,,',
      'f,Fay,,,,,Judge,1950,1951,,,',
      'g,Gil,,,,,Judge,1951,1952,,,',
    ]),
  ).toEqual([
    'r.csv:3 warning register-office-shared "Ann" (1950–1955-06) and "Bo" (1954-05-01–1956) hold the office "director" at the same time.',
    'r.csv:6 warning register-office-shared "Di" (1950–…) and "Ed" (1960–1961) hold the office "Clerk" at the same time.',
  ]);
});

test('what ends before it begins', async () => {
  expect(
    await check(['a,Ann,,,,,Director,1955-06,1955-05-30,1900,1899,', 'b,Bo,,,,,Director,1955-06,1955,1900,1900-01,']),
  ).toEqual([
    'r.csv:2 error register-period "Ann" dies (1899) before the birth (1900).',
    'r.csv:2 error register-period The office "Director" of "Ann" ends (1955-05-30) before its beginning (1955-06).',
  ]);
});

test('a misspelling that is a right name', async () => {
  expect(await check(['a,Ann Oak,Oak,Ann,,Oake;ann oak,,,,,,', 'b,Bo Oake,Oake,Bo,,,,,,,,'])).toEqual([
    'r.csv:2 warning register-misspelling The misspelling "Oake" of "Ann Oak" is a name of "Bo Oake" ("b").',
  ]);
  expect(await check(['a,Ann Oak,,,,Oake;Ell,,,,,,', 'b,Bo Oake,,,,,,,,,,', 'c,"Ell, Cy",,,,,,,,,,'])).toHaveLength(2);
  const tei = [
    '<listPerson><person xml:id="a"><persName>Oak</persName><persName type="misspelling">OAK</persName></person></listPerson>',
  ];
  expect(await check(tei, 'r.xml')).toEqual([
    'r.xml:1 warning register-misspelling The misspelling "OAK" of "Oak" is its own right name.',
  ]);
});

test('one identifier for two', async () => {
  expect(await check(['a,Ann,,,,,,,,,,Q1', 'b,Bo,,,,,,,,,,q1'])).toEqual([
    'r.csv:3 warning register-identifier-shared "Bo" ("b") has the identifier Wikidata q1 of "a", at r.csv:2:1.',
  ]);
});

test('dates of TEI that no calendar has', async () => {
  const tei = [
    '<listPerson>',
    '<person xml:id="a"><persName>Ann</persName><birth when="1900-13"/><death when="1970-01-01T10:00:00Z"/><occupation from="about 1950" to="1951-02-29">Clerk</occupation></person>',
    '</listPerson>',
  ];
  const wrong = (date: string, what: string): string =>
    `r.xml:2 error register-date "${date}", ${what} of "Ann", is not a date of the calendar (1960, 1960-09, 1960-09-08).`;
  expect(await check(tei, 'r.xml')).toEqual([
    wrong('1900-13', 'the birth'),
    wrong('about 1950', 'the beginning of the office "Clerk"'),
    wrong('1951-02-29', 'the end of the office "Clerk"'),
  ]);
});

test('20,000 persons are checked within seconds', async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `p${i},Name ${i},,,,,Office ${i % 100},${1900 + (i % 90)},${1901 + (i % 90)},,,`,
  );
  const started = performance.now();
  await check(rows);
  expect(performance.now() - started).toBeLessThan(5_000);
});
