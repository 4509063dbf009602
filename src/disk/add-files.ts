import { linkSync, lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, isRefusal, outcome, type Outcome } from '../diagnostics/index.js';
import { makeFolder, unwritable } from './files.js';
import { temporaryName } from './hidden-folder.js';
import { openOutput, type OutputFolder } from './output-folder.js';

/** A file to be added: its path within a folder, with slashes. */
export interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What became of files: their paths within the folder. */
export interface Added {
  readonly written: readonly string[];
  /** They were there already, and are as they were. */
  readonly kept: readonly string[];
}

/**
 * Adds files to a folder, each whole or not at all: nothing that is there is replaced. After a refusal of the system
 * the rest is left out.
 */
export function addFiles(path: string, files: Iterable<NewFile>): Outcome<Added> {
  const written: string[] = [];
  const kept: string[] = [];
  const { value: folder, diagnostics } = openOutput(path);
  if (folder === undefined) return outcome({ written, kept }, diagnostics);
  let last = '';
  try {
    for (const file of files) {
      last = file.path;
      (add(folder, file) ? written : kept).push(file.path);
    }
    return outcome({ written, kept });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return outcome({ written, kept }, [unwritable(join(path, last), error)]);
  } finally {
    folder.close();
  }
}

/** Whether the file was not there. */
function add({ path, hidden, touch }: OutputFolder, { path: name, content }: NewFile): boolean {
  const file = join(path, name);
  if (isThere(file)) return false;
  touch();
  makeFolder(dirname(file));
  const draft = join(hidden, temporaryName());
  try {
    writeFileSync(draft, content, { flag: 'wx' });
    return rename(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

const isThere = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false }) !== undefined;

/** Gives a draft its name unless somebody else has it by now. */
function rename(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
  }
  // A file system without links.
  if (isThere(file)) return false;
  renameSync(draft, file);
  return true;
}
