import { expect, test } from 'vitest';
import { attendanceTables } from '../../../src/annotate/cast/attendance-table.js';
import { castOf } from '../../../src/annotate/cast/cast.js';
import { listed } from '../../../src/annotate/cast/mentions.js';
import { newcomersAmong } from '../../../src/annotate/cast/newcomers.js';
import { runIn } from '../../../src/annotate/cast/run-in.js';
import { speakingSubjects } from '../../../src/annotate/cast/speaking-subjects.js';
import { subjectsIn } from '../../../src/annotate/cast/subjects.js';
import { titlePeople } from '../../../src/annotate/cast/title-people.js';
import { buildPeopleIndex } from '../../../src/annotate/people/index.js';
import { english, languageFor } from '../../../src/language/index.js';
import { NO_FACTS, type Context } from '../../../src/model/index.js';
import { span } from '../../../src/text/index.js';
import { paragraphs, tableOf, transcriptOf } from '../lines.js';

const context: Context = { language: english, register: { entries: [] }, decisions: [], options: {}, facts: NO_FACTS };

test('a word alone heads a side among twice as many persons', () => {
  const sides = (...texts: readonly string[]): readonly (string | undefined)[] => {
    const { transcript, lines } = paragraphs(...texts);
    const front = lines.map((line) => ({ line, kind: 'entry', field: 'participants' }) as const);
    return listed(transcript, front, english.layout, []).map(({ side }) => side);
  };
  expect(sides('Kestria', 'Mr. Karl Brandl', 'Mr. Paul Lind')).toEqual(['Kestria', 'Kestria']);
  expect(sides('Kestria', 'Mr. Karl Brandl')).toEqual([undefined, undefined]);
});

test('what stands in brackets behind a form of address and a name is none', () => {
  const german = languageFor('de').layout;
  const named = (title: string): readonly (string | undefined)[] =>
    titlePeople(transcriptOf(title), span(0, title.length), german, () => false).map(({ name }) => name);
  expect(named('Gespräch mit Herrn Direktor Lund (Nordbank)')).toEqual([]);
  expect(named('Gespräch mit dem Botschafter (Lund)')).toEqual(['Lund']);
});

const inList = (list: string): readonly string[] =>
  runIn(list, span(0, list.length), english.layout, []).map(({ name, offices }) => [...offices, name].join(' '));

test('three statements that say what one is make a list of such', () => {
  const senators = [
    'Senator Karl E. Munt, Republican, South Dakota',
    'Senator Charles Pott, Republican, New Jersey',
    'Senator Henry Lane, Democrat, West Virginia',
  ];
  expect([inList(senators.join('; ')).length, inList(senators.slice(1).join('; ')).length]).toEqual([3, 6]);
});

test('a short word of an office before a surname has up to five letters', () =>
  expect([inList('Mr. Ott, Chief. Hale'), inList('Mr. Ott, Consul. Hale')]).toEqual([
    ['Mr. Ott', 'Chief. Hale'],
    ['Mr. Consul Ott', 'Hale'],
  ]));

test('a table of two persons lists them, where most of a column are names', () => {
  const persons = (...rows: readonly (readonly string[])[]): number =>
    attendanceTables(tableOf(...rows), english.layout).flatMap(({ names }) => names).length;
  const head = ['Name', 'Firm'];
  expect(persons(head, ['Jack Works', 'Sujitech'], ['Anna Lund', 'Sujitech'])).toBe(2);
  expect(persons(head, ['Jack Works', 'Sujitech'])).toBe(0);
  const rows = [
    ['Jack Works', 'JW'],
    ['Anna Lund', 'AL'],
    ['Paul Orr', 'PO'],
    ['Someone', 'SE'],
    ['Another', 'AR'],
  ];
  expect(persons(...rows)).toBe(5);
  expect(persons(...rows.slice(1))).toBe(0);
});

const said = (text: string) => {
  const { transcript, blocks } = paragraphs(text);
  return subjectsIn(transcript, blocks, context);
};

test('two sentences that report make a reported record', () => {
  const [one] = said('Governor Ash said that it was late.');
  expect([
    speakingSubjects(
      [one!, one!],
      () => true,
      () => false,
    ).length,
    speakingSubjects(
      [one!],
      () => true,
      () => false,
    ).length,
  ]).toEqual([2, 0]);
});

test('a word of a subject has up to eighty letters', () => {
  const named = (length: number): readonly string[] =>
    said(`Mr. ${'O'.padEnd(length, 'rlov')} said that it was late.`).map(({ text }) => text);
  expect([named(80), named(81)]).toEqual([[`Mr. ${'O'.padEnd(80, 'rlov')}`], []]);
});

test('a subject stands in the first hundred and ten characters of its sentence', () => {
  const count = (before: number): number =>
    said(`${'In view of '.padEnd(before - 2, 'x')}, Governor Ash said no.`).length;
  expect([count(110), count(111)]).toEqual([1, 0]);
});

test('two listed without an office leave open whose an office is', () => {
  const cast = (...names: readonly string[]): number => {
    const { transcript, lines } = paragraphs('The Ambassador said that it was late.', 'The Ambassador asked why.');
    const titled = names.map((name) => ({ name, span: span(0, 0), offices: [], roles: ['present'] as const }));
    return castOf(transcript, lines, titled, context).participants.length;
  };
  expect([cast('Karl Pell'), cast('Karl Pell', 'Paul Orr')]).toEqual([2, 2]);
});

test('three labels of two initials and more make a notebook, where one letter may be another’s', () => {
  const probable = (...labels: readonly string[]): number => {
    const { transcript, lines } = paragraphs(
      ...[...labels, 'H.', ...labels, 'H.'].map((label, i) => `${label}: I thought ${i} of them. Why not?`),
    );
    return new Set([...castOf(transcript, lines, [], context).probable].map(({ text }) => text)).size;
  };
  expect([probable('P.M.', 'R.B.', 'S.L.'), probable('P.M.', 'R.B.')]).toEqual([1, 0]);
});

test('of three sides with a man each nobody is the secretary who speaks', () => {
  const mentioned = { span: span(0, 13), offices: ['The Secretary'], roles: ['speaker'] as const };
  const subject = subjectsIn(...recordOf('The Secretary said that it was so.'), context)[0]!;
  const newcomers = (...sides: readonly string[]): number => {
    const first = sides.map((side) => ({
      id: side,
      name: `Holm ${side}`,
      side,
      offices: [],
      roles: [],
      span: span(0, 0),
      registered: false,
    }));
    const index = buildPeopleIndex(context.register, [], english.people);
    const cast = { first, known: first, knownIds: new Set<string>() };
    return newcomersAmong([{ subject, mention: { mentioned } }], cast, index, context).length;
  };
  expect([newcomers('Norland', 'Kestria', 'Ruritania'), newcomers('Norland', 'Kestria')]).toEqual([1, 0]);
});

const recordOf = (text: string) => {
  const { transcript, blocks } = paragraphs(text);
  return [transcript, blocks] as const;
};
