import { createRequire } from 'node:module';
import type * as Fflate from 'fflate';

/** Loaded when there is an archive to read or to write. */
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

/** Why files of an archive cannot be had: more than the limit, two of one name, or not a whole archive. */
export type ZipFault = 'too-large' | 'repeated' | 'damaged';

/** Text is packed to a tenth of its size, markup to a twentieth: what is packed less tightly than this is no lie. */
const PACKED = 4;

/**
 * The files of a zip archive that `wanted` names, unpacked into memory and nowhere else. They take as much of it as the
 * archive says, at most `limit` bytes in all: what goes beyond that is cut, and found to be damaged by who reads it.
 */
export function unzipped(
  archive: Uint8Array,
  wanted: (path: string) => boolean,
  limit: number,
): ReadonlyMap<string, Uint8Array> | ZipFault {
  const { unzipSync } = fflate();
  const seen = new Set<string>();
  let fault: ZipFault | undefined;
  let [unpacked, packed] = [0, 0];
  try {
    const files = unzipSync(archive, {
      filter: ({ name, size, originalSize }) => {
        if (fault !== undefined || !wanted(name)) return false;
        unpacked += originalSize;
        packed += size;
        if (unpacked > limit || packed > limit / PACKED) fault = 'too-large';
        else if (seen.has(name)) fault = 'repeated';
        seen.add(name);
        return fault === undefined;
      },
    });
    return fault ?? new Map(Object.entries(files));
  } catch {
    return fault ?? 'damaged';
  }
}
