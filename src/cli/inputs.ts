import { existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import {
  fileReport,
  filesMatching,
  filesUnder,
  includesWithin,
  isFolder,
  isFolderReport,
  isPattern,
  LARGEST_FILE,
  pathOf,
  readBytes,
  readSource,
  sourcesUnder,
  standardInputIsFolder,
  tooLarge,
} from '../disk/index.js';
import { isRefusal, outcome, reasonFor, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { compose, type ComposedInput, type ComposeOptions, type Input, type ResolveInclude } from '../index.js';
import { readStandardInput } from './terminal.js';

/** The bytes of a named file or of standard input, or one sentence why there are none. */
export async function readInput(path: string): Promise<Outcome<Input | undefined>> {
  if (path === '-') return standardInput();
  const { value, diagnostics } = readBytes(path);
  return outcome(value === undefined ? undefined : { name: path, bytes: value }, diagnostics);
}

/** A source: what `readSource` reads, or standard input. */
export const readSourceAt = async (path: string): Promise<Outcome<Input | undefined>> =>
  path === '-' ? await standardInput() : readSource(path);

async function standardInput(): Promise<Outcome<Input | undefined>> {
  if (standardInputIsFolder()) return outcome(undefined, [isFolderReport('-', 'Standard input')]);
  try {
    const bytes = await readStandardInput(LARGEST_FILE);
    return bytes === 'too large'
      ? outcome(undefined, [tooLarge('-', 'Standard input')])
      : outcome({ name: '-', bytes });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return outcome(undefined, [
      fileReport('file-unreadable', '-', `Standard input cannot be read: ${reasonFor(error)}.`),
    ]);
  }
}

/** A document with what it includes, from within the folder among `operands` that it lies in, else from its own. */
export async function readDocument(
  path: string,
  operands: readonly string[],
  options: ComposeOptions = {},
): Promise<Outcome<ComposedInput | undefined>> {
  const { value, diagnostics } = await readInput(path);
  if (value === undefined) return outcome(undefined, diagnostics);
  const composed = await compose(value, includesOf(path, operands), options);
  return outcome(composed.value, [...diagnostics, ...composed.diagnostics]);
}

/** What one run has read for its documents it need not read again. */
const includes = new Map<string, ResolveInclude>();

function includesOf(path: string, operands: readonly string[]): ResolveInclude {
  const file = resolve(path);
  const folder =
    operands.find((operand) => isFolder(operand) && file.startsWith(resolve(operand) + sep)) ?? dirname(path);
  const known = includes.get(folder) ?? includesWithin(folder);
  includes.set(folder, known);
  return known;
}

const idsKnown = new Map<string, ReadonlySet<string>>();
const ID = /\bxml:id\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/**
 * The ids of a file that pointers in `base` call `href`, from within the folder among `operands` that it lies in;
 * undefined where it is not there, or includes others.
 */
export function idsWithin(
  operands: readonly string[],
): (href: string, base: string) => ReadonlySet<string> | undefined {
  return (href, base) => {
    const found = includesOf(base, operands)(href, base);
    if (typeof found === 'string') return undefined;
    const known = idsKnown.get(found.name);
    if (known !== undefined) return known;
    const text = Buffer.from(found.bytes.buffer, found.bytes.byteOffset, found.bytes.byteLength).toString('utf8');
    if (text.includes(XINCLUDE)) return undefined;
    const ids = new Set([...text.matchAll(ID)].map(([, double, single]) => (double ?? single ?? '').trim()));
    idsKnown.set(found.name, ids);
    return ids;
  };
}

/**
 * Without the files that others of them include: they are read there, with what is said of them. Where files include
 * each other, all stay.
 */
function withoutIncluded(files: readonly string[]): readonly string[] {
  const ways = new Map(files.filter((file) => file.endsWith('.xml')).map((file) => [resolve(file), includedBy(file)]));
  const reachable = (from: string, found = new Set<string>()): ReadonlySet<string> => {
    for (const file of ways.get(from) ?? []) {
      if (found.has(file)) continue;
      found.add(file);
      reachable(file, found);
    }
    return found;
  };
  const including = [...ways].filter(([, included]) => included.length > 0).map(([file]) => file);
  return files.filter((name) => {
    const file = resolve(name);
    return including.every((other) => !ways.get(other)!.includes(file) || reachable(file).has(other));
  });
}

/** The namespace of XInclude. */
const XINCLUDE = 'http://www.w3.org/2001/XInclude';
const INCLUDE = /<(?:[\w.-]+:)?include\s[^<>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** The files that a file includes as wholes. */
function includedBy(file: string): readonly string[] {
  const { value } = readBytes(file);
  const bytes = value === undefined ? undefined : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (bytes === undefined || !bytes.includes(XINCLUDE)) return [];
  return [...bytes.toString('utf8').matchAll(INCLUDE)].map(([, double, single]) =>
    resolve(pathOf(double ?? single ?? '', file)),
  );
}

/** What was given: what paths name, and what was not found where one was looked for. */
export const allGiven = ({ value, diagnostics }: Outcome<readonly string[]>): readonly string[] => [
  ...value,
  ...diagnostics.flatMap(({ severity, place }) => (severity === 'error' && place !== undefined ? [place.file] : [])),
];

/** All that paths name, each once. */
const eachOnce = (expanded: readonly Outcome<readonly string[]>[]): Outcome<readonly string[]> =>
  outcome(
    [...new Set(expanded.flatMap(({ value }) => value))],
    expanded.flatMap(({ diagnostics }) => diagnostics),
  );

/** The files that paths name: a folder stands for the files in it whose names end as given, at any depth. */
export function documentsAt(
  paths: readonly string[],
  endings: readonly string[] = ['.xml'],
): Outcome<readonly string[]> {
  const expanded = paths.map((path) => {
    if (path === '-' || !isFolder(path)) return outcome([path]);
    const files = withoutIncluded(filesUnder(path, endings));
    return outcome(
      files,
      files.length > 0
        ? []
        : [fileReport('folder-empty', path, `The folder '${path}' holds no ${endings.join(' or ')} file.`)],
    );
  });
  return eachOnce(expanded);
}

/** The sources that paths name: files, patterns, folders; a folder of transcribed pages is one source. */
export async function sourcesAt(paths: readonly string[]): Promise<Outcome<readonly string[]>> {
  const expanded = await Promise.all(
    paths.map(async (path) => {
      if (path === '-' || (existsSync(path) && !isFolder(path))) return outcome([path]);
      if (isFolder(path)) {
        const sources = await sourcesUnder(path);
        return outcome(sources, sources.length > 0 ? [] : [withoutSource(path)]);
      }
      return isPattern(path) ? matching(path) : outcome([path]);
    }),
  );
  return eachOnce(expanded);
}

const withoutSource = (folder: string): Diagnostic =>
  fileReport(
    'folder-empty',
    folder,
    `The folder '${folder}' holds no source.`,
    "'memcon help sources' says what sources may be.",
  );

const PATTERNS = "In a pattern * is any characters of one name, ** any folders: 'minutes/**/*.md'.";

/** The files that a pattern means. */
function matching(pattern: string): Outcome<readonly string[]> {
  const files = filesMatching(pattern);
  return outcome(
    files,
    files.length > 0 ? [] : [fileReport('file-missing', pattern, `No file fits the pattern '${pattern}'.`, PATTERNS)],
  );
}

/** A file of an edition folder that is checked though it is no XML. */
const isOfEdition = (path: string): boolean =>
  path.endsWith('.xml') || /(?:^|[\\/])(?:edition|decisions[\\/][^\\/]+)\.json$/u.test(path);

/**
 * The files to check: those named, those that patterns mean, and those of folders that memcon has something to say
 * about.
 */
export function filesToCheck(paths: readonly string[]): Outcome<readonly string[]> {
  const expanded = paths.map((path) => {
    if (path === '-' || existsSync(path)) return isFolder(path) ? checkedIn(path) : outcome([path]);
    return isPattern(path) ? matching(path) : outcome([path]);
  });
  return eachOnce(expanded);
}

/** What is in an edition folder, besides what is made of it. */
const PARTS = ['decisions', 'documents', 'edition.json', 'registers'];

function checkedIn(folder: string): Outcome<readonly string[]> {
  const places = existsSync(join(folder, 'edition.json'))
    ? PARTS.map((name) => join(folder, name)).filter((path) => existsSync(path))
    : [folder];
  const all = places.flatMap((path) => (isFolder(path) ? filesUnder(path, ['.xml', '.json']) : [path]));
  const files = withoutIncluded(all.filter((path) => isOfEdition(path) || isFolder(path)));
  return outcome(
    files,
    files.length > 0 ? [] : [fileReport('folder-empty', folder, `The folder '${folder}' holds no .xml file.`)],
  );
}
