import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Input } from '../api/index.js';
import { dataFolder } from './user-folders.js';
import { makeFolder, textOfOwn } from './files.js';
import { readBytes } from './read-bytes.js';
import { isTemporary, removeUnfinished, temporaryName } from './hidden-folder.js';

/** A schema in the store, with the files it consists of by their addresses; the first is the schema itself. */
export interface StoredSchema {
  readonly name: string;
  readonly address: string;
  readonly files: readonly { readonly address: string; readonly file: string }[];
}

const MANIFEST = 'manifest.json';
const storeFolder = (): string => join(dataFolder(), 'schemas');

/** The schemas of the store, by name. What is no entry of it is passed over. */
export function storedSchemas(): readonly StoredSchema[] {
  const folder = storeFolder();
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .filter((name) => !isTemporary(name))
    .flatMap((name) => manifestOf(join(folder, name)) ?? []);
}

function manifestOf(folder: string): StoredSchema | undefined {
  try {
    const manifest = JSON.parse(textOfOwn(join(folder, MANIFEST))) as Partial<StoredSchema> | null;
    const right =
      typeof manifest?.name === 'string' &&
      typeof manifest.address === 'string' &&
      Array.isArray(manifest.files) &&
      manifest.files.length > 0;
    return right ? (manifest as StoredSchema) : undefined;
  } catch {
    return undefined;
  }
}

const isHttp = (address: string): boolean => /^https?:\/\//u.test(address);

/** Two addresses of one place: http and https are the same here, and a fragment is none. */
const canonical = (address: string): string => address.replace(/^http:/u, 'https:').replace(/#.*$/u, '');

/** What an address is called when nobody says otherwise: its last part without the ending. */
export const nameOfAddress = (address: string): string =>
  basename(isHttp(address) ? new URL(address).pathname : address)
    .replace(/\.(?:rng|sch|xml|isosch|stron)$/iu, '')
    .replace(/[^\w.-]+/gu, '-')
    .replace(/^[.-]+/u, '');

/**
 * The schema of that name, or the one that a document means by an address: the address it came from, else one with its
 * file's name.
 */
export function findStored(wanted: string): StoredSchema | undefined {
  const all = storedSchemas();
  const same = all.find(({ name, address }) => name === wanted || canonical(address) === canonical(wanted));
  return (
    same ??
    (isHttp(wanted)
      ? all.find(({ name, files }) => name === nameOfAddress(wanted) && ending(files[0]!.address) === ending(wanted))
      : undefined)
  );
}

const ending = (address: string): string => /\.(\w+)(?:[?#].*)?$/u.exec(address)?.[1]?.toLowerCase() ?? '';

/** The files of a stored schema by address. */
export function filesOfStored(schema: StoredSchema): ReadonlyMap<string, Input> {
  const folder = join(storeFolder(), schema.name);
  return new Map(
    schema.files.flatMap(({ address, file }) => {
      const path = join(folder, basename(file));
      const { value: bytes } = readBytes(path);
      return bytes === undefined ? [] : [[address, { name: address, bytes }] as const];
    }),
  );
}

/**
 * Keeps a schema under a name, in place of an earlier one: whole or not at all. Throws where the folder cannot be
 * written.
 */
export function storeSchema(name: string, address: string, files: ReadonlyMap<string, Uint8Array>): void {
  const folder = join(storeFolder(), name);
  const draft = join(storeFolder(), temporaryName());
  try {
    makeFolder(storeFolder());
    removeUnfinished(storeFolder());
    makeFolder(draft);
    const listed = [...files].map(([from, bytes], i) => {
      const file = `${i}.${ending(from) || 'xml'}`;
      writeFileSync(join(draft, file), bytes);
      return { address: from, file };
    });
    writeFileSync(
      join(draft, MANIFEST),
      `${JSON.stringify({ name, address, files: listed } satisfies StoredSchema, undefined, 2)}\n`,
    );
    const earlier = join(storeFolder(), temporaryName());
    if (existsSync(folder)) renameSync(folder, earlier);
    renameSync(draft, folder);
    rmSync(earlier, { recursive: true, force: true });
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Removes a schema; whether there was one. */
export function removeStored(name: string): boolean {
  if (!storedSchemas().some((schema) => schema.name === name)) return false;
  rmSync(join(storeFolder(), name), { recursive: true });
  return true;
}
