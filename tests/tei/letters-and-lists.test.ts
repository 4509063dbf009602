import { describe, expect, test } from 'vitest';
import { readRecord, type MinutesRecord } from '../../src/tei/index.js';

const read = (header: string, rest = '<text><body><p>Words.</p></body></text>'): MinutesRecord =>
  readRecord({
    name: 'letter.xml',
    text: `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader>${rest}</TEI>`,
  }).value!;

describe('a letter', () => {
  const letter = read(
    `<profileDesc><correspDesc>
      <correspAction type="received"><persName ref="#bee">Bert Bee</persName><placeName>Graz</placeName><date when="1893-05-09"/></correspAction>
      <correspAction type="sent"><persName ref="https://d-nb.info/gnd/118500000">Ann Author</persName><placeName>Wien</placeName><date when="1893-05-05">5 May 1893</date></correspAction>
    </correspDesc><particDesc><listPerson><person xml:id="bee"><persName>Albert Bee</persName></person></listPerson></particDesc></profileDesc>`,
  );

  test('is of the day and the place of its sending', () =>
    expect([letter.header.date, letter.header.place]).toEqual([{ when: '1893-05-05' }, 'Wien']));

  test('has a sender and a receiver; a list that describes them says more', () => {
    expect(letter.participants).toEqual([
      { id: 'bee', roles: ['receiver'] },
      { id: 'https://d-nb.info/gnd/118500000', roles: ['sender'] },
    ]);
    expect(letter.entities.map(({ id, name }) => [id, name])).toEqual([
      ['bee', 'Albert Bee'],
      ['https://d-nb.info/gnd/118500000', 'Ann Author'],
    ]);
  });

  test('without pointers, by ids of the document', () =>
    expect(
      read(
        '<profileDesc><correspDesc><correspAction type="sent"><orgName>Board</orgName></correspAction></correspDesc></profileDesc>',
      ).participants,
    ).toEqual([{ id: 'letter-correspondent1', roles: ['sender'] }]));
});

describe('titles and authors', () => {
  const header = (statement: string): MinutesRecord['header'] =>
    read(`<fileDesc><titleStmt>${statement}</titleStmt></fileDesc>`).header;

  test.each([
    ['<title level="s">Series</title><title level="a">Letter</title>', 'Letter'],
    ['<title type="sub">More</title><title>Minutes</title>', 'Minutes'],
    ['<title>Minutes</title><title type="main">Minutes of May 2</title>', 'Minutes of May 2'],
    ['<title level="s">Only a series</title>', 'Only a series'],
  ])('%s', (titles, title) => expect(header(titles).title).toBe(title));

  test.each([
    ['<author>A. One</author>', ['A. One']],
    ['<author><persName>A. One</persName> and <persName>B. Two</persName></author>', ['A. One', 'B. Two']],
    [
      '<author><persName xml:lang="en">Ann Author</persName><persName xml:lang="de">Anna Autor</persName><idno>Q1</idno></author>',
      ['Ann Author'],
    ],
    ['<author>Ann Author <idno type="GND">118500000</idno></author>', ['Ann Author']],
  ])('%s', (authors, names) => expect(header(authors).responsible.map(({ name }) => name)).toEqual(names));
});

describe('what describes persons and things', () => {
  test.each([
    [
      'the back',
      '<text><body><p/></body><back><div><listPerson><person xml:id="x"><persName>X</persName></person></listPerson></div></back></text>',
    ],
    [
      'the front',
      '<text><front><castList><castItem xml:id="x"><role>X</role></castItem></castList></front><body><p/></body></text>',
    ],
    [
      'the standOff',
      '<standOff><listPerson><person xml:id="x"><persName>X</persName></person></listPerson></standOff><text><body><p/></body></text>',
    ],
  ])('is found in %s', (_, rest) => expect(read('', rest).entities).toMatchObject([{ id: 'x', name: 'X' }]));
});

test('of several names the authorised one is shown, in either spelling', () => {
  const names = '<persName type="pen">C. Coot</persName><persName type="authorized">Clara Coot</persName>';
  const { entities } = read(
    `<profileDesc><particDesc><listPerson><person xml:id="coot">${names}</person></listPerson></particDesc></profileDesc>`,
  );
  expect(entities.map(({ name, variants }) => [name, variants])).toEqual([['Clara Coot', ['C. Coot']]]);
});

test('who speaks by the block that an utterance stands in', () => {
  const { turns } = read(
    '',
    '<text><body><annotationBlock who="#a&amp;b"><u>One.</u></annotationBlock><annotationBlock who="#c"><u who="#d">Two.</u></annotationBlock></body></text>',
  );
  expect(turns.map(({ speakers }) => speakers)).toEqual([['a&b'], ['d']]);
});

test('a title of several titles is the main one of them', () =>
  expect(
    read(
      '<fileDesc><titleStmt><title type="full"><title type="main">Main</title><title type="sub">More</title></title></titleStmt></fileDesc>',
    ).header.title,
  ).toBe('Main'));

test.each([
  ['<name>Ann</name><name type="place">Graz</name>', 'Graz', ['sender']],
  ['<rs type="place">Graz</rs><rs type="person" ref="#q">Q</rs>', 'Graz', ['sender']],
  ['<name type="person">Ann</name><rs type="org">Board</rs>', undefined, ['sender', 'sender']],
  ['<settlement>Graz</settlement><rs type="object">A parcel</rs>', 'Graz', []],
])('where a letter was sent is no sender: %s', (sent, place, roles) => {
  const { participants, header } = read(
    `<profileDesc><correspDesc><correspAction type="sent">${sent}</correspAction></correspDesc></profileDesc>`,
  );
  expect([header.place, participants.flatMap((one) => one.roles)]).toEqual([place, roles]);
});

test('a letter that is described twice, and by somebody described', () => {
  const { participants, header } = read(
    '<profileDesc><correspDesc><correspAction type="sent"><p>By hand.</p></correspAction></correspDesc><correspDesc><correspAction type="sent"><rs>A clerk</rs><date when="1900"/></correspAction></correspDesc></profileDesc>',
  );
  expect(participants).toEqual([{ id: 'letter-correspondent1', roles: ['sender'] }]);
  expect(header.date).toEqual({ when: '1900' });
});
