import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../src/export/bibtex.js';
import { csl } from '../../src/export/csl.js';
import type { ExportFormat, ExportSettings } from '../../src/export/format.js';
import type { MinutesRecord } from '../../src/tei/index.js';
import { ris } from '../../src/export/ris.js';
import { compiled } from '../publish/compiled.js';
import { fixture, teiOf } from '../publish/published.js';

await Promise.all([
  import('@citation-js/plugin-bibtex'),
  import('@citation-js/plugin-csl'),
  import('@citation-js/plugin-ris'),
]);

/** A record as far as references ask for it. */
const recordOf = (id: string, source: string, header: Partial<MinutesRecord['header']> = {}): MinutesRecord =>
  ({ id, file: `${id}.xml`, source, header }) as MinutesRecord;

const loadStylesheet = await compiled('citation');

/** The whole file of some documents, and what was said while it was made. */
function exported(
  format: ExportFormat,
  records: readonly MinutesRecord[],
  settings: ExportSettings = {},
): { readonly text: string; readonly said: readonly string[] } {
  const collector = format.begin({ loadStylesheet, ...settings });
  const outcomes = [...records.map((record) => collector.add(record)), collector.finish()];
  expect(new Set(outcomes.flatMap(({ value }) => [...value].map(({ path }) => path))).size).toBeLessThanOrEqual(1);
  return {
    text: outcomes.flatMap(({ value }) => [...value].map(({ content }) => String(content))).join(''),
    said: outcomes.flatMap(({ diagnostics }) => diagnostics.map(({ rule, message }) => `${rule}: ${message}`)),
  };
}

type Item = Readonly<Record<string, unknown>>;
const itemsOf = (format: ExportFormat, ...given: readonly MinutesRecord[]): readonly Item[] =>
  JSON.parse(exported(format, given).text) as readonly Item[];
/** Read as what it is: left to itself, Citation.js takes any text that holds "@book{" for BibTeX. */
const parsed = (text: string, forceType: '@ris/file' | '@bibtex/text'): readonly Item[] =>
  new Cite(text, { forceType }).data;

const meeting = recordOf('1962-03-04-meeting', fixture('meeting.xml'));

describe('CSL-JSON', () => {
  test('has what a reference to a manuscript says', () => {
    expect(JSON.parse(exported(csl, [meeting], { url: 'https://example.org/edition' }).text)).toEqual([
      {
        id: '1962-03-04-meeting',
        type: 'manuscript',
        title: 'Memorandum of a conversation on the harbour of Port Amity',
        author: [{ family: 'Penn', given: 'Clara' }],
        editor: [{ literal: 'Ada Probe' }],
        issued: { 'date-parts': [[1962, 3, 4]] },
        'event-place': 'Port Amity',
        archive: 'Archive of Samples',
        'archive-place': 'Port Amity',
        archive_location: 'Box 7',
        'collection-title': 'Conversations for Tests',
        publisher: 'The Sample Edition',
        language: 'en',
        URL: 'https://example.org/edition/documents/1962-03-04-meeting.html',
      },
    ]);
  });

  test('is read by Citation.js, which makes a citation of it', () => {
    const cite = new Cite(exported(csl, [meeting]).text);
    expect(cite.data).toHaveLength(1);
    expect(cite.format('bibliography', { template: 'apa' })).toContain('Penn, C. (1962)');
  });

  test.each([
    ['<date when="1960"/>', { 'date-parts': [[1960]] }],
    ['<date when="1960-05"/>', { 'date-parts': [[1960, 5]] }],
    [
      '<date from="1960-05-01" to="1960-05-02"/>',
      {
        'date-parts': [
          [1960, 5, 1],
          [1960, 5, 2],
        ],
      },
    ],
    ['<date notBefore="1960-05" notAfter="1961"/>', { 'date-parts': [[1960, 5], [1961]], circa: true }],
    ['<date when="1960-05-01T10:30:00" cert="low"/>', { 'date-parts': [[1960, 5, 1]], circa: true }],
    ['<date>some day in spring</date>', { literal: 'some day in spring' }],
  ])('%s', (date, issued) => {
    const [item] = itemsOf(
      csl,
      recordOf('a', teiOf('<p>A.</p>', `<profileDesc><creation>${date}</creation></profileDesc>`)),
    );
    expect(item!['issued']).toEqual(issued);
  });

  test('names are divided only where the TEI divides them', () => {
    const author = (name: string): unknown =>
      itemsOf(csl, recordOf('a', teiOf('<p>A.</p>').replace('</title>', `</title><author>${name}</author>`)))[0]![
        'author'
      ];
    expect(author('Council of Ministers')).toEqual([{ literal: 'Council of Ministers' }]);
    expect(
      author('<persName><forename>Charles</forename> <nameLink>de</nameLink> <surname>Gaulle</surname></persName>'),
    ).toEqual([{ family: 'Gaulle', given: 'Charles', 'non-dropping-particle': 'de' }]);
    expect(author('Penn, Clara')).toEqual([{ family: 'Penn', given: 'Clara' }]);
  });

  test('the address is the one the TEI states where the edition has none', () => {
    const source = (statement: string): string =>
      teiOf('<p>A.</p>').replace('</titleStmt>', `</titleStmt><publicationStmt>${statement}</publicationStmt>`);
    const url = (statement: string): unknown => itemsOf(csl, recordOf('a', source(statement)))[0]!['URL'];
    expect(url('<idno type="DOI">10.1234/x</idno>')).toBe('https://doi.org/10.1234/x');
    expect(url('<idno type="URI">https://example.org/a</idno>')).toBe('https://example.org/a');
    expect(url('<idno type="URL">javascript:alert(1)</idno>')).toBeUndefined();
  });
});

