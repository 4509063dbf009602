import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, isElement, parseXml, serialiseXml, type XmlElement, type XmlNode } from '../../src/xml/index.js';

const body = (node: XmlElement): string => serialiseXml(node).replace(/^<\?xml.*\?>\n|\n$/gu, '');

/** The tree without places and namespaces, neighbouring texts as one. */
function bare({ name, attributes, children }: XmlElement): XmlElement {
  const joined: XmlNode[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (typeof child === 'string' && typeof last === 'string') joined[joined.length - 1] = last + child;
    else if (child !== '') joined.push(isElement(child) ? bare(child) : child);
  }
  return { name, attributes, children: joined };
}

const PARTS = [
  'a',
  '<',
  '>',
  '&',
  '"',
  "'",
  '\t',
  '\n',
  '\r',
  '\r\n',
  ']]>',
  'é',
  '😀',
  '\u00a0',
  '\u2028',
  '\ufffd',
  ' ',
];
const words = fc.array(fc.constantFrom(...PARTS), { maxLength: 8 }).map((parts) => parts.join(''));
const name = fc.constantFrom('p', 'hi', 'persName');
const { tree } = fc.letrec<{ readonly tree: XmlElement }>((tie) => ({
  tree: fc
    .record({
      name,
      attributes: fc.dictionary(fc.constantFrom('n', 'rend', 'xml:id'), words),
      children: fc.array(fc.oneof({ maxDepth: 4 }, words, tie('tree')), { maxLength: 4 }),
    })
    .map((made) => element(made.name, made.attributes, made.children as readonly XmlNode[])),
}));

describe('the serialiser', () => {
  it('writes what the parser reads back, carriage returns included', () => {
    fc.assert(
      fc.property(tree, (made) => {
        const read = parseXml({ name: 'x.xml', text: serialiseXml(made) });
        expect(read.diagnostics).toEqual([]);
        expect(bare(read.value!)).toEqual(bare(made));
      }),
    );
  });

  it('adds no white space and escapes what it must', () => {
    expect(body(element('p', { n: 'a"<\n' }, ['x < y ]]> \r', element('hi', {}, ['z']), ' &']))).toBe(
      '<p n="a&quot;&lt;&#10;">x &lt; y ]]&gt; &#13;<hi>z</hi> &amp;</p>',
    );
    expect(body(element('lb'))).toBe('<lb/>');
  });

  it('names the schema where one is given', () => {
    expect(serialiseXml(element('p'), { schema: '../schemas/memcon.rng' })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<?xml-model href="../schemas/memcon.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>\n<p/>\n',
    );
  });

  it('writes comments and instructions', () => {
    expect(body(element('p', {}, [{ comment: ' a ' }, { target: 'x', data: 'y="z"' }]))).toBe(
      '<p><!-- a --><?x y="z"?></p>',
    );
  });

  it.each([
    ['\u0001', 'U+0001'],
    ['\ud800', 'U+D800'],
    ['\ufffe', 'U+FFFE'],
  ])('refuses what XML forbids: %j', (character, code) => {
    expect(() => serialiseXml(element('p', {}, [`a${character}b`]))).toThrow(
      `The character ${code} cannot be written in XML.`,
    );
    expect(() => serialiseXml(element('p', { n: character }))).toThrow(code);
  });

  it('refuses a comment or an instruction that would end too early', () => {
    expect(() => serialiseXml(element('p', {}, [{ comment: 'a--b' }]))).toThrow('cannot be written in a comment');
    expect(() => serialiseXml(element('p', {}, [{ target: 'x', data: 'a?>b' }]))).toThrow(
      'cannot be written in a processing instruction',
    );
  });
});
