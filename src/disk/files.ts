import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reasonFor, report, type Diagnostic, type RuleName } from '../diagnostics/index.js';
import { given } from '../text/index.js';

/** A finding about a file as a whole: it points at the file's beginning. */
export const fileReport = (rule: RuleName, file: string, message: string, note?: string): Diagnostic =>
  report(rule, message, { place: { file, start: { line: 1, column: 1 } }, ...given({ note }) });

/** The bytes of a file; 0 where there is none, or something else. */
export const sizeOf = (path: string): number => {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true ? stats.size : 0;
};

/** What a file of memcon's own says; nothing where there is none: a link is not followed. */
export const textOfOwn = (path: string): string =>
  lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path, 'utf8') : '';

/** Known before anything is written. */
export const folderInTheWay = (path: string): Diagnostic =>
  fileReport('output-unwritable', path, `The file '${path}' cannot be written: a folder is there.`);

export const specialInTheWay = (path: string): Diagnostic =>
  fileReport('output-unwritable', path, `The file '${path}' cannot be written: a pipe or device is there.`);

/** Why a file cannot be written, as one sentence. */
export const unwritable = (path: string, error: unknown, kind = 'file'): Diagnostic =>
  fileReport('output-unwritable', path, `The ${kind} '${path}' cannot be written: ${reasonFor(error)}.`);

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
