import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../src/export/formats.js';
import { readRecord } from '../../../src/tei/index.js';
import { checkEditionWords } from '../../../src/publish/index.js';
import { pagesOf, shownText, siteOf } from './built-site.js';
import { conversation, conversations, MARSH, ORLOV } from './documents.js';
import { deadLinks, linkCount } from './link-check.js';

const thirty = siteOf(conversations(30));
const page = (path: string, site = thirty): string => site.files.get(path) ?? '';

describe('a site of thirty documents', () => {
  test('has a page for each, and the pages that concern all', () => {
    expect(thirty.diagnostics).toEqual([]);
    expect(
      [...thirty.files.keys()].filter((path) => !/^(?:documents\/|assets\/search)/u.test(path)).toSorted(),
    ).toEqual(
      [
        'assets/memcon.css',
        'assets/overview.css',
        ...'documents documents-by-participant documents-by-title events index network objects organisations persons places search timeline'
          .split(' ')
          .map((name) => `${name}.html`),
      ].toSorted(),
    );
    for (const ending of ['html', 'xml', 'txt']) {
      expect(
        [...thirty.files.keys()].filter((path) => path.startsWith('documents/') && path.endsWith(`.${ending}`)),
      ).toHaveLength(30);
    }
  });

  test('has no link and no anchor that leads nowhere', () => {
    expect(deadLinks(thirty.files)).toEqual([]);
    expect(linkCount(thirty.files)).toBeGreaterThan(2000);
  });

  test('the link checker sees what is wrong', () => {
    const files = new Map([
      [
        'a.html',
        '<a href="b.html#x">1</a><a href="b.html#y">2</a><a href="c.html">3</a><a href="https://example.org/">4</a>',
      ],
      ['b.html', '<p id="x">x</p>'],
    ]);
    expect(deadLinks(files)).toEqual(['a.html → b.html#y', 'a.html → c.html']);
  });

  test('keeps the words of every document on its page', () => {
    for (const [name, text] of Object.entries(conversations(30))) {
      expect(checkEditionWords({ name: 'x', text }, { name: 'html', content: page(`documents/${name}.html`) })).toEqual(
        [],
      );
      expect(page(`documents/${name}.xml`)).toBe(text);
    }
  });

  test('is the same bytes when it is built again', () => {
    expect(siteOf(conversations(30))).toEqual(thirty);
  });

  test('leads from each page to the one before and the one after, by date', () => {
    expect(page('documents/doc-2.html')).toMatch(
      /<nav class="neighbours".*href="doc-1\.html".*href="doc-3\.html".*<\/nav><\/body><\/html>$/su,
    );
    expect(page('documents/doc-1.html')).not.toContain('rel="prev"');
    expect(page('documents/doc-30.html')).not.toContain('rel="next"');
  });

  test('asks nobody for anything, and has a script in the search only', () => {
    for (const [path, html] of pagesOf(thirty)) {
      expect(html).toContain(path === 'search.html' ? "script-src 'self';" : "default-src 'none'; style-src 'self';");
      expect([path, /<script(?![^>]*type="application\/ld\+json")/u.test(html)]).toEqual([
        path,
        path === 'search.html',
      ]);
      expect(html).not.toMatch(/\sstyle="|<style|\ssrc="(?:https?:)?\/\//u);
    }
  });
});

describe('registers', () => {
  test('show every mention in its sentence, with a link into it', () => {
    const persons = page('persons.html', siteOf({ one: conversation() }));
    expect(shownText(persons)).toContain(
      'Marsh, Adam (1904) Secretary of State (1957–1961) Also A. Marsh Wikidata Q1'.replace(' (1904)', ' (born 1904)'),
    );
    expect(persons).toContain('<a href="https://www.wikidata.org/wiki/Q1">Wikidata Q1</a>');
    expect(shownText(persons)).toMatch(/¶1 MARSH says that Miss Quill left Port Amity on May 2\./u);
    expect(persons).toMatch(/<a class="hit" href="documents\/one\.html#p1%3A\d+">Miss Quill<\/a>/u);
  });

  test('show what is uncertain as uncertain, in words too', () => {
    expect(page('persons.html')).toMatch(
      />Quill<\/a><span class="cert" title="very uncertain" lang="en"><span aria-hidden="true">\?<\/span><span class="vh"> \(very uncertain\)<\/span><\/span>/u,
    );
  });

  test('list names that nobody identifies, and people described elsewhere', () => {
    const [entries, unidentified] = page('persons.html').split('id="names:unidentified"');
    expect(unidentified).toContain('Mr. Finch');
    expect(entries).toMatch(/id="hale"><h2 class="entry-name">Hale<\/h2>/u);
    expect(entries).toContain('<a href="https://example.org/people/7">https://example.org/people/7</a>');
  });

  test('keep a label of a turn short', () => {
    expect(shownText(page('persons.html', siteOf({ one: conversation() })))).toMatch(/Begins to speak: Turn 2/u);
  });

  test('say how often somebody speaks, with the way to the first turn, and link entries of one name', () => {
    const twin =
      '<person xml:id="marsh2"><persName><forename>Adam</forename> <surname>Marsh</surname></persName></person>';
    const persons = page('persons.html', siteOf({ one: conversation({ persons: MARSH + ORLOV + twin }) }));
    expect(shownText(persons)).toContain('4 May 1960 A conversation (speaker) 1 turn');
    expect(persons).toContain('<a class="turns" href="documents/one.html#turn1">1 turn</a>');
    expect(persons.match(/Others of this name: <a href="persons\.html#marsh2?">entry 1<\/a>/gu)).toHaveLength(2);
  });

  test('join a person whom several documents have, and say what each office was', () => {
    const short = MARSH.replace('<forename>Adam</forename>', '<forename>A.</forename>')
      .replace('Secretary of State', 'Ambassador')
      .replace('<idno type="Wikidata">Q1</idno>', '');
    const { files, diagnostics } = siteOf({ a: conversation(), b: conversation({ persons: short + ORLOV }) });
    expect(diagnostics).toEqual([]);
    expect(files.get('persons.html')!.match(/class="entry-name">[^<]*Marsh/gu)).toHaveLength(1);
    expect(shownText(files.get('persons.html')!)).toContain('Secretary of State (1957–1961); Ambassador (1957–1961)');
  });

  test('keep two persons apart whom documents give one id, and say so', () => {
    const other =
      '<person xml:id="marsh" role="speaker"><persName><forename>Walter</forename> <surname>Smith</surname></persName></person>';
    const { files, diagnostics } = siteOf({ a: conversation(), b: conversation({ persons: other + ORLOV }) });
    expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'id-shared: The id "marsh" is "Walter Smith" here and "Adam Marsh" in another document: they are kept apart, as "marsh.2" and "marsh".',
    ]);
    expect(files.get('persons.html')).toMatch(/id="marsh\.2"><h2 class="entry-name">Smith, Walter/u);
    expect(files.get('documents/b.html')).toContain('../persons.html#marsh.2');
    expect(deadLinks(files)).toEqual([]);
  });

  test('are divided by letter when they are long, and their entries keep their address', () => {
    const long = `<p xml:id="p1">${'Many words come before any name is named in this sentence of the record '.repeat(4)}<persName ref="#marsh">Marsh</persName> and <persName ref="#orlov">Orlov</persName>.</p>`;
    const many = Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [
        `d${i}`,
        conversation({ body: Array.from({ length: 150 }, (_unused, n) => long.replace('p1', `p${n + 1}`)).join('\n') }),
      ]),
    );
    const { files } = siteOf(many);
    expect([...files.keys()].filter((path) => path.startsWith('persons'))).toEqual([
      'persons.html',
      'persons/m.html',
      'persons/o.html',
      'persons/q.html',
    ]);
    expect(files.get('persons.html')).toMatch(
      /<li id="marsh">.*<a href="persons\/m\.html#marsh">1200 mentions in 8 documents<\/a>/su,
    );
    expect(deadLinks(files)).toEqual([]);
  }, 30_000);
});