/** Strings that end a value, a line, a record in one of the formats, or obey LaTeX. */
const HOSTILE = [
  'a " b \\ c',
  'a } b { c',
  '\\input{/etc/passwd} 50% & $x$ #1 _y^2 ~z',
  'ER  - ',
  'TY  - BOOK',
  '@book{x, title={y}}',
  'tab\tand\nline',
  '</script><script>alert(1)</script>',
  'line\u2028separator\u0085next',
  'ends with \\',
  '\u202Egnp.exe',
];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '&#10;');
const oneLine = (text: string): string => text.replaceAll(/[\p{Zl}\p{Zp}\p{Cc}\s]+/gu, ' ').trim();

describe('hostile strings stay in their place', () => {
  const source = (bad: string): string =>
    teiOf('<p>A.</p>')
      .replace('<title>A test</title>', `<title>${escaped(bad)}</title><author>${escaped(bad)}</author>`)
      .replace(
        '</fileDesc>',
        `<sourceDesc><msDesc><msIdentifier><settlement>${escaped(bad)}</settlement><repository>${escaped(bad)}</repository><idno>${escaped(bad)}</idno></msIdentifier></msDesc></sourceDesc></fileDesc>`,
      );

  test.each(HOSTILE)('%j', (bad) => {
    const records = [recordOf(bad, source(bad)), meeting];
    const said = oneLine(bad);
    const [first, ...others] = itemsOf(csl, ...records);
    expect(first).toMatchObject({ type: 'manuscript', title: said, archive: said, archive_location: said });
    expect(others).toHaveLength(1);
    const ofRis = parsed(exported(ris, records).text, '@ris/file');
    expect(ofRis).toHaveLength(2);
    expect(ofRis[0]).toMatchObject({ type: 'manuscript', title: said, archive: said });
    const ofBibtex = parsed(exported(bibtex, records).text, '@bibtex/text');
    expect(ofBibtex.map(({ type }) => type)).toEqual(['manuscript', 'manuscript']);
    expect(ofBibtex[1]).toMatchObject({ title: 'Memorandum of a conversation on the harbour of Port Amity' });
  });

  test('BibTeX reads back what was written', () => {
    for (const bad of ['50% & $x$ #1 _y ~z', 'a } b { c', 'Émile Ångström “quoted” – dash']) {
      expect(String(parsed(exported(bibtex, [recordOf('a', source(bad))]).text, '@bibtex/text')[0]!['title'])).toBe(
        bad,
      );
    }
  });
});

