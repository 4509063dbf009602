import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOfOwn } from './files.js';
import { temporaryName } from './hidden-folder.js';

/**
 * What memcon wrote into a folder: the paths within it, with the sum of what each file held. A file that holds anything
 * else is somebody's work. The journal lies in the folder, with paths within it, so it moves where the folder moves.
 */
export interface Journal {
  /** The paths in it, in no order. */
  readonly paths: () => readonly string[];
  /** Whether memcon wrote a file at the path, whatever it held. */
  readonly has: (path: string) => boolean;
  /** Whether memcon wrote a file of that sum at the path. */
  readonly knows: (path: string, sum: string) => boolean;
  /** Notes a file before it gets its name: killed between the two, memcon knows both the old file and the new. */
  readonly note: (entries: Iterable<JournalEntry>) => void;
  /** Takes back a note: the file did not get its name. */
  readonly retract: (entry: JournalEntry) => void;
  /** What is no longer there. */
  readonly forget: (paths: Iterable<string>) => void;
  /** Writes the journal anew, sorted, where it has changed. */
  readonly tidy: () => void;
}

export interface JournalEntry {
  readonly path: string;
  readonly sum: string;
}

const NAME = 'written';

/** The journal in a hidden folder. Throws as `openSync` does where it cannot be read. */
export function openJournal(hidden: string): Journal {
  const file = join(hidden, NAME);
  const text = textOfOwn(file);
  const sums = new Map<string, readonly string[]>();
  for (const line of text.split('\n')) {
    const entry = entryOf(line);
    if (entry !== undefined) sums.set(entry.path, [...(sums.get(entry.path) ?? []), entry.sum]);
  }
  // A line that was cut off by a kill must not run into the next.
  let before = text === '' || text.endsWith('\n') ? '' : '\n';
  let changed = before !== '' || [...sums.values()].some((known) => known.length > 1);
  return {
    paths: () => [...sums.keys()],
    has: (path) => sums.has(path),
    knows: (path, sum) => sums.get(path)?.includes(sum) === true,
    note: (entries) => {
      const fresh = [...entries].filter(({ path, sum }) => sums.get(path)?.at(-1) !== sum);
      if (fresh.length === 0) return;
      appendTo(file, before + fresh.map(lineOf).join(''));
      before = '';
      changed = true;
      for (const { path, sum } of fresh) sums.set(path, [...(sums.get(path) ?? []), sum]);
    },
    retract: ({ path, sum }) => {
      const known = sums.get(path);
      if (known?.at(-1) !== sum) return;
      changed = true;
      if (known.length === 1) sums.delete(path);
      else sums.set(path, known.slice(0, -1));
    },
    forget: (paths) => {
      for (const path of paths) changed = sums.delete(path) || changed;
    },
    tidy: () => {
      if (!changed) return;
      const entries = [...sums].map(([path, known]) => ({ path, sum: known.at(-1)! }));
      const draft = join(hidden, temporaryName());
      writeFileSync(
        draft,
        entries
          .toSorted((a, b) => (a.path < b.path ? -1 : 1))
          .map(lineOf)
          .join(''),
        { flag: 'wx' },
      );
      renameSync(draft, file);
      changed = false;
    },
  };
}

const lineOf = ({ path, sum }: JournalEntry): string => `${sum} ${JSON.stringify(path)}\n`;

/** `9f86d0… "csv/persons.csv"`. Not: the half of such a line. */
const LINE = /^(?<sum>[0-9a-f]{64}) (?<path>"[^\n]*")$/u;

function entryOf(line: string): JournalEntry | undefined {
  const { sum, path } = LINE.exec(line)?.groups ?? {};
  if (sum === undefined || path === undefined) return undefined;
  try {
    return { path: String(JSON.parse(path)), sum };
  } catch {
    return undefined;
  }
}

/** Goes on with a file of ours. A link in its place is refused, not followed; so is a pipe, not waited for. */
export function appendTo(file: string, text: string): void {
  const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const handle = openSync(file, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW | O_NONBLOCK, 0o666);
  try {
    if (!fstatSync(handle).isFile()) throw Object.assign(new Error(`${file} is no file`), { code: 'ENXIO' });
    // All of it or an error: `writeSync` may stop in the middle where the disk is nearly full.
    writeFileSync(handle, text);
  } finally {
    closeSync(handle);
  }
}

export const sumOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const CHUNK = Buffer.allocUnsafe(1 << 18);

/** The sum of a file, read piece by piece. */
export function sumOfFile(path: string): string {
  const hash = createHash('sha256');
  const handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    for (let length = readSync(handle, CHUNK); length > 0; length = readSync(handle, CHUNK)) {
      hash.update(CHUNK.subarray(0, length));
    }
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}
