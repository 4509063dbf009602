import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecord, type MinutesRecord } from '../../src/tei/index.js';
import { recordOfTei } from '../../src/publish/second-reading/record-text.js';
import { decodeXml, readXmlAgain } from '../../src/xml/index.js';

const read = (text: string, name = 'talk.xml'): MinutesRecord => {
  const { value, diagnostics } = readRecord({ name, text });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return value;
};

const tei = (body: string, more = ''): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${more}</teiHeader><text><body>${body}</body></text></TEI>`;
const inParagraph = (markup: string, more = ''): MinutesRecord => read(tei(`<p>${markup}</p>`, more));

/** `persName persName orlov "P. Orlov"` for each mention. */
const mentionsOf = ({ text, mentions }: MinutesRecord): readonly string[] =>
  mentions.map(
    ({ element, kind, refs, named, start, end }) =>
      `${element} ${kind}${named ? '' : ' unnamed'} [${refs.join(' ')}] ${JSON.stringify(text.slice(start, end))}`,
  );
const turnsOf = ({ text, turns }: MinutesRecord): readonly string[] =>
  turns.map(
    ({ n, id, speakers, label, start, end }) =>
      `${n} ${id} [${speakers.join(' ')}] ${JSON.stringify(label)} ${JSON.stringify(text.slice(start, end))}`,
  );

const isBroken = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/u.test(text.charAt(at));

/** What must hold of every record, whoever made the TEI. */
function expectSound(record: MinutesRecord): void {
  const { text, blocks, turns, mentions, dates, speech, notes, pages } = record;
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
  const stretches = [...blocks, ...mentions, ...dates, ...speech, ...turns.filter(({ start, end }) => start < end)];
  const wrong = stretches.filter(({ start, end }) => {
    const surface = text.slice(start, end);
    return (
      surface === '' ||
      /^[ \t\r\n]|[ \t\r\n]$/u.test(surface) ||
      end > text.length ||
      isBroken(text, start) ||
      isBroken(text, end)
    );
  });
  expect(wrong).toEqual([]);
  expect(
    [...mentions, ...dates].filter(
      ({ block, start, end }) => blocks[block] === undefined || start < blocks[block].start || end > blocks[block].end,
    ),
  ).toEqual([]);
  const ids = [blocks, turns, mentions, dates, notes].flatMap((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect([...notes, ...pages].filter(({ at }) => at < 0 || at > text.length || isBroken(text, at))).toEqual([]);
  for (const [i, { turn }] of blocks.entries()) if (turn !== undefined) expect(turns[turn]!.blocks).toContain(i);
}

describe('the text of a record', () => {
  test('blocks are parted by line feeds, and white space within is one space', () => {
    const record = read(
      tei(
        '<head>A\n  talk</head>\n<div><p>One\n two</p><p>three<lb/>four</p></div><table><row><cell>a</cell><cell>b</cell></row></table><lg><l>x</l><l>y</l></lg>',
      ),
    );
    expect(record.text).toBe('A talk\nOne two\nthree four\na\nb\nx\ny');
    expect(record.blocks.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'head text::1.1',
      'p text::1.2.1',
      'p text::1.2.2',
      'cell text::1.3.1.1',
      'cell text::1.3.1.2',
      'l text::1.4.1',
      'l text::1.4.2',
    ]);
  });

  const readings: readonly (readonly [string, string, string])[] = [
    [
      'an error stays, its correction does not',
      '<choice><sic>Dallas</sic><corr>Dulles</corr></choice> left',
      'Dallas left',
    ],
    ['the abbreviation stays', '<choice><expan>Mister</expan><abbr>Mr</abbr></choice> A', 'Mr A'],
    ['without the record’s own, the first reading', '<choice><corr>a</corr><reg>b</reg></choice>', 'a'],
    ['the lemma of an apparatus', '<app><rdg>x</rdg><lem>y</lem></app>', 'y'],
    [
      'no note, nothing supplied, no description of a gap',
      'a<note>n</note> <supplied>s</supplied>b <gap><desc>lost</desc></gap>c',
      'a b c',
    ],
    [
      'a word over a break is one word, whatever white space the typesetter left',
      'inter-\n<lb break="no"/>\n national coun<pb break="no" n="2"/>tries',
      'international countries',
    ],
    ['other breaks part words', 'one<lb/>two<gb/>three<space/>four', 'one two three four'],
    [
      'what TEI gives no text of its own falls into blocks',
      '<listBibl><bibl>A book.</bibl><bibl>A paper.</bibl></listBibl>',
      'A book.\nA paper.',
    ],
    ['tokens that join', '<w>Mr</w><pc join="left">.</pc> <w join="right">don</w>\n<w>’t</w>', 'Mr. don’t'],
    ['deleted, added and unclear words are the record’s', '<del>a</del> <add>b</add> <unclear>c</unclear>', 'a b c'],
    ['CDATA, references, comments', 'a<![CDATA[ <b> ]]>&amp;<!-- no -->c', 'a <b> &c'],
    ['a line separator is white space', 'a\u2028b\u0085c', 'a b c'],
    ['a no-break space is the record’s own character', 'a\u00A0b', 'a\u00A0b'],
  ];
  test.each(readings)('%s', (_, markup, expected) => expect(inParagraph(markup).text).toBe(expected));

  test('items with paragraphs and lists in them fall into blocks of their own', () => {
    const record = read(
      tei('<list><item>one <list><item>inner</item></list> rest</item><item><p>two</p></item></list>'),
    );
    expect(record.blocks.map(({ start, end }) => record.text.slice(start, end))).toEqual([
      'one',
      'inner',
      'rest',
      'two',
    ]);
    expectSound(record);
  });

  test('a prefixed document', () => {
    expect(
      read(
        '<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"><t:text><t:body><t:p>Say <t:persName ref="#x">X</t:persName></t:p></t:body></t:text></t:TEI>',
      ).mentions,
    ).toHaveLength(1);
  });
});

describe('turns', () => {
  test('sp with a speaker, or with the name it begins with', () => {
    const record = read(
      tei(
        '<sp xml:id="turn1" who="#a"><speaker><persName ref="#a">Mr. A</persName>:</speaker> <p>Yes.</p><p>No.</p></sp><sp who="#b #c" ana="#mixed" cert="low"><p><persName ref="#b">B</persName> agrees.</p></sp>',
      ),
    );
    expect(turnsOf(record)).toEqual([
      '1 turn1 [a] "Mr. A:" "Mr. A:\\nYes.\\nNo."',
      '2 text::1.2 [b c] "B" "B agrees."',
    ]);
    expect(record.turns[1]).toMatchObject({ mode: 'mixed', certainty: 'low', blocks: [3] });
  });

  test('utterances: paragraphs as seg, or words and names in the utterance itself; the label in a note', () => {
    const record = read(
      tei(
        '<div><note type="speaker">The Chair:</note> <u who="#c" xml:id="u1"><seg>One.</seg> <seg>Two.</seg></u><u who="#d">I saw <persName ref="#e">E.</persName> there.</u><note type="time">Noon.</note></div>',
      ),
    );
    expect(turnsOf(record)).toEqual([
      '1 u1 [c] "The Chair:" "The Chair:\\nOne.\\nTwo."',
      '2 text::1.1.3 [d] "" "I saw E. there."',
    ]);
    expect(record.notes).toEqual([]);
    expect(record.blocks.at(-1)).toMatchObject({ kind: 'stage' });
    expect(record.text.endsWith('\nNoon.')).toBe(true);
    expectSound(record);
  });

  test.each([
    [
      'the number that calls a note',
      '<p>Orlov<ref target="#n4">4</ref> came.<note xml:id="n4">x</note></p>',
      'Orlov came.',
    ],
    ['a sign that calls one', '<p>Orlov<ref target="#n4"><hi>[*]</hi></ref><note xml:id="n4">x</note></p>', 'Orlov'],
    ['words that point to one', '<p>See <ref target="#n4">note 4</ref>.<note xml:id="n4">x</note></p>', 'See note 4.'],
    ['a number that points elsewhere', '<p>No. <ref target="#p4">4</ref>.</p>', 'No. 4.'],
    ['a word divided at a line end', '<p>the gov-<lb break="no"/>ernment</p>', 'the government'],
    [
      'a word divided at a page end, on lines of its own',
      '<p>the gov-\n<pb break="no" n="2"/>\nernment</p>',
      'the government',
    ],
    ['a compound divided at its hyphen', '<p>Anglo-<lb break="no"/>American</p>', 'Anglo-American'],
    ['a number', '<p>1959-<lb break="no"/>60</p>', '1959-60'],
  ])('%s', (_, body, text) => {
    const record = read(tei(body));
    expect(record.text).toBe(text);
    expectSound(record);
  });

  test('without who, the one whom the label points to; else nobody', () => {
    const record = read(
      tei(
        '<sp><speaker><persName corresp="#a">A</persName>:</speaker><p>x</p></sp><sp><speaker>B</speaker><p>y</p></sp><sp><speaker><persName ref="#a">A</persName>’s Interpreter:</speaker><p>z</p></sp>',
      ),
    );
    expect(record.turns.map(({ speakers }) => speakers)).toEqual([['a'], [], []]);
  });

  test('a turn without words is a turn', () =>
    expect(read(tei('<sp who="#a"><p/></sp><p>x</p>')).turns).toMatchObject([{ n: 1, start: 0, end: 0, blocks: [] }]));
});

describe('mentions', () => {
  const described =
    '<profileDesc><particDesc><listPerson><person xml:id="a"><persName>A</persName></person></listPerson></particDesc></profileDesc>';
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a name within an office, and a place within a body',
      '<persName ref="#a"><roleName>President</roleName> A</persName> of the <orgName ref="#un">UN in <placeName>New York</placeName></orgName>',
      [
        'persName person [a] "President A"',
        'orgName organisation [un] "UN in New York"',
        'placeName place [] "New York"',
      ],
    ],
    [
      'several pointers, and pointers outside',
      '<persName ref="#a persons.xml#b http://viaf.org/viaf/1">They</persName>',
      ['persName person [a persons.xml#b http://viaf.org/viaf/1] "They"'],
    ],
    [
      'a bare id that the document describes; @key and @corresp',
      '<persName ref="a">A</persName> <persName key="Orlov, P.">O</persName> <persName corresp="#a">A.</persName>',
      ['persName person [a] "A"', 'persName person [Orlov, P.] "O"', 'persName person [a] "A."'],
    ],
    [
      'rs and name by type, else by what they point to, else other',
      '<rs type="person" ref="#q">he</rs> <rs ref="#a">she</rs> <name type="place">Rome</name> <rs>it</rs>',
      ['rs person unnamed [q] "he"', 'rs person unnamed [a] "she"', 'name place [] "Rome"', 'rs other unnamed [] "it"'],
    ],
    [
      'a correction within a name',
      '<persName ref="#a">Allen <choice><sic>Dallas</sic><corr>Dulles</corr></choice></persName>',
      ['persName person [a] "Allen Dallas"'],
    ],
    [
      'a name over a page end',
      '<persName ref="#a">N.S. <pb/>Khrush<lb break="no"/>chev</persName>',
      ['persName person [a] "N.S. Khrushchev"'],
    ],
    [
      'a note within a name is none of it; a name without words is none',
      '<persName ref="#a">A<note>b</note> </persName>. <persName ref="#a"/>',
      ['persName person [a] "A"'],
    ],
    ['characters beyond the first plane', '𝄞 <persName ref="#a">😀 A😀</persName>', ['persName person [a] "😀 A😀"']],
    [
      'the parts of a place',
      '<placeName ref="#p"><settlement>Bonn</settlement>, <country>Germany</country></placeName>; <country>Mali</country>',
      ['placeName place [p] "Bonn, Germany"', 'country place [] "Mali"'],
    ],
  ];
  test.each(cases)('%s', (_, markup, expected) => {
    const record = inParagraph(markup, described);
    expect(mentionsOf(record)).toEqual(expected);
    expectSound(record);
  });

  test('pointers by a prefix of the document', () => {
    const prefix = (pattern: string): string =>
      `<encodingDesc><listPrefixDef><prefixDef ident="psn" matchPattern="${pattern}" replacementPattern="persons.xml#$1"/></listPrefixDef></encodingDesc>`;
    expect(inParagraph('<persName ref="psn:b">B</persName>', prefix('([a-z]+)')).mentions[0]!.refs).toEqual([
      'persons.xml#b',
    ]);
    expect(inParagraph('<persName ref="psn:a">A</persName>', prefix('(.+)') + described).mentions[0]!.refs).toEqual([
      'a',
    ]);
    expect(inParagraph('<persName ref="psn:b">B</persName>', prefix('((a+)+)b')).mentions[0]!.refs).toEqual(['psn:b']);
  });

  test('ids: their own, else counted, and never one that something has', () => {
    const record = inParagraph(
      '<persName xml:id="m2">a</persName> <persName>b</persName> <persName>c</persName> <date xml:id="d1">x</date> <date>y</date>',
    );
    expect([...record.mentions, ...record.dates].map(({ id }) => id)).toEqual(['m2', 'm1', 'm3', 'd1', 'd2']);
    expectSound(read(tei('<p xml:id="x">a</p><p xml:id="x">b</p><sp xml:id="x"><p>c</p></sp>')));
  });

  test('dates keep their values; said is direct unless it says otherwise', () => {
    const record = inParagraph(
      '<date notBefore="1925" notAfter="1935" cert="low">then</date>, <date>1960-09-08</date>, <time when="10:00:00">ten</time>: <said who="#a">Yes</said>, <said direct="false">so</said>',
    );
    expect(record.dates).toMatchObject([
      { notBefore: '1925', notAfter: '1935', certainty: 'low' },
      { when: '1960-09-08' },
      { element: 'time', when: '10:00:00' },
    ]);
    expect(record.speech).toEqual([{ start: 23, end: 26, speakers: ['a'] }]);
  });
});

describe('persons, places and things', () => {
  test('wherever they stand: particDesc, standOff, back, a volume’s list; and as what', () => {
    const record =
      read(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><particDesc><listPerson><person xml:id="k" role="speaker present"><persName><surname>K</surname>, <forename>Nikita</forename></persName>
      <persName type="variant">N. K</persName><sex value="M"/><birth when="1894"/><death><date when="1971-09-11"/></death><occupation from="1958" to="1964">Premier</occupation><idno type="URI" subtype="Wikidata">Q35314</idno></person>
      <person><persName>Nobody</persName></person></listPerson></particDesc></profileDesc></teiHeader>
      <standOff><listPlace><place xml:id="oslo"><placeName>Oslo</placeName><note>A town.</note></place></listPlace><listObject><object xml:id="u2"><objectIdentifier><objectName>U-2</objectName></objectIdentifier></object></listObject>
      <listEvent><event xml:id="e" from="1960-05-01" to="1960-05-02"><label>The incident</label></event></listEvent></standOff>
      <text><body><p><persName corresp="#p_1">Allen</persName></p></body><back><list><item><hi><persName xml:id="p_1">Allen, George V.,</persName></hi> Director until 1960</item></list><listOrg><org xml:id="un"><orgName>UN</orgName></org></listOrg></back></text></TEI>`);
    expect(record.entities.map(({ id, kind, name }) => `${id} ${kind} ${name}`)).toEqual([
      'k person Nikita K',
      'talk-person1 person Nobody',
      'oslo place Oslo',
      'u2 object U-2',
      'e event The incident',
      'p_1 person Allen, George V.',
      'un organisation UN',
    ]);
    expect(record.entities[0]).toMatchObject({
      surname: 'K',
      forename: 'Nikita',
      variants: ['N. K'],
      birth: '1894',
      death: '1971-09-11',
      sex: 'M',
      offices: [{ text: 'Premier', from: '1958', to: '1964' }],
      identifiers: [{ type: 'Wikidata', value: 'Q35314' }],
    });
    expect(record.entities[4]!.date).toEqual({ from: '1960-05-01', to: '1960-05-02' });
    expect(record.participants).toEqual([
      { id: 'k', roles: ['speaker', 'present'] },
      { id: 'talk-person1', roles: [] },
    ]);
    expect(mentionsOf(record)).toEqual(['persName person [p_1] "Allen"']);
  });

  test('whoever speaks takes part', () => {
    expect(read(tei('<sp who="#x"><p>a</p></sp>')).participants).toEqual([{ id: 'x', roles: ['speaker'] }]);
  });
});

