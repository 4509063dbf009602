import { describe, expect, it } from 'vitest';
import { validateRelaxNg } from '../../../src/validate/index.js';
import { faultsOf, rng, schemaOf } from './check.js';

const inline =
  '<zeroOrMore><choice><text/><ref name="name"/><element name="hi"><text/></element></choice></zeroOrMore>';
const schema = schemaOf(
  rng(
    'grammar',
    `<start><element name="minutes">
      <ref name="common"/>
      <element name="head"><text/></element>
      <oneOrMore><choice><ref name="p"/><ref name="turn"/></choice></oneOrMore>
      <optional><element name="count"><data type="integer"/></element></optional>
    </element></start>
    <define name="common"><optional><attribute name="xml:id"><data type="ID"/></attribute></optional></define>
    <define name="p"><element name="p"><ref name="common"/>${inline}</element></define>
    <define name="turn"><element name="turn"><ref name="common"/>
      <attribute name="who"><list><oneOrMore><data type="anyURI"><param name="pattern">#\\S+</param></data></oneOrMore></list></attribute>
      <optional><attribute name="mode"><choice><value>direct</value><value>reported</value></choice></attribute></optional>
      <oneOrMore><ref name="p"/></oneOrMore></element></define>
    <define name="name"><element name="name"><ref name="common"/>
      <optional><attribute name="ref"><data type="IDREF"/></attribute></optional><text/></element></define>`,
  ),
);

const minutes = (content: string): string => `<minutes><head>Talk</head>\n${content}\n</minutes>`;

describe('messages say what is wrong, where, and what was expected', () => {
  it('nothing for a valid document', () => {
    expect(
      faultsOf(
        schema,
        minutes('<turn who="#a"><p xml:id="a">He <name ref="a">X</name> says.</p></turn><count> 3 </count>'),
      ),
    ).toEqual([]);
  });

  it.each([
    [
      '<p/><q/>',
      '2:9 element-unknown The element "q" is unknown to the schema (in "minutes"); expected "count", "p", "turn" or the end of "minutes".',
    ],
    [
      '<p><p/></p>',
      '2:8 element-not-allowed The element "p" is not allowed here, in "p"; expected "hi", "name", text or the end of "p".',
    ],
    ['text<p/>', '2:5 text-not-allowed The text "text" is not allowed here, in "minutes"; expected "p" or "turn".'],
    ['<turn><p/></turn>', '2:7 attribute-missing The element "turn" lacks the attribute "who".'],
    ['<p n="1"/>', '2:11 attribute-not-allowed The attribute "n" is not allowed on "p"; allowed is "xml:id".'],
    [
      '<turn who="a"><p/></turn>',
      '2:15 attribute-value The attribute "who" of "turn" cannot be "a"; expected words separated by spaces, each a URI matching #\\S+.',
    ],
    [
      '<turn who="#a" mode="dirct"><p/></turn>',
      '2:29 attribute-value The attribute "mode" of "turn" cannot be "dirct"; expected "direct" or "reported".',
    ],
    ['<turn who="#a"></turn>', '2:23 element-missing The element "turn" ends too early: "p" is missing.'],
    ['<p/><count>three</count>', '2:25 text-value The text of "count" cannot be "three"; expected a whole number.'],
    [
      '<count>3</count>',
      '2:8 element-not-allowed The element "count" is not allowed here, in "minutes" yet; expected "p" or "turn".',
    ],
    [
      '<p xml:id="a"/><p xml:id="a"/>',
      '2:31 id-duplicate The id "a" is given twice; it is first given in line 2, column 16.',
    ],
    ['<p><name ref="b"/></p>', '2:19 idref-unresolved No element has the id "b".'],
  ])('%s', (content, expected) => {
    expect(faultsOf(schema, minutes(content))).toEqual([expected]);
  });

  it('an element of a namespace that the document does not declare: what to write', () => {
    const inNamespace = schemaOf(
      '<element name="minutes" ns="urn:m" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>',
    );
    expect(validateRelaxNg(inNamespace, { name: 'a.xml', text: '<minutes/>' })).toMatchObject([
      { rule: 'element-unknown', note: 'Write <minutes xmlns="urn:m">.' },
    ]);
  });

  it('a required element first', () => {
    expect(faultsOf(schema, '<minutes><p/></minutes>')).toEqual([
      '1:14 element-missing The element "p" comes too early in "minutes": "head" must come before it.',
    ]);
  });

  it('guesses what a misspelt name means', () => {
    const notes = validateRelaxNg(schema, { name: 'x', text: minutes('<trun who="#a"><p/></trun><p><nmae/></p>') }).map(
      (d) => d.note,
    );
    expect(notes).toEqual(['Did you mean "turn"?', 'Did you mean "name"?']);
  });

  it('carries the path, the value found and what was expected', () => {
    const [fault] = validateRelaxNg(schema, { name: 'x', text: minutes('<turn who="#a" mode="x"><p/></turn>') });
    expect(fault).toMatchObject({
      path: '/minutes/turn',
      actual: 'x',
      expected: '"direct" or "reported"',
      source: 'relax-ng',
    });
  });

  it('tells of independent faults once each, without consequences', () => {
    const faults = faultsOf(schema, minutes('<q><r><s/></r>text</q><p z="1"><q/></p>\n<turn><p>x</p></turn>'));
    expect(faults.map((fault) => fault.split(' ').slice(0, 2).join(' '))).toEqual([
      '2:4 element-unknown',
      '2:32 attribute-not-allowed',
      '2:36 element-unknown',
      '3:7 attribute-missing',
    ]);
  });

  it('tells of invalid content before what is not well-formed', () => {
    expect(faultsOf(schema, '<minutes><q/><head>').map((fault) => fault.split(' ')[1])).toEqual([
      'element-unknown',
      'xml-not-well-formed',
    ]);
  });

  it('cuts long lists with a count', () => {
    const elements = Array.from({ length: 40 }, (_, i) => `<element name="e${i}"><empty/></element>`);
    const many = schemaOf(rng('element', `<name>a</name><choice>${elements.join('')}</choice>`));
    expect(faultsOf(many, '<a/>')[0]).toMatch(
      /expected "e0", "e1", "e10", "e11", "e12", "e13", "e14", "e15" \(and 32 more\)\.$/u,
    );
  });

  it('lists so many errors and counts the rest', () => {
    const faults = validateRelaxNg(
      schema,
      { name: 'x', text: minutes('<p n="1"/>'.repeat(10_000)) },
      { maxErrors: 50 },
    );
    expect(faults).toHaveLength(51);
    expect(faults.at(-1)?.message).toBe('9950 further errors of this document are not listed.');
  });
});
