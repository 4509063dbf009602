import type { Edition } from '../../src/model/index.js';
import type { Given } from './site.js';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll(']]>', ']]&gt;');

/**
 * A conversation in which the string stands wherever the pages of a site could show it; `n` keeps ids of one apart from
 * those of another.
 */
function conversation(bad: string, n: number): string {
  const s = escaped(bad);
  const person = (id: string, role = ''): string =>
    `<person xml:id="${id}${n}"${role}><persName><surname>${s}</surname>, <forename>${s}</forename></persName><persName>${s}</persName><occupation from="1950" to="1961">${s}</occupation><note>${s}</note><idno type="${s}">${s}</idno></person>`;
  const said = (who: string, words: string): string => `<sp who="#${who}${n}" cert="${s}"><p>${words}</p></sp>`;
  const named = `<persName ref="#c${n}" cert="low">${s}</persName> of <placeName ref="#d${n}">${s}</placeName>, <orgName ref="#e${n}">${s}</orgName>, <objectName ref="#f${n}">${s}</objectName>, <rs type="event" ref="#g${n}">${s}</rs>`;
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${s}</title><respStmt><resp>${s}</resp><name>${s}</name></respStmt></titleStmt>
    <publicationStmt><publisher>${s}</publisher><availability><licence target="${s}">${s}</licence></availability></publicationStmt><seriesStmt><title>${s}</title></seriesStmt><sourceDesc><bibl>${s}</bibl></sourceDesc></fileDesc>
    <encodingDesc><projectDesc><p>${s}</p></projectDesc><editorialDecl><correction><p>${s}</p></correction></editorialDecl></encodingDesc>
    <profileDesc><creation><date when="1960-09-08" cert="${s}">${s}</date></creation><particDesc><listPerson>${person('a', ' role="speaker"')}${person('b', ' role="speaker"')}</listPerson></particDesc>
    <settingDesc><setting><placeName>${s}</placeName></setting></settingDesc></profileDesc></teiHeader>
    <standOff><listPerson>${person('c')}</listPerson><listPlace><place xml:id="d${n}"><placeName>${s}</placeName><note>${s}</note></place></listPlace><listOrg><org xml:id="e${n}"><orgName>${s}</orgName></org></listOrg>
    <listObject><object xml:id="f${n}"><objectIdentifier><objectName>${s}</objectName></objectIdentifier></object></listObject><listEvent><event xml:id="g${n}"><label>${s}</label></event></listEvent></standOff>
    <text xml:lang="en"><body><head>${s}</head>${said('a', `Here ${named} on <date when="1959-05-01" cert="${s}">${s}</date>. ${s}`)}${said('b', `${s} <persName ref="#c${n}">${s}</persName> in <date from="1958" to="1959">${s}</date>.`)}${said('a', `Again <persName>${s}</persName>.`)}</body></text></TEI>`;
}

/** Documents with these strings everywhere, one each; the first has its string for a name, too. */
export const hostileDocuments = (strings: readonly string[]): readonly Given[] =>
  strings.map((bad, n) => ({
    name: n === 0 ? `${bad.replaceAll('/', '_')}.xml` : `hostile-${n}.xml`,
    text: conversation(bad, n),
  }));

/** An edition.json with the string in every field that is free text. */
export const hostileEdition = (bad: string): Edition => ({
  title: bad,
  publisher: bad,
  project: bad,
  url: bad,
  licence: { name: bad, target: bad },
  editors: [{ id: 'editor', name: bad, role: bad }],
  repository: { name: bad, settlement: bad, country: bad, collection: bad, url: bad },
  theme: { ink: bad, [bad]: 'red' },
});
