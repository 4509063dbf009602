import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Context, Edition, Participant, RegisterEntry } from '../../src/model/index.js';
import type { XmlElement } from '../../src/xml/index.js';
import { contextWith, person, plain, transcriptOf } from './brackets.js';
import { elementsOf, encode } from './encoded.js';
import { itIsValid } from './valid.js';

const participant = (more: Partial<Participant> & { readonly id: string }): Participant => ({
  registered: false,
  name: more.id,
  offices: [],
  roles: ['speaker'],
  span: { start: 0, end: 1 },
  ...more,
});

const EDITION: Edition = {
  title: 'Conversations & Records',
  editors: [{ id: 'jd', name: 'Jane Doe', role: 'Editor' }],
  publisher: 'A Press',
  licence: { name: 'CC BY 4.0', target: 'https://creativecommons.org/licenses/by/4.0/' },
  encoded: '2026-11-23',
  repository: {
    name: 'An Archive',
    settlement: 'Washington',
    country: 'United States',
    collection: 'Cables',
    url: 'https://archive.example/',
  },
  project: 'A project.',
};

const FULL: RegisterEntry = {
  ...person('a', 'Ann Adams'),
  forms: [
    { text: 'Ann Adams', type: 'main', surname: 'Adams', forename: 'Ann' },
    { text: 'A. Adams', type: 'variant' },
    { text: 'Adamms', type: 'misspelling', corr: 'Adams' },
  ],
  offices: [{ text: 'Ambassador', from: '1957-07', to: '1962' }],
  identifiers: [{ type: 'Wikidata', value: 'Q1' }],
  sex: 'F',
  birth: '1904',
  death: 'about 1972',
  note: 'Diplomat.',
};

const header = (context: Context, text = 'x'): XmlElement => encode(plain(text), context).root;

