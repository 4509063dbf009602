import { describe, expect, test } from 'vitest';
import { enrich, readRegisters } from '../../src/api/index.js';
import type { Register } from '../../src/model/index.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const REGISTER = `<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="hale"><persName>Edmund Hale</persName></person></listPerson>`;
const register = async (): Promise<Register> =>
  (await readRegisters([{ name: 'registers/persons.xml', bytes: bytes(REGISTER) }])).value;

const tei = (body: string): string =>
  `<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Mr. Hale</title></titleStmt></fileDesc><profileDesc><creation><date when="1961-03-14"/></creation></profileDesc></teiHeader>\n<text><body>${body}</body></text></TEI>\n`;

async function enriched(source: string): Promise<string> {
  const { value, diagnostics } = await enrich({ name: 'a.xml', bytes: bytes(source) }, { register: await register() });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value.xml;
}
const bodyOf = (xml: string): string => xml.slice(xml.indexOf('<body>') + 6, xml.indexOf('</body>'));
const HALE = '<persName ref="persons.xml#hale">';

describe('names and dates are added where nothing is marked', () => {
  test.each<readonly [what: string, body: string, expected: string]>([
    [
      'in the words of blocks, as the file has them',
      "<p n='1'>Mr.\n   Hale came on March&#160;7.</p>",
      `<p n='1'>${HALE}Mr.\n   Hale</persName> came on <date when="1961-03-07">March&#160;7</date>.</p>`,
    ],
    [
      'not in names, dates and references of its own',
      '<p><persName>Mr. Hale</persName>, <ref target="#a">Mr. Hale</ref>, <date>March 7</date>.</p>',
      '<p><persName>Mr. Hale</persName>, <ref target="#a">Mr. Hale</ref>, <date>March 7</date>.</p>',
    ],
    ['not across its markup', '<p>Mr. Ha<hi>le</hi> came.</p>', '<p>Mr. Ha<hi>le</hi> came.</p>'],
    ['within its markup', '<p><hi>Mr. Hale</hi> came.</p>', `<p><hi>${HALE}Mr. Hale</persName></hi> came.</p>`],
    [
      'not in what an editor has added, in comments or character data sections',
      '<p>Yes <note resp="#me">Mr. Hale</note><!-- Mr. Hale --><![CDATA[Mr. Hale]]></p>',
      '<p>Yes <note resp="#me">Mr. Hale</note><!-- Mr. Hale --><![CDATA[Mr. Hale]]></p>',
    ],
    [
      'in lists, tables, notes, speeches',
      '<list><item>Mr. Hale</item></list><sp><speaker>Mr. Hale:</speaker><p>Yes.<note>Mr. Hale</note></p></sp>',
      `<list><item>${HALE}Mr. Hale</persName></item></list><sp><speaker>${HALE}Mr. Hale</persName>:</speaker><p>Yes.<note>${HALE}Mr. Hale</persName></note></p></sp>`,
    ],
  ])('%s', async (_, body, expected) => expect(bodyOf(await enriched(tei(body)))).toBe(expected));

  test('by the document’s own prefix', async () => {
    const prefixed =
      '<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"><t:text><t:body><t:p>Mr. Hale came.</t:p></t:body></t:text></t:TEI>';
    expect(await enriched(prefixed)).toContain(
      '<t:p><t:persName ref="persons.xml#hale">Mr. Hale</t:persName> came.</t:p>',
    );
  });
});

test('what is not well-formed, or has no words, is refused', async () => {
  const rules = async (source: string): Promise<readonly string[]> =>
    (await enrich({ name: 'a.xml', bytes: bytes(source) })).diagnostics.map(({ rule }) => rule);
  expect(await rules('<TEI><text>')).toEqual(['xml-not-well-formed']);
  expect(await rules(tei(''))).toEqual(['source-empty']);
});

