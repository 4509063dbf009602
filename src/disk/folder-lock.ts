import {
  linkSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../diagnostics/index.js';
import { given } from '../text/index.js';
import { temporaryName } from './hidden-folder.js';

/** A folder held by this run: no other writes into it until `release`. */
export interface FolderLock {
  /** Says that this run is still at work, for those who cannot see its process. */
  readonly touch: () => void;
  readonly release: () => void;
}

/** Who holds a folder, as the lock's file says. */
export interface Holder {
  readonly process: number;
  readonly host: string;
  /** The machine's run and the process's world (a container has its own), and when in them the process began. */
  readonly world?: string;
  readonly began?: string;
}

const NAME = 'lock';

/** A run whose process cannot be asked after (another machine, another container) counts as dead after this time. */
const PATIENCE = 5 * 60_000;

/** How often a run at work says so. */
const BEAT = 10_000;

/** Takes a folder for this run, or says who has it. Throws as `writeFileSync` does where the lock cannot be written. */
export function lockFolder(hidden: string): FolderLock | Holder {
  const lock = join(hidden, NAME);
  const mine = join(hidden, temporaryName());
  const text = `${JSON.stringify(thisRun())}\n`;
  try {
    writeFileSync(mine, text, { flag: 'wx' });
    // Two rounds: a dead run's lock is taken away in the first.
    for (let round = 0; round < 2; round++) {
      if (take(mine, lock)) return heldLock(lock, text);
      const other = holderOf(lock);
      if (other !== undefined && (round > 0 || isAlive(other.holder, other.age(mine)))) return other.holder;
      if (other !== undefined) putAway(lock, other.text, join(hidden, temporaryName()));
    }
    return { process: 0, host: 'unknown' };
  } finally {
    rmSync(mine, { force: true });
  }
}

export const isHolder = (result: FolderLock | Holder): result is Holder => 'process' in result;

/** Gives the lock its name, which only one can: whole, never half written. */
function take(mine: string, lock: string): boolean {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
  }
  // A file system without links.
  try {
    writeFileSync(lock, readFileSync(mine), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function heldLock(lock: string, text: string): FolderLock {
  let last = Date.now();
  return {
    touch: () => {
      if (Date.now() - last < BEAT) return;
      last = Date.now();
      try {
        utimesSync(lock, new Date(), new Date());
      } catch {
        // Somebody took the folder away: the next write will say so.
      }
    },
    release: () => {
      if (textOf(lock) === text) rmSync(lock, { force: true });
    },
  };
}

interface Found {
  readonly text: string;
  readonly holder: Holder;
  /**
   * How long ago the holder last said that it is at work, in milliseconds, by the clock that set the time of `other`.
   */
  readonly age: (other: string) => number;
}

function holderOf(lock: string): Found | undefined {
  const text = textOf(lock);
  if (text === undefined) return undefined;
  return {
    text,
    holder: parsed(text),
    age: (other) =>
      (statSync(other, { throwIfNoEntry: false })?.mtimeMs ?? 0) -
      (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0),
  };
}

/** What a lock says: nothing where no file is, but something else, which nobody of ours holds. */
function textOf(lock: string): string | undefined {
  try {
    return lstatSync(lock).isFile() ? readFileSync(lock, 'utf8') : '';
  } catch {
    return undefined;
  }
}

function parsed(text: string): Holder {
  try {
    const { process: id, host, world, began } = JSON.parse(text) as Partial<Holder>;
    return {
      process: typeof id === 'number' ? id : 0,
      host: typeof host === 'string' ? host : 'unknown',
      ...(typeof world === 'string' ? { world } : {}),
      ...(typeof began === 'string' ? { began } : {}),
    };
  } catch {
    return { process: 0, host: 'unknown' };
  }
}

/**
 * Takes a dead run's lock away. Of two runs that find it dead, the slower must not take the lock of the faster: what
 * it moved away by mistake it puts back.
 */
function putAway(lock: string, dead: string, aside: string): void {
  try {
    renameSync(lock, aside);
  } catch {
    return; // The other was faster.
  }
  if (textOf(aside) !== dead) take(aside, lock);
  rmSync(aside, { force: true });
}

/** A process's number alone says little: in a container it is the same in every run. */
function isAlive(holder: Holder, age: number): boolean {
  const own = thisRun();
  if (own.world !== undefined && holder.world === own.world) {
    const began = beganOf(holder.process);
    return began === undefined ? exists(holder.process) : began === holder.began;
  }
  if (holder.world === undefined && own.world === undefined && holder.host === own.host) return exists(holder.process);
  return age < PATIENCE;
}

function exists(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function thisRun(): Holder {
  const [world, began] = [worldOf(), beganOf(process.pid)];
  return { process: process.pid, host: hostname(), ...given({ world, began }) };
}

/** On Linux: which run of the machine this is, and whose processes are seen in it. */
function worldOf(): string | undefined {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return undefined;
  }
}

/** On Linux: when a process began, in ticks since the machine did; undefined where that cannot be known. */
function beganOf(id: number): string | undefined {
  try {
    // The name of the program, in brackets, may hold anything: the fields are counted from behind it.
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A dead process is listed until somebody asks how it ended.
    return fields[0] === 'Z' || fields[0] === 'X' ? 'never' : fields[19];
  } catch {
    return undefined;
  }
}
