import { describe, expect, test } from 'vitest';
import { fixture, linkedData, published, teiOf } from './published.js';

const page = (tei: string, parameters: Readonly<Record<string, string>> = {}, language = 'en'): string => {
  const { html, diagnostics } = published(tei, { to: ['html'], parameters, language });
  expect(diagnostics).toEqual([]);
  return html;
};

const meta = (html: string): readonly string[] =>
  [...html.matchAll(/<meta name="([^"]*)" content="([^"]*)">/gu)]
    .map(([, name, content]) => `${name}: ${content}`)
    .filter((line) => /^(?:DC|z|citation)/u.test(line));

describe('what the page tells programs', () => {
  const html = page(fixture('meeting.xml'), {
    url: 'https://example.org/a.html',
    downloads: 'a.xml a.txt a%20b.epub ../x.md',
  });

  test('Dublin Core, Highwire and Zotero tags say what the TEI says', () => {
    expect(meta(html)).toEqual([
      'DC.title: Memorandum of a conversation on the harbour of Port Amity',
      'DC.type: manuscript',
      'DC.creator: Penn, Clara',
      'DC.contributor: Ada Probe',
      'DC.publisher: The Sample Edition',
      'DC.date: 1962-03-04',
      'DC.language: en',
      'DC.identifier: https://example.org/a.html',
      'DC.identifier: Box 7',
      'DCTERMS.isPartOf: Conversations for Tests',
      'DCTERMS.spatial: Port Amity',
      'DCTERMS.license: https://creativecommons.org/licenses/by/4.0/',
      'DC.rights: CC BY 4.0',
      'z.archive: Archive of Samples',
      'z.archiveLocation: Box 7',
      'citation_title: Memorandum of a conversation on the harbour of Port Amity',
      'citation_author: Penn, Clara',
      'citation_editor: Ada Probe',
      'citation_date: 1962/03/04',
      'citation_language: en',
      'citation_publisher: The Sample Edition',
      'citation_public_url: https://example.org/a.html',
    ]);
  });

  test('schema.org has the record, the conversation and those it mentions', () => {
    expect(linkedData(html)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': ['ArchiveComponent', 'Manuscript'],
      name: 'Memorandum of a conversation on the harbour of Port Amity',
      url: 'https://example.org/a.html',
      dateCreated: '1962-03-04',
      author: { '@type': 'Person', name: 'Clara Penn', familyName: 'Penn', givenName: 'Clara' },
      holdingArchive: { '@type': 'ArchiveOrganization', name: 'Archive of Samples', address: 'Port Amity' },
      about: {
        '@type': 'Event',
        startDate: '1962-03-04',
        location: { '@type': 'Place', name: 'Port Amity' },
        attendee: [{ name: 'Pyotr Orlov' }, { name: 'Jan de Vries' }, { name: 'Penn, Clara' }],
      },
      encoding: [
        { contentUrl: 'a.xml', encodingFormat: 'application/tei+xml' },
        { contentUrl: 'a.txt' },
        { contentUrl: 'a%20b.epub' },
        { contentUrl: '../x.md' },
      ],
    });
  });

  test('a document that says nothing of itself makes no statement', () => {
    const bare = page('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>A.</p></body></text></TEI>');
    expect(meta(bare)).toEqual(['DC.title: —', 'DC.type: manuscript', 'citation_title: —']);
    expect(linkedData(bare)).toEqual({
      '@context': 'https://schema.org',
      '@type': ['ArchiveComponent', 'Manuscript'],
      name: '—',
    });
  });
});

describe('the direction of writing', () => {
  const article = (language: string): string | undefined =>
    /<article[^>]*>/u.exec(
      page(teiOf('<p>Words <foreign xml:lang="ar">there</foreign>.</p>').replace('lang="en"', `lang="${language}"`)),
    )?.[0];

  test.each(['he', 'ar-EG', 'az-Arab', 'yi-Hebr'])('%s is read from right to left', (language) => {
    expect(article(language)).toContain(`lang="${language}" dir="rtl"`);
  });

  test.each(['en', 'ru', 'he-Latn', 'fa-Cyrl', 'arn', 'az'])('%s is not', (language) => {
    expect(article(language)).not.toContain('dir=');
  });

  test('is that of the words, and of the title above them', () => {
    const html = page(teiOf('<p xml:lang="he">Words.</p><p>More.</p>'));
    expect(html.match(/<\w+(?=[^>]* dir="rtl")/gu)).toEqual(['<p']);
    expect(page(teiOf('<p>Words.</p>').replace('lang="en"', 'lang="he"'))).toContain('<h1 lang="he" dir="rtl">');
  });
});

