import { describe, expect, test } from 'vitest';
import { everywhere } from '../hostile-document.js';
import { fixture, teiOf } from '../published.js';
import { books, epubcheck, filesOf, hasEpubcheck } from './books.js';

const meeting = fixture('meeting.xml');
const { epub, diagnostics } = books(meeting, { to: ['epub'] });
const files = filesOf(epub);
const record = files['EPUB/record.xhtml']!;
const contents = files['EPUB/nav.xhtml']!;
const opf = files['EPUB/package.opf']!;

const HOSTILE = [
  '<script>alert(1)</script>',
  '" onmouseover="alert(1)',
  ']]>',
  '\u202Egnp.exe',
  'javascript:alert(1)',
  '&amp;',
  '../../x',
];

/** TEI of other projects: unknown elements, blocks inside words, what XHTML has nowhere. */
const FOREIGN =
  teiOf(`<pb n="1"/><zone>one</zone> two <zoo><p>three</p></zoo><p>four <q>five<p>six</p></q> <hi>seven<table><row><cell>eight</cell></row></table></hi></p>
  <list type="gloss"><item>nine</item><label>ten</label></list><list><label>a</label><item>b</item><pb n="xii"/>loose</list><table><pb n="2"/><row/></table><head>late</head><lg><head>verse</head><l>a</l></lg>
  <u>one<pause/><seg>two</seg></u><p><ref target="#nowhere">a <ref target="https://a.example/ä%zz">b</ref></ref> <ref target="#p:1">c</ref> <time>half past ten</time> <date when="1960-02-31">d</date></p><figure><graphic url="https://a.example/i.png"/></figure>
  <sp who="#x"><l>verse</l></sp><div><div><head><note>n</note></head><ab><ab>inner</ab></ab></div></div><p xml:lang="x--">e</p><floatingText><body><p>f</p></body></floatingText>`);

