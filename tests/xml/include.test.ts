import { describe, expect, test } from 'vitest';
import { composed, readXml, type ResolveInclude } from '../../src/xml/index.js';

const XI = 'xmlns:xi="http://www.w3.org/2001/XInclude"';

/** The files of a folder, by name; what is not there is a sentence. */
const folder =
  (files: Readonly<Record<string, string>>): ResolveInclude =>
  (href) => {
    const known = FILES.get(files) ?? new Map<string, { name: string; text: string }>();
    FILES.set(files, known);
    const text = files[href];
    if (text === undefined) return `There is no "${href}".`;
    if (!known.has(href)) known.set(href, { name: href, text });
    return known.get(href)!;
  };
const FILES = new WeakMap<object, Map<string, { name: string; text: string }>>();

function made(text: string, files: Readonly<Record<string, string>> = {}): { text: string; said: readonly string[] } {
  const { value, diagnostics } = composed({ name: 'a.xml', text }, folder(files));
  return {
    text: value.source.text,
    said: diagnostics.map(
      ({ message, place }) => `${place!.file}:${place!.start.line}:${place!.start.column} ${message}`,
    ),
  };
}

describe('what a document includes is put in its place', () => {
  test.each([
    [
      'a whole file, without its prolog',
      '<xi:include href="b.xml"/>',
      { 'b.xml': '<?xml version="1.0"?>\n<!-- c -->\n<b>x</b>\n' },
      '<b xmlns="">x</b>',
    ],
    [
      'one that says its namespace',
      '<xi:include href="b.xml"/>',
      { 'b.xml': '<b xmlns="urn:b">x</b>' },
      '<b xmlns="urn:b">x</b>',
    ],
    [
      'files within files',
      '<xi:include href="b.xml"/>',
      { 'b.xml': `<b xmlns="" ${XI}><xi:include href="c.xml"/></b>`, 'c.xml': '<c xmlns=""/>' },
      `<b xmlns="" ${XI}><c xmlns=""/></b>`,
    ],
    [
      'one file twice',
      '<xi:include href="c.xml"/><xi:include href="c.xml"></xi:include>',
      { 'c.xml': '<c xmlns=""/>' },
      '<c xmlns=""/><c xmlns=""/>',
    ],
    [
      'an element by its id, with its namespaces',
      '<xi:include href="b.xml" xpointer="k"/>',
      { 'b.xml': '<b xmlns="urn:b" xmlns:p="urn:p"><p:k xml:id="k">1</p:k></b>' },
      '<p:k xmlns="urn:b" xmlns:p="urn:p" xml:id="k">1</p:k>',
    ],
    ['text', '<xi:include href="b.txt" parse="text"/>', { 'b.txt': '1 < 2 & 3' }, '1 &lt; 2 &amp; 3'],
    ['what is said instead', '<xi:include href="no.xml"><xi:fallback><q/></xi:fallback></xi:include>', {}, '<q/>'],
    ['nothing instead', '<xi:include href="no.xml"><xi:fallback/></xi:include>', {}, ''],
  ])('%s', (_, body, files, right) => {
    const result = made(`<a ${XI}>${body}</a>`, files);
    expect(result).toEqual({ text: `<a ${XI}>${right}</a>`, said: [] });
    expect(readXml({ name: 'a', text: result.text }, {})).toEqual([]);
  });

  test.each([
    ['an image', '<pb facs="img/1.jpg"/>', '<pb facs="days/img/1.jpg"/>'],
    ['a file beside it', '<pb facs="1.jpg"/>', '<pb facs="days/1.jpg"/>'],
    ['somebody in a folder above', '<u who="../../people.xml#ann"/>', '<u who="../people.xml#ann"/>'],
    [
      'somebody in a file beside it',
      '<u who="#ann p.xml#bob ann psn:a/b"/>',
      '<u who="#ann days/p.xml#bob ann psn:a/b"/>',
    ],
    ['a place in a file beside it', '<ref target="two.xml#u/2"/>', '<ref target="days/two.xml#u/2"/>'],
    [
      'what a prefix stands for',
      '<prefixDef replacementPattern="../p.xml#$1"/>',
      '<prefixDef replacementPattern="p.xml#$1"/>',
    ],
    ['no address of a file', '<u who="J.Smith" n="1/2" ref="https://a.org/b" facs="/1.jpg"/>', undefined],
    [
      'a name in a file that ends like one',
      '<u who="J.Smith#x" style="a/b"/>',
      '<u who="days/J.Smith#x" style="a/b"/>',
    ],
  ])('in another folder %s is where the included file means it', (_, within, right = within) => {
    const b = `<b xmlns="urn:b">${within}</b>`;
    const include = '<xi:include href="days/b.xml"/>';
    const { text, said } = made(`<a ${XI}>${include}</a>`, { 'days/b.xml': b });
    expect({ text, said }).toEqual({ text: `<a ${XI}>${b.replace(within, () => right)}</a>`, said: [] });
  });

  test('a document without XInclude is the same', () => {
    const source = { name: 'a.xml', text: '<a><include href="b"/></a>' };
    expect(composed(source, folder({})).value.source).toBe(source);
  });
});

