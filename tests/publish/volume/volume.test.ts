import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/index.js';
import type { Edition } from '../../../src/model/index.js';
import { checkEditionWords, openBook } from '../../../src/publish/index.js';
import { readXml, WITHOUT_BOUNDS } from '../../../src/xml/index.js';
import { compiled } from '../compiled.js';
import { filesOf } from '../epub/books.js';
import { fixture, teiOf } from '../published.js';

const loadStylesheet = await compiled('book');

const EDITION: Edition = {
  title: 'Talks & <papers>',
  editors: [{ id: 'mw', name: 'Mary Whitlock', role: 'edited by' }],
  publisher: 'The Press',
  encoded: '2026-01-02',
  licence: { name: 'CC BY 4.0', target: 'https://creativecommons.org/licenses/by/4.0/' },
};

/** A conversation of two; `petrov` is another man where `forename` is another. */
const talk = (day: string, forename: string, words: string): string =>
  teiOf(
    `<div><head>Talk</head><sp xml:id="t1" who="#petrov"><p xml:id="p1">${words} <persName ref="#petrov">Petrov</persName>.<note>A note.</note></p></sp>
    <sp xml:id="t2" who="#hale"><p xml:id="p2">No. <choice><sic>ther</sic><corr>there</corr></choice></p></sp><sp xml:id="t3" who="#petrov"><p>Yes.</p></sp></div>`,
    `<profileDesc><creation><date when="${day}">${day}</date></creation><particDesc><listPerson><person xml:id="petrov"><persName><forename>${forename}</forename> <surname>Petrov</surname></persName></person>
    <person xml:id="hale"><persName>Edmund Hale</persName></person></listPerson></particDesc></profileDesc>`,
  );

const LATE = talk('1961-03-14', 'Pavel', 'One of');
const EARLY = talk('1960-01-02', 'Pavel', 'Two of');
const OTHER = talk('1962-01-01', 'Ivan', 'Three of');

interface Bound {
  readonly files: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

async function bound(
  documents: Readonly<Record<string, string>>,
  edition: Edition | undefined = EDITION,
): Promise<Bound> {
  const book = openBook({ to: ['book'], loadStylesheet, ...(edition === undefined ? {} : { edition }) });
  const said = Object.entries(documents).flatMap(([name, text]) => book.add({ name, text }).diagnostics);
  const { value, diagnostics } = await book.finish();
  const bytes = value[0]?.content;
  return {
    bytes: bytes instanceof Uint8Array ? bytes : new Uint8Array(),
    files: bytes instanceof Uint8Array ? filesOf(bytes) : {},
    diagnostics: [...said, ...diagnostics],
  };
}

describe('one book of all documents', () => {
  let made: Bound;
  beforeAll(async () => {
    made = await bound({ 'late.xml': LATE, 'early.xml': EARLY, 'meeting.xml': fixture('meeting.xml') });
  });
  const page = (name: string): string => made.files[`EPUB/${name}`]!;

  test('has no finding, a cover of title and editors, a title page, chapters, registers', () => {
    expect(made.diagnostics).toEqual([]);
    expect(page('cover.svg')).toContain('<title>Talks &amp; &lt;papers&gt;</title>');
    expect(page('cover.svg')).toContain('>Mary Whitlock</tspan>');
    expect(page('title.xhtml')).toContain('<dt>Responsibility</dt><dd>Edited by Mary Whitlock</dd>');
    expect([...page('package.opf').matchAll(/<itemref idref="([^"]+)"/gu)].map(([, id]) => id)).toEqual(
      'cover title d2 d1 d3 persons places organisations objects events dates corrections about'.split(' '),
    );
    expect(page('package.opf')).toContain('<dc:creator>Mary Whitlock</dc:creator>');
    expect(page('package.opf')).toContain('<meta property="dcterms:modified">2026-01-02T00:00:00Z</meta>');
  });

  test('its contents have the documents by date, in each every speaker once', () => {
    const contents = /<nav epub:type="toc".*?<\/nav>/su.exec(page('nav.xhtml'))![0];
    expect(
      [...contents.matchAll(/<a href="(d\d\.xhtml)">([^<]*)</gu)].map(([, href, title]) => `${href} ${title}`),
    ).toEqual([
      'd2.xhtml A test (2 January 1960)',
      'd1.xhtml A test (14 March 1961)',
      'd3.xhtml Memorandum of a conversation on the harbour of Port Amity (4 March 1962)',
    ]);
    expect(contents).toContain('<a href="d1.xhtml#t1">Petrov</a></li><li><a href="d1.xhtml#t2">Hale</a></li></ol>');
  });

  test('its registers have an entry once, with the places in each document; names lead there', () => {
    const persons = page('persons.xhtml');
    expect(persons.match(/<b>Petrov, Pavel<\/b>/gu)).toHaveLength(1);
    expect(persons).toMatch(
      /2 January 1960<\/span> <a href="d2\.xhtml#[^"]+">¶1<\/a><\/p><p class="mentions"><span class="mentions-label">14 March 1961<\/span> <a href="d1\.xhtml#/u,
    );
    const id = /<li id="([^"]+)"><p class="entry"><b>Petrov, Pavel/u.exec(persons)![1]!;
    expect(page('d1.xhtml')).toContain(`<a href="persons.xhtml#${id}" title="`);
    expect(page('corrections.xhtml')).toMatch(/<a href="d1\.xhtml#[^"]+">¶2<\/a>/u);
  });

  test('every link within it arrives', () => {
    const pages = Object.entries(made.files).filter(([path]) => path.endsWith('.xhtml'));
    const ids = new Set(
      pages.flatMap(([path, text]) => [
        path.slice(5),
        ...[...text.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => `${path.slice(5)}#${id!}`),
      ]),
    );
    const links = pages.flatMap(([path, text]) =>
      [...text.matchAll(/<a[^>]* href="((?!https?:|mailto:)[^"]*)"/gu)].map(([, href]) =>
        href!.startsWith('#') ? path.slice(5) + href! : href!,
      ),
    );
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter((link) => !ids.has(link))).toEqual([]);
  });

  test('each chapter has the words of its document, and every file is well-formed', () => {
    const chapters = [
      ['late.xml', LATE, 'd1'],
      ['early.xml', EARLY, 'd2'],
      ['meeting.xml', fixture('meeting.xml'), 'd3'],
    ] as const;
    for (const [name, text, chapter] of chapters) {
      expect(checkEditionWords({ name, text }, { name: 'epub', content: page(`${chapter}.xhtml`) })).toEqual([]);
    }
    for (const [path, text] of Object.entries(made.files).filter(([name]) => /xhtml|svg|opf$/u.test(name))) {
      expect(readXml({ name: path, text }, {}, { limits: WITHOUT_BOUNDS })).toEqual([]);
    }
  });

  test('the same documents are the same bytes; other documents another book', async () => {
    const again = await bound({ 'late.xml': LATE, 'early.xml': EARLY, 'meeting.xml': fixture('meeting.xml') });
    expect(Buffer.from(again.bytes).equals(Buffer.from(made.bytes))).toBe(true);
    const idOf = ({ files }: Bound): string => /urn:uuid:[^<]+/u.exec(files['EPUB/package.opf']!)![0];
    expect(idOf(await bound({ 'late.xml': LATE }))).not.toBe(idOf(made));
  });
});

