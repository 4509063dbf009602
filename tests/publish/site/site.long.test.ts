import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../src/export/formats.js';
import { listingOf } from '../../../src/publish/site/listing.js';
import { registerPages } from '../../../src/publish/site/register-pages.js';
import { openRegister } from '../../../src/publish/site/register.js';
import { inOrder } from '../../../src/publish/site/register-entries.js';
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
        'assets/lists.js',
        'assets/memcon.css',
        'assets/overview.css',
        ...'about documents documents-by-participant documents-by-title events index network objects organisations persons persons-unidentified places search timeline'
          .split(' ')
          .map((name) => `${name}.html`),
        ...'events/flood objects/crane organisations/council persons/hale persons/https_example.org_people_7 persons/marsh persons/orlov persons/quill places/port'
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

  test('asks nobody for anything, and has a script in search and lists only', () => {
    for (const [path, html] of pagesOf(thirty)) {
      const hasScript = /^(?:search|documents(?:-by-\w+)?)\.html$/u.test(path);
      expect([path, html.includes("script-src 'self';")]).toEqual([path, hasScript]);
      expect(html).toContain("default-src 'none'; style-src 'self';");
      expect([path, /<script(?![^>]*type="application\/ld\+json")/u.test(html)]).toEqual([path, hasScript]);
      expect(html).not.toMatch(/\sstyle="|<style|\ssrc="(?:https?:)?\/\//u);
    }
  });
});

describe('registers', () => {
  test('have a row for each entry: its name by surname, who it is, how often it occurs, and the way to its page', () => {
    const persons = page('persons.html');
    expect(
      [...persons.matchAll(/<th scope="row"><a href="([^"]*)">([^<]*)</gu)].map(([, href, name]) => [href, name]),
    ).toEqual([
      ['persons/https_example.org_people_7.html', 'Dr. Reed'],
      ['persons/hale.html', 'Hale'],
      ['persons/marsh.html', 'Marsh, Adam'],
      ['persons/orlov.html', 'Orlov, Pavel'],
      ['persons/quill.html', 'Quill, Éva'],
    ]);
    expect(shownText(persons)).toContain('Marsh, Adam born 1904 Secretary of State (1957–1961) 30 30 30');
    expect(persons).toContain('<tr id="marsh">');
  });

  test('only those that have anything have a page, and a place in the navigation', () => {
    const { files } = siteOf({
      a: conversation({ standOff: '', body: '<p xml:id="p1"><persName ref="#marsh">Marsh</persName> left.</p>' }),
    });
    expect(
      [...files.keys()].filter((path) => /^(?:persons|places|organisations|objects|events)\b/u.test(path)),
    ).toEqual(['persons.html', 'persons/marsh.html', 'persons/orlov.html']);
    for (const path of ['index.html', 'documents.html', 'documents/a.html', 'persons/marsh.html']) {
      expect([path, files.get(path)!.includes('places.html')]).toEqual([path, false]);
      expect(files.get(path)).toContain('persons.html');
    }
    expect(deadLinks(files)).toEqual([]);
  });

  test('of many entries have a page for each letter, and begin with those named most often', () => {
    const register = openRegister();
    for (let i = 0; i < 1100; i++) {
      const name = `P${i} ${i % 2 === 0 ? 'Abel' : 'Zorn'}`;
      register.enter({ id: `x${i}`, kind: 'person', name, variants: [], offices: [], identifiers: [], notes: [] });
    }
    register.mention('person', 'x700', 'a', [{ kind: 'text', text: 'P', hits: [{ address: 'p1', start: 0, end: 1 }] }]);
    const pages = registerPages(inOrder(register.records()), [], listingOf([]));
    expect(pages.map(({ path }) => path)).toEqual(['persons.html', 'persons-a.html', 'persons-z.html']);
    const rows = pages.map(({ content }) => JSON.stringify(content).split('"name":"row"').length - 1);
    expect(rows).toEqual([100, 550, 550]);
    expect(/"name":"row","attributes":\{"id":"([^"]*)"/u.exec(JSON.stringify(pages[0]!.content))?.[1]).toBe('x700');
  });

  test('list names that nobody identifies, with their sentences, on a page of their own', () => {
    expect(shownText(page('persons-unidentified.html'))).toMatch(/Mr\. Finch 30 mentions in 30 documents/u);
    expect(page('persons.html')).toContain('<a href="persons-unidentified.html">Named but not identified (1)</a>');
  });
});

