import { expect, test } from 'vitest';
import { writeDocument } from '../../src/xml/document.js';
import { element, indented, parseXml, serialiseXml } from '../../src/xml/index.js';

const DC = element(
  'oai_dc:dc',
  {
    'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://a http://b',
  },
  [
    element('dc:title', { 'xml:lang': 'en' }, ['A & B < C > "D" \' é 😀\ttab\nline']),
    element('dc:type', { n: 'a"b<>&\'' }),
    element('p', {}, [element('b', {}, ['c'])]),
  ],
);
const EAD = element('ead', { xmlns: 'http://ead3.archivists.org/schema/' }, [
  element('control', { 'xml:id': 'c' }, [element('recordid', {}, ['x']), element('empty')]),
]);

test.each([
  ['prefixes, xml:lang, what must be escaped', DC],
  ['a namespace without prefix, xml:id', EAD],
])('a document is written as by hand: %s', (_, tree) => {
  const written = writeDocument(tree);
  expect(written).toBe(serialiseXml(indented(tree)));
  expect(parseXml({ name: 'a.xml', text: written }).diagnostics).toEqual([]);
});

test('white space that a reader would not get is not pretended to be there', () => {
  expect(writeDocument(element('a', { n: 'b\tc\r\nd' }, ['e\r\nf']))).toContain('<a n="b c  d">e\nf</a>');
});

test('what no XML document can hold is not written', () => {
  expect(() => writeDocument(element('a', {}, ['\u0001']))).toThrow('invalid characters');
});