describe('the header', () => {
  test('of the 1960 minutes', () => {
    const file = fileURLToPath(new URL('../../tei/documents/1960-09-08-khrushchev-thompson.xml', import.meta.url));
    const record = read(readFileSync(file, 'utf8'), file);
    expect(record.id).toBe('1960-09-08-khrushchev-thompson');
    expect(record.header).toMatchObject({
      language: 'en',
      date: { when: '1960-09-08' },
      repository: {
        name: 'The National Security Archive',
        settlement: 'Washington, D.C.',
        url: 'https://nsarchive.gwu.edu/',
      },
      recorders: ['striganov', 'sukhodrev'],
      licence: { target: 'https://creativecommons.org/licenses/by/4.0/' },
    });
    expect(record.turns).toHaveLength(34);
    expect(record.turns[1]).toMatchObject({
      id: 'turn2',
      speakers: ['khrushchev'],
      label: 'N. S. KHRUSHCHEV',
      mode: 'reported',
    });
    expectSound(record);
  });

  test('a corpus: all its texts; of one document its own header', () => {
    const document = (title: string): string =>
      `<TEI><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt></fileDesc></teiHeader><text><body><u who="#a">${title}!</u></body></text></TEI>`;
    const corpus = (...titles: readonly string[]): MinutesRecord =>
      read(
        `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>All</title></titleStmt></fileDesc></teiHeader>${titles.map(document).join('')}</teiCorpus>`,
      );
    expect(corpus('One').header.title).toBe('One');
    const several = corpus('One', 'Two');
    expect([several.header.title, several.text, several.turns.length]).toEqual(['All', 'One!\nTwo!', 2]);
    expectSound(several);
  });

  test('images of a facsimile, and the pages that show them', () => {
    const record = read(
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><facsimile><surface xml:id="s1" n="1r"><graphic url="1.jpg" width="120px" height="99"/><graphic url="1-small.jpg"/></surface><graphic url="2.jpg" width="12cm"/></facsimile><text><body><pb facs="#s1" n="1"/><p>a <pb n="2"/>b</p></body></text></TEI>',
    );
    expect(record.images).toEqual([{ id: 's1', label: '1r', url: '1.jpg', width: 120, height: 99 }, { url: '2.jpg' }]);
    expect(record.pages).toEqual([
      { n: '1', facs: '#s1', at: 0 },
      { n: '2', at: 2 },
    ]);
  });
});

