import { expect, test } from 'vitest';
import type { RegisterEntry } from '../../../src/model/index.js';
import { readRegister } from '../../../src/read/index.js';
import { bytes } from '../reading.js';

const entries = (text: string): readonly RegisterEntry[] => {
  const { value, diagnostics } = readRegister(bytes(text), 'r.xml');
  expect(diagnostics).toEqual([]);
  return value;
};
const tei = (inner: string): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0">${inner}</TEI>`;
const person = (inner: string, attributes = 'xml:id="p1"'): RegisterEntry =>
  entries(tei(`<standOff><listPerson><person ${attributes}>${inner}</person></listPerson></standOff>`))[0]!;

test('a volume’s list of persons, as Foreign Relations prints it', () => {
  const volume = tei(`<text><front><div subtype="index" xml:id="persons"><head>Persons</head>
    <list>
      <item><hi rend="strong"><persName xml:id="p_BJ1"><hi rend="smallcaps">Birch</hi>, John E.,</persName></hi>
        Director of the <hi>Office</hi> of
        Archives until June 1953</item>
      <item><persName xml:id="p_OP1">Oak, Paul</persName>, Clerk</item>
      <item><hi rend="strong">NATO</hi>, North Atlantic Treaty Organization</item>
      <item>Delegates <list><item><persName xml:id="p_ER1">Elm, Rita</persName></item></list></item>
    </list></div></front>
    <body><p>To <persName corresp="#p_BJ1">Mr. Birch</persName></p><list><item><persName corresp="#p_OP1">Oak</persName>: yes</item></list></body></text>`);
  expect(entries(volume).map(({ id, name, note, place }) => [id, name, note, place.start.line])).toEqual([
    ['p_BJ1', 'Birch, John E.', 'Director of the Office of Archives until June 1953', 3],
    ['p_OP1', 'Oak, Paul', 'Clerk', 6],
    ['p_ER1', 'Elm, Rita', undefined, 8],
  ]);
});

test('a parliament’s list: in the header, in another order, names that change, offices in two languages, membership', () => {
  const header = tei(`<teiHeader><profileDesc><particDesc><listPerson>
    <person xml:id="AnnLind">
      <persName from="2004-05-01"><surname>Lind</surname><surname>Berg</surname><forename>Ann</forename></persName>
      <persName to="2004-04-30"><surname>Lind</surname><forename>Ann</forename></persName>
      <sex value="F"/>
      <affiliation role="minister" ref="#gov" from="2001-01-01" to="2002-02-02"><roleName xml:lang="is">Ráðherra</roleName><roleName xml:lang="en">Minister of Fisheries</roleName></affiliation>
      <affiliation role="member" ref="#party.A" from="1999-01-01"/>
      <affiliation role="head" ref="#party.A" from="2003-01-01"/>
    </person></listPerson></particDesc></profileDesc></teiHeader>`);
  expect(entries(header)[0]).toMatchObject({
    id: 'AnnLind',
    name: 'Ann Lind Berg',
    forms: [{ text: 'Ann Lind Berg', surname: 'Lind Berg', forename: 'Ann' }, { text: 'Ann Lind' }],
    offices: [
      { text: 'Minister of Fisheries', from: '2001-01-01', to: '2002-02-02' },
      { text: 'head', from: '2003-01-01' },
    ],
    sex: 'F',
  });
});

test('a body that is all an affiliation tells is no office', () => {
  const person = tei(
    '<standOff><listPerson><person xml:id="a"><persName>A</persName><affiliation from="2000"><orgName ref="#uni">University</orgName></affiliation><affiliation role="head"><orgName>Club</orgName></affiliation><affiliation>Clerk of the <orgName>Court</orgName></affiliation></person></listPerson></standOff>',
  );
  expect(entries(person)[0]).toMatchObject({
    offices: [{ text: 'head' }, { text: 'Clerk of the Court' }],
    affiliations: [{ text: 'University', ref: '#uni', from: '2000' }],
  });
});

