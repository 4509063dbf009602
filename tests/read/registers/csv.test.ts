import { describe, expect, test } from 'vitest';
import { readRegister } from '../../../src/read/index.js';
import { bytes } from '../reading.js';

const read = (text: string, name = 'r.csv') => readRegister(bytes(text), name);
const findings = (text: string): string[] =>
  read(text).diagnostics.map(
    (d) => `${d.place!.start.line}:${d.place!.start.column} ${d.severity} ${d.rule} ${d.message}`,
  );
const brief = (text: string, name?: string) => {
  const { value, diagnostics } = read(text, name);
  expect(diagnostics).toEqual([]);
  return value.map(
    (entry) =>
      `${entry.kind} ${entry.id} ${entry.forms.map((form) => `${form.type === 'main' ? '' : `${form.type}:`}${form.text}`).join('|')}`,
  );
};

test('every column', () => {
  const { value, diagnostics } = read(
    [
      'id,name,surname,forename,variants,misspellings,office,from,to,sex,birth,death,wikidata,viaf,note',
      '"oak","Oak, Ann ""Nan""",Oak,Ann,Nan Oak; A. Oak | Oak,Oake,Director of Archives,1958-03,1960,F,1900,1970-01-02,Q1,12; 13,"a',
      'note, long"',
    ].join('\r\n'),
  );
  expect(diagnostics).toEqual([]);
  expect(value).toEqual([
    {
      kind: 'person',
      id: 'oak',
      name: 'Oak, Ann "Nan"',
      forms: [
        { text: 'Oak, Ann "Nan"', type: 'main', surname: 'Oak', forename: 'Ann' },
        { text: 'Nan Oak', type: 'variant' },
        { text: 'A. Oak', type: 'variant' },
        { text: 'Oake', type: 'misspelling' },
      ],
      offices: [{ text: 'Director of Archives', from: '1958-03', to: '1960' }],
      identifiers: [
        { type: 'Wikidata', value: 'Q1' },
        { type: 'VIAF', value: '12' },
        { type: 'VIAF', value: '13' },
      ],
      sex: 'F',
      birth: '1900',
      death: '1970-01-02',
      note: 'a\r\nnote, long',
      place: { file: 'r.csv', start: { line: 2, column: 1 } },
    },
  ]);
});

test('columns by other names, semicolons or tabs between cells, a byte order mark, empty lines, old line ends', () => {
  expect(brief('\uFEFFXML_ID;Last Name;First-Name;Aliases\n\na;Oak;Ann;"Nan;A. Oak"\n;;;\n')).toEqual([
    'person a Ann Oak|variant:Nan|variant:A. Oak',
  ]);
  expect(brief('key\tfull name\na\tAnn Oak\n', 'r.tsv')).toEqual(['person a Ann Oak']);
  expect(brief('id,name\ra,Oak\rb,Elm')).toEqual(['person a Oak', 'person b Elm']);
  expect(brief('id,name\r\na,Oak\nb,"Elm"\r\n')).toEqual(['person a Oak', 'person b Elm']);
  expect(brief('id,name,wikidata id,kind\na,Oak,Q1,place\n')).toEqual(['place a Oak']);
});

test('an id that cannot be an xml:id is changed, and that is said', () => {
  const { value, diagnostics } = read('id,name\n17,Oak\na b,Elm');
  expect(value.map(({ id }) => id)).toEqual(['id-17', 'a-b']);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['register-id-changed', 'register-id-changed']);
});

test('one row for each office, or several offices in a row', () => {
  const rows = read(
    'id,name,office,from,to\na,Oak,Clerk,1950,1951\na,Oak,Director,1952,\nb,Elm,Clerk;Judge,1950;1951,;1953',
  ).value;
  expect(rows.map(({ offices }) => offices)).toEqual([
    [
      { text: 'Clerk', from: '1950', to: '1951' },
      { text: 'Director', from: '1952' },
    ],
    [
      { text: 'Clerk', from: '1950' },
      { text: 'Judge', from: '1951', to: '1953' },
    ],
  ]);
});

test('a completed table of unknown persons: rows of one id are one person, others wait, formulas are harmless', () => {
  const table =
    "id,suggested,name,forms,count,documents,contexts\noak,x,Ann Oak,A. Oak,2,d,c\noak,x,Nan Oak,,1,e,c\n,x,Elm,,1,d,c\ney,x,'=Ey,,1,d,c\n";
  expect(read(table).value.map(({ id, forms }) => [id, ...forms.map(({ text }) => text)])).toEqual([
    ['oak', 'Ann Oak', 'A. Oak', 'Nan Oak'],
    ['ey', '=Ey'],
  ]);
  expect(findings(table)).toEqual(['4:1 warning register-row-open The row of "Elm" has no id yet and is left out.']);
});