describe('what is no record', () => {
  const refused: readonly (readonly [string, string, string])[] = [
    ['not well-formed', '<TEI><text>', 'xml-not-well-formed'],
    ['no TEI', '<html><body>x</body></html>', 'tei-expected'],
    ['no text', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff/></TEI>', 'tei-expected'],
  ];
  test.each(refused)('%s', (_, text, rule) => {
    const { value, diagnostics } = readRecord({ name: 'x.xml', text });
    expect(value).toBeUndefined();
    expect(diagnostics.map((one) => one.rule)).toEqual([rule]);
  });

  test.each([
    ['a/b.c.xml', 'b.c'],
    ['-', 'stdin'],
    ['..xml', 'document'],
    ['.xml', '.xml'],
    ['x\u0000:y.xml', 'x__y'],
    ['c:\\d\\e.xml', 'e'],
  ])('%j has the id %j', (name, id) => expect(read(tei('<p/>'), name).id).toBe(id));
});

/** Trees of elements that people put into texts, sensible or not. */
const NAMES = [
  'p',
  'persName',
  'placeName',
  'rs',
  'date',
  'said',
  'sp',
  'u',
  'seg',
  'speaker',
  'note',
  'choice',
  'sic',
  'corr',
  'app',
  'rdg',
  'lb',
  'pb',
  'list',
  'item',
  'table',
  'row',
  'cell',
  'quote',
  'hi',
  'head',
  'stage',
  'div',
  'supplied',
  'w',
  'person',
  'body',
];
const WORDS = ['a', 'Mr. B', ' ', '\n', '  ', '😀', 'é', '&lt;&amp;', '\u00A0', '𝄞x', 'x-'];
const ATTRIBUTES = [
  '',
  ' ref="#a"',
  ' who="#a #b"',
  ' break="no"',
  ' type="speaker"',
  ' join="right"',
  ' xml:id="m1"',
  ' cert="low"',
];
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...WORDS),
    fc
      .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...ATTRIBUTES), fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, attribute, inner]) => `<${name}${attribute}>${inner.join('')}</${name}>`),
  ),
}));