describe('the header', () => {
  it('is whole where nothing is known', () => {
    const root = header(contextWith(), '');
    expect(elementsOf(root, 'title')[0]).toBe('<title>test</title>');
    expect(elementsOf(root, 'publicationStmt')[0]).toContain('Unpublished');
    expect(elementsOf(root, 'change')).toEqual([
      expect.stringMatching(/^<change who="#memcon">Encoded by memcon \d+\.\d+\.\d+\.<\/change>$/u),
    ]);
    for (const name of ['particDesc', 'settingDesc', 'creation', 'standOff', 'seriesStmt']) {
      expect(elementsOf(root, name)).toEqual([]);
    }
  });

  it('says what the edition says', () => {
    const details = {
      title: 'A talk',
      date: '1960-09-08',
      place: 'Moscow',
      idno: 'Box 1',
      kind: 'Telephone conversation',
      note: 'Translated.',
    };
    const root = header(contextWith({ edition: EDITION, details }));
    expect(elementsOf(root, 'catDesc').at(-1)).toBe('<catDesc>Telephone conversation</catDesc>');
    expect(elementsOf(root, 'title')).toEqual([
      '<title>A talk</title>',
      '<title level="s">Conversations &amp; Records</title>',
    ]);
    expect(elementsOf(root, 'persName')[0]).toBe('<persName xml:id="jd">Jane Doe</persName>');
    expect(elementsOf(root, 'licence')[0]).toBe(
      '<licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence>',
    );
    expect(elementsOf(root, 'repository')[0]).toBe(
      '<repository ref="https://archive.example/">An Archive</repository>',
    );
    expect(elementsOf(root, 'setting')[0]).toContain('<placeName>Moscow</placeName>');
    expect(elementsOf(root, 'creation')[0]).toContain('<date when="1960-09-08">1960-09-08</date>');
    expect(elementsOf(root, 'change')[0]).toContain('when="2026-11-23"');
  });

  it('needs no publisher and no licence', () => {
    const root = header(contextWith({ edition: { title: 'An edition' } }));
    expect(elementsOf(root, 'authority')).toEqual(['<authority>An edition</authority>']);
    expect(elementsOf(root, 'availability')[0]).toContain('status="unknown"');
  });

  it('takes title and date from the document, and says who recorded it', () => {
    const transcript = transcriptOf('{p:September 8, 1960}');
    const { root } = encode(
      transcript,
      contextWith({
        facts: {
          title: 'Minutes of\na talk',
          subject: 'Berlin',
          date: { when: '1960-09-08', span: { start: 0, end: 17 } },
          participants: [
            participant({ id: 'x', name: 'X', roles: ['recorder'] }),
            participant({ id: 'y', name: 'Y', roles: ['recorder', 'present'] }),
          ],
        },
      }),
    );
    expect(elementsOf(root, 'title')[0]).toBe('<title>Minutes of a talk</title>');
    expect(elementsOf(root, 'term')).toEqual(['<term>Berlin</term>']);
    expect(elementsOf(root, 'origin')[0]).toBe(
      '<origin>Recorded by <persName ref="#x">X</persName> and <persName ref="#y">Y</persName>; ' +
        'conversation of <date when="1960-09-08">September 8, 1960</date>.</origin>',
    );
  });

  it('has participants in particDesc and others who are mentioned in standOff', () => {
    const { root } = encode(
      transcriptOf(
        '{p:{persName ref=a:Adams} and {persName ref=b:B} at {placeName ref=m:Moscow} on {objectName ref=u2:U-2}, ' +
          '{eventName ref=e:summit}, {orgName ref=o:UN}}',
      ),
      contextWith({
        register: {
          entries: [
            FULL,
            person('b'),
            person('unused'),
            { ...person('m', 'Moscow'), kind: 'place', note: 'City.' },
            { ...person('u2', 'U-2'), kind: 'object', identifiers: [{ type: 'Wikidata', value: 'Q2' }] },
            {
              ...person('e', 'Summit'),
              kind: 'event',
              when: '1960-05',
              identifiers: [{ type: 'Wikidata', value: 'Q3' }],
            },
            { ...person('o', 'UN'), kind: 'org' },
          ],
        },
        facts: {
          participants: [
            participant({ id: 'a', registered: true, roles: ['speaker', 'present'], side: 'United States' }),
            participant({ id: 'z', name: 'Z. Z.', offices: ['Minister'], roles: [], cert: 'low' }),
          ],
        },
      }),
    );
    const partic = elementsOf(root, 'particDesc')[0]!;
    expect(partic).toContain('<person xml:id="a" role="speaker present">');
    expect(partic).toContain('<persName><forename>Ann</forename> <surname>Adams</surname></persName>');
    expect(partic).toContain('<persName type="variant">A. Adams</persName>');
    expect(partic).not.toContain('Adamms');
    expect(partic).toContain('<occupation from="1957-07" to="1962">Ambassador</occupation>');
    expect(partic).toContain('<death>about 1972</death>');
    expect(partic).toContain('<affiliation>United States</affiliation>');
    expect(partic).toContain('<person xml:id="z" cert="low" resp="#memcon">');
    const others = elementsOf(root, 'standOff')[0]!;
    expect([...others.matchAll(/xml:id="([^"]*)"/gu)].map((match) => match[1])).toEqual(['b', 'm', 'o', 'u2', 'e']);
  });

  it('names everyone whom a mark or a decision makes responsible', () => {
    const { root } = encode(
      transcriptOf('{p:{persName ref=a resp=jd:Adams} {sic resp=someone_else cert=high corr=that:taht}}'),
      contextWith({
        register: { entries: [FULL] },
        edition: EDITION,
        decisions: [
          { kind: 'identify', quote: 'Adams', value: 'a', by: 'jd', on: '2026-11-20', reason: 'Only she was there.' },
        ],
      }),
    );
    expect(elementsOf(root, 'change')[0]).toBe(
      '<change when="2026-11-20" who="#jd">Identified “Adams”: Only she was there.</change>',
    );
    expect(elementsOf(root, 'respStmt').join('')).toContain('xml:id="someone_else"');
    expect(elementsOf(root, 'corr')[0]).toBe('<corr cert="high" resp="#someone_else">that</corr>');
  });

  it('declares only what was done', () => {
    const without = elementsOf(header(contextWith()), 'editorialDecl')[0]!;
    expect(without).toContain('Nothing in the source has been corrected.');
    expect(without).not.toContain('degree');
    const { root } = encode('{p:{sic cert=medium:x} co-{lb break=no:}\nop}');
    const made = elementsOf(root, 'editorialDecl')[0]!;
    expect(made).toContain('<correction method="markup">');
    expect(made).toContain('<hyphenation eol="all">');
    expect(made).toContain('degree in cert');
  });

  it('has nothing that TEI would refuse, whatever registers and recognisers say', () => {
    const { root, rules } = encode(
      transcriptOf(
        '{p:{date when=--05-01:May 1} {date dur=P3W:three weeks} {date when=1960 notBefore=1959:1960} ' +
          '{time when=25h:late} {persName ref=1x:X}}',
      ),
      contextWith({
        register: {
          entries: [
            {
              ...person('1x', 'X'),
              offices: [{ text: 'Minister', from: 'about 1957' }],
              identifiers: [{ type: 'My list', value: '1' }],
              birth: '1900-02-30',
              sex: ' ',
            },
          ],
        },
        facts: { date: { when: '8.IX.1960' }, participants: [] },
        edition: { title: 'E', encoded: '2026-02-31', licence: { name: 'L', target: 'a b%c' } },
      }),
    );
    expect(rules).toEqual(['value-refused', 'value-refused', 'value-refused', 'value-refused']);
    expect(elementsOf(root, 'text')[0]).toContain('<persName ref="#id-1x">X</persName>');
    expect(elementsOf(root, 'person')[0]).toContain('<person xml:id="id-1x">');
    expect(elementsOf(root, 'text')[0]).toContain('<date when="1960">1960</date>');
  });

  it('refuses a register that takes the header’s own ids', () => {
    const { rules } = encode('{p:x}', contextWith({ register: { entries: [person('direct')] } }));
    expect(rules).toEqual(['id-reserved']);
  });

  it('names the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    expect(elementsOf(header(contextWith()), 'application')[0]).toContain(`version="${version}"`);
  });
});

itIsValid();

it('a remark is a note of whoever made it, and no word of the record', () => {
  const { root } = encode(transcriptOf('{p:He left{remark text=Really? resp=Mary:}.}'));
  expect(elementsOf(root, 'p').at(-1)).toBe(
    '<p xml:id="p1">He left<note type="editorial" resp="#Mary">Really?</note>.</p>',
  );
  expect(elementsOf(root, 'respStmt').join('').replace(/\s+</gu, '<')).toContain(
    '<resp>Remarks</resp><persName xml:id="Mary">Mary</persName>',
  );
});