describe('what cannot be had is said in its place and left out', () => {
  test.each([
    ['a file that is not there', '<xi:include href="no.xml"/>', {}, 'a.xml:1:47 There is no "no.xml".'],
    [
      'a document that includes itself',
      '<xi:include href=""/>',
      {},
      'a.xml:1:47 The file "" includes itself: a.xml → a.xml.',
    ],
    [
      'files that include each other',
      '<xi:include href="b.xml"/>',
      { 'b.xml': `<b ${XI}>\n<xi:include href="c.xml"/></b>`, 'c.xml': `<c ${XI}><xi:include href="b.xml"/></c>` },
      'c.xml:1:47 The file "b.xml" includes itself: a.xml → b.xml → c.xml → b.xml.',
    ],
    [
      'an id that is not there',
      '<xi:include href="b.xml" xpointer="k"/>',
      { 'b.xml': '<b/>' },
      'a.xml:1:47 The file "b.xml" has nothing with the xml:id "k".',
    ],
    [
      'a path into a file',
      '<xi:include href="b.xml" xpointer="xpath1(//b)"/>',
      { 'b.xml': '<b/>' },
      'a.xml:1:47 The part "xpath1(//b)" of "b.xml" cannot be found: memcon understands an xml:id alone.',
    ],
    [
      'a file that is no XML',
      '<xi:include href="b.xml"/>',
      { 'b.xml': '<b>\n</c>' },
      'b.xml:2:3 The end tag "</c>" stands where "</b>" is due (opened in line 1).',
    ],
  ])('%s', (_, body, files, right) => {
    const { text, said } = made(`<a ${XI}>${body}</a>`, files);
    expect(said[0]).toBe(right);
    expect(readXml({ name: 'a', text }, {})).toEqual([]);
  });
});

test('a finding about the whole is placed in the file where it is', () => {
  const files = { 'b.xml': '<?xml version="1.0"?>\n<b xmlns="">\n<c/>\n</b>' };
  const { value } = composed(
    { name: 'a.xml', text: `<a ${XI}>\n <xi:include href="b.xml"/>\n <d/></a>` },
    folder(files),
  );
  const at = (line: number, column: number): unknown =>
    value.placed([
      {
        severity: 'error',
        rule: 'r',
        source: 'relax-ng',
        message: 'm',
        place: { file: 'a.xml', start: { line, column } },
      },
    ])[0]!.place;
  expect(at(1, 2)).toEqual({ file: 'a.xml', start: { line: 1, column: 2 } });
  expect(at(2, 2)).toEqual({ file: 'b.xml', start: { line: 2, column: 1 } });
  expect(at(3, 1)).toEqual({ file: 'b.xml', start: { line: 3, column: 1 } });
  expect(at(4, 4)).toEqual({ file: 'b.xml', start: { line: 4, column: 4 } });
  expect(at(5, 2)).toEqual({ file: 'a.xml', start: { line: 3, column: 2 } });
});

test('the encoding that the first file was written in is none of the whole', () => {
  const { text } = made(`<?xml version="1.0" encoding="ISO-8859-1"?><a ${XI}><xi:include href="b"/></a>`, {
    b: '<b xmlns=""/>',
  });
  expect(text.startsWith('<?xml version="1.0"                      ?><a')).toBe(true);
});
