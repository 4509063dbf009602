import { existsSync } from 'node:fs';
import {
  fileReport,
  filesMatching,
  filesUnder,
  isFolder,
  isPattern,
  LARGEST_FILE,
  readBytes,
  tooLarge,
} from '../disk/index.js';
import { isRefusal, outcome, reasonFor, type Outcome } from '../diagnostics/index.js';
import type { Input } from '../index.js';
import { readStandardInput } from './terminal.js';

/** The bytes of a named file or of standard input, or one sentence why there are none. */
export async function readInput(path: string): Promise<Outcome<Input | undefined>> {
  if (path === '-') return standardInput();
  const { value, diagnostics } = readBytes(path);
  return outcome(value === undefined ? undefined : { name: path, bytes: value }, diagnostics);
}

async function standardInput(): Promise<Outcome<Input | undefined>> {
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

/** The files that paths name: a folder stands for the files in it whose names end as given, at any depth. */
export function documentsAt(
  paths: readonly string[],
  endings: readonly string[] = ['.xml'],
): Outcome<readonly string[]> {
  const expanded = paths.map((path) => {
    if (path === '-' || !isFolder(path)) return outcome([path]);
    const files = filesUnder(path, endings);
    return outcome(
      files,
      files.length > 0
        ? []
        : [fileReport('folder-empty', path, `The folder '${path}' holds no ${endings.join(' or ')} file.`)],
    );
  });
  return outcome(
    [...new Set(expanded.flatMap(({ value }) => value))],
    expanded.flatMap(({ diagnostics }) => diagnostics),
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
    const files = isPattern(path) ? filesMatching(path) : [path];
    return outcome(
      files,
      files.length > 0 ? [] : [fileReport('file-missing', path, `No file fits the pattern '${path}'.`)],
    );
  });
  return outcome(
    [...new Set(expanded.flatMap(({ value }) => value))],
    expanded.flatMap(({ diagnostics }) => diagnostics),
  );
}

function checkedIn(folder: string): Outcome<readonly string[]> {
  const files = filesUnder(folder, ['.xml', '.json']).filter(isOfEdition);
  return outcome(
    files,
    files.length > 0 ? [] : [fileReport('folder-empty', folder, `The folder '${folder}' holds no .xml file.`)],
  );
}
