import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SchemaCache } from '../api/index.js';
import { cacheFolder } from './user-folders.js';
import { makeFolder, textOfOwn } from './files.js';
import { removeUnfinished, temporaryName } from './hidden-folder.js';

const pathOf = (key: string): string => join(cacheFolder(), 'schemas', `${key}.json`);

/**
 * Compiled schemas in the user's cache folder. A folder that cannot be read or written costs time, and nothing else.
 */
export const schemaCache: SchemaCache = {
  get: (key) => {
    try {
      return textOfOwn(pathOf(key));
    } catch {
      return undefined;
    }
  },
  put: (key, entry) => {
    const path = pathOf(key);
    const draft = join(dirname(path), temporaryName());
    try {
      makeFolder(dirname(path));
      removeUnfinished(dirname(path));
      writeFileSync(draft, entry, { flag: 'wx' });
      renameSync(draft, path);
    } catch {
      discard(draft);
    }
  },
};

/** Removes what was begun, where there is anything. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // There is no folder to hold it either.
  }
}
