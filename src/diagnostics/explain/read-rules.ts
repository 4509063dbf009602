import { explain } from './explanation.js';

const INPUT = 'README, "Input that is wrong"';
const REGISTERS = 'README, "An edition folder"; TEI Guidelines, ND: Personal data';

/** What can be wrong with sources and registers. */
export const READ = {
  'source-empty': explain('There is nothing to encode.', '(an empty file)', 'Memorandum of conversation …', INPUT),
  'source-binary': explain(
    'What memcon reads: Markdown, plain text, DOCX, ODT, HTML, PAGE, ALTO. Of any other file the message says what would convert it.',
    'memcon encode minutes.pdf',
    'pdftotext -layout minutes.pdf minutes.txt && memcon encode minutes.txt',
    INPUT,
  ),
  'source-markup': explain(
    'Tags are not what was said: as a transcription they would become words of the edition. Of XML, memcon reads PAGE, ALTO and flat OpenDocument; TEI it enriches, compares, validates, publishes and exports.',
    'memcon encode minutes.tei.xml',
    'memcon enrich minutes.tei.xml --register persons.xml --out enriched',
    INPUT,
  ),
  'source-unreadable': explain(
    'A document of a word processor is an archive of several files. One that is broken, locked with a password, or swells to more than any record holds, is not read in part.',
    'minutes.docx, locked with a password',
    'minutes.docx, saved again without it',
    INPUT,
  ),
  'words-left-out': explain(
    'What its author has deleted, with changes tracked, or hidden is no word of the record. If it should be: undo that in the document.',
    'a deletion that nobody has accepted yet',
    'the document with its changes accepted or rejected',
    INPUT,
  ),
  'source-undecodable': explain(
    'Read in the wrong encoding, letters would be lost.',
    'minutes.txt in Windows-1252',
    'minutes.txt in UTF-8',
    INPUT,
  ),
  'character-forbidden': explain(
    'XML cannot hold it, and so neither can an edition.',
    'U+0007 in the source',
    'the character that was meant',
    'XML 1.0, production 2 (Char)',
  ),
  'character-kept': explain(
    'It belongs to the source’s text; know that it is there.',
    'U+00AD in the source',
    'the word without it, if the source has none',
    'Unicode Standard Annex 15',
  ),
  'character-damaged': explain(
    'Text in UTF-8 was once read as another encoding and saved again.',
    'DÃ©tente',
    'Détente',
    INPUT,
  ),
  'front-matter-broken': explain(
    'What stands between the lines of hyphens must be YAML.',
    'title: "Minutes',
    'title: "Minutes"',
    'YAML 1.2; README',
  ),
  'front-matter-key': explain(
    'The key is passed over; most often it is misspelt.',
    'titel: Minutes',
    'title: Minutes',
    'README',
  ),
  'front-matter-value': explain(
    'The value is not of the kind the key wants.',
    'date: yesterday',
    'date: 1960-09-08',
    'README',
  ),
  'markup-reduced': explain(
    'The words are kept; the construct has no counterpart in minutes.',
    '![a picture](a.png)',
    'a picture',
    'CommonMark',
  ),
  'register-empty': explain(
    'A register without entries identifies nobody.',
    '<standOff/>',
    '<standOff><listPerson><person xml:id="thompson">…</person></listPerson></standOff>',
    REGISTERS,
  ),
  'register-unimported': explain(
    'Every entry has a fault that is told, or the table has a header and no row.',
    'id,name',
    'id,name⏎orlov,Pyotr Orlov',
    REGISTERS,
  ),
  'register-id-changed': explain(
    'An xml:id begins with a letter and holds letters, digits, "_", "-" and "." only. Write the id as it became in the table, for decisions and other files to find it.',
    '02134,Pyotr Orlov',
    'id-02134,Pyotr Orlov',
    REGISTERS,
  ),
  'register-id-missing': explain(
    'Nothing can point to an entry without an id.',
    '<person><persName>L. Thompson</persName></person>',
    '<person xml:id="thompson"><persName>L. Thompson</persName></person>',
    REGISTERS,
  ),
  'register-id-repeated': explain(
    'A pointer would mean either of them.',
    '<person xml:id="thompson"/> … <person xml:id="thompson"/>',
    '<person xml:id="thompson"/> … <person xml:id="thompson-j"/>',
    REGISTERS,
  ),
  'register-name-missing': explain(
    'An entry without a name can be found in no text.',
    '<person xml:id="thompson"/>',
    '<person xml:id="thompson"><persName>L. Thompson</persName></person>',
    REGISTERS,
  ),
  'register-value': explain(
    'The cell does not hold what its column is for.',
    'birth: about 1904?',
    'birth: 1904',
    REGISTERS,
  ),
  'register-column-missing': explain(
    'A table of persons cannot do without ids and names.',
    'name,birth',
    'id,name,birth',
    REGISTERS,
  ),
  'register-column-unknown': explain(
    'The column is passed over; most often its title is misspelt.',
    'id,nmae',
    'id,name',
    REGISTERS,
  ),
  'register-row-open': explain(
    'A row of the table of unknown persons becomes an entry when it has an id.',
    ',Mr. Galbraith,2',
    'galbraith,Mr. Galbraith,2',
    'memcon encode --unknown-persons',
  ),
  'register-date': explain(
    'The day is in no calendar.',
    '<birth when="1904-02-30"/>',
    '<birth when="1904-02-28"/>',
    REGISTERS,
  ),
  'register-period': explain(
    'An office, a life or an event cannot end before it begins.',
    '<occupation from="1962" to="1957">',
    '<occupation from="1957" to="1962">',
    REGISTERS,
  ),
  'register-name-shared': explain(
    'The name alone will not say which of them is meant; that may be right.',
    'two entries "John Smith"',
    '"John Smith" with different offices and dates',
    REGISTERS,
  ),
  'register-identifier-shared': explain(
    'Two entries with one number of an authority file are most often one person.',
    '<idno type="VIAF">1</idno> twice',
    'one entry',
    REGISTERS,
  ),
  'register-misspelling': explain(
    'It would be corrected into another name wherever it stands.',
    '<persName type="misspelling">Herter</persName> under Hertel',
    'leave it out',
    REGISTERS,
  ),
  'register-office-shared': explain(
    '"The Ambassador" would mean either of them.',
    'two ambassadors of one country in 1960',
    'occupations with from and to',
    REGISTERS,
  ),
  'csv-broken': explain(
    'A quotation mark is not closed, or stands within an open cell.',
    'id,"name',
    'id,"name"',
    'RFC 4180',
  ),
  'csv-row-long': explain(
    'A comma within a cell wants quotation marks round the cell.',
    'thompson,Thompson, L.',
    'thompson,"Thompson, L."',
    'RFC 4180',
  ),
  'json-broken': explain(
    'The file is not JSON at this place.',
    '{ "title": "Minutes", }',
    '{ "title": "Minutes" }',
    'RFC 8259',
  ),
  'json-key-unknown': explain(
    'Unknown keys are refused, since most are misspelt ones.',
    '{ "licens": {} }',
    '{ "licence": {} }',
    'schemas/*.schema.json',
  ),
  'json-key-missing': explain(
    'Without this key the file does not say enough.',
    '{}',
    '{ "title": "Minutes" }',
    'schemas/*.schema.json',
  ),
  'json-value': explain(
    'The value is not of the form its key wants.',
    '{ "encoded": "today" }',
    '{ "encoded": "2026-11-23" }',
    'schemas/*.schema.json',
  ),
} as const;
