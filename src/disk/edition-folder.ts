import { join, relative, resolve, sep } from 'node:path';
import { existsSync } from 'node:fs';
import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { readDecisions, readEdition, type Input } from '../api/index.js';
import { namesDocument, type Decision, type DocumentDetails, type Edition } from '../model/index.js';
import { given } from '../text/index.js';
import { fileReport, filesUnder, isFolder } from './files.js';
import { HIDDEN } from './hidden-folder.js';
import { openJournal, sumOfFile } from './journal.js';
import { leadsOut } from './links.js';
import { isFile, readBytes } from './read-bytes.js';
import { areScoped, registersFor, REVIEW_REGISTER, type ScopedRegister } from './scoped-registers.js';
import { stemOf } from './outputs.js';
import { sourcesIn } from './source-input.js';
import { transcriptionsIn } from './transcriptions.js';

/** An edition as it lies on disk: `edition.json`, `registers/`, `decisions/`, `sources/`, `documents/`. */
export interface EditionFolder {
  readonly path: string;
  readonly edition: Edition;
  readonly registers: readonly ScopedRegister[];
  /** The decisions for many documents. */
  readonly shared: readonly Decision[];
  /**
   * What edition and editors say of one document: read when it is its turn, so that a fault stops that document alone.
   */
  readonly particularsOf: (source: string) => Promise<Outcome<Particulars>>;
}

export interface Particulars {
  readonly details?: DocumentDetails;
  readonly decisions: readonly Decision[];
  /** Where documents differ in their registers. */
  readonly registers?: readonly Input[];
}

/**
 * Reads `edition.json` and the registers it names (all of `registers/` where it names none); undefined when that fails.
 */
export async function openEdition(path: string): Promise<Outcome<EditionFolder | undefined>> {
  if (!isFolder(path)) return outcome(undefined, [notAFolder(path)]);
  if (!existsSync(join(path, 'edition.json'))) return outcome(undefined, [await notAnEdition(path)]);
  const file = readInput(join(path, 'edition.json'));
  if (file.value === undefined) return outcome(undefined, file.diagnostics);
  const read = await readEdition(file.value);
  const edition = read.value;
  if (edition === undefined || hasErrors(read.diagnostics)) return outcome(undefined, read.diagnostics);
  const registers = registersOf(path, edition).map(readRegister);
  const shared = await decisionsIn(join(path, 'decisions', `${WHOLE}.json`));
  const diagnostics = [...read.diagnostics, ...[...registers, shared].flatMap((one) => one.diagnostics)];
  if (hasErrors(diagnostics)) return outcome(undefined, diagnostics);
  const inputs = registers.flatMap(({ value }) => value ?? []);
  const folder: Parts = { path, edition, registers: inputs, shared: shared.value };
  return outcome({ ...folder, particularsOf: (source) => particularsOf(folder, source) }, diagnostics);
}

type Parts = Omit<EditionFolder, 'particularsOf'>;

const notAFolder = (path: string): Diagnostic =>
  existsSync(path)
    ? fileReport('folder-missing', path, `'${path}' is a file where an edition folder is meant.`)
    : fileReport(
        'folder-missing',
        path,
        `The edition folder '${path}' does not exist.`,
        `'memcon init ${path}' begins one there; 'memcon init' makes one of the folder you are in.`,
      );

/** A folder as people have it who begin. */
async function notAnEdition(path: string): Promise<Diagnostic> {
  const place = path === '.' ? '' : ` ${path}`;
  const sources = (await transcriptionsIn(path, false)).length + (await sourcesOf(path)).value.length;
  const taken =
    sources === 0 ? '' : `, with the ${sources === 1 ? 'transcription' : `${sources} transcriptions`} in it`;
  return fileReport(
    'edition-missing',
    path,
    `The folder '${path}' has no edition.json: it is no edition yet.`,
    `'memcon init${place}' makes one of it${taken}.`,
  );
}

type Registration = Exclude<NonNullable<Edition['registers']>[number], string>;

