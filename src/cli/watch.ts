import { watch } from 'node:fs';
import { dirname } from 'node:path';
import { isFolder } from '../disk/index.js';
import type { Terminal } from './terminal.js';

/** Editors write a file in several steps: what follows at once belongs to one change. */
const PAUSE = 150;

/** Runs a check now and after every change of the files, until the process is interrupted. */
export async function watchOver(
  paths: readonly string[],
  check: () => Promise<number>,
  terminal: Terminal,
): Promise<number> {
  await check();
  terminal.say('Waiting for changes; interrupt to end.\n');
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const again = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(async () => void (await check()));
    }, PAUSE);
  };
  // A folder is watched rather than its file: editors put a new file in the place of the old one.
  const folders = new Set(paths.map((path) => (isFolder(path) ? path : dirname(path.replace(/[*?{[].*$/u, '')))));
  const ended = [...folders].map(
    (folder) =>
      new Promise<void>((resolve) => {
        const watcher = watch(folder, { recursive: true }, again);
        watcher.on('error', () => resolve());
      }),
  );
  await Promise.all(ended);
  return 1;
}
