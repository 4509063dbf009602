import { lstatSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileReport, makeFolder, putOnDisk, temporaryBeside, unwritable } from '../disk/index.js';
import type { Diagnostic } from '../diagnostics/index.js';

/** One file as it was and as it is to be; undefined where there is none. */
export interface FileChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What an editor did in one step: it is undone and done again as one. */
export interface Step {
  readonly label: string;
  readonly changes: readonly FileChange[];
}

/** The files of decisions and registers that a review writes. */
export interface Store {
  /** What a file holds now; undefined where there is none. Throws as `readFileSync` does. */
  readonly read: (path: string) => string | undefined;
  /** Looks from now on whether another program changes a file. */
  readonly watch: (path: string) => void;
  /** Writes a step's files, each whole, all or (where one is not as it was) none. */
  readonly write: (step: Step) => readonly Diagnostic[];
  readonly undo: () => Turned;
  readonly redo: () => Turned;
  /** What `undo` and `redo` would turn back. */
  readonly labels: () => { readonly undo?: string; readonly redo?: string };
  /** Files, of those that were read or written here, that another program has changed since; each is told of once. */
  readonly changedElsewhere: () => readonly string[];
}

/**
 * What an undo or redo did; without step where there was nothing to turn back, or it would have lost another's work.
 */
export interface Turned {
  readonly step?: Step;
  readonly diagnostics: readonly Diagnostic[];
}

export function openStore(): Store {
  const known = new Map<string, string>();
  let done: readonly Step[] = [];
  let undone: readonly Step[] = [];
  const watch = (path: string): void => void known.set(path, stampOf(path));
  const carryOut = (changes: readonly FileChange[]): readonly Diagnostic[] => {
    for (const { path, before } of changes) {
      try {
        if (textOf(path) !== before) return [changedMeanwhile(path)];
      } catch (error) {
        return [unwritable(path, error)];
      }
    }
    for (const [i, { path, after }] of changes.entries()) {
      try {
        put(path, after);
      } catch (error) {
        for (const { path: written, before } of changes.slice(0, i)) put(written, before);
        return [unwritable(path, error)];
      }
      known.set(path, stampOf(path));
    }
    return [];
  };
  const turn = (from: readonly Step[], back: boolean): Turned => {
    const step = from.at(-1);
    if (step === undefined) return { diagnostics: [] };
    const changes = back
      ? step.changes.map(({ path, before, after }) => ({ path, before: after, after: before }))
      : step.changes;
    const diagnostics = carryOut(changes);
    if (diagnostics.length > 0) return { diagnostics };
    if (back) [done, undone] = [done.slice(0, -1), [...undone, step]];
    else [done, undone] = [[...done, step], undone.slice(0, -1)];
    return { step: { label: step.label, changes }, diagnostics };
  };
  return {
    watch,
    read: (path) => {
      watch(path);
      return textOf(path);
    },
    write: (step) => {
      const diagnostics = carryOut(step.changes);
      if (diagnostics.length === 0) [done, undone] = [[...done, step], []];
      return diagnostics;
    },
    undo: () => turn(done, true),
    redo: () => turn(undone, false),
    labels: () => ({
      ...(done.length === 0 ? {} : { undo: done.at(-1)!.label }),
      ...(undone.length === 0 ? {} : { redo: undone.at(-1)!.label }),
    }),
    changedElsewhere: () => {
      const changed = [...known].filter(([path, stamp]) => stampOf(path) !== stamp).map(([path]) => path);
      for (const path of changed) known.set(path, stampOf(path));
      return changed;
    },
  };
}

const changedMeanwhile = (path: string): Diagnostic =>
  fileReport(
    'review-file-changed',
    path,
    `Another program has changed '${path}' meanwhile: nothing was written over it.`,
    'The review has read it again; decide once more.',
  );

const textOf = (path: string): string | undefined =>
  lstatSync(path, { throwIfNoEntry: false }) === undefined ? undefined : readFileSync(path, 'utf8');

/** Changes whenever the file does, as far as the system tells without reading it. */
function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
}

/** Puts a file in its place as a whole, or takes it away. */
function put(path: string, text: string | undefined): void {
  if (text === undefined) return rmSync(path, { force: true });
  makeFolder(dirname(path));
  putOnDisk(path, text, temporaryBeside(path));
}