test('a label is no utterance’s where words stand between', () => {
  expect(squeezed(read(tei('<speaker>BELL</speaker> later <u>Yes.</u>')).text)).toBe('BELLlaterYes.');
});

test('any markup gives a sound record, with the words that the editions have', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 6 }), (nodes) => {
      const markup = tei(nodes.join(''));
      const record = read(markup);
      expectSound(record);
      if (!/<supplied|speaker"/u.test(markup)) {
        // The hyphen of a word that a line end divides is the typesetter's.
        const words = (text: string): string => squeezed(text).replaceAll('-', '');
        expect(words(record.text)).toBe(words(recordOfTei(readXmlAgain(markup), {}).text));
      }
    }),
    { numRuns: 400 },
  );
});

test('time grows as the document does', () => {
  const nodes = (n: number): string =>
    tei(
      `<div>${'<note type="speaker">A:</note><u who="#a">x <persName ref="#a">A</persName></u>'.repeat(n)}<p><choice>${'<corr>b</corr>'.repeat(n)}</choice>${'<choice><sic>c</sic><corr>d</corr></choice>'.repeat(n)}</p></div>`,
    );
  const timeFor = (n: number): number => {
    const text = nodes(n);
    const start = performance.now();
    read(text);
    return performance.now() - start;
  };
  timeFor(500);
  const small = Math.max(timeFor(1000), 2);
  expect(timeFor(8000)).toBeLessThan(small * 8 * 6);
});

