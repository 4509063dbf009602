import { expect, test } from 'vitest';
import { documentsIn, exchangesOf, readRecords } from '../../src/tei/index.js';

const document = (title: string, who: string, id = ''): string =>
  `<TEI${id === '' ? '' : ` xml:id="${id}"`}><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt></fileDesc></teiHeader><text><body><u who="${who}">${title}!</u></body></text></TEI>`;
const corpus = (...documents: readonly string[]): string =>
  `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>All</title></titleStmt></fileDesc><encodingDesc><listPrefixDef><prefixDef ident="p" matchPattern="(.+)" replacementPattern="#$1"/></listPrefixDef></encodingDesc><profileDesc><particDesc><listPerson><person xml:id="a"><persName>Ann</persName></person></listPerson></particDesc></profileDesc></teiHeader>${documents.join('')}</teiCorpus>`;

const recordsOf = (text: string) => readRecords({ name: 'days/all.xml', text });

test('the documents of a corpus are documents, each with its own title and the persons of all', () => {
  const { value, diagnostics } = recordsOf(corpus(document('One', '#a', 'first'), document('Two', 'p:a')));
  expect(diagnostics).toEqual([]);
  expect(
    value.map(({ id, file, header, turns, entities, text }) => [
      id,
      file,
      header.title,
      text,
      turns.map(({ speakers }) => speakers),
      entities.map(({ name }) => name),
    ]),
  ).toEqual([
    ['all-first', 'days/all.xml', 'One', 'One!', [['a']], ['Ann']],
    ['all-2', 'days/all.xml', 'Two', 'Two!', [['a']], ['Ann']],
  ]);
});

test('nobody answers somebody of another document', () => {
  const { value } = recordsOf(corpus(document('One', '#a'), document('Two', '#b')));
  expect(value.flatMap(({ turns }) => exchangesOf(turns))).toEqual([]);
});

test('the only document is called as its corpus; a corpus in a corpus gives its documents', () => {
  expect(recordsOf(corpus(document('One', '#a', 'first'))).value.map(({ id }) => id)).toEqual(['all']);
  const nested = corpus(document('One', '#a'), corpus(document('Two', '#a')));
  expect(recordsOf(nested).value.map(({ id, header }) => [id, header.title])).toEqual([
    ['all-1', 'One'],
    ['all-2', 'Two'],
  ]);
});

test('any other document stays as it is, to the byte', () => {
  const text = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>No teiCorpus here.</p></body></text></TEI>';
  expect(documentsIn({ name: 'x.xml', text }).value).toEqual([{ name: 'x.xml', text }]);
});

test('what is not well-formed is an error', () =>
  expect(recordsOf('<teiCorpus><TEI></teiCorpus>').diagnostics.map(({ severity }) => severity)).toEqual(['error']));

test('what has no text in a corpus is no document: it is told, and describes whom the others name', () => {
  const apart =
    '<TEI><teiHeader><fileDesc><titleStmt><title>Persons</title></titleStmt></fileDesc></teiHeader><standOff><listPerson><person xml:id="b"><persName>Bob</persName></person></listPerson></standOff></TEI>';
  const { value, diagnostics } = recordsOf(corpus(apart, document('One', '#b'), document('Two', '#a')));
  expect(value.map(({ id, entities }) => [id, entities.map(({ name }) => name)])).toEqual([
    ['all-1', ['Bob']],
    ['all-2', ['Ann']],
  ]);
  expect(diagnostics.map(({ rule, severity, place }) => [rule, severity, place?.start.line])).toEqual([
    ['tei-expected', 'warning', 1],
  ]);
});

const LISTS =
  '<listPerson><head>All</head><person xml:id="ann"><persName>Ann</persName><affiliation ref="#left"/></person><listPerson type="guests"><person xml:id="bob"><persName ref="https://id.example/bob">Bob</persName></person></listPerson><person xml:id="cyd"><persName>Cyd</persName></person><person xml:id="dan"><persName>Dan</persName></person><listRelation><relation name="knows" mutual="#ann #bob"/><relation name="knows" mutual="#ann #cyd"/></listRelation></listPerson><listOrg><org xml:id="left"><orgName>Left</orgName></org><org xml:id="right"><orgName>Right</orgName></org></listOrg>';
const described = corpus(
  document('One', 'p:ann https://id.example/bob', 'first'),
  document('Two', 'persons.xml#cyd'),
).replace('<listPerson><person xml:id="a"><persName>Ann</persName></person></listPerson>', LISTS);

test('a document of a corpus has those to whom it points, whom these name, and the relations between them', () => {
  const standOffs = documentsIn({ name: 'all.xml', text: described }).value!.map(
    ({ text }) => /<standOff>(.*)<\/standOff>/su.exec(text)?.[1],
  );
  expect(standOffs).toEqual([
    '<listPerson><head>All</head><person xml:id="ann"><persName>Ann</persName><affiliation ref="#left"/></person><listPerson type="guests"><person xml:id="bob"><persName ref="https://id.example/bob">Bob</persName></person></listPerson><listRelation><relation name="knows" mutual="#ann #bob"/></listRelation></listPerson><listOrg><org xml:id="left"><orgName>Left</orgName></org></listOrg>',
    '<listPerson><head>All</head><person xml:id="cyd"><persName>Cyd</persName></person></listPerson>',
  ]);
});

test('tables lose nobody: whom no document names goes with the first', () => {
  const entities = recordsOf(described).value.map(({ entities: all }) => all.map(({ name }) => name).sort());
  expect(entities).toEqual([['Ann', 'Bob', 'Dan', 'Left', 'Right'], ['Cyd']]);
});

test('a document of a corpus does not grow with those whom only others name', () => {
  const persons = Array.from({ length: 2000 }, (_, i) => `<person xml:id="x${i}"><persName>X</persName></person>`);
  const many = corpus(...Array.from({ length: 20 }, (_, i) => document(`Day ${i}`, `#x${i}`))).replace(
    '<person xml:id="a">',
    `${persons.join('')}<person xml:id="a">`,
  );
  const lengths = documentsIn({ name: 'all.xml', text: many }).value!.map(({ text }) => text.length);
  expect(Math.max(...lengths)).toBeLessThan(1500);
});