describe('turns are added where none are marked', () => {
  const NOBLE = '<person xml:id="noble"><persName>Thomas Noble</persName></person></listPerson>';
  const both = async (): Promise<Register> =>
    (await readRegisters([{ name: 'persons.xml', bytes: bytes(REGISTER.replace('</listPerson>', NOBLE)) }])).value;
  const turnsIn = async (body: string): Promise<readonly string[]> => {
    const { value } = await enrich({ name: 'a.xml', bytes: bytes(tei(body)) }, { register: await both() });
    const plain = bodyOf(value!.xml).replace(/<\/?(?:persName|date|roleName)\b[^>]*>/gu, '');
    return [...plain.matchAll(/<sp\b[^>]*>.*?<\/sp>/gsu)].map(([turn]) => turn);
  };
  const opening = '<p>MR. NOBLE: Did you come by sea?</p>\n<p>MR. HALE: Yes.</p>\n';

  test.each<readonly [what: string, body: string, turns: readonly string[]]>([
    [
      'round whole paragraphs',
      `<div>${opening}<p>MR. NOBLE: Good.</p></div>`,
      [
        '<sp who="persons.xml#noble"><p>MR. NOBLE: Did you come by sea?</p></sp>',
        '<sp who="persons.xml#hale"><p>MR. HALE: Yes.</p></sp>',
        '<sp who="persons.xml#noble"><p>MR. NOBLE: Good.</p></sp>',
      ],
    ],
    [
      'with the paragraphs that go on, and what stands between them',
      `<div>${opening}<pb n="2"/><p>I came late.</p>\n<p>MR. NOBLE: Good.</p></div>`,
      [
        '<sp who="persons.xml#noble"><p>MR. NOBLE: Did you come by sea?</p></sp>',
        '<sp who="persons.xml#hale"><p>MR. HALE: Yes.</p>\n<pb n="2"/><p>I came late.</p></sp>',
        '<sp who="persons.xml#noble"><p>MR. NOBLE: Good.</p></sp>',
      ],
    ],
    [
      'not where a document marks turns itself',
      `<div><sp><p>MR. NOBLE: Good.</p></sp>${opening}</div>`,
      ['<sp><p>MR. NOBLE: Good.</p></sp>'],
    ],
  ])('%s', async (_, body, turns) => expect(await turnsIn(body)).toEqual(turns));
});

test('each document of a corpus has its own day', async () => {
  const day = (when: string): string =>
    tei('<p>Mr. Hale came on March 7.</p>')
      .replace(/^<\?xml[^>]*>\n/u, '')
      .replace('1961-03-14', when);
  const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${day('1950-04-01')}${day('1951-04-01')}</teiCorpus>`;
  const xml = await enriched(corpus);
  expect([...xml.matchAll(/when="(\d{4}-03-07)"/gu)].map(([, when]) => when)).toEqual(['1950-03-07', '1951-03-07']);
});

test('the same marks stand beside the document as Web Annotations', async () => {
  const source = tei('<p n="1">Yes: <hi>Mr. Hale</hi> &amp; I came.</p>');
  const { value } = await enrich({ name: 'x/a.xml', bytes: bytes(source) }, { register: await register() });
  const page = JSON.parse(value!.annotations) as { readonly items: readonly unknown[] };
  expect(page.items).toEqual([
    {
      id: '#a1',
      type: 'Annotation',
      motivation: 'identifying',
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'persName', format: 'text/plain' },
        { type: 'SpecificResource', purpose: 'identifying', source: 'persons.xml#hale' },
      ],
      target: {
        source: 'a.xml',
        selector: [
          {
            type: 'XPathSelector',
            value: '/*[1]/*[2]/*[1]/*[1]/*[1]',
            refinedBy: { type: 'TextPositionSelector', start: 0, end: 8 },
          },
          { type: 'TextQuoteSelector', exact: 'Mr. Hale', prefix: 'Mr. Hale\nYes: ', suffix: ' & I came.' },
        ],
      },
    },
  ]);
});
