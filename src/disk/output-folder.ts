import { existsSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isRefusal, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { fileReport, folderInTheWay, isRealFolder, specialInTheWay, makeFolder, unwritable } from './files.js';
import { isHolder, lockFolder, type FolderLock, type Holder } from './folder-lock.js';
import { HIDDEN, removeUnfinished, temporaryName } from './hidden-folder.js';
import { openJournal, sumOf, sumOfFile, type Journal } from './journal.js';
import { openMade, type MadeFiles, type Recipe } from './made.js';
import { rollForward } from './whole-change.js';

/** What holds for all that is written into a folder. */
export interface OutputOptions {
  /** Replace files although memcon did not write them. */
  readonly force?: boolean;
  /**
   * What to do about a file that would be lost; `wasOurs`: memcon wrote it once. Left out, or undefined: give another
   * folder, or `--force`.
   */
  readonly advice?: (file: string, wasOurs: boolean) => string | undefined;
  /** Nothing is written: instead, each file that would be is handed over, when nothing speaks against it. */
  readonly instead?: (file: string, content: string | Uint8Array) => void;
}

/**
 * A folder that this run alone writes into. What is in it and is not memcon's own work stays: a file that memcon did
 * not write, or that was changed since.
 */
export interface OutputFolder {
  readonly path: string;
  /** Where what is not whole yet lies, in the same file system. */
  readonly hidden: string;
  /** Nothing may be written. */
  readonly isDry: boolean;
  readonly journal: Journal;
  /** What its files were made of. */
  readonly made: () => MadeFiles;
  /**
   * Writes a file, whole or not at all; `name` is its path within the folder, with slashes. What it is made of is noted
   * where that is said.
   */
  readonly write: (name: string, content: string | Uint8Array, recipe?: Recipe) => readonly Diagnostic[];
  /** What speaks against a file of that sum at `name`; `same`: it is there already. */
  readonly against: (name: string, sum: string) => Diagnostic | 'same' | undefined;
  /** Says to other runs that this one is still at work. */
  readonly touch: () => void;
  /** Lets the folder go. One that was made for what never came goes with it. */
  readonly close: () => void;
}

/** The folders that this process holds: who asks for one twice shares it. */
const held = new Map<string, { readonly folder: OutputFolder; users: number }>();

/**
 * Takes a folder for this run and puts it in order: what a killed run had begun is finished or removed. Undefined, with
 * one sentence, where another run has it or it cannot be written.
 */
export function openOutput(path: string, options: OutputOptions = {}): Outcome<OutputFolder | undefined> {
  if (options.instead !== undefined) return outcome(dryFolder(path, options.instead, options));
  const key = resolve(path);
  const shared = held.get(key);
  if (shared !== undefined) {
    shared.users++;
    return outcome(shared.folder);
  }
  const made = firstMissing(path);
  const hidden = join(path, HIDDEN);
  let lock: FolderLock | Holder | undefined;
  try {
    makeFolder(path);
    makeHidden(hidden);
    lock = lockFolder(hidden);
    if (isHolder(lock)) return outcome(undefined, [busy(path, lock)]);
    const journal = openJournal(hidden);
    rollForward(path, hidden, journal);
    removeUnfinished(hidden);
    const folder = folderOf({ path, hidden, journal, lock, madeFrom: made, key }, options);
    held.set(key, { folder, users: 1 });
    return outcome(folder);
  } catch (error) {
    if (lock !== undefined && !isHolder(lock)) lock.release();
    if (!isRefusal(error)) throw error;
    removeEmpty(hidden);
    if (made !== undefined) removeEmpty(path, made);
    return outcome(undefined, [unwritable(isOf(error, hidden) ? hidden : path, error, 'folder')]);
  }
}

/** Whether the system speaks of that very path. */
const isOf = (error: unknown, path: string): boolean =>
  error instanceof Error && 'path' in error && error.path === path;

const busy = (path: string, { process: id, host }: Holder): Diagnostic =>
  fileReport(
    'folder-busy',
    path,
    id === 0
      ? `Another run of memcon may be writing into the folder '${path}': the lock in it does not say whose it is.`
      : `Another run of memcon is writing into the folder '${path}': process ${id} on ${host}.`,
    `Wait until it is over, or give another folder. If there is no such run, remove '${join(path, HIDDEN, 'lock')}'.`,
  );

function makeHidden(hidden: string): void {
  if (isRealFolder(hidden)) return;
  try {
    mkdirSync(hidden);
  } catch (error) {
    // Another process may have been faster.
    if (!isRealFolder(hidden)) throw error;
  }
}

interface Held {
  readonly path: string;
  readonly hidden: string;
  readonly journal: Journal;
  readonly lock: FolderLock;
  /** The uppermost folder that was made for this one. */
  readonly madeFrom: string | undefined;
  readonly key: string;
}

/** What speaks against a file in a folder of which the journal says what memcon wrote. */
const againstIn =
  (path: string, journal: Journal, { force, advice }: OutputOptions): OutputFolder['against'] =>
  (name, sum) => {
    const file = join(path, name);
    const there = lstatSync(file, { throwIfNoEntry: false });
    if (there === undefined) return undefined;
    if (there.isDirectory()) return folderInTheWay(file);
    if (isSpecial(file)) return specialInTheWay(file);
    const now = there.isFile() ? sumOfFile(file) : '';
    if (now === sum) return 'same';
    return force === true || journal.knows(name, now) ? undefined : foreign(file, journal.has(name), advice);
  };

/** A folder as it is, that is only looked at. */
function dryFolder(path: string, instead: NonNullable<OutputOptions['instead']>, options: OutputOptions): OutputFolder {
  const hidden = join(path, HIDDEN);
  const journal = { ...openJournal(hidden), note: () => {}, retract: () => {}, forget: () => {}, tidy: () => {} };
  const made = { ...openMade(path, hidden), note: () => {}, forget: () => {}, tidy: () => {} };
  const against = againstIn(path, journal, options);
  return {
    path,
    hidden,
    isDry: true,
    journal,
    made: () => made,
    against,
    write: (name, content) => {
      const found = against(name, sumOf(content));
      if (found !== undefined && found !== 'same') return [found];
      instead(join(path, name), content);
      return [];
    },
    touch: () => {},
    close: () => {},
  };
}

function folderOf({ path, hidden, journal, lock, madeFrom, key }: Held, options: OutputOptions): OutputFolder {
  const against = againstIn(path, journal, options);
  let made: MadeFiles | undefined;
  const letGo = (): void => {
    if (!held.delete(key)) return;
    process.removeListener('exit', letGo);
    try {
      made?.tidy();
      journal.tidy();
      lock.release();
    } catch {
      // The disk is full: the journal is right as it is, only not sorted, and a lock without a process is no lock.
    }
    removeEmpty(hidden);
    if (madeFrom !== undefined) removeEmpty(path, madeFrom);
  };
  const close = (): void => {
    const mine = held.get(key);
    if (mine !== undefined && --mine.users === 0) letGo();
  };
  process.once('exit', letGo);
  return {
    path,
    hidden,
    isDry: false,
    journal,
    made: () => (made ??= openMade(path, hidden)),
    against,
    write: (name, content, recipe) => {
      lock.touch();
      const sum = sumOf(content);
      const refusals = writeInto({ path, hidden, journal, against }, name, content, sum);
      if (recipe === undefined || refusals.length > 0) return refusals;
      try {
        (made ??= openMade(path, hidden)).note(name, sum, recipe);
        return [];
      } catch (error) {
        if (!isRefusal(error)) throw error;
        // The file is there and whole; what it was made of is not noted, so that it will be made again.
        return [unwritable(hidden, error, 'folder')];
      }
    },
    touch: lock.touch,
    close,
  };
}

function writeInto(
  { path, hidden, journal, against }: Pick<OutputFolder, 'path' | 'hidden' | 'journal' | 'against'>,
  name: string,
  content: string | Uint8Array,
  sum: string,
): readonly Diagnostic[] {
  const file = join(path, name);
  const draft = join(hidden, temporaryName());
  try {
    const found = against(name, sum);
    if (found !== undefined && found !== 'same') return [found];
    if (found === undefined) writeFileSync(draft, content, { flag: 'wx' });
    journal.note([{ path: name, sum }]);
    if (found === undefined) renameSync(draft, file);
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    rmSync(draft, { force: true });
    journal.retract({ path: name, sum });
    return [unwritable(file, error)];
  }
}

/** Whether there is a pipe or a device: what was written would be gone, or the device. */
function isSpecial(path: string): boolean {
  try {
    const there = lstatSync(path);
    return !there.isFile() && !there.isDirectory() && !there.isSymbolicLink();
  } catch {
    return false; // What cannot be reached cannot be written either, and that will be said.
  }
}

/** Why a file that is there is not written over; `wasOurs`: memcon wrote it once. */
const foreign = (file: string, wasOurs: boolean, advice: OutputOptions['advice']): Diagnostic =>
  fileReport(
    'output-foreign',
    file,
    wasOurs
      ? `'${file}' was changed since memcon wrote it: it was left as it is.`
      : `'${file}' is there already, and memcon has no note that it wrote it: it was left as it is.`,
    advice?.(file, wasOurs) ?? 'Give another folder with --out, or replace it with --force.',
  );

/** The uppermost of the folders of a path that are not there. */
function firstMissing(path: string): string | undefined {
  let missing: string | undefined;
  for (let folder = resolve(path); !existsSync(folder); folder = dirname(folder)) missing = folder;
  return missing;
}

/** Removes an empty folder, and those above it up to `top`. What is not empty, or not ours to remove, stays. */
function removeEmpty(folder: string, top: string | undefined = folder): void {
  try {
    for (let path = resolve(folder); ; path = dirname(path)) {
      rmdirSync(path);
      if (path === resolve(top)) return;
    }
  } catch {
    // It is not there, or something is in it.
  }
}

/**
 * Writes one file somewhere, whole or not at all; its folder is taken for the time that it needs. A file that memcon
 * did not write is not replaced unless `force`.
 */
export function writeFileTo(
  path: string,
  content: string | Uint8Array,
  options: OutputOptions = {},
): readonly Diagnostic[] {
  if (isSpecial(path)) return [specialInTheWay(path)];
  const { value: folder, diagnostics } = openOutput(dirname(path), options);
  if (folder === undefined) return diagnostics;
  const refusals = folder.write(basename(path), content);
  folder.close();
  return refusals;
}
