import { extname, join } from 'node:path';
import { isFile, isFolder, leadsOut, readBytes } from '../disk/index.js';

/** A file that a path of an address means. */
interface Served {
  readonly bytes: Uint8Array;
  /** Its media type. */
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.geojson': 'application/geo+json',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
};

/** What the browser is to offer for saving. */
const OTHER = 'application/octet-stream';

/** The file of a folder that the path of an address (`/site/index.html`) means; a folder means its `index.html`. */
export function fileAt(folder: string, path: string): Served | undefined {
  const file = placeOf(folder, path);
  if (file === undefined || !isFile(file) || leadsOut(folder, file)) return undefined;
  const { value } = readBytes(file);
  return value && { bytes: value, type: TYPES[extname(file).toLowerCase()] ?? OTHER };
}

/** Whether the path of an address means a folder, and must end in `/` so that its page's links are right. */
export function isUnfinished(folder: string, path: string): boolean {
  const place = path.endsWith('/') ? undefined : placeOf(folder, path);
  return place !== undefined && isFolder(place) && !leadsOut(folder, place);
}

/** Where such a file would lie; undefined for what lies outside, is hidden, or could be read in two ways. */
function placeOf(folder: string, path: string): string | undefined {
  const names = decoded(path)?.split('/').slice(1);
  if (names === undefined || names.some((name) => /^\.|[\\:\0]/u.test(name)) || names.slice(0, -1).includes('')) {
    return undefined;
  }
  return join(folder, ...names, ...(path.endsWith('/') ? ['index.html'] : []));
}

function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path);
    // `%2F` is part of a name, and no file has such a name.
    return text.split('/').length === path.split('/').length ? text : undefined;
  } catch {
    return undefined;
  }
}
