import { explain } from './explanation.js';

const INPUT = 'README, "Input that is wrong"';
const REGISTERS = 'README, "An edition folder"; TEI Guidelines, ND: Personal data';

/** What can be wrong with the files a command is given, or with what is to be written. */
export const COMMAND = {
  'file-missing': explain(
    'The path is misspelt, or relative to another folder; or no file fits a pattern.',
    'memcon encode minuts.md',
    'memcon encode minutes.md',
    INPUT,
  ),
  'file-is-folder': explain(
    'encode takes files; let the shell name those of a folder.',
    'memcon encode minutes',
    'memcon encode minutes/*.md',
    INPUT,
  ),
  'file-unreadable': explain(
    'The system refuses to hand the file over, most often for lack of permission.',
    'chmod 000 minutes.md',
    'chmod u+r minutes.md',
    INPUT,
  ),
  'file-special': explain(
    'A pipe or device may never end, so only files are read; standard input takes what a pipe yields.',
    'memcon encode <(pandoc -t markdown minutes.docx)',
    'pandoc -t markdown minutes.docx | memcon encode - > minutes.xml',
    INPUT,
  ),
  'file-too-large': explain(
    'A file is held in memory as a whole; one of more than 128 MB is no record of a conversation.',
    'memcon encode all-minutes-of-the-archive.txt',
    'memcon encode minutes/*.txt',
    INPUT,
  ),
  'folder-missing': explain('The folder is misspelt, or is a file.', 'memcon build tie', 'memcon build tei', INPUT),
  'folder-empty': explain(
    'There is nothing to do in this folder.',
    'memcon validate sources',
    'memcon validate documents',
    INPUT,
  ),
  'output-collision': explain(
    'One would be lost. Nothing has been written yet.',
    'memcon encode a/minutes.md b/minutes.txt --out documents',
    'memcon encode a/minutes.md --out documents/a',
    INPUT,
  ),
  'output-foreign': explain(
    'Only what memcon wrote itself, and nobody changed since, is replaced: it is listed in .memcon/written of the folder. Anything else is somebody’s work.',
    'memcon publish minutes.xml, where minutes.txt is the transcription',
    'memcon publish minutes.xml --out edition',
    INPUT,
  ),
  'link-outside': explain(
    'What a link points to may be anything on this machine: only what lies in the folder itself goes into a site or an export.',
    'scan.png -> /home/someone/scan.png',
    'cp /home/someone/scan.png scan.png',
    INPUT,
  ),
  'folder-busy': explain(
    'Two runs at once would mix their files. The lock is .memcon/lock in the folder; that of a run which died counts for nothing.',
    'memcon build tei & memcon build tei',
    'memcon build tei && memcon build tei',
    INPUT,
  ),
  'output-name-unsafe': explain(
    'The name of what is made comes from the name of the source; this one could escape from the folder or the terminal.',
    'a source whose name holds a line feed',
    'minutes.md',
    INPUT,
  ),
  'output-unwritable': explain(
    'Nothing was written: memcon writes a file whole or not at all.',
    '--out /read-only',
    '--out documents',
    INPUT,
  ),
  'schema-not-stored': explain(
    'memcon never fetches a schema by itself. Add it to the local store once, or name a schema with --schema.',
    '<?xml-model href="https://example.org/project.rng"?>',
    'memcon schema add https://example.org/project.rng',
    'ISO/IEC 19757-11 (xml-model); README, "Validation in CI"',
  ),
  'schema-unknown': explain(
    'A name without an ending means a schema of the store.',
    'memcon validate --schema tei_al minutes.xml',
    'memcon schema list',
    'memcon schema --help',
  ),
  'schema-unfetched': explain(
    'The server does not answer, refuses, or answers something too large.',
    'memcon schema add https://example.org/mistyped.rng',
    'memcon schema add project.rng',
    'memcon schema --help',
  ),
  'revision-unreadable': explain(
    '--against takes a file, a folder, or a revision of the git repository the document lies in.',
    'memcon validate --against v9.9 minutes.xml',
    'memcon validate --against HEAD~1 minutes.xml',
    'memcon validate --help',
  ),
  'json-kind-unknown': explain(
    'memcon checks edition.json (it has a "title") and decisions (they have "decisions").',
    '{ "name": "x" }',
    '{ "title": "Minutes" }',
    'schemas/edition.schema.json, schemas/decisions.schema.json',
  ),
  'gold-differs': explain(
    'The gold was made for another text, so its places do not fit.',
    'a source changed after the gold was made',
    'gold made anew',
    'schemas/gold.schema.json',
  ),
  'gold-invalid': explain(
    'An evaluation compares with what editors marked; this file does not say it in a way memcon reads.',
    '{ "persons": [] }',
    '{ "meta": {}, "gold": [], "ignore": [] }',
    'schemas/gold.schema.json',
  ),
  'memcon-failed': explain('This is a fault of memcon. Please report it with the file.', '–', '–', 'README'),
} as const;

/** What can be wrong with sources and registers. */
export const READ = {
  'source-empty': explain('There is nothing to encode.', '(an empty file)', 'Memorandum of conversation …', INPUT),
  'source-binary': explain(
    'memcon reads text and Markdown; save a word processor’s or PDF file as text first.',
    'memcon encode minutes.docx',
    'memcon encode minutes.md',
    INPUT,
  ),
  'source-markup': explain(
    'Tags are not what was said: as a transcription they would become words of the edition.',
    '<p>Mr. <b>Smith</b> said …</p>',
    'Mr. **Smith** said …',
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