describe('lists of documents', () => {
  const days = {
    b: conversation({ title: 'Zebra', date: '1961-01-01' }),
    a: conversation({ title: 'Éclair', date: '1962-02-02' }),
    c: conversation({ title: 'no date', date: '' }),
  };
  const site = siteOf(days);
  const titles = (path: string): readonly string[] =>
    [...page(path, site).matchAll(/class="document"[^>]*>([^<]*)</gu)].map(([, title]) => title!);

  test('are in three orders without any script', () => {
    expect(titles('documents.html')).toEqual(['Zebra', 'Éclair', 'no date']);
    expect(titles('documents-by-title.html')).toEqual(['Éclair', 'no date', 'Zebra']);
    expect(
      [...page('documents-by-participant.html', site).matchAll(/<h2[^>]*><a[^>]*>([^<]*)</gu)].map(([, name]) => name),
    ).toEqual(['Marsh, Adam', 'Pavel Orlov']);
  });
});

describe('what a site is made of', () => {
  test('one document, no document, two of one name', () => {
    expect(deadLinks(siteOf({ only: conversation() }).files)).toEqual([]);
    expect(siteOf({}).diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error folder-empty']);
    const twice = siteOf({ 'a/x': conversation(), 'b/x': conversation() });
    expect(twice.diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      "output-collision: Two documents are called 'x': a site has only one page for both.",
    ]);
  });

  test('nobody and nothing named, no date', () => {
    const bare = siteOf({
      bare: '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>Words.</p></body></text></TEI>',
    });
    expect(bare.diagnostics).toEqual([]);
    expect(deadLinks(bare.files)).toEqual([]);
    for (const [name, words] of [
      ['persons', 'No person is named.'],
      ['places', 'No place is named.'],
      ['events', 'No event is named.'],
    ]) {
      expect(page(`${name!}.html`, bare)).toContain(words);
    }
  });

  test('what is no TEI document with a text is an error', () => {
    const { diagnostics } = siteOf({ bad: '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>' });
    expect(diagnostics[0]).toMatchObject({ rule: 'tei-expected', severity: 'error' });
  });

  test('names of files that need care in an address', () => {
    const { files } = siteOf({
      'minutes 50% #1?': conversation(),
      'Gespräch & Co': conversation({ date: '1961-01-01' }),
    });
    expect(deadLinks(files)).toEqual([]);
    expect(files.has('documents/minutes 50% #1_.html')).toBe(true);
  });

  test('a document is called as in the exports, whatever its file is called', async () => {
    const text = conversation();
    const { files } = siteOf({ 'talk: one?': text });
    expect(deadLinks(files)).toEqual([]);
    const record = readRecord({ name: 'talk: one?.xml', text }).value!;
    const dc = (await FORMATS.dc()).begin({ url: 'https://example.org/' }).add(record).value;
    const address = /<dc:identifier>(https:[^<]*)</u.exec(String(dc[0]?.content))?.[1] ?? '';
    expect(address).toBe('https://example.org/documents/talk_%20one_.html');
    expect(files.has(decodeURIComponent(new URL(address).pathname.slice(1)))).toBe(true);
  });

  test('the edition says what no document does', () => {
    const edition = {
      title: 'Two harbours',
      project: 'An edition of little.',
      url: 'https://example.org/harbours/',
      licence: { name: 'CC BY 4.0', target: 'https://creativecommons.org/licenses/by/4.0/' },
      theme: { accent: '#123456' },
    };
    const { files } = siteOf({ one: conversation() }, { edition });
    expect(files.get('index.html')).toContain('<h1>Two harbours</h1>');
    expect(files.get('index.html')).toContain('<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>');
    expect(files.get('index.html')).toContain('<link rel="canonical" href="https://example.org/harbours/">');
    expect(files.get('persons.html')).toContain(
      '<link rel="canonical" href="https://example.org/harbours/persons.html">',
    );
    expect(files.get('assets/memcon.css')).toContain('--accent:#123456;');
  });

  test('speaks German where it is told to', () => {
    const { files } = siteOf({ one: conversation() }, { language: 'de' });
    expect(files.get('documents.html')).toContain('<html lang="de">');
    expect(shownText(files.get('persons.html')!)).toContain('2 Nennungen');
  });
});
