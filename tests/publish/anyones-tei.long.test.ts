import { describe, expect, test } from 'vitest';
import { FORMS as TABLE, publish, type EditionName } from '../../src/publish/index.js';
import { compiled } from './compiled.js';
import { teiOf } from './published.js';

const FORMS: readonly EditionName[] = ['html', 'text', 'corpus', 'markdown', 'epub'];
const loadStylesheet = await compiled(...FORMS.map((name) => TABLE[name].stylesheet));

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
      'readings in groups',
      '<p>a <app><rdgGrp>\n<lem>b</lem><rdg>c</rdg>\n</rdgGrp></app> d <app><rdgGrp><rdg>e</rdg></rdgGrp><rdg>f</rdg></app></p>',
      'a b d e',
    ],
    [
      'groups of readings within groups',
      '<p>a <app><rdgGrp><rdgGrp><rdg>b<note>n</note></rdg><rdg>c</rdg></rdgGrp></rdgGrp></app></p>',
      'a b',
    ],
    ['a group beside a lemma', '<p>a <app><rdgGrp><rdg>b</rdg></rdgGrp><lem>c</lem></app></p>', 'a c'],
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
    [
      'a paragraph without words behind a label',
      '<sp><speaker>A</speaker><p><pb n="2"/></p></sp><sp><speaker>B</speaker><p/><p>c</p></sp>',
      'A B c',
    ],
    [
      'a label in a note before its utterance',
      '<div><note type="speaker">CHAIR:</note><u who="#a"><seg>Good <note type="comment">(Applause.)</note> day.</seg></u></div>',
      'CHAIR: Good (Applause.) day.',
    ],
    [
      'a label in its utterance, the time between utterances',
      '<div><u><note type="speaker">MR BOB:</note><seg>Yes.</seg></u><note type="time">Noon</note><u><seg>No.</seg></u></div>',
      'MR BOB: Yes. Noon No.',
    ],
    [
      'a comment of editors on a letter is a note',
      '<div><p>Dear Sir<note type="comment">sc. Bee</note></p></div>',
      'Dear Sir',
    ],
    [
      'a note of another type in an utterance',
      '<div><u><seg>One.<note type="editorial">x</note></seg></u></div>',
      'One.',
    ],
    [
      'a label with notes and pages before its utterance',
      '<div><note type="Speaker">CHAIR:</note><note type="comment">(rises)</note><pb n="2"/><u who="#a">Good.</u><note type="speaker">B:</note><kinesic><desc>nods</desc></kinesic><u>Yes.</u></div>',
      'CHAIR: (rises) Good. B: Yes.',
    ],
    [
      'a label before no utterance is a note',
      '<div><u>One.</u><note type="speaker">B:</note><p>Two.</p></div>',
      'One. Two.',
    ],
    [
      'an entry of a list within a phrase',
      '<p>wo<hi>x<biblStruct><monogr><title>T</title><imprint><date>1900</date></imprint></monogr></biblStruct>y</hi>rd</p>',
      'wo x T 1900 y rd',
    ],
    [
      'words left out behind a break within a word',
      '<ab><w>wo<lb break="no"/><supplied>rds</supplied></w> <gap/><w><supplied>an</supplied>d</w></ab>',
      'wo d',
    ],
    ['an empty label', '<div><note type="speaker"/><u><seg>One.</seg></u></div>', 'One.'],
    ['text in a row', '<table><row>a<cell>b</cell>c</row></table>', 'a b c'],
    ['a note in a row', '<table><row><cell>b</cell><note>n</note></row></table>', 'b'],
    [
      'a bibliography',
      '<listBibl><biblStruct><monogr><author>A</author><title>T</title></monogr></biblStruct></listBibl>',
      'A T',
    ],
    [
      'an apparatus of readings',
      '<div><p>a</p><listApp><app loc="1"><lem>b</lem><rdg>c</rdg></app><app loc="2"><lem>d</lem></app></listApp></div>',
      'a b d',
    ],
    [
      'a speech within a speech',
      '<sp><speaker>A</speaker><p>b</p></sp><floatingText><body><sp><p>c</p></sp></body></floatingText>',
      'A b c',
    ],
    ['another namespace', '<p>a<x xmlns="urn:x">b<p>c</p></x></p>', 'abc'],
    [
      'terms for an index',
      '<p>I. <index><term>Health<term>Buildings</term></term></index> The Minister</p>',
      'I. The Minister',
    ],
    ['terms between paragraphs', '<p>a</p><index indexName="x"><term>T</term></index><p>b</p>', 'a b'],
    ['terms within a word', '<p>wo<index><term>T</term></index>rd</p>', 'word'],
    ['words in what is a point by the grammar', '<p>a <anchor xml:id="x">b <hi>c</hi></anchor> d</p>', 'a b c d'],
    ['words in a milestone', '<p>wo<milestone unit="x">rd</milestone>s</p>', 'words'],
    ['words in a pointer', '<p>a <ptr target="#x">b</ptr></p>', 'a b'],
    [
      'the cast of a play',
      '<castList><head>Persons</head><castGroup><castItem><role xml:id="a">Ann</role>, <roleDesc>a smith</roleDesc></castItem></castGroup><castItem type="list"><roleDesc>Guests</roleDesc></castItem></castList><sp who="#a"><speaker>Ann.</speaker><p>Yes.</p></sp>',
      'Persons Ann, a smith Guests Ann. Yes.',
    ],
    [
      'a title page',
      '<titlePage><docTitle><titlePart>A</titlePart></docTitle><docEdition>B</docEdition><docImprint><pubPlace>C</pubPlace> <publisher>D</publisher></docImprint><imprimatur>E</imprimatur></titlePage>',
      'A B C D E',
    ],
  ])('%s', (_, body, words) => {
    expect(made(teiOf(body))).toEqual({ forms: FORMS, doubts: [], words });
  });

  test.each([
    [
      'a transcription by pages and lines',
      '<sourceDoc><surface n="1r"><label>Leaf</label><graphic url="a.jpg"/><zone><line>One <add>or</add></line><zone><line>two<note>n</note></line>loose</zone></zone></surface><surface><line>three</line></surface></sourceDoc>',
      'One or two loose three',
    ],
    ['images alone', '<facsimile><surface xml:id="s"><graphic url="a.jpg"/></surface></facsimile>', ''],
  ])('%s', (_, source, words) => {
    const tei = teiOf('').replace(/<text [^]*<\/text>/u, source);
    expect(made(tei)).toEqual({ forms: FORMS, doubts: [], words });
    expect(page(tei, 'html')).toContain('a.jpg');
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

const page = (tei: string, form: EditionName): string =>
  String(publish({ name: 'a.xml', text: tei }, { to: [form], loadStylesheet }).value[0]?.content);

/** What the page says of those who take part: the label and the names. */
const facts = (html: string): readonly string[] =>
  [...html.matchAll(/<dt>(Participants|Characters)<\/dt><dd><ul>(.*?)<\/ul>/gsu)].map(([, label, list]) =>
    [label, ...[...list!.matchAll(/<li>(.*?)<\/li>/gsu)].map(([, item]) => item!.replace(/<[^>]*>/gu, '').trim())].join(
      '|',
    ),
  );

describe('persons of a play are characters', () => {
  const persons =
    '<profileDesc><particDesc><listPerson><person xml:id="ann"><persName>Ann</persName></person></listPerson></particDesc></profileDesc>';
  const speech = '<sp who="#ann"><speaker>ANN.</speaker><p>Yes.</p></sp>';
  test.each([
    ['in acts', teiOf(`<div type="act"><div type="scene">${speech}</div></div>`, persons), 'Characters|Ann'],
    [
      'of a cast',
      teiOf(
        `<castList><castItem><role xml:id="a">Bo</role>, <roleDesc>a smith</roleDesc></castItem></castList>${speech}`,
      ),
      'Characters|Bo, a smith',
    ],
    ['of a corpus of plays', teiOf(speech, persons).replace('<TEI ', '<TEI type="dracor" '), 'Characters|Ann'],
    [
      'of a cast without ids',
      teiOf(`<div type="act">${speech}</div>`, persons.replace(' xml:id="ann"', '')),
      'Characters|Ann',
    ],
    ['but not of a meeting without ids', teiOf(speech, persons.replace(' xml:id="ann"', '')), 'Participants|Ann'],
    ['but not of a meeting', teiOf(`<div type="session">${speech}</div>`, persons), 'Participants|Ann'],
  ])('%s', (_, tei, expected) => {
    expect(facts(page(tei, 'html'))).toEqual([expected]);
    expect(page(tei, 'text')).toContain(expected.startsWith('P') ? 'Participants: ' : 'Characters: ');
  });
});

describe('registers at the end of a text, and in its header, are registers of the page', () => {
  const list = '<listPlace><place xml:id="rome"><placeName>Rome</placeName><note>a city</note></place></listPlace>';
  const named = '<p>In <placeName ref="#rome">Roma</placeName>.</p>';
  test.each([
    ['at the end', teiOf(named).replace('</body>', `</body><back>${list}</back>`)],
    [
      'in a division at the end',
      teiOf(named).replace('</body>', `</body><back><div><head>Places</head>${list}</div></back>`),
    ],
    ['in the header', teiOf(named, `<profileDesc><settingDesc>${list}</settingDesc></profileDesc>`)],
    [
      'in the description of the source',
      teiOf(named).replace('</fileDesc>', `<sourceDesc>${list}</sourceDesc></fileDesc>`),
    ],
  ])('%s', (_, tei) => {
    expect(made(tei)).toMatchObject({ forms: FORMS, doubts: [] });
    const html = page(tei, 'html');
    expect(html.match(/ id="rome"/gu)).toHaveLength(1);
    expect(html).toMatch(/<section class="register"[^>]*><h2[^>]*>Index of places<\/h2>.*<b>Rome<\/b>.*a city/su);
  });
});

test.each([
  ['<p>One. <vocal><desc>laughs</desc></vocal> Two.</p>', 'One. ⟦laughs⟧ Two.', 'One. ‖laughs‖ Two.'],
  ['<p>One.</p><incident><desc>a door</desc></incident>', '⟦a door⟧', '‖a door‖'],
  ['<div><u>One. <kinesic><desc>nods</desc></kinesic></u></div>', 'One. ⟦nods⟧', 'One. ‖nods‖'],
  ['<p>One. <vocal/> Two.</p>', 'One. Two.', 'One. Two.'],
  ['<p>O<vocal><desc>coughs</desc></vocal>ne.</p>', 'O⟦coughs⟧ne.', 'O‖coughs‖ne.'],
  ['<div><u>One. <pause dur="PT3S"/> Two.</u></div>', 'One. ⟦pause⟧ Two.', 'One. ‖pause‖ Two.'],
  ['<div><u>One.</u><pause/><u>Two.</u></div>', '⟦pause⟧', '‖pause‖'],
  ['<div><u>One <shift feature="loud" new="f"/>two.</u></div>', 'One two.', 'One two.'],
  [
    '<div><u>He showed <writing>an open letter</writing> to all.</u></div>',
    'showed an open letter to',
    'showed an open letter to',
  ],
  [
    '<p>One <del xml:id="d">or</del> <add xml:id="a">and</add><substJoin target="#d #a"><desc>one change</desc></substJoin> two.</p>',
    'and two.',
    'and two.',
  ],
])('what happened meanwhile is told: %s', (body, text, markdown) => {
  expect(page(teiOf(body), 'text').replace(/ +/gu, ' ')).toContain(text);
  expect(page(teiOf(body), 'markdown').replace(/ +/gu, ' ')).toContain(markdown);
});

test('a paragraph of thousands of lines is a line of the corpus', () => {
  const { forms, doubts } = made(teiOf(`<p>${'\n      a line of many'.repeat(8000)}</p>`));
  expect([forms, doubts]).toEqual([FORMS, []]);
});

describe('what a header says of a letter', () => {
  const action = (type: string, inner: string): string => `<correspAction type="${type}">${inner}</correspAction>`;
  const letter = (...actions: readonly string[]): string =>
    teiOf('<p>x</p>', `<profileDesc><correspDesc>${actions.join('')}</correspDesc></profileDesc>`);
  test.each([
    [
      'sender, receiver, place, date',
      letter(
        action('sent', '<persName>Ann</persName><placeName>Wien</placeName><date when="1893-05-05"/>'),
        action('received', '<persName>Bert</persName>'),
      ),
      ['Date: 5 May 1893', 'Place: Wien', 'From: Ann', 'To: Bert'],
    ],
    [
      'several of each',
      letter(
        action('sent', '<persName>Ann</persName><orgName>The House</orgName>'),
        action('received', '<name>Bert</name><persName>Cy</persName>'),
      ),
      ['From: Ann, The House', 'To: Bert, Cy'],
    ],
    [
      'a sender alone',
      letter(action('sent', '<settlement>Graz</settlement><persName>Ann</persName>')),
      ['Place: Graz', 'From: Ann'],
    ],
    [
      'somebody described, of a letter that is described twice',
      letter(action('sent', '<p>By hand.</p>')).replace(
        '</correspDesc>',
        `</correspDesc><correspDesc>${action('sent', '<rs>A clerk</rs>')}</correspDesc>`,
      ),
      ['From: A clerk'],
    ],
    ['nobody', letter(action('sent', '<date notBefore="1893"/>')), []],
  ])('%s', (_, tei, lines) => {
    const head = page(tei, 'text')
      .split('====')[0]!
      .trim()
      .split('\n')
      .slice(1)
      .filter((line) => line !== '');
    expect(head.filter((line) => lines.length > 0 || !line.startsWith('Date'))).toEqual(lines);
    for (const line of lines) expect(page(tei, 'html')).toContain(line.replace(/^[^:]*: /u, '').split(', ')[0]!);
  });
});

describe('who wrote a document', () => {
  const by = (author: string): string =>
    teiOf('<p>x</p>').replace('</titleStmt>', `<author>${author}</author></titleStmt>`);
  test.each([
    [
      'in two languages',
      '<persName xml:lang="en">Ann Author</persName><persName xml:lang="de">Anna Autor</persName><idno type="w">Q1</idno>',
      'Ann Author',
    ],
    ['two persons', '<persName>A. One</persName> and <persName>B. Two</persName>', 'A. One, B. Two'],
    ['with an identifier', 'Ann Author<idno type="w">Q1</idno>', 'Ann Author'],
    ['with parts of a name', '<persName><forename>Ann</forename> <surname>Author</surname></persName>', 'Ann Author'],
  ])('%s', (_, author, words) => {
    expect(page(by(author), 'text')).toContain(`Responsibility: ${words}\n`);
  });
});

test.each(['1960-13-45', 'c. 1960', '1960-00', '1960-02-30'])('"%s" is no date in a reference', (when) => {
  const html = page(
    teiOf('<p>x</p>', `<profileDesc><creation><date when="${when}">then</date></creation></profileDesc>`),
    'html',
  );
  expect(html).not.toContain('month = ');
  expect(html).not.toContain('"date-parts"');
  expect(html).not.toMatch(/DA {2}- \d/u);
});

describe('a cell that reaches over rows leaves its column to nothing else', () => {
  const table = (...rows: readonly string[]): string =>
    teiOf(`<table>${rows.map((row) => `<row>${row}</row>`).join('')}</table>`);
  test.each([
    [
      'at the left',
      table('<cell rows="2">a</cell><cell>b</cell>', '<cell>c</cell>', '<cell>d</cell><cell>e</cell>'),
      ['a\tb', '\tc', 'd\te'],
    ],
    [
      'in the middle',
      table(
        '<cell>a</cell><cell rows="3">b</cell><cell>c</cell>',
        '<cell>d</cell><cell>e</cell>',
        '<cell>f</cell><cell>g</cell>',
      ),
      ['a\tb\tc', 'd\t\te', 'f\t\tg'],
    ],
    [
      'and over columns',
      table('<cell rows="2" cols="2">a</cell><cell>b</cell>', '<cell>c</cell>'),
      ['a\t\tb', '\t\tc'],
    ],
    [
      'one beside the other',
      table('<cell rows="2">a</cell><cell rows="2">b</cell><cell>c</cell>', '<cell>d</cell>'),
      ['a\tb\tc', '\t\td'],
    ],
  ])('%s', (_, tei, lines) => {
    expect(page(tei, 'corpus').trimEnd().split('\n')).toEqual(lines);
    const cells = page(tei, 'markdown')
      .split('\n')
      .filter((line) => /\|.*[a-g]/u.test(line))
      .map((line) =>
        line
          .replace(/^\| | \|$/gu, '')
          .split(/ ?\| ?/u)
          .join('\t')
          .trimEnd(),
      );
    expect(cells).toEqual(lines);
  });
});

test('cells that reach over rows leave their columns in plain text, and empty cells theirs', () => {
  const tei = teiOf(
    '<table><row><cell rows="2">aa</cell><cell cols="2">b</cell></row><row><cell>c</cell><cell>d</cell></row><row><cell/><cell>e</cell></row></table>',
  );
  const lines = page(tei, 'text').split('\n');
  expect(lines.filter((line) => /^ +[a-e]/u.test(line))).toEqual(['    aa   b', '         c   d', '         e']);
  expect(page(tei, 'corpus')).toBe('aa\tb\t\n\tc\td\n\te\n');
});

test('a title of several titles, a subtitle, all identifiers', () => {
  const tei = teiOf('<p>x</p>')
    .replace(
      '<title>A test</title>',
      '<title level="s">Series</title><title><title type="main">Main</title><title type="sub">More</title></title>',
    )
    .replace(
      '</titleStmt>',
      '</titleStmt><publicationStmt><publisher>P</publisher><idno><idno type="URN">urn:x:1</idno><idno type="PID">https://a.example/x</idno></idno></publicationStmt>',
    );
  expect(page(tei, 'text')).toMatch(/^Main\n\nMore\n/u);
  expect(page(tei, 'text')).toContain('Identifiers: URN: urn:x:1; PID: https://a.example/x\n');
  expect(page(tei, 'text')).toContain('“Main.” In Series. P. https://a.example/x.');
  const html = page(tei, 'html');
  expect(html).toContain('<title>Main</title>');
  expect(html).toContain('<p class="subtitle">More</p>');
  expect(html).toContain('<dt>Identifiers</dt>');
});

test('a series alone is the title, and no series of itself', () => {
  const tei = teiOf('<p>x</p>').replace('<title>A test</title>', '<title level="s">Series</title>');
  expect(page(tei, 'text')).toContain('How to cite: “Series.”\n');
});

test('what is said of a gap is told on the page', () => {
  const tei = teiOf(
    '<p>One <gap reason="lost"><desc xml:lang="de">ein Blatt</desc><desc xml:lang="en">a leaf</desc></gap><media mimeType="audio/mp3" url="a.mp3"><desc>A song</desc></media></p>',
  );
  expect(page(tei, 'html')).toContain('title="gap: lost, a leaf"');
  expect(page(tei, 'html')).toContain('[A song]');
});

test.each([
  ['<p>In 1959<ref target="#n">2</ref> Bee.</p><note xml:id="n">x</note>', '1959²'],
  ['<p>In 1959<ref type="noteMark">2</ref> Bee.</p>', '1959²'],
  ['<p>In 1959<ref rend="sup" target="notes.xml#n2">2</ref> Bee.</p>', '1959²'],
  ['<p>In 1959<hi rend="superscript"><ref target="#e">2</ref></hi> Bee.</p><p xml:id="e"/>', '1959²'],
  ['<p>In 1959<ref target="#e"><hi rend="super">2</hi></ref> Bee.</p><p xml:id="e"/>', '1959²'],
])('what only calls a note is raised, and no word of a corpus: %s', (body, shown) => {
  expect(page(teiOf(body), 'text')).toContain(`In ${shown} Bee.`);
  expect(made(teiOf(body)).doubts).toEqual([]);
  expect(made(teiOf(body)).words).toBe('In 1959 Bee.');
});

test.each(['5 m<hi rend="sup">2</hi>', '<ref target="#n">See note 2</ref>', '<ref target="#n" type="bibl">[2]</ref>'])(
  'but not what has words of its own: %s',
  (words) => {
    const tei = teiOf(`<p>It is ${words} here.</p><p xml:id="n"/>`);
    const plain = words.replace(/<[^>]*>/gu, '');
    expect(page(tei, 'text')).toContain(plain);
    expect(made(tei).words).toBe(`It is ${plain} here.`);
  },
);

test('"Jr." is no part of the surname', () => {
  const html = page(
    teiOf('<p>x</p>').replace(
      '</titleStmt>',
      '<author><persName><forename>A.</forename> <surname>One</surname> <genName>Jr.</genName></persName></author></titleStmt>',
    ),
    'html',
  );
  expect(html).toContain('"family": "One"');
  expect(html).toContain('"suffix": "Jr."');
  expect(html).toContain('AU  - One, A., Jr.');
  expect(html).toContain('author = {One, Jr., A.}');
});

test.each(['listApp', 'listWit'])('%s is a list with a form of its own: nothing is said of it', (name) => {
  const entry = name === 'listApp' ? '<app><lem>b</lem></app>' : '<witness xml:id="w">b</witness>';
  const text = teiOf(`<div><p>a</p><${name}>${entry}</${name}></div>`);
  const { value, diagnostics } = publish({ name: 'a.xml', text }, { to: FORMS, loadStylesheet });
  expect(diagnostics).toEqual([]);
  expect(value.map((edition) => edition.name)).toEqual(FORMS);
});