describe('how to cite and what to download', () => {
  test('references for people and for programs, as text to select', () => {
    const html = page(fixture('meeting.xml'), { id: 'meeting', url: 'https://example.org/a.html' });
    expect(html).toContain(
      '<dt>MLA</dt><dd><p class="citation">Penn, Clara. “Memorandum of a conversation on the harbour of Port Amity.” 4 Mar. 1962. <cite>Conversations for Tests</cite>, edited by Ada Probe, The Sample Edition, 2026, https://example.org/a.html. Archive of Samples, Port Amity, Box 7.</p></dd>',
    );
    for (const [name, start] of [
      ['BibTeX', '@unpublished{meeting,'],
      ['RIS', 'TY  - MANSCPT'],
      ['CSL-JSON', '{\n  "id": "meeting"'],
    ]) {
      expect(html).toContain(
        `<details class="reference"><summary>${name}</summary><pre tabindex="0" role="group" aria-label="${name}"><code>${start}`,
      );
    }
  });

  test('German has German words', () => {
    expect(page(fixture('meeting.xml'), {}, 'de')).toContain(
      '4. März 1962. Box 7, Archive of Samples, Port Amity. In <cite>Conversations for Tests</cite>, herausgegeben von Ada Probe.',
    );
  });

  test('downloads are called by what they are; without any there is no such section', () => {
    expect(page(fixture('meeting.xml'), { downloads: 'a.xml a.corpus.txt a.epub' })).toContain(
      '<ul class="downloads"><li><a href="a.xml" type="application/tei+xml">TEI</a></li><li><a href="a.corpus.txt" type="text/plain">Text, a paragraph a line</a></li><li><a href="a.epub" type="application/epub+zip">EPUB</a></li></ul>',
    );
    expect(page(fixture('meeting.xml'))).not.toContain('about:downloads');
  });
});

describe('a date', () => {
  const record = teiOf(
    '<p>On <date when="1960-09-08">September 8</date>, <date when="1960-09-08" cert="low">that day</date>, in <date when="1960">the year</date>, for <date dur="P3D">three days</date>, <date>some time</date>.</p>',
  );

  test('opens a card: which day, how sure, where else it is named', () => {
    const html = page(record);
    expect(html).toMatch(
      /<button type="button" popovertarget="c:day:1960-09-08" class="date" id="[^"]*"><time datetime="1960-09-08">September 8<\/time><\/button>/u,
    );
    const cards = [...html.matchAll(/<div id="c:day:(.*?)" popover=""><b>(.*?)(<a .*?)<\/div>/gu)];
    expect(cards.map(([, id, words, ways]) => [id, words, ways])).toEqual([
      ['1960-09-08', '8 September 1960</b>, Thursday', '<a href="#day:1960-09-08">Here (2)</a>'],
      ['1960-09-08?low', '8 September 1960</b>, Thursday · very uncertain', '<a href="#day:1960-09-08">Here (2)</a>'],
      ['1960', '1960</b>', '<a href="#day:1960">Here (1)</a>'],
      ['P3D', '3 days</b>', '<a href="#day:P3D">Here (1)</a>'],
    ]);
    expect(html).toContain('<span class="date">some time</span>');
  });

  test('in a site leads to what other documents say of its year', () => {
    const html = page(record, { 'site-root': '../', 'site-pages': 'index timeline' });
    expect(html.match(/<a href="\.\.\/timeline\.html#year:1960">All documents: 1960<\/a>/gu)).toHaveLength(3);
  });

  test('knows the days of the week in each language', () => {
    expect(page(record, {}, 'de')).toContain('<b>8. September 1960</b>, Donnerstag');
    expect(page(record, {}, 'ru')).toContain(', четверг');
  });
});

