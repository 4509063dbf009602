import { describe, expect, test } from 'vitest';
import { encode } from '../../../src/api/index.js';
import { fixture, teiOf } from '../published.js';
import { bodyOf, books } from './books.js';
import { parsed, typesIn } from './read-markdown.js';

const { markdown } = books(fixture('meeting.xml'), { to: ['markdown'] });
const body = (tei: string): string => bodyOf(books(teiOf(tei), { to: ['markdown'] }).markdown).trim();

describe('the edition in Markdown', () => {
  test('has a title block, headings, speakers, seams, corrections and notes', () => {
    for (const part of [
      '---\n# memcon: ',
      'title: "Memorandum of a conversation on the harbour of Port Amity"\ndate: "1962-03-04"\nplace: "Port Amity"\nlanguage: "en"\nidno: "Box 7"\nrepository:\n  name: "Archive of Samples"\n',
      '\n# Memorandum of conversation between Minister P. Orlov and Mr. de Vries\n',
      '\n## The harbour\n',
      '\n**P. ORLOV** says that the harbour *will* be open in early June.',
      '*The Book of Tides*.[^1]\n',
      'Ruth Abell[^corr-1], whom J. ‖page break‖de Vries knew',
      '\n**de Vries:** Yes. \\[1 line of source text not declassified\\] See [the tables](<https://example.org/tides>) and `x = 1`,',
      '\n- first point\n- second point, ',
      '\n> A quoted paragraph, indented.\n',
      '\n| Year | Ships |\n| --- | --- |\n| 1960 | 412 |\n',
      '\n---\n\nThey would meet again',
      '\n[^1]: The tables are by R. Abel.\n',
      '\n[^corr-1]: Abell – corrected: Abel (certain)\n',
    ]) {
      expect(markdown).toContain(part);
    }
  });

  test('is what an independent parser takes it for', () => {
    const types = typesIn(parsed(bodyOf(markdown)));
    for (const type of [
      'heading',
      'strong',
      'emphasis',
      'list',
      'blockquote',
      'table',
      'footnoteReference',
      'footnoteDefinition',
      'link',
      'inlineCode',
      'thematicBreak',
    ]) {
      expect([...types]).toContain(type);
    }
    for (const type of ['html', 'code', 'image', 'definition', 'linkReference']) expect([...types]).not.toContain(type);
  });

  test.each([
    ['a numbered page', '<p>a <pb n="4"/>b</p>', 'a ‖page break 4‖b'],
    ['emphasis that begins and ends with a blank', '<p>a<hi rend="italic"> b </hi>c</p>', 'a *b* c'],
    ['emphasis between letters and stops', '<p>a<hi rend="italic">(b)</hi>c</p>', '&#x61;*(b)*&#x63;'],
    ['emphasis right behind emphasis', '<p><emph>a</emph><emph>b</emph></p>', '*ab*'],
    ['emphasis of nothing', '<p>a<hi rend="bold"/> b</p>', 'a b'],
    ['line breaks', '<p>a<lb/>- b</p>', 'a\\\n\\- b'],
    [
      'a numbered list',
      '<list rend="numbered"><item>a</item><item><p>b</p><p>c</p></item></list>',
      '1. a\n\n2. b\n\n   c',
    ],
    ['items that print their numbers', '<list type="ordered"><item>1. a</item></list>', '- 1\\. a'],
    ['a list right behind a list', '<list><item>a</item></list><list><item>b</item></list>', '- a\n\n* b'],
    [
      'a page seam between items',
      '<list><item>a</item><pb n="2"/><item>b</item></list>',
      '- a\n\n‖page break 2‖\n\n- b',
    ],
    ['a list in an item', '<list><item>a<list><item>b</item></list></item></list>', '- a\n\n  - b'],
    ['verse', '<lg><l>a</l><l>b</l></lg>', 'a\\\nb'],
    ['a link that is not safe', '<p><ref target="javascript:a">b</ref></p>', 'b'],
    ['a note nobody calls', '<p>a<note>b</note></p>', 'a[^1]\n\n[^1]: b'],
    [
      'notes with one number',
      '<p>a<note n="1">b</note> c<note n="1">d</note></p>',
      'a[^n1.] c[^n2.]\n\n[^n1.]: b\n\n[^n2.]: d',
    ],
    ['a marker before a colon', '<p><note>b</note>: a</p>', '[^1]\\: a\n\n[^1]: b'],
    [
      'uneven rows',
      '<table><row><cell>a|b</cell></row><row><cell/><cell>c<lb/>d</cell></row></table>',
      '|  |  |\n| --- | --- |\n| a\\|b |  |\n|  | c d |',
    ],
  ])('%s', (_, tei, expected) => {
    expect(body(tei)).toBe(expected);
  });

  test('no value of the header becomes YAML', () => {
    for (const bad of ['a: b # c', '"', '\\', '- a', '{a}', '---', '!!js a', '\u0085a', "'"]) {
      const tei = teiOf('<p>One.</p>').replace('A test', bad);
      const title = /^title: "(.*)"$/mu.exec(books(tei, { to: ['markdown'] }).markdown)![1]!;
      expect(title.replaceAll(/\\(["\\])/gu, '$1')).toBe(bad.replaceAll('\u0085', '').trim());
    }
  });

  test('read again by memcon, it is the same document', async () => {
    const tei = teiOf(
      '<head>Meeting of P. Orlov and R. Lund, 4 March 1962</head><sp><p>P. ORLOV says “1. yes” *and* <hi rend="italic">no</hi>, [so] to &lt;speak&gt;_.</p></sp><sp><p>R. LUND agrees &amp;amp; leaves.</p><list><item>1. first</item><item># second</item></list></sp>',
    );
    const made = books(tei, { to: ['corpus', 'markdown'] });
    const { value, diagnostics } = await encode({ name: 'again.md', bytes: Buffer.from(made.markdown) });
    expect(diagnostics.filter(({ source }) => source === 'read')).toEqual([]);
    expect(books(value!.xml, { to: ['corpus'] }).corpus).toBe(made.corpus);
    expect(value!.xml).toContain('<title>A test</title>');
  });
});
