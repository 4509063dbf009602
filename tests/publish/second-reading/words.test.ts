import { describe, expect, test } from 'vitest';
import { checkEditionWords } from '../../../src/publish/index.js';
import { fixture, published, teiOf } from '../published.js';

const tei = (body: string): { name: string; text: string } => ({ name: 'a.xml', text: teiOf(body) });
const html = (record: string): { name: 'html'; content: string } => ({
  name: 'html',
  content: `<!DOCTYPE html><html><body>Ours.<div data-record="text">${record}</div></body></html>`,
});
const rule = '='.repeat(72);
const plain = (record: string): { name: 'text'; content: string } => ({
  name: 'text',
  content: `Title\n\n${rule}\n\n${record}\n\n${rule}\n\nColophon\n`,
});
const messages = (...[document, edition]: Parameters<typeof checkEditionWords>): readonly string[] =>
  checkEditionWords(document, edition).map(({ rule: name, message }) => `${name}: ${message}`);

describe('the words of an edition are those of its document', () => {
  test('white space, tags and what the edition marks as its own do not count', () => {
    expect(
      messages(tei('<p>One <hi>t</hi>wo\n three</p>'), html('<p>One two <b data-added="">[ours]</b> three</p>')),
    ).toEqual([]);
    expect(messages(tei('<p>One two three</p>'), plain('One\ntwo\n    three'))).toEqual([]);
  });

  test.each([
    ['a lost word', '<p>One two three</p>', '<p>One three</p>', '"One two three" became "One three"'],
    ['a word too many', '<p>One</p>', '<p>One two</p>', '"One" became "One two"'],
    ['words run together', '<p>One</p><p>two</p>', '<span>One</span><span>two</span>', '"One two" became "Onetwo"'],
    [
      'the editor’s reading for the record’s',
      '<p><choice><sic>teh</sic><corr>the</corr></choice></p>',
      '<p>the</p>',
      '"teh" became "the"',
    ],
    ['a lost full stop', '<p>One.</p>', '<p>One</p>', '"One." became "One"'],
  ])('%s is an error that quotes the place', (_, body, record, difference) => {
    const [message, ...others] = messages(tei(body), html(record));
    expect(others).toEqual([]);
    expect(message).toContain('edition-words-differ: The html edition differs from its document at word');
    expect(message).toContain(difference);
  });

  test('notes are compared as well', () => {
    const document = tei('<p>One.</p><note>Two.</note>');
    expect(messages(document, plain(`One.\n\n${'-'.repeat(72)}\n\n[1] Two.`))).toEqual([]);
    expect(messages(document, plain(`One.\n\n${'-'.repeat(72)}\n\n[1] Too.`))).toHaveLength(1);
  });

  test('character references, CDATA, comments and quoted ">" are read as markup reads them', () => {
    expect(
      messages(
        tei('<p n="a > b">A &amp; &#x42;<!-- not <p>this</p> --> <![CDATA[<c>]]></p>'),
        html('<p title="x > y">A &amp; B &lt;c&gt;</p>'),
      ),
    ).toEqual([]);
  });

  test('instructions and their quotation marks do not count', () => {
    expect(messages(tei("<p>One<?sic it's?> two</p>"), html('<p>One two</p>'))).toEqual([]);
  });

  test('a page that cannot be read again is an error', () => {
    const [message, ...others] = messages(tei('<p>One</p>'), html('<p>One</p><p title="'));
    expect(others).toEqual([]);
    expect(message).toContain('edition-words-differ: The html edition cannot be read again');
  });

  test('an edition that fails is not handed out', () => {
    const {
      html: page,
      text,
      diagnostics,
    } = published(teiOf('<p>One.</p>'), { to: ['html'], loadStylesheet: () => ({ not: 'a stylesheet' }) });
    expect([page, text]).toEqual(['', '']);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['error']);
  });
});

describe('conservation holds for', () => {
  test.each([
    ['a document with everything', fixture('meeting.xml')],
    [
      'one with a record that looks like our rules',
      teiOf(`<p>${rule}</p><p>One</p><p>${'-'.repeat(72)}</p><note>Two [1] three</note>`),
    ],
    ['words longer than a line', teiOf(`<sp><p>A ${'long'.repeat(40)} word. ${'x'.repeat(72)}</p></sp>`)],
    [
      'alternatives of other projects',
      teiOf(
        '<p><choice><orig>olde</orig><reg>old</reg></choice> <choice><abbr>Mr</abbr><expan>Mister</expan></choice> <app><lem>a</lem><rdg>b</rdg></app></p>',
      ),
    ],
    [
      'supplied and unclear words',
      teiOf('<p>One <supplied>two</supplied> <unclear>three</unclear> <gap/> <add>four</add> <del>five</del></p>'),
    ],
    [
      'notes where they are called',
      teiOf(
        '<p>One<note place="foot">Two <hi>three</hi>.</note> four.</p><p>Five<note>six<note>seven</note></note></p>',
      ),
    ],
    [
      'lists and quotations inside a paragraph',
      teiOf(
        '<p>One <list><item>two</item><item>three <list><item>four</item></list></item></list> five <quote><p>six</p></quote> seven</p>',
      ),
    ],
    [
      'verse, letters, and what stands in front',
      teiOf('<lg><l>One</l><l>two</l></lg><closer><salute>Yours</salute><signed>A. B.</signed></closer>'),
    ],
    [
      'a label without its paragraph',
      teiOf(
        '<sp><speaker>A:</speaker><stage>(nods)</stage></sp><sp><speaker>B:</speaker><list><item>one</item></list></sp>',
      ),
    ],
    [
      'wide tables',
      teiOf(`<table><head>Head</head><row><cell>${'word '.repeat(20)}</cell><cell>b</cell></row></table>`),
    ],
    ['no words at all', teiOf('<p/>')],
    [
      'prefixed elements',
      teiOf('<p>One</p>')
        .replaceAll(/<(\/?)/gu, '<$1t:')
        .replace('xmlns=', 'xmlns:t='),
    ],
  ])('%s', (_, document) => {
    const { html: page, text, diagnostics } = published(document);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(page).not.toBe('');
    expect(text).not.toBe('');
  });
});
