import { explain } from './explanation.js';

const MANUAL = 'The encoding manual';

/** What memcon leaves open or changes when it encodes, and refuses to write. */
export const ENCODING = {
  'turns-missing': explain('Nothing in the layout says who speaks; the words are kept as paragraphs.', 'a record without labels and names of speakers', 'Mr. Thompson: …', `${MANUAL}: turns`),
  'speaker-uncertain': explain('An office or part of a name was all there was; the mark says so by @cert.', 'The Ambassador: …', 'Ambassador Thompson: …', `${MANUAL}: turns, certainty`),
  'speaker-unknown': explain('The turn has no @who: add the person to a register, or decide.', 'Mr. X: …', 'a register entry for Mr. X', `${MANUAL}: turns`),
  'date-missing': explain('Dates without a year cannot be resolved. Say it with --date, front matter or edition.json.', 'a memorandum without any date', 'date: 1960-09-08', `${MANUAL}: dates`),
  'date-disagrees': explain('The source dates itself twice, and differently; an editor must decide.', 'September 8, 1960 … Moscow, September 9, 1960', '"date" in edition.json', `${MANUAL}: dates`),
  'date-ambiguous': explain('Say which with --date-order; nothing in the document decides.', '08.09.1960', '--date-order dmy', `${MANUAL}: dates`),
  'date-impossible': explain('The source errs, or was read wrongly; no value is given.', 'September 31, 1960', 'a decision that gives the date', `${MANUAL}: dates`),
  'date-weekday': explain('Either the weekday or the date is wrong in the source.', 'Friday, September 8, 1960', 'Thursday, September 8, 1960', `${MANUAL}: dates`),
  'thing-ambiguous': explain('Several entries have this name; none is guessed.', 'two places "Georgia"', 'a decision that identifies it', `${MANUAL}: names`),
  'person-ambiguous': explain('An ambiguous surname stays open until a person decides: inventing is worse than leaving open.', 'Johnson, with two Johnsons in the register', 'a decision that identifies him', `${MANUAL}: names`),
  'person-unknown': explain('The name is marked and listed for review.', 'Mr. Galbraith, in no register', 'an entry for Galbraith', `${MANUAL}: names`),
  'correction-made': explain('Both readings are kept, the source’s in sic.', 'KRUSHCHEV', '<choice><sic>KRUSHCHEV</sic><corr>KHRUSHCHEV</corr></choice>', 'TEI Guidelines, CO: Apparent errors'),
  'decision-unplaced': explain('The source changed, or the quotation is not exact.', '"quote": "L. Tompson"', '"quote": "L. Thompson"', 'schemas/decisions.schema.json'),
  'decision-ambiguous': explain('Say more of the text round it.', '"quote": "Johnson"', '"quote": "Johnson", "prefix": "Under Secretary "', 'schemas/decisions.schema.json'),
  'decision-unusable': explain('The decision says too little to be carried out.', '{ "kind": "identify", "quote": "Johnson" }', '{ "kind": "identify", "quote": "Johnson", "value": "johnson" }', 'schemas/decisions.schema.json'),
  'words-changed': explain('The words of the source are law: such a document is not written. It is a fault of memcon.', '–', '–', `${MANUAL}: nothing is lost, nothing is invented`),
  'overlap-dropped': explain('Elements nest; of two marks that cross, the surer one stays.', 'a name that begins in a quotation and ends behind it', '–', 'TEI Guidelines, NH: Non-hierarchical structures'),
  'mark-misplaced': explain('The schema has no place for the element here; its words are kept.', 'a date within a label that allows none', '–', MANUAL),
  'id-reserved': explain('memcon’s own header uses this id.', '<person xml:id="memcon">', '<person xml:id="memcon-person">', MANUAL),
  'value-refused': explain('The value would make the document invalid; the words stay without it.', '25:00', '–', 'TEI Guidelines, att.datable.w3c'),
  'ref-unresolved': explain('A decision or a register points to an id that is not there.', '"value": "kruschev"', '"value": "khrushchev"', MANUAL),
  'element-unrendered': explain('TEI from elsewhere has elements that memcon’s editions do not know; the words are shown.', '<formula>', 'a stylesheet that imports memcon’s', 'README'),
  'tei-expected': explain('Editions are made of TEI documents.', '<html>', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>…</teiHeader><text>…</text></TEI>', 'TEI Guidelines, DS: Default text structure'),
  'edition-words-differ': explain('An edition has the words of its document, or is not written. It is a fault of memcon.', '–', '–', `${MANUAL}: nothing is lost`),
  'stylesheet-missing': explain('memcon was not built, or not wholly installed.', '–', 'npm ci && npm run build', 'README'),
  'id-shared': explain(
    'A site has one entry for each id, unless the names contradict each other: then the second gets an id of its own in the site, and both stay in their documents as they are.',
    '<person xml:id="smith"><persName>John Smith</persName></person> in one document, <person xml:id="smith"><persName>Walter B. Smith</persName></person> in another',
    '<person xml:id="smith-john">, <person xml:id="smith-walter">',
    'README',
  ),
  'transform-failed': explain('A stylesheet cannot go on with this document.', '–', '–', 'README'),
  'export-unknown': explain('The name is misspelt, or no format of memcon’s.', 'memcon export minutes.xml --to cvs', 'memcon export minutes.xml --to csv', 'memcon export --list'),
  'export-incomplete': explain('Counts and networks of some of the documents would pass for those of all. Mend the documents that are named, or leave them out of the command.', 'memcon export good.xml broken.xml --to csv', 'memcon export good.xml --to csv', 'README'),
  'export-loss': explain('Every format has its limits, and an export says what they cost. The TEI has it all: take another format as well where it matters.', '–', '–', 'src/export/README.md'),
  'export-id-shared': explain(
    'Tables and networks of several documents join by id: one id must be one person. Encode all documents with one register.',
    '<person xml:id="p_HCA1"><persName>Christian A. Herter</persName></person> in one document, <person xml:id="p_HCA1"><persName>Charles A. Halleck</persName></person> in another',
    '<person xml:id="herter">…</person>, <person xml:id="halleck">…</person>',
    'src/export/README.md',
  ),
} as const;
