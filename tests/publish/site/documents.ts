import { teiOf } from '../published.js';

/** What varies between the documents of a small collection. */
export interface Particulars {
  readonly title?: string;
  readonly date?: string;
  readonly persons?: string;
  readonly standOff?: string;
  readonly body?: string;
}

export const MARSH =
  '<person xml:id="marsh" role="speaker"><persName><forename>Adam</forename> <surname>Marsh</surname></persName><persName type="variant">A. Marsh</persName><birth when="1904"/><occupation from="1957" to="1961">Secretary of State</occupation><idno type="Wikidata">Q1</idno></person>';
export const ORLOV =
  '<person xml:id="orlov" role="speaker recorder"><persName>Pavel Orlov</persName><occupation>Ambassador</occupation></person>';

const STAND_OFF = `<standOff><listPerson><person xml:id="quill"><persName>Éva Quill</persName></person></listPerson><listPlace><place xml:id="port"><placeName>Port Amity</placeName></place></listPlace>
  <listOrg><org xml:id="council"><orgName>Harbour Council</orgName><idno type="URI">https://example.org/council</idno></org></listOrg><listObject><object xml:id="crane"><objectIdentifier><objectName>K-4</objectName></objectIdentifier></object></listObject>
  <listEvent><event xml:id="flood" when="1957"><label>Great Flood</label></event></listEvent></standOff>`;

const BODY = `<head>Conversation</head>
  <sp xml:id="turn1" who="#marsh" ana="#reported"><p xml:id="p1"><persName ref="#marsh">MARSH</persName> says that <persName ref="#quill">Miss Quill</persName> left <placeName ref="#port">Port Amity</placeName> on <date when="1960-05-02">May 2</date>. Mr. <persName ref="#quill" cert="low">Quill</persName> stayed; the <orgName ref="#council">Council</orgName> did not.</p></sp>
  <sp xml:id="turn2" who="#orlov" ana="#direct"><speaker><persName ref="#orlov">Orlov</persName>:</speaker><p xml:id="p2">The <objectName ref="#crane">K-4</objectName> stood there before the <eventName ref="#flood">flood</eventName>. I saw <persName>Mr. Finch</persName> twice. Once with <persName ref="persons.xml#hale">Hale</persName>, once with <persName ref="https://example.org/people/7">Dr. Reed</persName>.</p></sp>`;

const header = (persons: string, date: string): string =>
  `<profileDesc><creation>${date === '' ? '' : `<date when="${date}">${date}</date>`}</creation><particDesc><listPerson type="participants">${persons}</listPerson></particDesc></profileDesc>`;

/** A document with names of every kind, identified and not. */
export const conversation = ({
  title = 'A conversation',
  date = '1960-05-04',
  persons = MARSH + ORLOV,
  standOff = STAND_OFF,
  body = BODY,
}: Particulars = {}): string =>
  teiOf(body, header(persons, date), standOff).replace('<title>A test</title>', `<title>${title}</title>`);

/** So many documents, a day apart. */
export const conversations = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `doc-${i + 1}`,
      conversation({
        title: `Conversation ${i + 1}`,
        date: `1960-${String(1 + Math.floor(i / 28)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
      }),
    ]),
  );
