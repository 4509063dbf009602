import { dirname } from 'node:path';
import { isFolder, isPattern } from '../disk/index.js';
import { foldersFrom, openFolderWatch } from './folder-watch.js';
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
  return await new Promise<number>((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    const watching = openFolderWatch(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        follow();
        running = running.then(async () => void (await check()));
      }, PAUSE);
    });
    const follow = (): void => {
      watching.follow(paths.flatMap(watchedFor));
      if (!watching.canHear()) resolve(1);
    };
    follow();
  });
}

/** Where the signs of a pattern begin. */
const SIGNS = /[*?{[].*$/u;

/**
 * What is watched for a path: of a file its folder, for editors put a new file in the place of the old one; of a
 * pattern the folder that it begins with, and those in it.
 */
function watchedFor(path: string): readonly string[] {
  if (isFolder(path)) return foldersFrom(path);
  return isPattern(path) ? foldersFrom(dirname(path.replace(SIGNS, '*'))) : [dirname(path)];
}
