import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Puts a text in its place as a whole, and on the disk before anybody is told that it is there. `draft` is a path on
 * the same disk where nothing is. Throws as the system refuses; then what was there is as it was.
 */
export function putOnDisk(path: string, text: string, draft: string): void {
  const handle = openSync(draft, 'wx', 0o666);
  try {
    try {
      // All of it or an error: `writeSync` may stop in the middle where the disk is nearly full.
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