/** Where registers are named, what a review has entered is read, too. */
function registersOf(path: string, edition: Edition): readonly (string | Registration)[] {
  if (edition.registers === undefined) {
    const folder = join(path, 'registers');
    return isFolder(folder) ? filesUnder(folder, ['.xml', '.csv']) : [];
  }
  const isNamed = edition.registers.some((one) => (typeof one === 'string' ? one : one.file) === REVIEW_REGISTER);
  const others = isNamed || !existsSync(join(path, REVIEW_REGISTER)) ? [] : [REVIEW_REGISTER];
  return [...edition.registers, ...others].map((register) =>
    typeof register === 'string' ? join(path, register) : { ...register, file: join(path, register.file) },
  );
}

function readRegister(register: string | Registration): Outcome<ScopedRegister | undefined> {
  const file = typeof register === 'string' ? register : register.file;
  const { value, diagnostics } = readInput(file);
  const scope = typeof register === 'string' ? {} : { documents: register.documents };
  return outcome(
    value && { ...value, ...scope },
    diagnostics.map((fault) => (fault.rule === 'file-missing' ? { ...fault, note: MISSING } : fault)),
  );
}

const MISSING = 'Put it there, or mend "registers" in edition.json, whose paths count from the folder of the edition.';

/** What a document is called, by its source: its path in `sources/`. */
export const documentName = (path: string, source: string): string => relative(join(path, 'sources'), source);

/** The name of the decisions that are for many documents. */
export const WHOLE = 'edition';

async function particularsOf(
  { path, edition, registers, shared }: Parts,
  source: string,
): Promise<Outcome<Particulars>> {
  const stem = stemOf(source);
  const name = documentName(path, source);
  const own = given({
    details: edition.documents?.[stem],
    registers: areScoped(registers) ? registersFor(registers, name) : undefined,
  });
  const meant = shared.filter(({ documents = [] }) => namesDocument(documents, name));
  const read = stem === WHOLE ? outcome([]) : await decisionsIn(join(path, 'decisions', `${stem}.json`));
  return outcome({ ...own, decisions: [...meant, ...read.value] }, read.diagnostics);
}

async function decisionsIn(file: string): Promise<Outcome<readonly Decision[]>> {
  if (!existsSync(file)) return outcome([]);
  const input = readInput(file);
  if (input.value === undefined) return outcome([], input.diagnostics);
  const read = await readDecisions(input.value);
  return outcome(read.value ?? [], read.diagnostics);
}

function readInput(path: string): Outcome<Input | undefined> {
  const { value, diagnostics } = readBytes(path);
  return outcome(value === undefined ? undefined : { name: path, bytes: value }, diagnostics);
}

/** The sources of an edition, sorted by path; without links to what lies elsewhere, which are told of. */
export async function sourcesOf(path: string): Promise<Outcome<readonly string[]>> {
  const folder = join(path, 'sources');
  if (!isFolder(folder)) return outcome([]);
  const files = await sourcesIn(folder);
  const outside = new Set(files.filter((file) => leadsOut(folder, file)));
  return outcome(
    files.filter((file) => !outside.has(file)),
    [...outside].map((file) =>
      fileReport(
        'link-outside',
        file,
        `'${file}' is a link that leads out of its folder: it is no part of the edition.`,
        'Put the file itself there.',
      ),
    ),
  );
}

/**
 * Where the reading editions go unless the command line says otherwise: where `edition.json` says, else `dist/edition`
 * beside the edition's folder.
 */
export const outputOf = ({ path, edition }: Pick<EditionFolder, 'path' | 'edition'>): string =>
  edition.out === undefined ? besideOf(path) : join(path, edition.out);

const besideOf = (path: string): string => {
  const target = relative(process.cwd(), join(resolve(path), '..', 'dist', 'edition'));
  return target === '' || target.startsWith(`..${sep}..`) ? resolve(target) : target;
};

/** Tells of files whether they are documents of an edition that are as memcon wrote them. */
export function ownDocuments(edition: string): (file: string) => boolean {
  const folder = join(edition, 'documents');
  const journal = openJournal(join(folder, HIDDEN));
  return (file) => {
    const name = relative(folder, file);
    return journal.has(name) && isFile(file) && journal.knows(name, sumOfFile(file));
  };
}