describe('the page of an entry', () => {
  const alone = siteOf({ one: conversation() });

  test('says who it is', () => {
    expect(shownText(page('persons/marsh.html', alone))).toContain(
      'Marsh, Adam born 1904 Offices Secretary of State (1957–1961) Also A. Marsh Identifiers Wikidata Q1',
    );
    expect(page('persons/marsh.html', alone)).toContain('<a href="https://www.wikidata.org/wiki/Q1">Wikidata Q1</a>');
    expect(page('persons/https_example.org_people_7.html')).toContain(
      '<a href="https://example.org/people/7">https://example.org/people/7</a>',
    );
  });

  test('shows every mention in its sentence, with a link into it', () => {
    const quill = page('persons/quill.html', alone);
    expect(shownText(quill)).toMatch(/¶1 MARSH says that Miss Quill left Port Amity on May 2\./u);
    expect(quill).toMatch(/<a class="hit" href="\.\.\/documents\/one\.html#p1%3A\d+">Miss Quill<\/a>/u);
  });

  test('shows what is uncertain as uncertain, in words too', () => {
    expect(page('persons/quill.html')).toMatch(
      />Quill<\/a><span class="cert" title="very uncertain" lang="en"><span aria-hidden="true">\?<\/span><span class="vh"> \(very uncertain\)<\/span><\/span>/u,
    );
  });

  test('keeps a label of a turn short', () => {
    expect(shownText(page('persons/orlov.html', alone))).toMatch(/Begins to speak: Turn 2/u);
  });

  test('lists the documents a person took part in, with the turns and how they begin', () => {
    const marsh = page('persons/marsh.html', alone);
    expect(shownText(marsh)).toMatch(
      /4 May 1960 A conversation \(speaker\) 1 turn Turn 1 MARSH says that Miss Quill left Port Amity on May 2\. Mr\. Quill stayed; the Council did not\./u,
    );
    expect(marsh).toContain('href="../documents/one.html#turn1"');
    expect(shownText(page('persons/marsh.html'))).toContain('30 documents, 30 turns');
  });

  test('says with whom a person speaks, of whom, and who speaks of him', () => {
    expect(shownText(page('persons/marsh.html', alone))).toMatch(
      /Speaks with Orlov, Pavel 1 .*Speaks of Quill, Éva 2/u,
    );
    expect(shownText(page('persons/quill.html', alone))).toContain('Spoken of by Marsh, Adam 2');
  });

  test('draws turns and mentions over the years, and says them in words', () => {
    const { files } = siteOf({ a: conversation(), b: conversation({ date: '1962-01-01' }) });
    expect(files.get('persons/marsh.html')).toContain(
      'Turns and mentions over the years: 1960: 1 turns, 1 mentions; 1962: 1 turns, 1 mentions</title>',
    );
    expect(page('persons/marsh.html', alone)).not.toContain('<svg');
  });

  test('links entries of one name', () => {
    const twin =
      '<person xml:id="marsh2"><persName><forename>Adam</forename> <surname>Marsh</surname></persName></person>';
    const { files } = siteOf({ one: conversation({ persons: MARSH + ORLOV + twin }) });
    expect(files.get('persons/marsh.html')).toContain('<a href="../persons/marsh2.html">entry 1</a>');
    expect(files.get('persons/marsh2.html')).toContain('<a href="../persons/marsh.html">entry 1</a>');
  });

  test('joins a person whom several documents have, and says what each office was', () => {
    const short = MARSH.replace('<forename>Adam</forename>', '<forename>A.</forename>')
      .replace('Secretary of State', 'Ambassador')
      .replace('<idno type="Wikidata">Q1</idno>', '');
    const { files, diagnostics } = siteOf({ a: conversation(), b: conversation({ persons: short + ORLOV }) });
    expect(diagnostics).toEqual([]);
    expect([...files.keys()].filter((path) => path.startsWith('persons/marsh'))).toEqual(['persons/marsh.html']);
    expect(shownText(files.get('persons/marsh.html')!)).toContain(
      'Secretary of State (1957–1961) Ambassador (1957–1961)',
    );
  });

  test('keeps two persons apart whom documents give one id, and says so', () => {
    const other =
      '<person xml:id="marsh" role="speaker"><persName><forename>Walter</forename> <surname>Smith</surname></persName></person>';
    const { files, diagnostics } = siteOf({ a: conversation(), b: conversation({ persons: other + ORLOV }) });
    expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'id-shared: The id "marsh" is "Walter Smith" here and "Adam Marsh" in another document: they are kept apart, as "marsh.2" and "marsh".',
    ]);
    expect(files.get('persons/marsh.2.html')).toContain('<h1>Smith, Walter</h1>');
    expect(files.get('documents/b.html')).toContain('../persons/marsh.2.html');
    expect(deadLinks(files)).toEqual([]);
  });

  test('ids that differ only in capitals, or that no file may be called, have files of their own', () => {
    const persons = ['Marsh', 'MARSH', 'con'].map(
      (id) => `<person xml:id="${id}"><persName>${id} One</persName></person>`,
    );
    const { files } = siteOf({ a: conversation({ persons: MARSH + ORLOV + persons.join('') }) });
    expect([...files.keys()].filter((path) => /^persons\/(?:marsh|_con)/iu.test(path)).toSorted()).toEqual([
      'persons/MARSH.3.html',
      'persons/Marsh.2.html',
      'persons/_con.html',
      'persons/marsh.html',
    ]);
    expect(deadLinks(files)).toEqual([]);
  });

  test('goes on on further pages where the mentions are many', () => {
    const long = `<p xml:id="p1">${'Many words come before any name is named in this sentence of the record '.repeat(4)}<persName ref="#marsh">Marsh</persName> and <persName ref="#orlov">Orlov</persName>.</p>`;
    const many = Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [
        `d${i}`,
        conversation({
          date: `${1960 + i}-05-04`,
          body: Array.from({ length: 150 }, (_unused, n) => long.replace('p1', `p${n + 1}`)).join('\n'),
        }),
      ]),
    );
    const { files } = siteOf(many);
    expect([...files.keys()].filter((path) => path.startsWith('persons/marsh'))).toEqual([
      'persons/marsh.html',
      'persons/marsh~2.html',
      'persons/marsh~3.html',
      'persons/marsh~4.html',
    ]);
    expect(shownText(files.get('persons/marsh.html')!)).toMatch(/1200 mentions in 8 documents .*1964–1965 \(300\)/u);
    expect(
      Math.max(...[...files].filter(([path]) => path.startsWith('persons/')).map(([, html]) => html.length)),
    ).toBeLessThan(400_000);
    expect(deadLinks(files)).toEqual([]);
  }, 60_000);
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
    ).toEqual(['Marsh, Adam', 'Orlov, Pavel']);
  });
});

