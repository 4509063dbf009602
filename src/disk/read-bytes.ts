import { closeSync, constants, existsSync, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, reasonFor, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { nearest } from '../text/index.js';
import { fileReport, namesIn } from './files.js';

/** The largest file that is read as a whole, in bytes: a hundred thousand pages. What is larger is no record. */
export const LARGEST_FILE = 128 * 1024 * 1024;

/** Opened so, a pipe that nobody writes to does not keep memcon waiting. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a regular file, or one sentence why there are none. Pipes and devices are refused: they may never end,
 * and waiting for them memcon would be deaf to an interrupt.
 */
export function readBytes(path: string): Outcome<Uint8Array | undefined> {
  let handle: number | undefined;
  try {
    handle = openSync(path, WITHOUT_WAITING);
    const stats = fstatSync(handle);
    const refused = refusalOf(path, stats);
    return refused === undefined ? outcome(wholeOf(handle, stats.size)) : outcome(undefined, [refused]);
  } catch (error) {
    return outcome(undefined, [unreadable(path, error)]);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Whether there is a regular file at `path`; links are followed. What cannot be reached is none. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** A file may be shorter than it said, where somebody is writing it. */
function wholeOf(handle: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const length = readSync(handle, bytes, filled, size - filled, null);
    if (length === 0) break;
    filled += length;
  }
  return bytes.subarray(0, filled);
}

/**
 * Whether standard input is a folder (`memcon encode - < minutes`): Node would read nothing from it, and say nothing.
 */
export const standardInputIsFolder = (): boolean => fstatSync(0).isDirectory();

function refusalOf(path: string, stats: Stats): Diagnostic | undefined {
  if (stats.isDirectory()) return isFolderReport(path);
  if (!stats.isFile()) {
    return fileReport(
      'file-special',
      path,
      `'${path}' is ${kindOf(stats)}, not a file: it was not read.`,
      "Give what comes out of it through standard input, as '-'.",
    );
  }
  if (stats.size <= LARGEST_FILE) return undefined;
  return tooLarge(path, `The file '${path}'`);
}

export const tooLarge = (path: string, what: string): Diagnostic =>
  fileReport(
    'file-too-large',
    path,
    `${what} holds more than ${LARGEST_FILE / 1024 ** 2} MB, which is the most that memcon reads.`,
    'Cut it into documents.',
  );

const kindOf = (stats: Stats): string =>
  stats.isFIFO() ? 'a pipe' : stats.isSocket() ? 'a socket' : 'a device of the system';

export const isFolderReport = (path: string, what = `'${path}'`): Diagnostic =>
  fileReport('file-is-folder', path, `${what} is a folder where a file is meant.`);

/** What stands for bytes of a name that mean no letter. */
const NO_LETTER = '\uFFFD';

function unreadable(path: string, error: unknown): Diagnostic {
  const code = codeOf(error);
  if (code === 'ENOENT' && path.includes(NO_LETTER)) {
    return fileReport(
      'file-unreadable',
      path,
      `The file '${path}' cannot be read: its name holds bytes that are no UTF-8.`,
      'Give it another name.',
    );
  }
  if (code === 'ENOENT') {
    return fileReport('file-missing', path, `The file '${path}' does not exist.`, whereInstead(path));
  }
  if (code === 'EISDIR') return isFolderReport(path);
  return fileReport('file-unreadable', path, `The file '${path}' cannot be read: ${reasonFor(error)}.`);
}

/** What may have been meant by a file that is not there. */
function whereInstead(path: string): string {
  const folder = dirname(path);
  if (!existsSync(folder)) return `Nor does the folder '${folder}': see how the path is spelt.`;
  const meant = nearest(basename(path), (namesIn(folder) ?? []).toSorted());
  return meant === undefined
    ? 'See how the path is spelt; it counts from the folder that you are in.'
    : `Is '${join(folder, meant)}' meant?`;
}

const CHUNK = 1 << 18;

/** What a file holds, piece by piece. Throws as `openSync` does. */
export function* chunksOf(file: string): Generator<Uint8Array> {
  const handle = openSync(file, WITHOUT_WAITING);
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer)) {
      yield Uint8Array.from(buffer.subarray(0, length));
    }
  } finally {
    closeSync(handle);
  }
}
