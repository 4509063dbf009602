import { describe, expect, test } from 'vitest';
import { sourceOffset } from '../../src/text/index.js';
import type { Transcript } from '../../src/model/index.js';
import { allShown, bytes, readNow } from './reading.js';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html>\n<html>\n<head>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`;
const read = (html: string | Uint8Array) => readNow(typeof html === 'string' ? bytes(html) : html, 'minutes.txt');

function transcript(html: string | Uint8Array): Transcript {
  const { value, diagnostics } = read(html);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value.transcript;
}

const shown = (body: string): readonly string[] => allShown(transcript(page(body)));
const said = (html: string): readonly string[] =>
  read(html).diagnostics.map(
    ({ rule, message, place }) => `${place!.start.line}:${place!.start.column} ${rule} ${message}`,
  );

describe('what a page of HTML says by its elements', () => {
  test('headings, paragraphs, quotations, rules, centred lines', () => {
    const body = `<h1>Minutes</h1>
      <div><p>Mr. <b>Hale</b>
      came.</p>loose <i>words</i><p align="center">SECRET</p></div>
      <blockquote><p>One.</p><p>Two.</p></blockquote><hr>
      <h2>Berlin<br>and more</h2>`;
    expect(shown(body)).toEqual([
      'head level=1 "Minutes"',
      'p "Mr. Hale came."',
      'hi rend=bold "Hale"',
      'p "loose words"',
      'hi rend=italic "words"',
      'p rend=center "SECRET"',
      'quote "One.\\nTwo."',
      'p "One."',
      'p "Two."',
      'milestone ""',
      'head level=2 "Berlin\\nand more"',
      'lb ""',
    ]);
  });

  test('typography by elements, styles and classes', () => {
    const body =
      '<p><span style="font-weight:bold">A <em>b</em></span> <span class="smcap">c</span> 4<sup>th</sup> <u>d</u> <b>e<span style="font-weight: normal"> f</span></b></p>';
    expect(shown(body)).toEqual([
      'p "A b c 4th d e f"',
      'hi rend=bold "A b"',
      'hi rend=bold "e"',
      'hi rend=italic "b"',
      'hi rend=small-caps "c"',
      'hi rend=superscript "th"',
      'hi rend=underline "d"',
    ]);
  });

  test('lists: bullets are lists, numbers are text', () => {
    const body =
      '<ul><li>A<ul><li>A1</li></ul></li><li><p>B</p><p>more</p></li></ul><ol start="3" type="I"><li>C</li><li>D</li></ol>';
    expect(shown(body)).toEqual([
      'list type=bulleted "A\\nA1\\nB\\nmore"',
      'item "A\\nA1"',
      'list type=bulleted "A1"',
      'item "A1"',
      'item "B\\nmore"',
      'p "B"',
      'p "more"',
      'p "III. C"',
      'p "IV. D"',
    ]);
  });

  test('two breaks part paragraphs, one a line; preformatted lines are lines', () => {
    expect(shown('One<br>two<br>\n<br>three<pre>a  b\nc</pre>')).toEqual([
      'p "One\\ntwo"',
      'lb ""',
      'p "three"',
      'p "a  b\\nc"',
      'lb ""',
    ]);
  });

  test('tables of data are tables, those that lay out a page are not', () => {
    const data = '<table><tr><th>Year</th><th>Tons</th></tr><tr><td>1959</td><td></td></tr></table>';
    expect(shown(data)).toEqual([
      'table "Year\\nTons\\n1959\\n"',
      'row role=label "Year\\nTons"',
      'cell "Year"',
      'cell "Tons"',
      'row "1959\\n"',
      'cell "1959"',
      'cell ""',
    ]);
    expect(shown('<table><tr><td><h1>Minutes</h1></td><td><p>Yes.</p></td></tr></table>')).toEqual([
      'head level=1 "Minutes"',
      'p "Yes."',
    ]);
  });

  test('notes stand where they are called, whoever wrote the page', () => {
    const body = `<p>One<a href="#fn1" id="ref1"><sup>1</sup></a>, two<sup id="r2"><a href="#n2">[2]</a></sup>.</p>
      <p>See <a href="#end">2</a> or <a href="https://example.org/a">annex</a>.</p>
      <hr><ol><li id="fn1"><p>Foot. <a href="#ref1">↩</a></p></li></ol>
      <p><a id="n2" href="#r2">[2]</a> Not printed.</p><p id="end">End.</p>`;
    expect(shown(body)).toEqual([
      'p "One, two."',
      'anchor note=fn1 ""',
      'anchor note=fn2 ""',
      'p "See 2 or annex."',
      'ref target=#end "2"',
      'ref target=https://example.org/a "annex"',
      'milestone ""',
      'p "End."',
      'note id=fn1 n=1 place=foot "Foot."',
      'note id=fn2 n=2 place=foot "Not printed."',
    ]);
  });

  test('anchors of digital libraries are page ends', () => {
    const body =
      '<p>One <span class="pagenum"><a id="Page_12">[12]</a></span>two.</p><a name="pg_13"></a><p>On [Page 14] three.</p>';
    expect(shown(body)).toEqual(['p "One two."', 'p "On [Page 14] three."', 'pb n=12 ""', 'pb n=13 ""']);
  });
});

test('the content is what the page says it is; what is left out is told, with its place', () => {
  const html = page(
    '<header>The Archive</header>\n<nav>Home About</nav>\n<main><p>Yes.</p><script>var a = "b";</script><p hidden>Ask him.</p>\n<nav>Next</nav><img src="a.png"></main>\n<footer>© The Archive</footer>',
    '<title>Minutes</title>',
  ).replace('<html>', '<html lang="de">');
  expect(transcript(html).text).toBe('Yes.');
  expect(read(html).value?.details).toEqual({ title: 'Minutes', language: 'de' });
  expect(said(html)).toEqual([
    '7:18 markup-reduced Of the page, 1 script, style or form is left out.',
    '7:47 words-left-out Hidden text is left out: 8 characters, first "Ask him.".',
    '8:1 words-left-out The page\'s navigation is left out: 14 characters, first "Next".',
    '8:16 markup-reduced Of the document, 1 image is left out.',
    '5:9 words-left-out The page says which part of it is its content; what stands around that is left out: 24 characters, first "The Archive".',
  ]);
});

test('every character stands at its place, references and line ends of any kind among them', () => {
  const html = page(
    '<p>Caf&eacute; &amp; d&#233;tente&nbsp;&lt;1960&gt;\r\n  x &#x1F600; y &c. &NotEqualTilde; z</p>\r<p>Next &copy &sum; end.</p>',
  );
  const { text, places, source } = transcript(html);
  expect(text).toBe('Café & détente\u00a0<1960> x \u{1F600} y &c. \u2242\u0338 z\nNext © ∑ end.');
  const elsewhere = text.split('').filter((character, i) => {
    const from = source.text[sourceOffset(places, i)];
    return from !== character && from !== '&' && character !== '\n' && character !== ' ';
  });
  // The second half of what one reference stands for stands within it.
  expect(elsewhere).toEqual(['\ude00', '\u0338']);
  expect(source.text.slice(sourceOffset(places, text.indexOf('z'))).startsWith('z</p>')).toBe(true);
});

test('a page is decoded as it says', () => {
  const latin = new Uint8Array(Buffer.from('<html><meta charset="iso-8859-1"><p>Café</p></html>', 'latin1'));
  expect(transcript(latin).text).toBe('Café');
  const cyrillic = new Uint8Array([
    ...Buffer.from('<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>'),
    0xc4,
    0xe0,
    ...Buffer.from('</p></html>'),
  ]);
  expect(transcript(cyrillic).text).toBe('Да');
  const wide = new Uint8Array(Buffer.from('\ufeff<html><p>Да</p></html>', 'utf16le'));
  expect(transcript(wide).text).toBe('Да');
});

test('in XHTML an element may be empty by its start tag', () => {
  const html =
    '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><script src="a.js"/></head><body><p>One <b/>two</p></body></html>';
  expect(allShown(transcript(html))).toEqual(['p "One two"']);
});

test('a page that nests without end is refused, and a long one takes no time', () => {
  const deep = `<html>${'<div>'.repeat(100_000)}x`;
  expect(read(deep).diagnostics.map(({ rule }) => rule)).toEqual(['source-unreadable']);
  const started = performance.now();
  expect(transcript(page('<p>Yes. <b>No.</b></p>\n'.repeat(5_000))).text).toHaveLength(5_000 * 9 - 1);
  expect(performance.now() - started).toBeLessThan(5_000);
});
