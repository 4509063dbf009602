import { describe, expect, test } from 'vitest';
import { checkWritten, readHtmlAgain, readXmlAgain, type Markup } from '../../src/xml/second-parser.js';

/** `a[x=1]{text b{}}`: short enough to be read. */
const shown = (node: Markup | string): string => {
  if (typeof node === 'string') return node;
  const attributes = Object.entries(node.attributes).map(([name, value]) => `${name}=${value}`);
  const list = attributes.length === 0 ? '' : `[${attributes.join(' ')}]`;
  return `${node.name}${list}{${node.children.map(shown).join('')}}`;
};
const xml = (text: string): string => readXmlAgain(text).children.map(shown).join('');
const html = (text: string): string => readHtmlAgain(text).children.map(shown).join('');

describe('XML, read a second time', () => {
  test.each([
    ['prefixes of elements go, those of attributes stay', '<t:a xml:id="x"><t:b/></t:a>', 'a[xml:id=x]{b{}}'],
    ['white space stays as it is', '<a> one\n<b> two </b> </a>', 'a{ one\nb{ two } }'],
    ['numbers and truths are text', '<a n="007">0012 <b>true</b> 1e5</a>', 'a[n=007]{0012 b{true} 1e5}'],
    ['references are resolved once', '<a x="&amp;lt;">&amp;amp; &#x42; &#233;</a>', 'a[x=&lt;]{&amp; B é}'],
    ['sections are text, comments nothing', '<a>x<!-- <b> --><![CDATA[<c> &amp;]]>y</a>', 'a{x<c> &amp;y}'],
    ['an instruction may hold quotation marks', `<?xml version="1.0"?><a>it<?note don't "?>'s</a><?z '?>`, "a{it's}"],
    [
      'what looks like an instruction in a comment or a section is none',
      '<a><!-- <?x --><b/><![CDATA[<?y]]>?></a>',
      'a{b{}<?y?>}',
    ],
    ['a ">" in a value ends no tag', `<a x="1 > 0" y='"'>z</a>`, 'a[x=1 > 0 y="]{z}'],
  ])('%s', (_, text, expected) => expect(xml(text)).toBe(expected));

  test('a name that every JavaScript object inherits does no harm', () => {
    expect(xml('<a><constructor toString="1">t</constructor><prototype/></a>')).toBe(
      'a{constructor.[toString.=1]{t}prototype.{}}',
    );
  });

  test('elements may be as deep as the gate lets them', () => {
    expect(xml(`${'<a>'.repeat(256)}x${'</a>'.repeat(256)}`)).toBe(`${'a{'.repeat(256)}x${'}'.repeat(256)}`);
  });
});

describe('a page, read a second time', () => {
  test.each([
    ['elements without an end tag hold nothing', '<p>a<br>b<img src="x">c<wbr>d</p>', 'p{abr{}bimg[src=x]{}cwbr{}d}'],
    ['neither do those of XHTML', '<p>a<br/>b<hr />c</p>', 'p{abr{}bhr{}c}'],
    ['attributes may lack a value', '<p hidden data-added>a</p>', 'p[hidden=true data-added=true]{a}'],
    ['scripts and styles are no part of it', `<a><script>if (a<b) "<p>'</script>x<style>a>b</style></a>`, 'a{x}'],
    [
      'a script in a value or a comment is none',
      '<a title="<script>"><!-- <style> -->x<script src="</script>">y</script></a>',
      'a[title=<script>]{x}',
    ],
    ['the type of the document is no text', '<!DOCTYPE html><html><p>a&nbsp;b</p></html>', 'html{p{a\u00A0b}}'],
  ])('%s', (_, text, expected) => expect(html(text)).toBe(expected));

  test('what is no page says so', () => {
    expect(() => html('<p>a</p><p class="')).toThrow('position');
  });
});

describe('XML that is about to be written', () => {
  test.each([
    '<?xml version="1.0" encoding="UTF-8"?>\n<?xml-model href="a.rng" title="it\'s"?>\n<a xml:id="b" n="1 &gt; 0">é &amp; <b/></a>\n',
    '<t:a xmlns:t="u"><!-- c --><![CDATA[<d>]]>&#x41;</t:a>',
  ])('is passed over where it is right: %s', (xml) => expect(checkWritten(xml, 'a.md')).toEqual([]));

  test.each(['<p><hi>Yes</p></hi>', '<p>', '<p n=1/>', '<p n="1" n="2"/>', '<p>a & b</p>'])('%s is an error', (xml) => {
    const [finding, ...others] = checkWritten(xml, 'a.md');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'xml-written-broken', severity: 'error', place: { file: 'a.md' } });
    expect(finding!.message).toMatch(
      /^The XML made of the document is not well-formed, so it is not written: .*\)\.$/u,
    );
  });
});
