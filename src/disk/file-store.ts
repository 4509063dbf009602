import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TextStore } from '../api/index.js';
import { makeFolder } from './files.js';

/** A store in a file. */
interface FileStore extends TextStore {
  readonly close: () => void;
}

/** So many bytes are gathered before they are written. */
const BATCH = 1_000_000;

/**
 * A store in a file that has its name for a moment only: whatever becomes of this run, nothing is left of it. `path`:
 * in the folder where it is to take its room. Throws as the system does, where there is none.
 */
export function openFileStore(path: string): FileStore {
  let file: number | undefined;
  let waiting: Buffer[] = [];
  let written = 0;
  let size = 0;
  /** Where each text begins; the next begins where it ends. */
  let starts = new Float64Array(1024);
  let count = 0;
  const open = (): number => {
    makeFolder(dirname(path));
    const opened = openSync(path, 'wx+');
    rmSync(path);
    return opened;
  };
  const flush = (): void => {
    file ??= open();
    const bytes = Buffer.concat(waiting);
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at, written + at);
    written += bytes.length;
    waiting = [];
  };
  return {
    put: (text) => {
      const bytes = Buffer.from(text);
      waiting.push(bytes);
      if (count + 2 > starts.length) {
        const more = new Float64Array(2 * starts.length);
        more.set(starts);
        starts = more;
      }
      size += bytes.length;
      starts[++count] = size;
      if (size - written > BATCH) flush();
      return count - 1;
    },
    get: (number) => {
      const [start, end] = [starts[number]!, starts[number + 1]!];
      if (end > written) flush();
      const bytes = Buffer.allocUnsafe(end - start);
      for (let at = 0; at < bytes.length;) at += readSync(file!, bytes, at, bytes.length - at, start + at);
      return bytes.toString();
    },
    close: () => {
      if (file !== undefined) closeSync(file);
      file = undefined;
      waiting = [];
    },
  };
}
