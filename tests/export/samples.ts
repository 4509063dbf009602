import type { Diagnostic } from '../../src/diagnostics/index.js';
import type { ExportFormat, ExportSettings } from '../../src/export/format.js';
import { readRecord, type MinutesRecord } from '../../src/tei/index.js';

export const recordOf = (name: string, text: string): MinutesRecord => {
  const { value, diagnostics } = readRecord({ name: `${name}.xml`, text });
  if (value === undefined) throw new Error(`${name}: ${diagnostics[0]?.message ?? 'unread'}`);
  return value;
};

const tei = (header: string, standOff: string, body: string, more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader>${more}<standOff>${standOff}</standOff><text xml:lang="en"><body>${body}</body></text></TEI>`;

const header = (
  title: string,
  date: string,
  persons: string,
): string => `<fileDesc><titleStmt><title>${title}</title><editor>Ed Itor</editor></titleStmt>
<publicationStmt><publisher>A press</publisher><date when="2024-05-01"/><availability><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence></availability></publicationStmt>
<sourceDesc><msDesc><msIdentifier><country>Norway</country><settlement>Oslo</settlement><repository ref="https://archive.example/">The Archive</repository><collection>Papers</collection><idno>Box 7/3</idno></msIdentifier></msDesc></sourceDesc></fileDesc>
<profileDesc><creation>${date}</creation><langUsage><language ident="en">English</language></langUsage>
<particDesc><listPerson type="participants">${persons}</listPerson></particDesc></profileDesc>`;

const ORLOV = `<person xml:id="orlov" role="speaker"><persName><forename>Pavel</forename> <surname>Orlov</surname></persName><persName type="variant">P. Orlov</persName><sex value="M"/>
<birth when="1901-02"/><death when="1970"/><occupation from="1957-02" to="1961-07-03">Ambassador</occupation>
<idno type="Wikidata">Q42</idno><idno type="VIAF">113230702</idno><idno type="GND">119033364</idno><idno type="LCNAF">n 80076765</idno><idno type="archive">O-17</idno></person>`;
const HALE =
  '<person xml:id="hale" role="speaker"><persName><forename>Ruth</forename> <surname>Hale</surname></persName></person>';
const BERG = '<person xml:id="berg" role="recorder present"><persName><surname>Berg</surname></persName></person>';

/** Two speak, one records, one is spoken of; the third turn is not certainly Orlov's; a page has its image. */
export const TALK = recordOf(
  '1960-05-06-talk',
  tei(
    header('A talk of Orlov and Hale', '<date when="1960-05-06">6 May 1960</date>', ORLOV + HALE + BERG),
    '<listPerson><person xml:id="lund"><persName>Lund</persName></person></listPerson><listPlace><place xml:id="oslo"><placeName>Oslo</placeName><idno type="GeoNames">3143244</idno></place></listPlace>',
    `<div><pb facs="#s1"/><sp xml:id="t1" who="#orlov" ana="#direct"><speaker><persName ref="#orlov">Orlov</persName>:</speaker><p xml:id="p1">Where is <persName ref="#lund">Lund</persName>? Not in <placeName ref="#oslo">Oslo</placeName>.</p></sp>
<sp xml:id="t2" who="#hale" ana="#direct"><speaker>Hale:</speaker><p xml:id="p2">I saw <rs type="person" ref="#lund">him</rs> in <date when="1960-04">April</date>. Ask <persName>Smith</persName>.</p></sp>
<pb facs="#s2"/><sp xml:id="t3" who="#orlov" cert="low"><speaker>O.:</speaker><p xml:id="p3"><persName ref="#hale">Hale</persName> knows, and perhaps <persName ref="#berg" cert="low">B.</persName><note>Unclear.</note></p></sp>
<p xml:id="p4">They part.</p></div>`,
    '<facsimile><surface xml:id="s1" n="1r"><graphic url="img/1.jpg" width="1200px" height="1600px"/></surface><surface xml:id="s2"><graphic url="img/2.png"/></surface></facsimile>',
  ),
);

/** A year later, of the same persons; its date is a month only. */
export const SECOND = recordOf(
  '1961-talk',
  tei(
    header('Another talk', '<date when="1961-03">March 1961</date>', ORLOV + HALE),
    '',
    '<sp xml:id="t1" who="#hale"><p>One.</p></sp><sp xml:id="t2" who="#orlov"><p>Two.</p></sp><sp xml:id="t3" who="#hale"><p>Three words more.</p></sp>',
  ),
);

/** Nobody, nothing, never. */
export const EMPTY = recordOf(
  'empty',
  '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title/></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><p/></body></text></TEI>',
);

const NASTY = ']]>"\'<&>\\ </script> {$x} = @"é𝄞‮\u0001\u001F';

/** Names and ids that would end, open or begin something in one syntax or another. */
export const HOSTILE: MinutesRecord = {
  ...TALK,
  id: 'a b%#?~é𝄞<',
  header: {
    ...TALK.header,
    title: NASTY,
    language: 'English (US)',
    place: NASTY,
    shelfmark: NASTY,
    publisher: NASTY,
    date: { when: '1960-02-31' },
    licence: { text: NASTY, target: 'javascript:alert(1)' },
  },
  participants: [...TALK.participants, { id: 'x"y <z>:\\', roles: [NASTY, 'speaker'] }, { id: 'orlov.2', roles: [] }],
  entities: [
    ...TALK.entities,
    {
      id: 'x"y <z>:\\',
      kind: 'person',
      name: NASTY,
      surname: NASTY,
      forename: NASTY,
      variants: [NASTY],
      offices: [{ text: NASTY, from: 'once' }],
      birth: 'about 1900',
      sex: NASTY,
      notes: [NASTY],
      identifiers: [
        { type: NASTY, value: NASTY },
        { type: 'Wikidata', value: 'Q1> <b> <c' },
      ],
    },
  ],
  turns: TALK.turns.map((turn, i) => (i === 0 ? { ...turn, speakers: ['x"y <z>:\\'], mode: NASTY } : turn)),
  mentions: TALK.mentions.map((mention, i) =>
    i === 1 ? { ...mention, refs: ['https://elsewhere.example/p#1', 'persons.xml#q', 'key with blanks'] } : mention,
  ),
};

export interface Exported {
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a format makes of records, its parts put together. */
export function exported(
  format: ExportFormat,
  records: readonly MinutesRecord[],
  settings: ExportSettings = {},
): Exported {
  const run = format.begin(settings);
  const outcomes = [...records.map((record) => run.add(record)), run.finish()];
  const files = new Map<string, string>();
  for (const { value } of outcomes) {
    for (const { path, content } of value) files.set(path, (files.get(path) ?? '') + String(content));
  }
  return { files, diagnostics: outcomes.flatMap(({ diagnostics }) => diagnostics) };
}

export const fileOf = ({ files }: Exported, path: string): string => {
  const content = files.get(path);
  if (content === undefined) throw new Error(`${path} is not among ${[...files.keys()].join(', ')}`);
  return content;
};
