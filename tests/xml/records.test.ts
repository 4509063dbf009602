import { expect, test } from 'vitest';
import { parseXml, isElement, type XmlNode } from '../../src/xml/index.js';
import { readRecords } from '../../src/xml/records.js';

/** The gate's own tree, brought to the form of records: no comments, no prefixes, texts joined. */
function plain(node: XmlNode): unknown {
  if (!isElement(node)) return typeof node === 'string' ? node : [];
  const children: unknown[] = [];
  for (const child of node.children.map(plain)) {
    const last = children.at(-1);
    if (typeof child === 'string' && typeof last === 'string') children[children.length - 1] = last + child;
    else if (!Array.isArray(child)) children.push(child);
  }
  return {
    name: node.name.replace(/^.*:/, ''),
    uri: node.uri,
    attributes: node.attributes,
    children,
    place: node.place,
  };
}

const XML = [
  '<?xml version="1.0"?>\n<!-- c -->\n<a x="1 &amp; 2&#xe9;">t &amp; &#233; &#xE9; &lt; <b/> tail <![CDATA[ <c> &amp; ]]> end<!-- c --> more</a>',
  '<tei:a xmlns:tei="http://www.tei-c.org/ns/1.0"><tei:p xml:id="x"/>\n<tei:p/></tei:a>',
  `<a a="x>y" b='"'>x > y</a>`,
  `<a>${'<b>&amp;&lt;</b>'.repeat(3000)}</a>`,
  `<a>${'<b>'.repeat(200)}${'</b>'.repeat(200)}</a>`,
  '<a><script><b/></script><br/><p>0012</p><p>1e5</p><p> true </p></a>',
];

test.each(XML.map((text, i) => [i + 1, text] as const))('records are what the gate reads: %i', (_, text) => {
  const source = { name: 'r.xml', text };
  expect(plain(readRecords(source).value!)).toEqual(plain(parseXml(source).value!));
});

test('a name that every JavaScript object inherits does no harm', () => {
  const { value } = readRecords({
    name: 'r.xml',
    text: '<a><__proto__ x="1">t</__proto__><constructor/><b __proto__="3" toString="x"/></a>',
  });
  expect(value!.children).toHaveLength(3);
  expect(({} as { x?: string }).x).toBeUndefined();
});
