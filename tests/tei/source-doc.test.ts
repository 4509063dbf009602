import { describe, expect, test } from 'vitest';
import { arranged, readRecord } from '../../src/tei/index.js';
import { parseXml } from '../../src/xml/index.js';

const HEADER =
  '<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>';
const tei = (rest: string): { readonly name: string; readonly text: string } => ({
  name: 'leaf.xml',
  text: `<TEI xmlns="http://www.tei-c.org/ns/1.0">${HEADER}${rest}</TEI>`,
});
const textIn = (rest: string): string =>
  /<(?:\w+:)?text[^]*<\/(?:\w+:)?text>/u.exec(arranged(tei(rest)).text)?.[0] ?? '';

describe('a transcription by pages, zones and lines is read as a text', () => {
  test.each([
    [
      'each line of a zone',
      '<surface n="1r"><zone><line>One <del>two</del></line>\n<line>three</line></zone></surface>',
      '<div><pb n="1r"/><ab><seg><lb/>One <del>two</del></seg> \n<seg><lb/>three</seg> </ab></div>',
    ],
    [
      'lines and pages without zones, in groups',
      '<surfaceGrp><surface xml:id="a"><line>One</line></surface><surface><line/></surface></surfaceGrp>',
      '<div><div><pb facs="#a"/><ab>One</ab></div><div><pb/><ab></ab></div></div>',
    ],
    [
      'zones in zones, a slip on a page',
      '<surface><zone>a<zone>b</zone><surface n="slip"><line>c</line></surface></zone></surface>',
      '<div><pb/><ab>a<seg> <lb/>b</seg> <seg><pb n="slip"/><seg><lb/>c</seg> </seg> </ab></div>',
    ],
    [
      'not what is said of the page and its image',
      '<surface><label>Leaf\none</label><desc>stained</desc><graphic url="a&amp;b.jpg"/><zone>x</zone></surface>',
      '<div><pb facs="a&amp;b.jpg"/>\n<ab>x</ab></div>',
    ],
  ])('%s', (_, pages, body) => {
    expect(textIn(`<sourceDoc>${pages}</sourceDoc>`)).toBe(`<text><body>${body}</body></text>`);
  });

  test('under another prefix, which its own elements declare', () => {
    const made = arranged(
      tei(
        '<t:sourceDoc xmlns:t="http://www.tei-c.org/ns/1.0"><t:surface><t:zone><t:line xmlns:x="urn:x" x:a="b">One</t:line></t:zone></t:surface></t:sourceDoc>',
      ),
    );
    expect(parseXml(made).diagnostics).toEqual([]);
    expect(readRecord(made).value?.text).toBe('One');
  });

  test('its words are exported, its images too', () => {
    const { value } = readRecord(
      tei(
        '<sourceDoc><surface xml:id="s1" n="1r"><graphic url="1.jpg"/><zone><line>One</line><line>two<note>n</note></line></zone></surface><surface><graphic url="2.jpg"/></surface></sourceDoc>',
      ),
    );
    expect([value?.text, value?.images, value?.notes.map(({ text }) => text)]).toEqual([
      'One two',
      [{ url: '1.jpg', id: 's1', label: '1r' }, { url: '2.jpg' }],
      ['n'],
    ]);
  });

  test('but where there is a text, that has the words', () => {
    const both = tei('<sourceDoc><surface><line>One</line></surface></sourceDoc><text><body><p>Two</p></body></text>');
    expect(readRecord(both).value?.text).toBe('Two');
  });
});

test('images alone are pages without words', () => {
  const facsimile =
    '<facsimile><surface xml:id="a" n="1"><graphic url="1.jpg"/></surface><surfaceGrp><surface><graphic url="2.jpg"/></surface></surfaceGrp><graphic url="3.jpg"/></facsimile>';
  expect(textIn(facsimile)).toBe(
    '<text xmlns="http://www.tei-c.org/ns/1.0"><body><div><pb n="1" facs="#a"/></div><div><pb facs="2.jpg"/></div><div><pb facs="3.jpg"/></div></body></text>',
  );
  expect(arranged(tei('<standOff><listPerson/></standOff>')).text).not.toContain('<text');
});
