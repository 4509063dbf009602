import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  encode,
  importRegisters,
  readRegisters,
  unknownPersonsIn,
  unknownPersonsTable,
  validate,
  type Input,
} from '../../../src/index.js';
import type { RegisterEntry } from '../../../src/model/index.js';

const input = (name: string, text: string): Input => ({ name, bytes: new TextEncoder().encode(text) });

const KINDS = ['person', 'place', 'org', 'object', 'event'];

/** What a register says, whatever file it came from, list by list. */
const said = (entries: readonly RegisterEntry[]) =>
  entries
    .map((entry) => ({ ...entry, place: undefined, supplement: undefined }))
    .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));

async function imported(...inputs: readonly Input[]): Promise<string> {
  const { value, diagnostics } = await importRegisters(inputs);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const again = await readRegisters([input('all.xml', value!.xml)]);
  expect(again.diagnostics).toEqual([]);
  expect(said(again.value.entries)).toEqual(said(value!.register.entries));
  expect((await importRegisters(inputs)).value!.xml).toBe(value!.xml);
  return value!.xml;
}

describe('the written register says what was read', () => {
  test('of tables', async () => {
    const xml = await imported(
      input(
        'folder/r.csv',
        [
          'id,name,surname,forename,variants,misspellings,office,from,to,sex,birth,death,wikidata,note',
          'oak,"Oak, Ann & ""Nan"" <Jr.>",Oak,Ann,A. Oak;Nan,Oake;Okk,Director;Clerk,1950;,1951-02;1960,F,1900,1980-01-02,Q1,a note',
          'li,Lily Li,Li,Lily,,,,,,,,,,',
          '17,Elm,Elm,,,,,,,,,,,',
        ].join('\n'),
      ),
    );
    expect(xml).toContain('<persName><forename>Lily</forename> <surname>Li</surname></persName>');
    expect(xml).toContain('<p>From r.csv.</p>');
  });

  test('of TEI: all kinds, kept in their lists', async () => {
    const xml = await imported(
      input(
        'a.xml',
        '<listPlace><place xml:id="p"><settlement>P</settlement><placeName>Pe</placeName></place></listPlace>',
      ),
      input(
        'b.xml',
        `<standOff><listPerson><person xml:id="a" sex="M"><persName>Oak</persName><persName type="misspelling">Ann <choice><sic>Oake</sic><corr>Oak</corr></choice></persName></person></listPerson>
        <listOrg><org xml:id="o"><orgName>O</orgName><orgName full="abb">O.</orgName></org></listOrg>
        <listObject><object xml:id="t"><objectIdentifier><objectName>T</objectName><idno type="X">1</idno></objectIdentifier></object></listObject>
        <listEvent><event xml:id="e" from="1914" to="1918"><eventName>E</eventName></event></listEvent></standOff>`,
      ),
    );
    expect([...xml.matchAll(/<list\w+/gu)].map(String)).toEqual([
      '<listPerson',
      '<listPlace',
      '<listOrg',
      '<listObject',
      '<listEvent',
    ]);
  });

  test('of any persons (law)', async () => {
    const word = fc
      .stringMatching(/^[A-Za-zÄé&<>"'.-]{1,8}$/u)
      .filter((text) => /\p{L}/u.test(text) && !/^['=+\-@]/u.test(text));
    const date = fc.integer({ min: 1000, max: 2999 }).map(String);
    const person = fc.record({
      name: word,
      surname: word,
      variants: fc.uniqueArray(word, { maxLength: 3 }),
      office: word,
      from: date,
      note: word,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 5 }), async (persons) => {
        const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const rows = persons.map((p, i) =>
          [`p${i}`, `${p.name} ${p.surname}`, p.surname, p.variants.join(';'), p.office, p.from, p.note]
            .map(cell)
            .join(','),
        );
        await imported(input('r.csv', ['id,name,surname,variants,office,from,note', ...rows].join('\r\n')));
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

describe('an entry that cannot be used is left out, with a warning', () => {
  const register = (lists: string): Input =>
    input('r.xml', `<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff>${lists}</standOff></TEI>`);
  const ANN = '<person xml:id="ann"><persName>Ann Bee</persName></person>';

  test.each([
    [
      'an event without id and name',
      register(`<listPerson>${ANN}</listPerson><listEvent><event when="1900"><desc/></event></listEvent>`),
      ['register-id-missing', 'register-name-missing'],
    ],
    [
      'a person without id',
      register(`<listPerson>${ANN}<person><persName>Nobody</persName></person></listPerson>`),
      ['register-id-missing'],
    ],
    [
      'a place without name',
      register(`<listPerson>${ANN}</listPerson><listPlace><place xml:id="p"/></listPlace>`),
      ['register-name-missing'],
    ],
    ['a row without id', input('r.csv', 'id,name\nann,Ann Bee\n,Nobody\n'), ['register-id-missing']],
    [
      'a date that the calendar has not',
      register(
        `<listPerson><person xml:id="ann"><persName>Ann Bee</persName><birth when="1900-13-45"/></person></listPerson>`,
      ),
      ['register-date'],
    ],
  ])('%s', async (_, source, rules) => {
    const { value, diagnostics } = await importRegisters([source]);
    expect(value!.register.entries.map(({ id }) => id)).toEqual(['ann']);
    expect(diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
      rules.map((rule) => `warning ${rule}`),
    );
  });

  test('with no entry left there is no register', async () => {
    for (const source of [input('r.csv', 'id,name\n'), register('<listPerson><person/></listPerson>')]) {
      const { value, diagnostics } = await importRegisters([source]);
      expect(value).toBeUndefined();
      expect(diagnostics.at(-1)).toMatchObject({ rule: 'register-unimported', severity: 'error' });
    }
  });
});

test('a body that somebody belonged to comes with him', async () => {
  const person =
    '<person xml:id="ann"><persName>Ann Bee</persName><affiliation ref="#party" role="member" from="2000"/></person>';
  const register = (more: string): Input =>
    input(
      'r.xml',
      `<standOff xmlns="http://www.tei-c.org/ns/1.0"><listPerson>${person}</listPerson>${more}</standOff>`,
    );
  const org = '<listOrg><org xml:id="party"><orgName>The Party</orgName></org></listOrg>';
  expect(await imported(register(org))).toContain('<affiliation role="member" ref="#party" from="2000"/>');
  // What is not in the register cannot be pointed to.
  const { value } = await importRegisters([register('')]);
  expect(value!.xml).toContain('<affiliation role="member" from="2000">party</affiliation>');
  expect(value!.register.entries[0]!.offices).toEqual([]);
});

test.each([
  ['02134', 'id-02134'],
  ['Bar/1', 'Bar-1'],
  ['a b', 'a-b'],
])('the id "%s" of a table becomes "%s", and that is said', async (id, changed) => {
  const { value, diagnostics } = await importRegisters([input('r.csv', `id,name\n${id},Ann\n`)]);
  expect(value!.register.entries[0]!.id).toBe(changed);
  expect(diagnostics).toMatchObject([
    { rule: 'register-id-changed', severity: 'warning', place: { start: { line: 2, column: 1 } } },
  ]);
});

test.each([
  ['the line that Excel writes first', 'sep=;\r\nid;name\r\nann;Ann, the "first"\r\n'],
  ['the same with another sign', 'sep=^\nid^name\nann^Ann, the "first"\n'],
  ['bars', 'id|name\nann|Ann, the "first"\n'],
])('a table with %s', async (_, table) => {
  const { value } = await importRegisters([input('r.csv', table)]);
  expect(value!.register.entries.map(({ id, name }) => [id, name])).toEqual([['ann', 'Ann, the "first"']]);
});

test('of two entries of one id the first is imported', async () => {
  const { value, diagnostics } = await importRegisters([
    input('a.csv', 'id,name\na,Oak\n'),
    input('b.csv', 'id,name\na,Elm\nb,Ash\n'),
  ]);
  expect(value!.register.entries.map(({ name }) => name)).toEqual(['Oak', 'Ash']);
  expect(diagnostics.map(({ severity, message, note }) => [severity, message, note])).toEqual([
    [
      'warning',
      'The xml:id "a" is taken already, at a.csv:2:1.',
      'The later entry was left out; "memcon register merge" keeps both.',
    ],
  ]);
});

test('what registers have no place for is told, once for each kind of entry', async () => {
  const persons =
    '<listPerson><head>Persons</head><person xml:id="a"><persName xml:lang="de">Abel</persName><birth when="1900"><placeName>Graz</placeName></birth><education>Harvard</education><event when="1944"><desc>Arrest</desc></event></person><person xml:id="b"><persName>Bell</persName><education>Yale</education><affiliation ref="#o">Clerk</affiliation><idno>7</idno></person><personGrp xml:id="g"><name>Quakers</name></personGrp><relation name="spouse" mutual="#a #b"/></listPerson>';
  const places =
    '<listPlace><place xml:id="v"><placeName>Wien</placeName><location><geo>48 16</geo></location><place xml:id="d"><placeName>Döbling</placeName><population>5</population></place></place></listPlace>';
  const { value, diagnostics } = await importRegisters([input('r.xml', `<standOff>${persons}${places}</standOff>`)]);
  expect(value!.register.entries.map(({ id }) => id)).toEqual(['a', 'b', 'v', 'd']);
  expect(diagnostics.map(({ rule, severity, message }) => [rule, severity, message])).toEqual(
    [
      'What "person" holds besides was left out: persName/@xml:lang (1), birth/placeName (1), education (2), event (1), affiliation/@ref (1).',
      'What "listPerson" holds besides was left out: personGrp (1), relation (1).',
      'What "place" holds besides was left out: population (1).',
    ].map((message) => ['register-loss', 'warning', message]),
  );
});

const MINUTES = `**Memorandum of Conversation**

Geneva, May 12, 1959

PARTICIPANTS

- Mr. Adam Marsh
- Ambassador Orlov

Mr. Marsh: We have not heard from Mr. Finch since May 2, or from Ambassador Pond.

Ambassador Orlov: Mr. Finch was ill.
`;
const KNOWN = input(
  'persons.xml',
  '<listPerson><person xml:id="marsh"><persName><forename>Adam</forename> <surname>Marsh</surname></persName></person></listPerson>',
);

test('whom no register knows, filled in and read back, is known', async () => {
  const source = input('minutes.md', MINUTES);
  const first = await readRegisters([KNOWN]);
  const before = (await encode(source, { register: first.value })).value!;
  expect(before.xml).not.toContain('ref="#finch"');

  const table = await unknownPersonsTable(await unknownPersonsIn(before), { taken: new Set(['marsh']) });
  const rows = table.split('\r\n').map((row) => row.split(','));
  expect(rows[0]).toEqual([
    'id',
    'suggested',
    'name',
    'surname',
    'forename',
    'titles',
    'forms',
    'count',
    'documents',
    'contexts',
  ]);
  const finch = rows.find((row) => row[3] === 'Finch')!;
  expect(finch.slice(0, 9)).toEqual(['', 'finch', 'Finch', 'Finch', '', '', '', '2', 'minutes.md']);

  // The archivist knows who Finch is, and not yet who the others are.
  const completed = table.replace(/^,finch,Finch,Finch,,/mu, 'finch-john,finch,John Finch,Finch,John,');
  const all = (await importRegisters([KNOWN, input('unknown.csv', completed)])).value!;
  expect(all.register.entries.map(({ id }) => id)).toEqual(['marsh', 'finch-john']);
  const register = (await readRegisters([input('all.xml', all.xml)])).value;
  const after = (await encode(source, { register })).value!;
  expect(after.xml.match(/ref="#finch-john"/gu)).toHaveLength(2);
  expect(await unknownPersonsTable(await unknownPersonsIn(after))).not.toContain('Finch,');
  expect((await validate(input('minutes.xml', after.xml))).value).toBe(true);
});

test('a row with the id of a known person adds a form of the name', async () => {
  const completed = input(
    'unknown.csv',
    'id,suggested,name,surname,forename,titles,forms,count,documents,contexts\r\nmarsh,x,Bud Marsh,Marsh,Bud,,,1,d,c\r\n',
  );
  for (const order of [
    [KNOWN, completed],
    [completed, KNOWN],
  ]) {
    const { value, diagnostics } = await importRegisters(order);
    expect(diagnostics.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'register-row-doubtful The row of "Bud Marsh" has the id "marsh" of "Adam Marsh", at persons.xml:1:13: another name. Its forms became his.',
    ]);
    expect(value!.register.entries).toMatchObject([
      {
        id: 'marsh',
        name: 'Adam Marsh',
        forms: [
          { text: 'Adam Marsh', type: 'main' },
          { text: 'Bud Marsh', type: 'variant' },
        ],
      },
    ]);
  }
});

describe('the table of unknown persons', () => {
  const rowsOf = (table: string): readonly string[] =>
    table
      .split('\r\n')
      .slice(1)
      .filter((row) => row !== '')
      .map((row) => row.split(',').slice(1, 8).join(','));
  const BROTHERS = `Geneva, May 12, 1959

PARTICIPANTS

- Mr. Adam Marsh
- Ambassador Karl Moss

Mr. Marsh: Secretary Dulles came, with Mr. Allen Dulles. Then Director Dulles left.

Ambassador Moss: Secretary Dulles stayed, and Mrs. Dulles, and Dulles.
`;

  test('keeps apart whose titles, forenames or forms of address differ, and has those who took part', async () => {
    const { value } = await encode(input('minutes.md', BROTHERS), { register: (await readRegisters([KNOWN])).value });
    const table = await unknownPersonsTable(await unknownPersonsIn(value!), { taken: new Set(['marsh']) });
    expect(rowsOf(table)).toEqual([
      'dulles,Dulles,Dulles,,Secretary,,2',
      'moss-karl,Karl Moss,Moss,Karl,Ambassador,Moss,2',
      'dulles-allen,Allen Dulles,Dulles,Allen,,,1',
      'dulles-2,Dulles,Dulles,,Director,,1',
      'dulles-3,Dulles,Dulles,,,,1',
      'dulles-4,Dulles,Dulles,,,,1',
    ]);
  });

  test('teaches titles, which tell brothers apart from then on', async () => {
    const source = input('minutes.md', BROTHERS);
    const register = (await readRegisters([KNOWN])).value;
    const table = await unknownPersonsTable(await unknownPersonsIn((await encode(source, { register })).value!));
    const completed = table
      .replace(/^,(dulles-allen),/mu, 'allen,$1,')
      .replace(/^,(dulles),/mu, 'foster,$1,')
      .replace(/^,(dulles-2),/mu, 'allen,$1,');
    const all = (await importRegisters([KNOWN, input('unknown.csv', completed)])).value!;
    expect(all.register.entries.map(({ id, offices }) => [id, ...offices.map(({ text }) => text)])).toEqual([
      ['marsh'],
      ['foster', 'Secretary'],
      ['allen', 'Director'],
    ]);
    const after = (await encode(source, { register: all.register })).value!;
    expect(after.xml.match(/ref="#(?:allen|foster)">/gu)).toEqual([
      'ref="#foster">',
      'ref="#allen">',
      'ref="#allen">',
      'ref="#foster">',
    ]);
    expect(after.xml).toContain('xml:id="moss"');
  });
});

test('persons of two documents are kept apart, and so are two of one surname', async () => {
  const of = async (name: string, words: string) =>
    (await encode(input(name, `Geneva, May 12, 1959\n\n${words}\n`), { register: { entries: [] } })).value!;
  const documents = [
    await of('a.md', 'Today Mr. Robert Finch came. Then Mr. Finch went, said Mr. R. Finch.'),
    await of('b.md', 'Today Mr. Finch came, with Mr. Carl Rood and Mr. Paul Rood. Then Mr. Rood went.'),
  ];
  const rows = (await unknownPersonsTable((await Promise.all(documents.map(unknownPersonsIn))).flat()))
    .split('\r\n')
    .slice(1)
    .filter((row) => row !== '')
    .map((row) => row.split(',').slice(1, 9).join(','));
  expect(rows).toEqual([
    'finch-robert,Robert Finch,Finch,Robert,,Finch; R. Finch,3,a.md',
    'finch,Finch,Finch,,,,1,b.md',
    'rood-carl,Carl Rood,Rood,Carl,,,1,b.md',
    'rood-paul,Paul Rood,Rood,Paul,,,1,b.md',
    'rood,Rood,Rood,,,,1,b.md',
  ]);
});