describe('faults, each with its line and column', () => {
  test.each([
    ['', '1:1 error csv-broken This is not a table as RFC 4180 has it: it has no header.'],
    ['id,name\n', '1:1 warning register-empty The register has a header and no row.'],
    [
      'id,name\na,"Oak\nb,Elm\n',
      '2:3 error csv-broken This is not a table as RFC 4180 has it: a quotation mark is opened here and never closed.',
    ],
    [
      'id,name\na,"O"ak"\n',
      '2:3 error csv-broken This is not a table as RFC 4180 has it: a quotation mark within a quoted cell must be doubled.',
    ],
    ['name\nOak\n', '1:1 error register-column-missing The register has no column "id".'],
    ['id\na\n', '1:1 error register-column-missing The register has no column "name" or "surname".'],
    [
      'id,name,ofice\na,Oak,x\n',
      '1:9 warning register-column-unknown The column "ofice" is unknown and left out; did you mean "office"?',
    ],
    [
      'id,name\na,Oak, Ann\n',
      '2:7 error csv-row-long The row of "Oak" has 3 cells, but the header 2: a cell with a delimiter in it wants quotation marks.',
    ],
    ['name,id\n"Oak, Ann",\n', '2:12 error register-id-missing The row of "Oak, Ann" has no id.'],
    ['id,name\n\na\n', '3:1 error register-name-missing The row "a" has no name.'],
    [
      'id,name,office,from\na,Oak,x,3/5/1958\n',
      '2:9 error register-value The date "3/5/1958" of the column "from" is not a date as 1960, 1960-09 or 1960-09-08.',
    ],
    [
      'id,name,born\na,Oak,1958-02-30\n',
      '2:7 error register-value The date "1958-02-30" of the column "born" is not a date as 1960, 1960-09 or 1960-09-08.',
    ],
    [
      'id,name,office,from\na,Oak,x;y,1958\n',
      '2:11 error register-value The row has 2 offices, but 1 dates in "from".',
    ],
    ['id,name,from\na,Oak,1958\n', '2:7 error register-value The row has a date in "from", but no office.'],
    [
      'id,name,kind\na,Oak,thing\n',
      '2:7 error register-value The kind "thing" is not one of "person", "place", "org", "object", "event".',
    ],
    ['id,name\na,Oak\na,Elm\n', '3:1 error register-id-repeated The xml:id "a" is taken already, at r.csv:2:1.'],
  ])('%j', (text, finding) => expect(findings(text)).toEqual([finding]));

  test('bytes that are no text', () => {
    expect(readRegister(new Uint8Array([0x69, 0x64, 0xff]), 'r.csv')).toMatchObject({
      value: [],
      diagnostics: [{ rule: 'source-undecodable', place: { start: { line: 1, column: 3 } } }],
    });
  });
});

describe('coordinates', () => {
  const geo = (text: string): readonly (string | undefined)[] => {
    const { value, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    return value.map((entry) => `${entry.kind} ${entry.geo ?? '-'}`);
  };

  test.each([
    ['two columns', 'id,name,latitude,longitude\na,Moscow,55.75,37.62\nb,Nowhere,,', ['place 55.75 37.62', 'place -']],
    ['other names and decimal commas', 'id;name;Lat;Lng\na;Cape Town;-33,9;18,4', ['place -33.9 18.4']],
    ['sides instead of signs', 'id,name,lat,long\na,Rio,22.9° S,43.2 W', ['place -22.9 -43.2']],
    ['minutes and seconds', 'id,name,lat,lon\na,Moscow,"55°45′21""N",37° 37′ E', ['place 55.755833 37.616667']],
    [
      'one column',
      'id,name,coordinates\na,A,"55.75, 37.62"\nb,B,55.75 37.62\nc,C,"0,0"',
      ['place 55.75 37.62', 'place 55.75 37.62', 'place 0 0'],
    ],
    ['as Wikidata has it', 'id,name,coordinate location\na,Moscow,Point(37.62 55.75)', ['place 55.75 37.62']],
    [
      'beside a column for kinds',
      'id,kind,name,geo\na,place,Moscow,55.75 37.62\nb,org,NATO,\nc,,Oak,',
      ['place 55.75 37.62', 'org -', 'person -'],
    ],
  ])('%s', (_, text, found) => {
    expect(geo(text)).toEqual(found);
  });

  test.each([
    ['more degrees than there are', 'id,name,lat,long\na,A,91,10', '91, 10'],
    ['the longitude first', 'id,name,coordinates\na,A,151.2 -33.9', '151.2 -33.9'],
    ['one of two', 'id,name,lat,long\na,A,55.75,', '55.75'],
    ['east for north', 'id,name,lat,long\na,A,55.75 E,37 N', '55.75 E, 37 N'],
    ['decimal commas within one cell', 'id,name,geo\na,A,"55,75 37,62"', '55,75 37,62'],
    ['seventy minutes', 'id,name,lat,long\na,A,55°70′N,37°E', '55°70′N, 37°E'],
  ])('%s is told', (_, text, written) => {
    expect(findings(text)).toEqual([
      `2:5 error register-value The coordinates "${written}" are not a latitude and a longitude as 55.75, 37.62 or 55°45′N, 37°37′E.`,
    ]);
    expect(read(text).value.map((entry) => entry.geo)).toEqual([undefined]);
  });

  test('of a person they are told', () => {
    expect(findings('id,kind,name,geo\na,person,Oak,55.75 37.62')).toEqual([
      '2:14 error register-value The row has coordinates, but its kind is "person", not "place".',
    ]);
  });
});
