import { appendFileSync, closeSync, openSync, readSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Part } from '../model/index.js';
import { fileReport, isFolder, makeFolder, unwritable } from './files.js';

/** Files that grow part by part, out of sight until all of them are whole. */
export interface PartWriter {
  /** Goes on with files; after a fault nothing more is to be written. */
  readonly write: (parts: Iterable<Part>) => readonly Diagnostic[];
  /** The files begun so far, in the order in which they were, with what is in them by now. */
  readonly written: () => Iterable<WrittenFile>;
  /** Gives every file its name, in the order in which they were begun; the value is their paths. */
  readonly commit: () => Outcome<readonly string[]>;
  /** Removes what was written. Nothing happens after `commit`. */
  readonly discard: () => void;
}

/** A file's path in its folder, and what it holds, piece by piece. */
export interface WrittenFile {
  readonly path: string;
  readonly content: Iterable<Uint8Array>;
}

/** Tells the writers of one process apart. */
let writers = 0;

/**
 * Begins to write files into a folder: what is there already stays as it is until `commit`, and for good after
 * `discard` or an interrupt.
 */
export function writeParts(folder: string): PartWriter {
  const staging = join(folder, `.memcon-${process.pid}-${++writers}.tmp`);
  const paths = new Set<string>();
  const isNew = !isFolder(folder);
  const discard = (): void => {
    remove(staging);
    if (isNew) removeEmpty(folder);
    process.removeListener('exit', discard);
  };
  process.once('exit', discard);
  return {
    write: (parts) =>
      firstFault(
        parts,
        ({ path }) => join(folder, path),
        ({ path, content }) => append(join(staging, path), content, () => paths.add(path)),
      ),
    written: function* () {
      const begun = [...paths];
      for (const path of begun) yield { path, content: chunksOf(join(staging, path)) };
    },
    commit: () => {
      const files = [...paths];
      const inTheWay = files
        .filter((path) => isFolder(join(folder, path)))
        .slice(0, 1)
        .map((path) => folderInTheWay(join(folder, path)));
      const faults =
        inTheWay.length > 0
          ? inTheWay
          : firstFault(
              files,
              (path) => join(folder, path),
              (path) => move(join(staging, path), join(folder, path)),
            );
      discard();
      return outcome(faults.length > 0 ? [] : files.map((path) => join(folder, path)), faults);
    },
    discard,
  };
}

/** Known before the first file has its name: all have theirs, or none. */
const folderInTheWay = (path: string): Diagnostic =>
  fileReport('output-unwritable', path, `The file '${path}' cannot be written: a folder is there.`);

/** Removes what is there. What cannot be removed stays: why the writing failed has been said. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // There is no folder to hold it either.
  }
}

/** A folder that was made for what never came goes with it. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It is not there, or something is in it.
  }
}

function append(file: string, content: string | Uint8Array, begun: () => void): void {
  makeFolder(dirname(file));
  appendFileSync(file, content);
  begun();
}

function move(from: string, to: string): void {
  makeFolder(dirname(to));
  renameSync(from, to);
}

const CHUNK = 1 << 18;

/** What a file holds, piece by piece. Throws as `openSync` does. */
export function* chunksOf(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer)) {
      yield Uint8Array.from(buffer.subarray(0, length));
    }
  } finally {
    closeSync(handle);
  }
}

/**
 * Does one thing after the other until the system refuses one: what cannot be written once will not be the next time.
 */
function firstFault<T>(
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
    if (!(error instanceof Error && 'code' in error)) throw error;
    return [unwritable(name, error)];
  }
}
