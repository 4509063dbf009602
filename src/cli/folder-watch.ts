import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { isFolder } from '../disk/index.js';

/** Watches folders, each by itself: where Node watches a tree, on Linux, it loses files that replace others. */
interface FolderWatch {
  /** Begins to watch folders that are not watched yet, and are there. */
  readonly follow: (folders: readonly string[]) => void;
  /** Whether any is watched. */
  readonly canHear: () => boolean;
}

/** `heard` is told of each name in a folder that something happens to. */
export function openFolderWatch(heard: (folder: string, name: string) => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  const leave = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  return {
    follow: (folders) => {
      // A folder that was taken away and made again is another one.
      for (const folder of watchers.keys()) if (!isFolder(folder)) leave(folder);
      for (const folder of folders) {
        if (watchers.has(folder) || !isFolder(folder)) continue;
        const watcher = watch(folder, (_, name) => {
          if (name !== null) heard(folder, name);
        });
        watcher.on('error', () => leave(folder));
        watchers.set(folder, watcher);
      }
    },
    canHear: () => watchers.size > 0,
  };
}

/** A folder and those in it, but for hidden ones; nothing where there is none. */
export const foldersFrom = (folder: string): readonly string[] =>
  isFolder(folder)
    ? [
        folder,
        ...readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
          .flatMap(({ name }) => foldersFrom(join(folder, name))),
      ]
    : [];
