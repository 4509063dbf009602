import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encode } from '../../../src/api/index.js';
import { fixture, root, teiOf } from '../published.js';
import { bodyOf, books } from './books.js';
import { parsed, typesIn, wordsOf } from './read-markdown.js';

const rule = '='.repeat(72);

/** The words of Markdown as an independent parser reads them, without page seams. */
const wordsIn = (markdown: string): readonly string[] =>
  wordsOf(parsed(bodyOf(markdown)))
    .replaceAll(/‖page break[^‖]*‖/gu, '')
    .split(/\s+/u)
    .filter((word) => word !== '' && word !== '[…]');

/** The words of TEI without a header's, for documents whose markup takes none away. */
const wordsOfTei = (tei: string): readonly string[] =>
  tei
    .replace(/^.*?<text[ >]/su, '<text ')
    .replaceAll(/<(?:p|item|head|cell|note|l|speaker|quote|stage|lb)\b/gu, ' $&')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .split(/\s+/u)
    .filter((word) => word !== '');

const CASES: readonly (readonly [string, string])[] = [
  ['a document with everything', fixture('meeting.xml')],
  [
    'a record that looks like rules',
    teiOf(`<p>${rule}</p><p>One</p><p>${'-'.repeat(72)}</p><note>Two [1] three</note>`),
  ],
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
    teiOf('<p>One<note place="foot">Two <hi>three</hi>.</note> four.</p><p>Five<note>six<note>seven</note></note></p>'),
  ],
  [
    'notes of several blocks',
    teiOf(
      '<p>One<ref target="#a">*</ref>.</p><note xml:id="a"><p>Two.</p><list><item>three</item><item>four</item></list><quote><p>five</p></quote></note>',
    ),
  ],
  [
    'words that point to a note',
    teiOf('<p>One, <ref target="#a">see note 3</ref>.</p><note xml:id="a" n="3">Two.</note>'),
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
    'labels without words after them',
    teiOf(
      '<sp><speaker>A:</speaker><p/></sp><sp><speaker>B:</speaker><list><item>one</item></list></sp><u>one<pause/><seg>two</seg></u>',
    ),
  ],
  ['tables', teiOf('<table><head>Head</head><row><cell>a | b</cell><cell/></row><row><cell>---</cell></row></table>')],
  ['no words at all', teiOf('<p/>')],
  [
    'prefixed elements',
    teiOf('<p>One</p>')
      .replaceAll(/<(\/?)/gu, '<$1t:')
      .replace('xmlns=', 'xmlns:t='),
  ],
];

describe('the words of a book are those of its document', () => {
  test.each(CASES)('%s', (_, tei) => {
    const { corpus, markdown, epub, diagnostics } = books(tei);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(markdown).toContain('title: ');
    expect(epub.length).toBeGreaterThan(1000);
    expect(corpus === '').toBe(wordsIn(markdown).length === 0);
  });

  test('bare text has neither notes nor their markers nor what editors supplied', () => {
    const { corpus } = books(
      teiOf(
        '<p>One<ref target="#a">1</ref> <supplied>two</supplied> <unclear>three</unclear> <gap/><choice><sic>for</sic><corr>four</corr></choice>.<note xml:id="a">No.</note></p>',
      ),
    );
    expect(corpus).toBe('One three for.\n');
  });

  test('a parser of Markdown that is not ours reads the same words', () => {
    const tei = teiOf(HOSTILE_BODIES.map((body) => `<div>${body}</div>`).join(''));
    const { markdown, diagnostics } = books(tei, { to: ['markdown'] });
    expect(diagnostics).toEqual([]);
    expect(wordsIn(markdown)).toEqual(wordsOfTei(tei));
    // Of its constructs, only those that the document's markup asks for.
    expect([...typesIn(parsed(bodyOf(markdown)))].toSorted()).toEqual([
      'blockquote',
      'break',
      'emphasis',
      'heading',
      'link',
      'list',
      'listItem',
      'paragraph',
      'root',
      'strong',
      'table',
      'tableCell',
      'tableRow',
      'text',
    ]);
  });
});

const inP = (words: string): string => `<p>${words}</p>`;

