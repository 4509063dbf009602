import { describe, expect, test } from 'vitest';
import { encode, readRegisters, readSuggestions } from '../../src/api/index.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const SOURCE =
  'March 14, 1961\n\nThe party went to Port Amity and saw the Hesper. The Hesper was old.\n\nMr. Hale left on the day of the fair. The pilot stayed.\n';
const REGISTER =
  '<standOff xmlns="http://www.tei-c.org/ns/1.0"><listPerson><person xml:id="hale"><persName>Edmund Hale</persName></person><person xml:id="tom"><persName>Thomas Reed</persName><idno type="Wikidata">Q77</idno></person></listPerson></standOff>';

interface Given {
  readonly exact?: string;
  readonly prefix?: string;
  readonly body: unknown;
  readonly source?: string;
  readonly creator?: unknown;
}

const annotation = ({ exact, prefix, body, source = 'https://example.org/minutes.txt', creator }: Given): unknown => ({
  type: 'Annotation',
  body,
  ...(creator === undefined ? {} : { creator }),
  target: {
    source,
    selector: [
      { type: 'TextPositionSelector', start: 0, end: 4 },
      ...(exact === undefined ? [] : [{ type: 'TextQuoteSelector', exact, prefix }]),
    ],
  },
});

async function made(page: unknown): Promise<{ readonly xml: string; readonly said: readonly string[] }> {
  const register = (await readRegisters([{ name: 'persons.xml', bytes: bytes(REGISTER) }])).value;
  const read = await readSuggestions({ name: 'marks.jsonld', bytes: bytes(JSON.stringify(page)) });
  const encoded = await encode(
    { name: 'sources/minutes.txt', bytes: bytes(SOURCE) },
    { register, suggestions: read.value ?? [] },
  );
  const said = [...read.diagnostics, ...encoded.diagnostics].filter(({ rule }) => rule.startsWith('suggestion'));
  return { xml: encoded.value!.xml, said: said.map(({ rule, message }) => `${rule}: ${message}`) };
}

const tagged = (value: string, more: readonly object[] = []): unknown => [{ type: 'TextualBody', value }, ...more];

describe('Web Annotations are taken in as marks, with their own responsibility and certainty', () => {
  test.each<readonly [what: string, given: Given, xml: string]>([
    [
      'a place',
      { exact: 'Port  Amity', body: tagged('place'), creator: { name: 'A. Reader' } },
      '<placeName cert="medium" resp="#A.-Reader">Port Amity</placeName>',
    ],
    [
      'a person of the register by an authority’s number, as certain as it says',
      {
        exact: 'The pilot',
        body: tagged('person', [
          { type: 'SpecificResource', source: 'http://www.wikidata.org/entity/Q77' },
          { type: 'TextualBody', purpose: 'assessing', value: 'certainty: low' },
        ]),
      },
      '<persName ref="#tom" cert="low" resp="#suggestion">The pilot</persName>',
    ],
    [
      'a date',
      { exact: 'the day of the fair', body: tagged('date', [{ type: 'TextualBody', value: '1961-04-03' }]) },
      '<date when="1961-04-03" cert="medium" resp="#suggestion">the day of the fair</date>',
    ],
    [
      'words told apart by those before them',
      { exact: 'Hesper', prefix: 'saw the ', body: tagged('object') },
      'the <objectName cert="medium" resp="#suggestion">Hesper</objectName>. The Hesper was',
    ],
  ])('%s', async (_, given, xml) => {
    const result = await made({ type: 'AnnotationPage', items: [annotation(given)] });
    expect(result.said).toEqual([]);
    expect(result.xml).toContain(xml);
    expect(result.xml).toMatch(/<respStmt>\s*<resp>[^<]*<\/resp>\s*<persName xml:id="(?:A\.-Reader|suggestion)">/u);
  });

  test.each<readonly [what: string, given: Given, said: string]>([
    [
      'words that are not there',
      { exact: 'Port Anity', body: tagged('place') },
      'suggestion-unplaced: The words "Port Anity" of a suggestion do not stand in "sources/minutes.txt".',
    ],
    [
      'words that stand twice',
      { exact: 'Hesper', body: tagged('object') },
      'suggestion-unplaced: The words "Hesper" of a suggestion stand 2 times in "sources/minutes.txt".',
    ],
    [
      'words that are marked',
      { exact: 'Hale', body: tagged('place') },
      'suggestion-unusable: "Hale" is marked already (line 5); the suggestion of "placeName" was not taken.',
    ],
    [
      'no words',
      { body: tagged('place') },
      'suggestion-unusable: A suggestion has no TextQuoteSelector: its words cannot be compared with the text.',
    ],
    [
      'no kind',
      { exact: 'Port Amity', body: tagged('lovely') },
      'suggestion-unusable: The suggestion for "Port Amity" has no tag that says what the words are: person, place, organisation, object, event or date.',
    ],
  ])('but not %s', async (_, given, said) => {
    expect((await made([annotation(given)])).said).toEqual([said]);
  });

  test('those for another document are left to it', async () => {
    const { xml, said } = await made(annotation({ exact: 'Port Amity', body: tagged('place'), source: 'other.txt' }));
    expect([said, xml.includes('<placeName')]).toEqual([[], false]);
  });
});

test('what is no JSON is told with its place', async () => {
  const { value, diagnostics } = await readSuggestions({ name: 'a.jsonld', bytes: bytes('{"items": [}') });
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ place }) => place?.start)).toEqual([{ line: 1, column: 12 }]);
});
