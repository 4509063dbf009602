import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherElements, readXml, type XmlElement } from '../../src/xml/index.js';
import { readPlainXml } from '../../src/xml/plain.js';

/** What is told, as text: names, attributes, places, joined texts; undefined when it is refused. */
function throughPlain(text: string): string | undefined {
  let told = '';
  const isPlain = readPlainXml(text, {
    open: ({ name, uri, attributes, start }) => (told += `<${uri}|${name}|${JSON.stringify(Object.entries(attributes))}|${start}>`),
    text: (data) => (told += data),
    close: () => (told += '</>'),
  });
  return isPlain ? told : undefined;
}

function throughGate(text: string): string | undefined {
  let told = '';
  const refused = readXml(
    { name: 'x', text },
    {
      open: ({ name, uri, attributes, start }) => (told += `<${uri}|${name}|${JSON.stringify(attributes.map((a) => [a.name, a.value]))}|${start}>`),
      text: (data) => (told += data),
      close: () => (told += '</>'),
    },
  );
  return refused.length === 0 ? told : undefined;
}

const PLAIN = [
  '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n <a xml:id="x" n="1 2"/>\n <b>é &amp; &lt; — <c>x</c>\n</b>\n</TEI>\n',
  '<a/>',
  '<a>\n</a>\n',
  '<a b="c > d"><a ></a ></a>'.replace('</a >', '</a>'),
];

test.each(PLAIN)('plain XML is read as the gate reads it: %j', (text) => {
  expect(throughPlain(text)).toBe(throughGate(text));
  expect(throughPlain(text)).toBeDefined();
});

const NOT_PLAIN = [
  ['', ' ', 'x', '<a>', '</a>', '<a></b>', '<a/><b/>', '<a/>x', 'x<a/>', '<a b="1" b="2"/>', '<a b="<"/>', '<a b=1/>', '<a b="1"c="2"/>', '<a>&</a>', '<a>&x;</a>'],
  ['<a>]]></a>', '<a>\u0001</a>', '<a>\r\n</a>', '<a>\u{1F600}</a>', '<a>\ud800</a>', '<a><!-- c --></a>', '<a><![CDATA[x]]></a>', '<?p?><a/>', '<!DOCTYPE a><a/>'],
  ['<x:a/>', '<a xmlns:x="y"/>', '<a x:b="c"/>', '<a><b xmlns="y"/></a>', "<a b='c'/>", '<a b="&amp;"/>', '<a b="\n"/>', '<a>&#65;</a>', '<a\n b="c"/>', '<a xmlns=""/>'],
  ['<?xml version="1.1"?><a/>', ' <?xml version="1.0"?><a/>', '<a>'.repeat(200) + '</a>'.repeat(200), '<a>&amp</a>', '<a b="c"/ >', '< a/>', '<a></a >', '<a>\ufffe</a>', '<a>\u0085</a>'],
].flat();

test.each(NOT_PLAIN)('what is not plain, or not well-formed, is left to the gate: %j', (text) => expect(throughPlain(text)).toBeUndefined());

test('whatever is taken for plain, the gate reads in the same way (law)', () => {
  const piece = fc.constantFrom('<a>', '</a>', '<b x="1">', '</b>', '<a/>', '<b x="1" y="2"/>', '<a x="1" x="2">', ' ', '\n', 't', '&amp;', '&', ';', '<', '>', '"', ']]>', '/', '=', 'xmlns="u"', 'é', ' xml:id="q"');
  const balanced = fc.array(piece, { maxLength: 12 }).map((pieces) => `<a xmlns="u">${pieces.join('')}</a>`);
  const any = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.oneof(balanced, any), (text) => {
      const told = throughPlain(text);
      if (told !== undefined) expect(told).toBe(throughGate(text));
    }),
    { numRuns: 5_000, seed: 7 },
  );
});

test('long lists are gathered alike, plain or not; nothing is given out twice', () => {
  const list = (comment: string): string => `<list>${Array.from({ length: 3000 }, (_, i) => `<item n="${i}">I &amp; <b>x</b></item>\n`).join('')}${comment}</list>`;
  const gathered = (text: string): XmlElement[] => {
    const found: XmlElement[] = [];
    expect(gatherElements({ name: 'x', text }, { wants: ({ local }) => local === 'item', take: (item) => found.push(item) })).toEqual([]);
    return found;
  };
  expect(gathered(list(''))).toHaveLength(3000);
  expect(gathered(list('<!-- not plain -->'))).toEqual(gathered(list('')));
  expect(gatherElements({ name: 'x', text: `${list('')}<` }, { wants: () => false, take: () => undefined })).toHaveLength(1);
});
