import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outcome, report, type Diagnostic, type Outcome, type RuleName } from '../diagnostics/index.js';

/** What the operating system's refusals mean, for reading and for writing. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'part of its path is a file, not a folder',
  EEXIST: 'part of its path is a file, not a folder',
  ENOENT: 'part of its path does not exist',
  EISDIR: 'a folder is there',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its symbolic links lead in a circle',
  EMFILE: 'too many files are open',
  ERR_INVALID_ARG_VALUE: 'its name holds a forbidden character',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';

const reasonFor = (error: unknown): string => REASONS[codeOf(error)] ?? `the system says ${codeOf(error)}`;

/** A finding about a file as a whole: it points at the file's beginning. */
export const fileReport = (rule: RuleName, file: string, message: string, note?: string): Diagnostic =>
  report(rule, message, { place: { file, start: { line: 1, column: 1 } }, ...(note === undefined ? {} : { note }) });

/** The bytes of a file, or one sentence why there are none. */
export function readBytes(path: string): Outcome<Uint8Array | undefined> {
  try {
    return outcome(readFileSync(path));
  } catch (error) {
    return outcome(undefined, [unreadable(path, error)]);
  }
}

function unreadable(path: string, error: unknown): Diagnostic {
  const code = codeOf(error);
  if (code === 'ENOENT') return fileReport('file-missing', path, `The file '${path}' does not exist.`);
  if (code === 'EISDIR') return fileReport('file-is-folder', path, `'${path}' is a folder where a file is meant.`);
  return fileReport('file-unreadable', path, `The file '${path}' cannot be read: ${reasonFor(error)}.`);
}

/**
 * Writes a whole file or nothing: a temporary file in the same folder takes the name only when it is complete.
 * It happens without a pause, so an interrupt falls before or after it. A link at `path` is replaced, not followed.
 */
export function writeWhole(path: string, content: string | Uint8Array): readonly Diagnostic[] {
  const temporary = join(dirname(path), `.memcon-${process.pid}.tmp`);
  try {
    makeFolder(dirname(path));
    if (isFolder(path)) {
      return [fileReport('output-unwritable', path, `The file '${path}' cannot be written: a folder is there.`)];
    }
    writeFileSync(temporary, content);
    renameSync(temporary, path);
    return [];
  } catch (error) {
    discard(temporary);
    return [unwritable(path, error)];
  }
}

/** Why a file cannot be written, as one sentence. */
export const unwritable = (path: string, error: unknown): Diagnostic =>
  fileReport('output-unwritable', path, `The file '${path}' cannot be written: ${reasonFor(error)}.`);

/**
 * Makes a folder and what is missing above it, one after the other: where nothing can be made (`/proc/x`) Node's own
 * `recursive` never returns. Throws as `mkdirSync` does.
 */
export function makeFolder(path: string): void {
  const above = dirname(path);
  if (isFolder(path)) return;
  if (above !== path && !isFolder(above)) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have been faster.
    if (!isFolder(path)) throw error;
  }
}

/**
 * Removes what was begun, if it was: why the writing failed has been said, why the removing does would only confuse.
 */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // There is no folder to hold it either.
  }
}

/** Whether there is a folder at `path`; links are followed. What cannot be reached is none. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * The files under a folder whose names end as given, sorted by path; hidden ones and links to folders are passed over.
 */
export function filesUnder(folder: string, endings: readonly string[]): readonly string[] {
  const entries = readdirSync(folder)
    .sort()
    .filter((name) => !name.startsWith('.') && name !== 'node_modules');
  return entries.flatMap((name) => {
    const path = join(folder, name);
    if (lstatSync(path).isDirectory()) return filesUnder(path, endings);
    return endings.some((ending) => name.endsWith(ending)) && !isFolder(path) ? [path] : [];
  });
}