describe('images of the source', () => {
  const image = (facs: string, rest = '', parameters = {}): string =>
    page(teiOf(`<p>A <pb n="4" facs="${facs}"/>b.</p>`).replace('<text', `${rest}<text`), parameters);

  test('lie beside the text, lazily, with words for who cannot see them', () => {
    const html = image('img/p%204.jpg');
    expect(html).toContain(
      '<a class="facs" href="img/p%204.jpg" data-added=""><img src="img/p%204.jpg" alt="image of page 4" loading="lazy"></a>',
    );
    expect(html).toContain("img-src 'self'; ");
  });

  test('are found through surface, graphic and a root', () => {
    const facsimile =
      '<facsimile><surface xml:id="s"><graphic url="p4.png" xml:id="g"/><zone xml:id="z"/></surface></facsimile>';
    for (const pointer of ['#s', '#g', '#z']) {
      expect(image(pointer, facsimile, { 'facs-root': '../img/' })).toContain('<img src="../img/p4.png"');
    }
  });

  test('of others are links, which nobody follows unasked', () => {
    const html = image('https://example.org/p4.jpg');
    expect(html).toContain(
      '<a class="facs-link" href="https://example.org/p4.jpg" data-added="">[image of page 4]</a>',
    );
    expect(html).not.toMatch(/<img|img-src/u);
  });

  test('within a name stand there without a link of their own', () => {
    expect(
      page(
        teiOf(
          '<p><persName ref="#a">N. <pb n="2" facs="p2.png"/>Abel</persName></p>',
          '',
          '<standOff><listPerson><person xml:id="a"><persName>N. Abel</persName></person></listPerson></standOff>',
        ),
      ),
    ).toContain('<span class="facs" data-added=""><img src="p2.png" alt="image of page 2" loading="lazy"></span>');
  });

  test('of a figure have its description', () => {
    expect(page(teiOf('<figure><figDesc>A plan</figDesc><graphic url="plan.svg"/></figure>'))).toContain(
      '<a class="facs" href="plan.svg" data-added=""><img src="plan.svg" alt="A plan" loading="lazy"></a>',
    );
  });

  const zoom = (facs: string, rest = ''): string | undefined =>
    /<a class="facs[^>]*>/u.exec(image(facs, rest, { 'site-root': '../' }))?.[0];
  const manifest = 'https://example.org/box7/manifest.json';
  const canvases = `<facsimile facs="${manifest}"><surface xml:id="s" corresp="https://example.org/box7/canvas/4"/></facsimile>`;

  test.each([
    ['an image that lies with the page', 'img/p4.jpg', '', 'data-zoom="file"'],
    ['one that lies elsewhere', 'https://example.org/p4.jpg?v=2', '', 'data-zoom="file"'],
    [
      'an image service',
      'https://example.org/iiif/p4/info.json',
      '',
      'data-zoom="service" data-from="https://example.org/iiif/p4"',
    ],
    [
      'an image of one',
      'https://example.org/iiif/2/p4/full/!800,800/0/default.jpg',
      '',
      'data-zoom="service" data-from="https://example.org/iiif/2/p4"',
    ],
    [
      'a canvas of the manifest that the facsimile names',
      '#s',
      canvases,
      `data-zoom="manifest" data-from="${manifest}" data-canvas="https://example.org/box7/canvas/4" data-n="4"`,
    ],
    ['a manifest', manifest, '', `data-zoom="manifest" data-from="${manifest}" data-canvas="${manifest}" data-n="4"`],
  ])('in a site the page of %s can be had beside the text', (_, facs, rest, attributes) => {
    expect(zoom(facs, rest)).toContain(attributes);
  });

  test.each([
    ['a web page', 'https://example.org/view?page=4'],
    ['a kind of image that browsers do not show', 'https://example.org/p4.tif'],
  ])('%s stays a link', (_, facs) => {
    expect(zoom(facs)).toBe(`<a class="facs-link" href="${facs}" data-added="">`);
    expect(image(facs, '', { 'site-root': '../' })).not.toMatch(/<script src|<aside|connect-src/u);
  });

  const zoned = (surface: string, zone: string, parameters: Readonly<Record<string, string>>): readonly string[] => {
    const facsimile = `<facsimile><surface><graphic url="p1.png"/></surface><surface xml:id="s" ${surface}><graphic url="p4.png"/><zone xml:id="z" ${zone}/></surface></facsimile>`;
    const html = page(teiOf('<pb n="4" facs="#s"/><p facs="#z">Words.</p><p>More.</p>', '', facsimile), parameters);
    return [...html.matchAll(/data-(?:zone|surface)="[^"]*"/gu)].map(([found]) => found);
  };
  const site = { 'site-root': '../' };
  const square = 'ulx="0" uly="0" lrx="2000" lry="4000"';

  test.each([
    ['by its corners', square, 'ulx="200" uly="400" lrx="1000" lry="800"', '2 100 100 500 200'],
    ['by its outline', square, 'points="200,800 1000,820 990,400 210,410"', '2 100 100 500 205'],
    ['on a surface of unknown size', '', 'ulx="200" uly="400" lrx="1000" lry="800"', '2 200 400 1000 800 px'],
    [
      'on a surface that does not begin at nothing',
      'ulx="1000" uly="0" lrx="2000" lry="1000"',
      'ulx="1100" uly="0" lrx="1200" lry="500"',
      '2 100 0 200 500',
    ],
  ])('in a site a part of the text says where it stands on its image, %s', (_, surface, zone, said) => {
    expect(zoned(surface, zone, site)).toEqual(['data-surface="2"', `data-zone="${said}"`]);
  });

  test('a zone that is no place says nothing, nor does any on a page alone', () => {
    expect(zoned(square, 'ulx="500" uly="400" lrx="200" lry="800"', site)).toEqual(['data-surface="2"']);
    expect(zoned(square, 'ulx="200"', site)).toEqual(['data-surface="2"']);
    expect(zoned(square, 'ulx="200" uly="400" lrx="1000" lry="800"', {})).toEqual([]);
  });

  test('who may be asked is said by the page: those whom the document names, nobody else', () => {
    const policy = (facs: string, rest = ''): string =>
      / (script-src[^"]*) base-uri/u.exec(image(facs, rest, { 'site-root': '../' }))![1]!;
    expect(policy('img/p4.jpg')).toBe("script-src 'self'; img-src 'self';");
    expect(policy('https://example.org:81/iiif/p4/info.json')).toBe(
      "script-src 'self'; img-src 'self' https://example.org:81; connect-src https://example.org:81;",
    );
    expect(policy('#s', canvases)).toBe(
      "script-src 'self'; img-src 'self' https://example.org https:; connect-src https://example.org https:;",
    );
  });

  test('a page on its own has no script, whatever images it has', () => {
    expect(image('https://example.org/iiif/p4/info.json')).toContain(
      '<a class="facs-link" href="https://example.org/iiif/p4/full/max/0/default.jpg" data-added="">',
    );
    expect(image('img/p4.jpg')).not.toMatch(/<script src|data-zoom|<aside/u);
  });
});

describe('a page of a site', () => {
  const html = page(fixture('meeting.xml'), {
    'site-root': '../',
    'site-title': 'All',
    'site-pages': 'documents persons',
    'stylesheet-href': '../assets/memcon.css',
    'register-keys': 'orlov orlov.2',
    previous: 'a.html',
    'previous-title': 'Before <b>',
  });

  test('leads to the others, to its neighbours, and from its entries to theirs', () => {
    expect(html).toContain(
      '<nav class="site" aria-label="This edition"><a class="site-title" href="../index.html">All</a><ul><li><a href="../documents.html">Documents</a></li><li><a href="../persons.html">Persons</a></li></ul></nav>',
    );
    expect(html).toContain(
      '<a rel="prev" href="a.html"><span aria-hidden="true">← </span><span class="way">Previous</span> Before &lt;b&gt;</a>',
    );
    expect(html).toMatch(/<li id="orlov"><p class="entry"><b><a href="\.\.\/persons\/orlov\.2\.html">/u);
    expect(html).toMatch(/<div id="c:abel" popover="">.*?<a href="\.\.\/persons\/abel\.html">All documents<\/a>/u);
    expect(html).not.toContain('places.html');
  });

  test('links its style and may use no other', () => {
    expect(html).toContain("default-src 'none'; style-src 'self'; base-uri 'none'");
    expect(html).toContain('<link rel="stylesheet" href="../assets/memcon.css">');
    expect(html).not.toContain('<style>');
  });

  test('every name has an address, and says what it names where no entry does', () => {
    expect(html).toContain('<span class="name" id="p7:4" data-ref="" data-kind="place">Nowhere</span>');
    expect(html).not.toMatch(/<(?:a|span) class="name[^"]*"(?![^>]* id=)[^>]*>/u);
  });
});

test('pieces of a transcription of speech stand apart', () => {
  expect(page(teiOf('<u><seg>said</seg><seg>fish</seg></u>'))).toMatch(
    /<span class="seg">said<\/span>\s+<span class="seg">fish<\/span>/u,
  );
});

describe('names', () => {
  const people = (persons: string): string =>
    `<profileDesc><particDesc><listPerson>${persons}</listPerson></particDesc></profileDesc>`;
  const named = (id: string, name: string, more = ''): string =>
    `<person xml:id="${id}"><persName>${name}</persName>${more}</person>`;

  test('keep what stands beside them without a space on their line: brackets, stops, endings', () => {
    const body =
      '<p xml:id="p1">“<persName ref="#orlov">Orlov</persName>’s”, (<persName ref="#orlov">Orlov</persName>) and <persName ref="#orlov">Orlov</persName>/<persName ref="#orlov">he</persName>, on <date when="1961-03-14">March 14</date>. By <persName ref="#orlov">Orlov</persName> — <persName>Hale</persName>.</p>';
    const { html } = published(teiOf(body, people(named('orlov', 'Pavel Orlov'))));
    const paragraph = /<p class="p" id="p1".*?<\/p>/su
      .exec(html)![0]
      .replaceAll(/<button [^>]*>|<\/?time[^>]*>/gu, '<b>');
    expect(paragraph.replaceAll('</button>', '</b>')).toContain(
      '<span>“<b>Orlov</b>’s”,</span> <span>(<b>Orlov</b>)</span> and <b>Orlov</b>/<span><b>he</b>,</span> on <span><b><b>March 14<b></b>.</span> By <b>Orlov</b> — ',
    );
  });

  test('in the margin are surnames; a family name that stands first; an office where nobody says the name', () => {
    const turns = ['dulles', 'mao', 'martin', 'vice', 'gaulle']
      .map((id) => `<sp who="#${id}"><p>Yes.</p></sp>`)
      .join('');
    const { html } = published(
      teiOf(
        turns,
        people(
          named('dulles', 'Dulles, John Foster') +
            named('mao', 'Mao Tse-tung (Mao Zedong)') +
            named('martin', 'Clarence D. Martin, Jr.') +
            named('vice', 'Vice President', '<occupation>Vice President</occupation>') +
            named('gaulle', 'Charles de Gaulle'),
        ),
      ),
    );
    expect([...html.matchAll(/class="turn-speaker">([^<]*)/gu)].map(([, name]) => name)).toEqual([
      'Dulles',
      'Mao',
      'Martin',
      'Vice President',
      'de Gaulle',
    ]);
  });

  test('in the index stand under the surname where all their words are names; an office is said once', () => {
    const body = ['alexander', 'ports', 'vice', 'mao']
      .map((id) => `<p><persName ref="#${id}">He</persName></p>`)
      .join('');
    const { html } = published(
      teiOf(
        body,
        people(
          named('alexander', 'Edward J. Alexander') +
            named('ports', 'Minister of Ports') +
            named('mao', 'Mao Tse-tung') +
            named('vice', 'Vice President', '<occupation>Vice President</occupation>'),
        ),
      ),
    );
    expect([...html.matchAll(/<p class="entry"><b>([^<]*)<\/b>([^<]*)/gu)].map(([, ...said]) => said.join(''))).toEqual(
      ['Alexander, Edward J.', 'Mao Tse-tung', 'Minister of Ports', 'Vice President'],
    );
  });
});

test('in a group each passage has an address and a number of its own, in the texts of the group and in a text that floats', () => {
  const inner = (word: string): string =>
    `<text><front><p>${word} before</p></front><body><head>${word}</head><p>One.</p><p>Two.<note>A note.</note></p><floatingText><body><p>Three.</p></body></floatingText></body></text>`;
  const group = teiOf('@').replace(
    '<body>@</body>',
    `<front><p>Of both.</p></front><group>${inner('First')}<group>${inner('Second')}${inner('Third')}</group></group>`,
  );
  const html = page(group);
  const ids = [...html.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([]);
  const numbers = [...html.matchAll(/class="permalink"[^>]*>([^<]*)</gu)].map(([, number]) => number);
  expect(numbers.length).toBeGreaterThan(12);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('a document without nested texts has the addresses of old', () => {
  const html = page(teiOf('<div><head>H</head><p>One.</p><sp><p>Two.</p></sp></div>'));
  expect([...html.matchAll(/\sid="(text::[^"]*)"/gu)].map(([, id]) => id)).toEqual([
    'text::1.1.2',
    'text::1.1.3',
    'text::1.1.3.1',
  ]);
});