test('lists in lists, groups, persons without a list', () => {
  const nested = `<listPerson><head>All</head><personGrp xml:id="g"><persName>The Cabinet</persName></personGrp>
    <listPerson type="a"><person xml:id="a"><persName>A</persName></person></listPerson>
    <listPerson><listPerson><person xml:id="b"><persName>B</persName></person></listPerson></listPerson>
    <relationGrp><relation name="friend" mutual="#a #b"/></relationGrp></listPerson>`;
  expect(entries(tei(`<standOff>${nested}</standOff>`)).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(entries(nested).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(
    entries(
      tei('<teiHeader><particDesc><person xml:id="c"><persName>C</persName></person></particDesc></teiHeader>'),
    ).map(({ id }) => id),
  ).toEqual(['c']);
  expect(
    entries('<person xmlns="http://www.tei-c.org/ns/1.0" xml:id="d"><persName>D</persName></person>').map(
      ({ id }) => id,
    ),
  ).toEqual(['d']);
  const org =
    '<listOrg><org xml:id="o"><orgName>O</orgName><listPerson><person xml:id="e"><persName>E</persName></person></listPerson></org></listOrg>';
  expect(entries(tei(org)).map(({ id }) => id)).toEqual(['o', 'e']);
});

test.each([
  ['', '<persName xml:id="x">A</persName>', 'x'],
  ['n="17"', '<persName>A</persName>', 'id-17'],
  ['corresp="persons.xml#y"', '<persName>A</persName>', 'y'],
  ['sameAs="#z other"', '<persName>A</persName>', 'z'],
  ['key="Q 1"', '<persName>A</persName>', 'Q'],
  ['ref="https://viaf.org/viaf/123"', '<persName>A</persName>', 'id-123'],
  ['xml:id="own" n="17" corresp="#y"', '<persName>A</persName>', 'own'],
])('the id of a person with %s', (attributes, name, id) => expect(person(name, attributes).id).toBe(id));

test('the parts of names', () => {
  expect(
    person(
      '<persName><forename>Jan</forename> <nameLink>van</nameLink> <surname>Eyck</surname> <genName>Jr.</genName></persName>',
    ).forms,
  ).toEqual([{ text: 'Jan van Eyck Jr.', type: 'main', surname: 'Eyck', forename: 'Jan' }]);
  expect(
    person(
      '<persName><forename>Charles</forename> <addName type="nick">“Chip”</addName> <surname>Birch</surname></persName>',
    ).forms,
  ).toEqual([
    { text: 'Charles Birch', type: 'main', surname: 'Birch', forename: 'Charles' },
    { text: 'Chip Birch', type: 'variant', surname: 'Birch', forename: 'Chip' },
  ]);
  expect(
    person(
      '<persName><forename>Max</forename> <roleName>Ritter</roleName> <surname>Birch</surname> <addName>v. Talheim</addName></persName>',
    ).forms,
  ).toEqual([{ text: 'Max Birch v. Talheim', type: 'main', surname: 'Birch', forename: 'Max' }]);
  expect(
    person(
      '<persName><forename>Ann</forename> <surname>Oak</surname>, <addName type="honorific">Baroness Elm</addName></persName>',
    ).name,
  ).toBe('Ann Oak, Baroness Elm');
  expect(
    person('<persName><name type="forename">Ann</name> <name type="surname">Oak</name></persName>').forms[0],
  ).toMatchObject({ surname: 'Oak', forename: 'Ann' });
});

test('names of several kinds and languages: English first, then Latin letters', () => {
  const entry =
    person(`<persName xml:lang="ru">Дуб</persName><persName xml:lang="ru-Latn">Dub</persName><persName xml:lang="en">Oak</persName>
    <persName type="birth">Elm</persName><persName type="married">Ash</persName>`);
  expect(entry.name).toBe('Oak');
  expect(entry.forms.map(({ text, type }) => `${type} ${text}`)).toEqual([
    'main Oak',
    'variant Elm',
    'variant Ash',
    'main Dub',
    'main Дуб',
  ]);
});

test('comments, entities and CDATA within names', () => {
  expect(person('<persName>O<!-- c -->ak &amp; <![CDATA[Elm]]></persName>').name).toBe('Oak & Elm');
});

test('a place without a name of its own is called by the smallest of the places that it names', () => {
  const place =
    '<place xml:id="a"><country>Ruritania</country><region>Hentzau</region><settlement>Zenda</settlement></place>';
  expect(entries(tei(`<standOff><listPlace>${place}</listPlace></standOff>`)).map(({ name }) => name)).toEqual([
    'Zenda',
  ]);
});