/** Without what the record's text leaves out and an edition shows. */
const LEFT_OUT = /<((?:\w+:)?(?:supplied|gap|certainty))\b[^>]*(?<!\/)>[^]*?<\/\1>/gu;
const squeezed = (text: string): string => text.replace(/\s+/gu, '');
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesIn(join(folder, entry.name))
      : /\.(?:xml|odd)$/u.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );

/** The repository's own minutes, and other people's TEI where it is at hand. */
const FOLDERS = [
  '../../tei/documents',
  '../../../shared/tei/plays',
  '../../../shared/tei/tei-tests',
  '../../../shared/tei/tei-exemplars',
].map((path) => fileURLToPath(new URL(path, import.meta.url)));
for (const folder of FOLDERS) {
  if (!existsSync(folder)) console.warn(`SKIPPED: "${folder}" is missing; its documents are not read.`);
}

describe('documents of all kinds are sound, and their words are those of the editions', () => {
  test.each(FOLDERS.filter((folder) => existsSync(folder)))('%s', (folder) => {
    let documents = 0;
    for (const file of filesIn(folder)) {
      const { value: text } = decodeXml(readFileSync(file), file);
      const record = text === undefined ? undefined : readRecord({ name: file, text }).value;
      if (text === undefined || record === undefined) continue;
      documents++;
      expectSound(record);
      // Labels in notes are the record's words here, and the editions' notes.
      if (!text.includes('type="speaker"')) {
        expect(squeezed(record.text), file).toBe(
          squeezed(recordOfTei(readXmlAgain(text.replace(LEFT_OUT, '')), { bare: true, unmarked: true }).text),
        );
      }
    }
    expect(documents).toBeGreaterThan(0);
  });
});

test.each([
  ['55.75 37.62', { latitude: 55.75, longitude: 37.62 }],
  ['-33.87, 151.21', { latitude: -33.87, longitude: 151.21 }],
  ['  +1 -180 ', { latitude: 1, longitude: -180 }],
  ['91 0', undefined],
  ['0 181', undefined],
  ['55°45′N 37°37′E', undefined],
  ['', undefined],
])('a place lies where its geo says: %j', (geo, expected) => {
  const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader><standOff><listPlace><place xml:id="m"><placeName>M</placeName><location><geo>${geo}</geo></location></place></listPlace></standOff><text><body><p>x</p></body></text></TEI>`;
  expect(readRecord({ name: 'a.xml', text: tei }).value!.entities[0]!.geo).toEqual(expected);
});
