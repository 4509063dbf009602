import { createRequire } from 'node:module';
import type * as Fflate from 'fflate';

/** Loaded when there is a book to pack: the other editions need no zip. */
const fflate = (): typeof Fflate => createRequire(import.meta.url)('fflate') as typeof Fflate;

/**
 * The moment that every file of an archive bears. fflate writes it as a clock on the spot shows it: made of the parts
 * that one shows it is the same everywhere.
 */
const moment = (): Date => new Date(1980, 0, 1, 12);

/**
 * Files as one zip archive, in the order given, the first one as it is and the others deflated: the same files give the
 * same bytes.
 */
export function zipped(files: readonly (readonly [path: string, content: string])[]): Uint8Array {
  const { strToU8, zipSync } = fflate();
  const entries = files.map(
    ([path, content], index) => [path, [strToU8(content), { level: index === 0 ? 0 : 6 }]] as const,
  );
  return zipSync(Object.fromEntries(entries) as Fflate.Zippable, { mtime: moment() });
}

/** The text of one file of a zip archive; empty where there is no such file. */
export function unzippedText(archive: Uint8Array, path: string): string {
  const { strFromU8, unzipSync } = fflate();
  const found = unzipSync(archive, { filter: ({ name }) => name === path })[path];
  return found === undefined ? '' : strFromU8(found);
}
