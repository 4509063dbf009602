import { appendFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Part } from '../model/index.js';
import { makeFolder, unwritable } from './files.js';

/** Files that grow part by part, out of sight until all of them are whole. */
export interface PartWriter {
  readonly write: (parts: readonly Part[]) => readonly Diagnostic[];
  /** Gives every file its name, in the order in which they were begun; the value is their paths. */
  readonly commit: () => Outcome<readonly string[]>;
  /** Removes what was written. Nothing happens after `commit`. */
  readonly discard: () => void;
}

/** Begins to write files into a folder: what is there already stays as it is until `commit`, and for good after `discard` or an interrupt. */
export function writeParts(folder: string): PartWriter {
  const staging = join(folder, `.memcon-${process.pid}.tmp`);
  const paths = new Set<string>();
  const discard = (): void => {
    rmSync(staging, { recursive: true, force: true });
    process.removeListener('exit', discard);
  };
  process.once('exit', discard);
  return {
    write: (parts) => firstFault(parts, ({ path }) => join(folder, path), ({ path, content }) => append(join(staging, path), content, () => paths.add(path))),
    commit: () => {
      const files = [...paths];
      const faults = firstFault(files, (path) => join(folder, path), (path) => move(join(staging, path), join(folder, path)));
      discard();
      return outcome(faults.length > 0 ? [] : files.map((path) => join(folder, path)), faults);
    },
    discard,
  };
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

/** Does one thing after the other until one fails: what cannot be written once will not be the next time. */
function firstFault<T>(things: readonly T[], nameOf: (thing: T) => string, work: (thing: T) => void): readonly Diagnostic[] {
  for (const thing of things) {
    try {
      work(thing);
    } catch (error) {
      return [unwritable(nameOf(thing), error)];
    }
  }
  return [];
}
