import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Input, ResolveInclude } from '../api/index.js';
import { unescaped } from '../text/index.js';
import { readBytes } from './read-bytes.js';

/** `https://…`, but not `C:\…`. */
const ADDRESS = /^[A-Za-z][A-Za-z0-9+.-]+:/u;

/**
 * Finds files that are included, within one folder; nothing is fetched, and no link leads out of it. A file is read
 * once, however often it is included.
 */
export function includesWithin(folder: string): ResolveInclude {
  const known = new Map<string, Input | string>();
  return (href, base) => {
    const path = pathOf(href, base);
    const found = known.get(path) ?? fileWithin(folder, path, href);
    known.set(path, found);
    return found;
  };
}

/** The path that `href` means in the file `base`. */
export const pathOf = (href: string, base: string): string =>
  join(dirname(base), unescaped(href.replace(/#.*$/su, '')));

function fileWithin(folder: string, path: string, href: string): Input | string {
  if (ADDRESS.test(href)) {
    return `The file "${href}" is not included: memcon fetches nothing. Include a copy in the folder.`;
  }
  if (!isWithin(resolve(folder), resolve(path))) {
    return `The file "${href}" is not included: it lies outside the folder '${folder}'. Give memcon the folder '${holding(folder, path)}', which holds both.`;
  }
  if (!existsSync(path)) return `The file "${href}" that is included does not exist.`;
  if (!isWithin(realpathSync(folder), realpathSync(path))) {
    return `The file "${href}" is not included: a link leads out of the folder '${folder}'. Put the file itself there.`;
  }
  const { value, diagnostics } = readBytes(path);
  return value === undefined ? diagnostics.map(({ message }) => message).join(' ') : { name: path, bytes: value };
}

/** The nearest folder above `folder` that holds `path` too, as a user may write it. */
function holding(folder: string, path: string): string {
  let above = resolve(folder);
  while (!isWithin(above, resolve(path))) above = dirname(above);
  return isAbsolute(folder) ? above : relative('.', above) || '.';
}

const isWithin = (folder: string, path: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
