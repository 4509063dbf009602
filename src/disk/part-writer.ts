import { createHash, type Hash } from 'node:crypto';
import { accessSync, appendFileSync, constants, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { isRefusal, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Part } from '../model/index.js';
import { makeFolder, unwritable } from './files.js';
import { temporaryName } from './hidden-folder.js';
import type { JournalEntry } from './journal.js';
import type { OutputFolder } from './output-folder.js';
import { chunksOf } from './read-bytes.js';
import { changeWhole, isChanging } from './whole-change.js';

/** Files that grow part by part, out of sight until all of them are whole. */
export interface PartWriter {
  /** Goes on with files; after a fault nothing more is to be written. */
  readonly write: (parts: Iterable<Part>) => readonly Diagnostic[];
  /** The files begun so far, in the order in which they were, with what is in them by now. */
  readonly written: () => Iterable<WrittenFile>;
  /** Gives up files that were begun. */
  readonly drop: (isGiven: (path: string) => boolean) => void;
  /**
   * Gives every file its name, all of them or none, and takes away what memcon wrote earlier and is not to stay; the
   * value is the paths of the files, in the order in which they were begun.
   */
  readonly commit: (isStale?: (path: string) => boolean) => Outcome<readonly string[]>;
  /** Removes what was written. Nothing happens after `commit`. */
  readonly discard: () => void;
}

/** A file's path in its folder, and what it holds, piece by piece. */
interface WrittenFile {
  readonly path: string;
  readonly content: Iterable<Uint8Array>;
}

/** How many files that stand in the way are told of one by one. */
const TOLD = 10;

/**
 * Begins to write files into a folder: what is there already stays as it is until `commit`, and for good after
 * `discard` or an interrupt. The writer lets the folder go when it is done.
 */
export function writeParts(output: OutputFolder): PartWriter {
  const staging = temporaryName();
  const staged = join(output.hidden, staging);
  const sums = new Map<string, Hash>();
  let open = true;
  const leave = (): void => {
    open = false;
    process.removeListener('exit', end);
    output.close();
  };
  const end = (): void => {
    if (!open) return;
    rmSync(staged, { recursive: true, force: true });
    leave();
  };
  // Before the folder itself is let go.
  process.prependOnceListener('exit', end);
  const append = ({ path, content }: Part): void => {
    output.touch();
    const file = join(staged, path);
    const known = sums.get(path);
    const hash = known ?? createHash('sha256');
    if (sums.size === 0) mkdirSync(staged, { recursive: true });
    makeFolder(dirname(file));
    appendFileSync(file, content, { flag: known === undefined ? 'wx' : 'a' });
    sums.set(path, hash.update(content));
  };
  return {
    write: (parts) => firstFault(output, parts, ({ path }) => path, append),
    written: function* () {
      for (const path of sums.keys()) yield { path, content: chunksOf(join(staged, path)) };
    },
    drop: (isGiven) => {
      for (const path of [...sums.keys()].filter(isGiven)) {
        sums.delete(path);
        rmSync(join(staged, path), { force: true });
      }
    },
    commit: (isStale = () => false) => {
      const files = [...sums].map(([path, hash]) => ({ path, sum: hash.digest('hex') }));
      const gone = output.journal.paths().filter((path) => isStale(path) && !sums.has(path));
      const faults = [...inTheWay(output, files)];
      if (faults.length === 0) faults.push(...firstFault(output, foldersOf(files), (path) => path, makeReady(output)));
      if (faults.length > 0) {
        end();
        return outcome([], faults);
      }
      // Once it is written down the files are the change's, which the next run carries out where this one cannot.
      const refusals = firstFault(
        output,
        [{ staging, files, gone }],
        () => '',
        (change) => changeWhole(output.path, output.hidden, output.journal, change),
      );
      if (isChanging(output.hidden)) leave();
      else end();
      return outcome(refusals.length > 0 ? [] : files.map(({ path }) => join(output.path, path)), refusals);
    },
    discard: end,
  };
}

/** The folders that files lie in, each once. */
const foldersOf = (files: readonly JournalEntry[]): ReadonlySet<string> =>
  new Set(files.map(({ path }) => posix.dirname(path)));

/** Makes a folder, and sees to it that it can be written into, before anything is changed. */
const makeReady =
  (output: OutputFolder) =>
  (path: string): void => {
    const folder = join(output.path, path);
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  };

/** What would be lost if the files got their names. */
function inTheWay(output: OutputFolder, files: readonly JournalEntry[]): readonly Diagnostic[] {
  const faults: Diagnostic[] = [];
  for (const { path, sum } of files) {
    const found = output.against(path, sum);
    if (found !== undefined && found !== 'same') faults.push(found);
    if (faults.length === TOLD) break;
  }
  return faults;
}

/**
 * Does one thing after the other until the system refuses one: what cannot be written once will not be the next time.
 */
function firstFault<T>(
  output: OutputFolder,
  things: Iterable<T>,
  nameOf: (thing: T) => string,
  work: (thing: T) => void,
): readonly Diagnostic[] {
  let name = '';
  try {
    for (const thing of things) {
      name = nameOf(thing);
      work(thing);
    }
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return [unwritable(join(output.path, name), error)];
  }
}
