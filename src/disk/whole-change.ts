import { existsSync, lstatSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { putOnDisk } from './durable-file.js';
import { makeFolder } from './files.js';
import { isTemporary, temporaryName } from './hidden-folder.js';
import { sumOfFile, type Journal, type JournalEntry } from './journal.js';

/**
 * A change of many files that happens as a whole: from the moment in which it is written down, it will be carried out,
 * by this run or, where this one is killed, by the next before it does anything else.
 */
interface WholeChange {
  /** The name, in the hidden folder, of the folder where the new files lie. */
  readonly staging: string;
  readonly files: readonly JournalEntry[];
  /** What goes; a file that holds anything else than memcon wrote stays. */
  readonly gone: readonly string[];
}

const NAME = 'change.json';

/** Writes a change down and carries it out. Throws as `renameSync` does. */
export function changeWhole(folder: string, hidden: string, journal: Journal, change: WholeChange): void {
  putOnDisk(join(hidden, NAME), JSON.stringify(change), join(hidden, temporaryName()));
  carryOut(folder, hidden, journal, change);
}

/** Whether a change is written down that is not carried out. */
export const isChanging = (hidden: string): boolean => existsSync(join(hidden, NAME));

/** Carries out a change that a killed run had written down. Each step may have been done already. */
export function rollForward(folder: string, hidden: string, journal: Journal): void {
  const change = changeIn(join(hidden, NAME));
  if (change !== undefined) carryOut(folder, hidden, journal, change);
  else rmSync(join(hidden, NAME), { recursive: true, force: true });
}

function carryOut(folder: string, hidden: string, journal: Journal, { staging, files, gone }: WholeChange): void {
  journal.note(files);
  for (const { path } of files) {
    const staged = join(hidden, staging, path);
    if (lstatSync(staged, { throwIfNoEntry: false }) === undefined) continue;
    makeFolder(dirname(join(folder, path)));
    renameSync(staged, join(folder, path));
  }
  for (const path of gone) removeOwn(join(folder, path), path, journal);
  journal.forget(gone);
  journal.tidy();
  rmSync(join(hidden, NAME), { force: true });
  rmSync(join(hidden, staging), { recursive: true, force: true });
}

/** Removes a file if it still is as memcon wrote it. */
export function removeOwn(file: string, path: string, journal: Journal): void {
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there?.isFile() === true && journal.knows(path, sumOfFile(file))) rmSync(file);
}

/** A path within the folder, as we write them: nothing else is ever touched. */
const WITHIN = /^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^\\\0]+$/u;

function changeIn(file: string): WholeChange | undefined {
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const { staging, files = [], gone = [] } = parsed(readFileSync(file, 'utf8'));
  if (typeof staging !== 'string' || !isTemporary(staging)) return undefined;
  return {
    staging,
    files: files.filter(({ path }) => WITHIN.test(path)),
    gone: gone.filter((path) => WITHIN.test(path)),
  };
}

/** What somebody else has damaged says nothing: memcon writes such a file whole or not at all. */
function parsed(text: string): Partial<WholeChange> {
  try {
    return (JSON.parse(text) ?? {}) as Partial<WholeChange>;
  } catch {
    return {};
  }
}