/** Words that Markdown would take for marks of its own, at each place where they might count. */
const MARKS = [
  '# a',
  '#',
  '## ',
  '- a',
  '+ a',
  '* a',
  '-',
  '1. a',
  '12) b',
  '1.',
  '> a',
  '>',
  '---',
  '***',
  '___',
  '===',
  '```',
  '~~~ x',
  '~~a~~',
  '    a',
  '*a*',
  '**a**',
  '_a_',
  '__a__',
  'a_b_c',
  '`a`',
  '\\',
  '\\*',
  'a\\',
  '[a](b)',
  '[a]: b',
  '[^1]',
  '[^1]: b',
  '![a](b)',
  'a!',
  '&lt;b>',
  '&lt;a href="x">',
  '&lt;!-- a -->',
  '&lt;https://a.example>',
  'https://a.example/_b_',
  'www.a.example',
  'a@b.example',
  '&amp;amp;',
  '&amp;#42;',
  '&amp;copy',
  '| a | b |',
  '|',
  ':--',
  '|---|',
  '$a$',
  ':a:',
  '‖',
  '\uF8D1a\uF8D2',
  '\uF8D0',
];

const HOSTILE_BODIES: readonly string[] = [
  ...MARKS.flatMap((mark) => [
    inP(mark),
    inP(`a ${mark} b`),
    `<head>${mark}</head>`,
    `<list><item>${mark}</item><item>b</item></list>`,
    `<quote><p>${mark}</p></quote>`,
  ]),
  ...MARKS.flatMap((mark) => [
    inP(`a<lb/>${mark}<lb/>b`),
    inP(`a<hi rend="italic">${mark}</hi>b`),
    inP(`<hi rend="bold">${mark}</hi> <emph>${mark}</emph>`),
    `<table><row><cell>${mark}</cell><cell>b</cell></row></table>`,
  ]),
  ...MARKS.map((mark) =>
    inP(
      `<ref target="https://a.example/(b)_c_?d=1&amp;copy=2">${mark}</ref>${mark}<ref target="https://a.example/">c</ref>`,
    ),
  ),
  inP('wow!<ref target="https://a.example/">b</ref>'),
  inP(
    '(a)<hi rend="italic">(b)</hi>c<hi rend="bold">d</hi><hi rend="italic">e</hi>f<hi rend="bold"><hi rend="italic">g</hi></hi>',
  ),
  inP('&amp;<!-- -->amp; 1<!-- -->. a'),
];

describe.skipIf(!existsSync(join(root, '..', 'shared', 'corpus')))('documents of the corpus', () => {
  const folder = join(root, '..', 'shared', 'corpus');
  const minutes = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => /frus[^/]*-d\d+\.md$/u.test(path))
        .toSorted()
    : [];
  const sample = minutes.filter((_, index) => index % 16 === 0);

  test('keep their words in every kind', { timeout: 60_000 }, async () => {
    expect(sample.length).toBeGreaterThan(5);
    for (const path of sample) {
      const { value } = await encode({ name: path, bytes: readFileSync(join(folder, path)) });
      const tei = value!.xml;
      const { corpus, markdown, diagnostics } = books(tei, { to: ['corpus', 'markdown', 'epub'] });
      expect(
        diagnostics.filter(({ severity }) => severity === 'error'),
        path,
      ).toEqual([]);
      expect(corpus, path).not.toBe('');
      expect(wordsIn(markdown).join(' '), path).toContain(corpus.split('\n')[0]!.split(/\s+/u)[0]);
    }
  });
});

describe.skipIf(!existsSync(join(root, '..', 'shared', 'tei', 'plays')))('other people’s TEI', () => {
  test('keeps its words in every kind', { timeout: 60_000 }, () => {
    const { diagnostics } = books(
      readFileSync(join(root, '..', 'shared', 'tei', 'plays', 'a-midsummer-nights-dream.xml'), 'utf8'),
      { to: ['corpus', 'markdown'] },
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

if (!existsSync(join(root, '..', 'shared'))) {
  console.warn('There is no corpus beside the project: its documents are not published.');
}
