import { explain } from './explanation.js';

const INPUT = 'README, "Input that is wrong"';

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
  'details-unused': explain(
    'What edition.json says of a document is found by the name of its source, without ending: this is said of nothing.',
    '"documents": { "1959-5-12": { "place": "Vienna" } }, and sources/1959-05-12.md',
    '"documents": { "1959-05-12": { "place": "Vienna" } }, and sources/1959-05-12.md',
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
    'memcon never fetches a schema by itself. Add it to the local store once, or name a schema with --schema. TEI is checked against the usual schema meanwhile, and this is a warning.',
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