describe('the first pages', () => {
  const edition = {
    title: 'Two harbours',
    project: 'An edition of little.',
    description: 'What two harbours said to each other.',
  };
  const { files } = siteOf(
    { a: conversation(), b: conversation({ date: '1962-02-02', title: 'Another' }) },
    { edition },
  );

  test('the front page says what it is in the editors’ words, how to search it, and lists the documents by year', () => {
    const front = files.get('index.html')!;
    expect(front).toContain('<p class="lead">What two harbours said to each other.</p>');
    expect(front).toContain('<a href="search.html">Search all documents</a>');
    expect(
      [...front.matchAll(/<h3>([^<]*)<|class="document"[^>]*>([^<]*)</gu)].map(([, year, title]) => year ?? title),
    ).toEqual(['1960', 'A conversation', '1962', 'Another']);
  });

  test('the page about it tells readers of the method what they can use, without names of TEI', () => {
    const method =
      '<encodingDesc><editorialDecl><segmentation><p>Paragraphs are those of the source. Each turn is an sp.</p></segmentation><correction><p>Errors are kept in sic.</p></correction></editorialDecl></encodingDesc>';
    const site = siteOf({ a: conversation().replace('<profileDesc>', `${method}<profileDesc>`) }, { edition });
    const about = shownText(site.files.get('about.html')!);
    expect(about).toContain('Paragraphs and turns Paragraphs are those of the source.');
    expect(about).not.toMatch(/\b(?:sp|sic)\b/u);
    expect(site.files.get('index.html')).not.toContain('Paragraphs are those');
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
    expect([...bare.files.keys()].filter((path) => /^(?:persons|places|events)/u.test(path))).toEqual([]);
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
    expect(files.get('about.html')).toContain('<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>');
    expect(files.get('index.html')).toContain('<link rel="canonical" href="https://example.org/harbours/">');
    expect(files.get('persons.html')).toContain(
      '<link rel="canonical" href="https://example.org/harbours/persons.html">',
    );
    expect(files.get('assets/memcon.css')).toContain('--accent:#123456;');
  });

  test('speaks German where it is told to', () => {
    const { files } = siteOf({ one: conversation() }, { language: 'de' });
    expect(files.get('documents.html')).toContain('<html lang="de">');
    expect(shownText(files.get('persons/quill.html')!)).toContain('2 Nennungen');
  });
});