test('whom two documents call by one id and are not one stay two, and each name leads to its own', async () => {
  const { files, diagnostics } = await bound({ 'a.xml': LATE, 'b.xml': OTHER });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['id-shared']);
  const linkIn = (chapter: string): string =>
    /<a href="(persons\.xhtml#[^"]+)"[^>]* class="name"/u.exec(files[`EPUB/${chapter}.xhtml`]!)![1]!;
  expect(linkIn('d1')).not.toBe(linkIn('d2'));
  expect(files['EPUB/persons.xhtml']).toMatch(/<b>Petrov, Ivan<\/b>.*<b>Petrov, Pavel<\/b>/su);
});

test('an edition that nobody described has a title all the same', async () => {
  const book = openBook({ to: ['book'], loadStylesheet, language: 'de' });
  book.add({ name: 'a.xml', text: LATE });
  const { value } = await book.finish();
  expect(filesOf(value[0]!.content as Uint8Array)['EPUB/package.opf']).toContain(
    '<dc:title>Gesprächsniederschriften</dc:title>',
  );
});

test('two documents of one name, and none at all, are told', async () => {
  const { diagnostics } = await bound({ 'x/a.xml': LATE, 'y/a.xml': EARLY });
  expect(diagnostics).toMatchObject([{ rule: 'output-collision', severity: 'error' }]);
  expect((await bound({})).diagnostics).toMatchObject([{ rule: 'folder-empty', severity: 'error' }]);
});

describe('a chapter', () => {
  const typed = (tei: string): string =>
    tei
      .replace('</titleStmt>', '<respStmt><resp>typed by</resp><name>Ann Leek</name></respStmt></titleStmt>')
      .replace('<head>Talk</head>', '<head>A TEST.</head>');

  test('says what is its own: what all say alike is said once, about the whole', async () => {
    const alike = (await bound({ 'a.xml': typed(EARLY), 'b.xml': typed(LATE) })).files;
    expect(alike['EPUB/d1.xhtml']).not.toContain('Ann Leek');
    expect(alike['EPUB/d2.xhtml']).not.toContain('Ann Leek');
    expect(alike['EPUB/about.xhtml']!.match(/Ann Leek/gu)).toHaveLength(1);
    const mixed = (await bound({ 'a.xml': typed(EARLY), 'b.xml': LATE })).files;
    expect(mixed['EPUB/d1.xhtml']).toContain('Ann Leek');
    expect(mixed['EPUB/d2.xhtml']).not.toContain('Ann Leek');
    const alone = (await bound({ 'a.xml': typed(EARLY) })).files;
    expect(alone['EPUB/d1.xhtml']).toContain('Ann Leek');
  });

  test('has its title in the contents once, where its record begins with it', async () => {
    const { files } = await bound({ 'a.xml': typed(EARLY), 'b.xml': LATE });
    const contents = /<nav epub:type="toc".*?<\/nav>/su.exec(files['EPUB/nav.xhtml']!)![0];
    expect(contents).toContain('A test (2 January 1960)</a><ol><li><a href="d1.xhtml#t1">Petrov</a></li>');
    expect(contents).toMatch(/A test \(14 March 1961\)<\/a><ol><li><a href="d2\.xhtml#[^"]+">Talk<\/a><ol><li>/u);
  });
});
