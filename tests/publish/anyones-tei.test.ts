import { describe, expect, test } from 'vitest';
import { publish, type EditionName } from '../../src/publish/index.js';
import { compiled } from './compiled.js';
import { teiOf } from './published.js';

const FORMS: readonly EditionName[] = ['html', 'text', 'corpus', 'markdown', 'epub'];
const loadStylesheet = await compiled(...FORMS);

/** The rules of what is said of words, and the corpus edition: the words alone. */
function made(tei: string): {
  readonly forms: readonly string[];
  readonly doubts: readonly string[];
  readonly words: string;
} {
  const { value, diagnostics } = publish({ name: 'a.xml', text: tei }, { to: FORMS, loadStylesheet });
  const corpus = value.find(({ name }) => name === 'corpus')?.content;
  return {
    forms: value.map(({ name }) => name),
    doubts: diagnostics.filter(({ rule }) => rule !== 'element-unrendered').map(({ message }) => message),
    words: String(corpus).trim().replaceAll(/\s+/gu, ' '),
  };
}

describe('TEI of other projects is published in every form, with its words', () => {
  test.each([
    [
      'alternatives on lines of their own',
      '<p>A\n<choice>\n <abbr>RS.</abbr>\n <expan>x</expan>\n</choice>; b</p>',
      'A RS.; b',
    ],
    ['alternatives within a word', '<p>wo<choice>\n<sic>r</sic>\n<corr>x</corr>\n</choice>d</p>', 'word'],
    ['readings on lines of their own', '<p>a <app>\n<lem>b</lem>\n<rdg>c</rdg>\n</app>.</p>', 'a b.'],
    [
      'alternatives in a heading',
      '<div><head>A <choice>\n<orig>b</orig>\n<reg>c</reg>\n</choice></head><p>d</p></div>',
      'A b d',
    ],
    ['a gap described', '<p>One. <gap reason="inaudible"><desc>Not heard</desc></gap> Two.</p>', 'One. Two.'],
    ['a gap described between paragraphs', '<p>One.</p><gap><desc>Not heard</desc></gap><p>Two.</p>', 'One. Two.'],
    ['laughter', '<u>One. <vocal><desc>laughs</desc></vocal></u>', 'One.'],
    ['what happened', '<div><u>One.</u><incident><desc>door</desc></incident><u>Two.</u></div>', 'One. Two.'],
    [
      'a picture described',
      '<p>See <figure><graphic url="a.jpg"><desc>Portrait</desc></graphic></figure> here.</p>',
      'See here.',
    ],
    ['a figure described', '<p>See</p><figure><figDesc>x</figDesc><desc>y</desc></figure>', 'See'],
    ['an encoded picture', '<p>a <figure><binaryObject mimeType="image/png">AAAA</binaryObject></figure> b</p>', 'a b'],
    ['an empty note', '<p>One<note/> two.</p>', 'One two.'],
    ['an empty note alone', '<p><note/></p>', ''],
    ['a note with a gap alone', '<p>One<note><gap/></note> two.</p>', 'One two.'],
    ['pages in an utterance', '<div><head>A</head><u who="#a"><seg>x</seg><pb n="2"/><seg>y</seg></u></div>', 'A x y'],
    ['pages with images', '<p>x <pb n="1" facs="https://example.org/a.jpg"/> y</p>', 'x y'],
    ['pages with images only', '<div><pb facs="https://example.org/a.jpg"/><p>y</p></div>', 'y'],
    ['pages in lists', '<list><item>a</item><pb n="3"/><item>b</item></list>', 'a b'],
    ['segments without space', '<u><seg>a</seg><seg>b</seg></u>', 'a b'],
    ['breaks between words', '<p>one<space/>two<lb/>three<pb n="2"/>four<cb/>five</p>', 'one two three four five'],
    ['breaks within words', '<p>gov-\n<lb break="no"/>\nernment wo<pb break="no"/>rd</p>', 'gov-ernment word'],
    ['text in a row', '<table><row>a<cell>b</cell>c</row></table>', 'a b c'],
    ['a note in a row', '<table><row><cell>b</cell><note>n</note></row></table>', 'b'],
    [
      'a bibliography',
      '<listBibl><biblStruct><monogr><author>A</author><title>T</title></monogr></biblStruct></listBibl>',
      'A T',
    ],
    [
      'a speech within a speech',
      '<sp><speaker>A</speaker><p>b</p></sp><floatingText><body><sp><p>c</p></sp></body></floatingText>',
      'A b c',
    ],
    ['another namespace', '<p>a<x xmlns="urn:x">b<p>c</p></x></p>', 'abc'],
  ])('%s', (_, body, words) => {
    expect(made(teiOf(body))).toEqual({ forms: FORMS, doubts: [], words });
  });

  test('several identifiers, profiles, titles and languages', () => {
    const header =
      '<profileDesc><langUsage><language ident="en">E</language></langUsage></profileDesc><profileDesc><langUsage><language ident="de">D</language></langUsage><creation><date when="1960-01-01">1960</date></creation></profileDesc>';
    const tei = teiOf('<p>One.</p>', header).replace(
      '<title>A test</title></titleStmt>',
      '<title level="s">Series</title><title level="a">Letter</title><author><persName xml:lang="en">Ann Author</persName><persName xml:lang="de">Anna Autor</persName><idno>Q1</idno></author></titleStmt><publicationStmt><publisher>P</publisher><idno type="URL">https://a.example/1</idno><idno type="DOI">10.1/x</idno></publicationStmt>',
    );
    expect(made(tei)).toEqual({ forms: FORMS, doubts: [], words: 'One.' });
    const page = String(publish({ name: 'a.xml', text: tei }, { to: ['html'], loadStylesheet }).value[0]?.content);
    expect(page).toContain('<title>Letter</title>');
    expect(page).toContain('<meta name="DC.creator" content="Ann Author">');
  });
});

test('a paragraph of thousands of lines is a line of the corpus', () => {
  const { forms, doubts } = made(teiOf(`<p>${'\n      a line of many'.repeat(8000)}</p>`));
  expect([forms, doubts]).toEqual([FORMS, []]);
});