describe('RIS and BibTeX', () => {
  test('RIS has the fields of a manuscript', () => {
    expect(exported(ris, [meeting]).text.split('\r\n')).toEqual([
      'TY  - MANSCPT',
      'ID  - 1962-03-04-meeting',
      'TI  - Memorandum of a conversation on the harbour of Port Amity',
      'AU  - Penn, Clara',
      'ED  - Ada Probe,',
      'PY  - 1962',
      'DA  - 1962/03/04/',
      'PB  - Archive of Samples',
      'CY  - Port Amity',
      'NV  - Box 7',
      'DB  - Archive of Samples',
      'AV  - Box 7',
      'N1  - In Conversations for Tests, edited by Ada Probe, The Sample Edition, 2026',
      'LA  - en',
      'ER  - ',
      '',
    ]);
  });

  test('BibTeX has the fields of biblatex too', () => {
    expect(exported(bibtex, [meeting]).text).toBe(`@unpublished{1962-03-04-meeting,
  title = {{Memorandum of a conversation on the harbour of Port Amity}},
  author = {Penn, Clara},
  editor = {{Ada Probe}},
  year = {1962},
  month = mar,
  date = {1962-03-04},
  note = {Box 7, Archive of Samples, Port Amity. In Conversations for Tests, edited by Ada Probe, The Sample Edition, 2026.},
  library = {Archive of Samples, Box 7},
  language = {en}
}
`);
  });

  test('a date that RIS cannot say is told as a loss', () => {
    expect(
      exported(ris, [recordOf('a', teiOf('<p>A.</p>'), { date: { from: '1960-05-01', to: '1960-05-02' } })]).said,
    ).toContain('export-loss: The export "ris" loses: the end of a date that is a span: RIS has one day (1 time).');
  });
});

test.each([
  ['1960-13-45', undefined, true],
  ['0000-01-01', undefined, true],
  ['c. 1960', undefined, true],
  ['1960-05-05T25:00:00', [[1960, 5, 5]], false],
  ['1960-02', [[1960, 2]], false],
])('a date that is none of the calendar is told and left out, any other is there: %s', (when, parts, isTold) => {
  const source = teiOf('<p>x</p>', `<profileDesc><creation><date when="${when}">then</date></creation></profileDesc>`);
  const { text, said } = exported(csl, [recordOf('a', source, { date: { when } })]);
  expect((JSON.parse(text) as { issued?: { 'date-parts'?: unknown } }[])[0]!.issued?.['date-parts']).toEqual(parts);
  expect(said.some((message) => message.includes('none of the calendar'))).toBe(isTold);
});

describe('collections', () => {
  test('no document gives files that are valid and empty', () => {
    expect(JSON.parse(exported(csl, []).text)).toEqual([]);
    expect([exported(ris, []).text, exported(bibtex, []).text]).toEqual(['', '']);
  });

  test('keys differ where names do, whatever they hold', () => {
    const ids = ['a b', 'a-b', 'ä', 'a{b}', 'a,b'];
    const keys = itemsOf(csl, ...ids.map((id) => recordOf(id, teiOf('<p>A.</p>')))).map(({ id }) => String(id));
    expect(new Set(keys).size).toBe(ids.length);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9._-]+$/u);
  });

  test('a document that is none is left out with an error', () => {
    const { text, said } = exported(csl, [recordOf('a', '<html/>'), meeting]);
    expect(JSON.parse(text)).toHaveLength(1);
    expect(said[0]).toBe('tei-expected: The document has no root element "TEI" of the TEI namespace.');
  });
});

const PROGRAMS = ['/usr/bin/bib2xml', '/usr/bin/ris2xml'];
const absent = PROGRAMS.filter((path) => !existsSync(path));
if (absent.length > 0) {
  console.warn(`Skipped: references read by bibutils (${absent.join(', ')} missing; Debian: bibutils).`);
}

describe.skipIf(absent.length > 0)('bibutils reads them', () => {
  const modsOf = (program: string, ending: string, text: string): string => {
    const file = join(mkdtempSync(join(tmpdir(), 'memcon-references-')), `references.${ending}`);
    writeFileSync(file, text);
    return execFileSync(program, [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  };

  test.each([
    ['bib', PROGRAMS[0]!, bibtex],
    ['ris', PROGRAMS[1]!, ris],
  ] as const)('%s', (ending, program, format) => {
    const records = [
      meeting,
      ...HOSTILE.map((bad, i) => recordOf(`hostile-${i}`, teiOf('<p>A.</p>').replace('A test', escaped(bad)))),
    ];
    const mods = modsOf(program, ending, exported(format, records, { url: 'https://example.org/' }).text);
    expect(mods.match(/<mods /gu)).toHaveLength(records.length);
    expect(mods).toContain('<title>Memorandum of a conversation on the harbour of Port Amity</title>');
    expect(mods).toMatch(/<dateIssued>1962-03(-04)?<\/dateIssued>/u);
    expect(mods).toContain('<url>https://example.org/documents/1962-03-04-meeting.html</url>');
  });
});
