import { teiOf } from './published.js';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A document that has the string in every field that a page shows. */
export const everywhere = (bad: string): string => {
  const s = escaped(bad).replaceAll(']]>', ']]&gt;');
  const header = `<encodingDesc><projectDesc><p>${s}</p></projectDesc><editorialDecl><correction><p>${s}</p></correction></editorialDecl></encodingDesc>
    <profileDesc><creation><date when="${s}">${s}</date></creation><particDesc><listPerson><person xml:id="a" role="${s}"><persName>${s}</persName><occupation>${s}</occupation><idno type="${s}">${s}</idno></person></listPerson></particDesc>
    <settingDesc><setting><placeName>${s}</placeName></setting></settingDesc></profileDesc><revisionDesc><change when="${s}">${s}</change></revisionDesc>`;
  const body = `<head>${s}</head><sp who="#a" ana="${s}" cert="${s}"><p rend="${s}" xml:lang="${s}" n="${s}"><persName ref="#a" rend="${s}">${s}</persName> <persName>${s}</persName> <date when="${s}">${s}</date>
    <ref target="${s}">${s}</ref> <choice><sic>${s}</sic><corr resp="${s}">${s}</corr></choice> <gap reason="${s}"/> <pb n="${s}" facs="${s}"/> <hi rend="${s}">${s}</hi> <seg type="${s}">${s}</seg></p></sp><note n="${s}">${s}</note>`;
  return teiOf(body, header)
    .replace(
      '<title>A test</title>',
      `<title>${s}</title><author>${s}</author><editor>${s}</editor><respStmt><resp>${s}</resp><name>${s}</name></respStmt>`,
    )
    .replace(
      '</titleStmt>',
      `</titleStmt><publicationStmt><publisher>${s}</publisher><date>${s}</date><idno type="URL">${s}</idno><availability><licence target="${s}">${s}</licence></availability></publicationStmt><seriesStmt><title>${s}</title></seriesStmt>
      <sourceDesc><msDesc><msIdentifier><settlement>${s}</settlement><repository ref="${s}">${s}</repository><collection>${s}</collection><idno>${s}</idno></msIdentifier></msDesc></sourceDesc>`,
    );
};
