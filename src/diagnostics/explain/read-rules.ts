import { explain } from './explanation.js';

const INPUT = 'README, "Input that is wrong"';

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
  'pdf-library-missing': explain(
    'memcon reads everything else alone; only PDF needs unpdf, which few have use for.',
    'memcon encode minutes.pdf',
    'npm install unpdf@1.3.2 && memcon encode minutes.pdf',
    INPUT,
  ),
  'pdf-without-text': explain(
    'Whoever scans pages has pictures of words, and no words. To recognise them is the work of other programs, whose errors people must see to.',
    'scan.pdf, as the scanner made it',
    'scan.pdf, as "ocrmypdf scan.pdf scan.pdf" has made it',
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
