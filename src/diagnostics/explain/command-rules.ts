import { explain } from './explanation.js';

const INPUT = 'README, "Input that is wrong"';
const QUEUES = 'Work on several machines (src/cli/queue/README.md)';

/** What can be wrong with the files a command is given, or with what is to be written. */
export const COMMAND = {
  'file-missing': explain(
    'The path is misspelt, or relative to another folder; or no file fits a pattern.',
    'memcon encode minuts.md',
    'memcon encode minutes.md',
    INPUT,
  ),
  'file-is-folder': explain(
    'A single file is wanted here; where folders are taken, the help of the command says so.',
    'memcon encode minutes.md --register registers',
    'memcon encode minutes.md --register registers/persons.csv',
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
  'edition-missing': explain(
    'An edition is a folder with an edition.json that says what no program can know; memcon init writes it, and leaves all files there as they are.',
    'memcon build transcripts',
    'memcon init transcripts && memcon build transcripts',
    'The edition folder',
  ),
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
  'document-orphaned': explain(
    'A document that memcon made is only as good as its source: what nobody can make again is no longer published.',
    'documents/1959-05-12.xml, and no sources/1959-05-12.md',
    '"documents": { "1959-05-12": { "handmade": true } } in edition.json, or sources/1959-05-12.md',
    INPUT,
  ),
  'document-missing': explain(
    'What is said to be made by hand, memcon does not make: there would be no such document.',
    '"documents": { "minutes": { "handmade": true } }, and no documents/minutes.xml',
    '"documents": { "minutes": { "handmade": true } }, and documents/minutes.xml',
    'The edition folder',
  ),
  'decisions-unused': explain(
    'Decisions are found by the name of the source that they are for: these decide nothing.',
    'decisions/1959-5-12.json, and sources/1959-05-12.md',
    'decisions/1959-05-12.json, and sources/1959-05-12.md',
    INPUT,
  ),
  'port-refused': explain(
    'Another program has it, another memcon perhaps; or it is below 1024, where the system lets few programs listen.',
    'memcon serve tei --port 80',
    'memcon serve tei --port 8080',
    'README, "The commands"',
  ),
  'register-unused': explain(
    'A register that edition.json gives to some documents only is found by their names.',
    '{ "file": "registers/vienna.xml", "documents": ["viena/*"] }',
    '{ "file": "registers/vienna.xml", "documents": ["vienna/*"] }',
    INPUT,
  ),
  'folder-busy': explain(
    'Two runs at once would mix their files. The lock is .memcon/lock in the folder; that of a run which died counts for nothing.',
    'memcon build tei & memcon build tei',
    'memcon build tei && memcon build tei',
    INPUT,
  ),
  'queue-unreachable': explain(
    'Redis or Valkey is not running where the address says, or the connection with it was lost.',
    'memcon worker --queue redis://localhost:6380',
    'memcon worker --queue redis://localhost:6379',
    QUEUES,
  ),
  'queue-library-missing': explain(
    'memcon works alone without bullmq; only queues need it.',
    'npx memcon worker --queue redis://localhost:6379',
    'npm install bullmq@6 ioredis@5 && npx memcon worker --queue redis://localhost:6379',
    QUEUES,
  ),
  'queue-job-dead': explain(
    'A worker threw three times, most often because a register or stylesheet is not where the worker was started.',
    'cd / && memcon worker --queue redis://localhost:6379',
    'cd /archive && memcon worker --queue redis://localhost:6379',
    QUEUES,
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
  'schema-used': explain(
    'What a document names in xml-model or --schema is taken; else memcon’s own schema for what memcon encoded, and tei_all for all other TEI.',
    'memcon validate play.xml',
    'memcon validate --schema project.rng play.xml',
    'README, "Validation in CI"',
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

/** What can be wrong with sources. */
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