describe('the book', () => {
  test('is made without a finding, its type first and uncompressed', () => {
    expect(diagnostics).toEqual([]);
    expect(Buffer.from(epub.subarray(0, 58)).toString('latin1')).toMatch(
      /^PK\u0003\u0004.{4}\0\0.*mimetypeapplication\/epub\+zip$/su,
    );
    expect(Object.keys(files)).toEqual([
      'mimetype',
      'META-INF/container.xml',
      ...['about.xhtml', 'book.css', 'nav.xhtml', 'package.opf', 'record.xhtml', 'registers.xhtml', 'title.xhtml'].map(
        (name) => `EPUB/${name}`,
      ),
    ]);
  });

  test('is the same bytes in every time zone; another document has another identifier', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    const again = books(meeting, { to: ['epub'] }).epub;
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.from(again).equals(Buffer.from(epub))).toBe(true);
    const idOf = (text: string): string =>
      /<dc:identifier[^>]*>(urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})</u.exec(
        text,
      )![1]!;
    const other = filesOf(books(meeting.replace('harbour', 'port'), { to: ['epub'] }).epub)['EPUB/package.opf']!;
    expect(idOf(other)).not.toBe(idOf(opf));
  });

  test('says what it is, when it was last changed, how accessible it is', () => {
    for (const part of [
      '<dc:title>Memorandum of a conversation on the harbour of Port Amity</dc:title>',
      '<dc:language>en</dc:language>',
      '<dc:creator>Clara Penn</dc:creator>',
      '<dc:contributor>Ada Probe</dc:contributor>',
      '<dc:publisher>The Sample Edition</dc:publisher>',
      '<dc:date>2026-11-20</dc:date>',
      '<meta property="dcterms:modified">2026-11-20T00:00:00Z</meta>',
      '<meta property="schema:accessMode">textual</meta>',
      '<meta property="schema:accessibilityHazard">none</meta>',
      'EPUB Accessibility 1.1 - WCAG 2.2 Level AA',
    ]) {
      expect(opf).toContain(part);
    }
  });

  test.each([
    [
      'the last change',
      '<encodingDesc/><revisionDesc><change when="2020-05">a</change><change when="2021-02-03T04:05:06.7+02:00">b</change></revisionDesc>',
      '2021-02-03T02:05:06Z',
    ],
    [
      'the day of the record',
      '<profileDesc><creation><date when="1960-09-08"/></creation></profileDesc>',
      '1960-09-08T00:00:00Z',
    ],
    ['nothing', '', '1970-01-01T00:00:00Z'],
    ['no day', '<profileDesc><creation><date when="1960-02-31"/></creation></profileDesc>', '1970-01-01T00:00:00Z'],
  ])('its date is that of %s', (_, header, moment) => {
    expect(filesOf(books(teiOf('<p>One.</p>', header), { to: ['epub'] }).epub)['EPUB/package.opf']).toContain(
      `dcterms:modified">${moment}<`,
    );
  });

  test('leads from its contents to sections, to each speaker once, and to registers, from pages of the source to their places', () => {
    expect(contents).toContain(
      '<a href="record.xhtml#h2">The harbour</a><ol><li><a href="record.xhtml#turn1">Orlov</a></li><li><a href="record.xhtml#turn2">de Vries</a></li><li><a href="record.xhtml#turn4">Speaker not identified</a></li></ol>',
    );
    expect(contents).toContain('<a href="registers.xhtml#at--register-persons">Index of persons</a>');
    const paged = filesOf(books(teiOf('<p>One <pb n="12"/>two.</p>'), { to: ['epub'] }).epub);
    const address = /<nav epub:type="page-list".*?<a href="record\.xhtml#([^"]+)">12<\/a>/su.exec(
      paged['EPUB/nav.xhtml']!,
    )![1]!;
    expect(paged['EPUB/record.xhtml']).toMatch(
      new RegExp(
        `<span class="seam" epub:type="pagebreak" role="doc-pagebreak" aria-label="12" data-added="" id="${address}">`,
        'u',
      ),
    );
  });

  test('notes are footnotes that reading systems show where they are called', () => {
    expect(record).toContain(
      '<a href="#fn1" epub:type="noteref" role="doc-noteref" class="marker" id="at--to-fn1">1</a>',
    );
    expect(record).toMatch(
      /<aside epub:type="footnote" role="doc-footnote" id="fn1"><a href="#at--to-fn1" role="doc-backlink"/u,
    );
  });

  test('every link within it arrives', () => {
    const pages = Object.entries(files).filter(([path]) => path.endsWith('.xhtml'));
    const ids = new Set(
      pages.flatMap(([path, text]) =>
        [...text.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => `${path.slice(5)}#${id!}`),
      ),
    );
    const links = pages.flatMap(([path, text]) =>
      [...text.matchAll(/href="((?!https?:|mailto:)[^"]*#[^"]*)"/gu)].map(([, href]) =>
        href!.startsWith('#') ? path.slice(5) + href! : href!,
      ),
    );
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter((link) => !ids.has(link))).toEqual([]);
  });

  test('corrections and doubts are told in words', () => {
    expect(record).toContain(
      '<span class="original">Abell</span><span class="edited" data-added=""><span class="bracket"> [</span><span class="vh">corrected: </span>Abel<span class="bracket">]</span></span>',
    );
    expect(record).toContain('<span class="vh"> (very uncertain)</span>');
  });

  test.each(HOSTILE)('%j comes out as text', (bad) => {
    const made = books(everywhere(bad));
    expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const text of Object.values(filesOf(made.epub))) {
      expect(text).not.toMatch(/<script|href="(?:javascript|\.\.)/iu);
      expect(text.replaceAll(/="[^"]*"/gu, '').replaceAll(/>[^<]*</gu, '><')).not.toMatch(/\son\w+/iu);
    }
  });
});

describe.skipIf(!hasEpubcheck)('epubcheck finds nothing in', () => {
  test('books of ours, of other people’s TEI, of hostile documents', { timeout: 90_000 }, () => {
    const hostile = books(everywhere(HOSTILE.join(' ')), { to: ['epub'] });
    const foreign = books(FOREIGN, { to: ['epub'] });
    expect([...hostile.diagnostics, ...foreign.diagnostics].filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(
      epubcheck({
        german: books(meeting, { to: ['epub'], language: 'de' }).epub,
        foreign: foreign.epub,
        hostile: hostile.epub,
      }),
    ).toEqual([]);
  });
});
