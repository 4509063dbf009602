import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileStylesheet } from '../../src/build/stylesheets.mjs';
import type { LoadStylesheet } from '../../src/xml/index.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const xslt = join(root, 'xslt');

const changed = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );

/**
 * The built stylesheet where it is newer than its sources, else one compiled now: tests see the stylesheets as they
 * are.
 */
async function current(name: string): Promise<unknown> {
  const built = join(root, 'dist', 'sef', `${name}.sef.json`);
  const fresh = sources(xslt).every((path) => changed(path) < changed(built));
  return JSON.parse(fresh ? readFileSync(built, 'utf8') : await compileStylesheet(join(xslt, `${name}.xsl`)));
}

/** The stylesheets of these names, for whoever asks for one of them. */
export async function compiled(...names: readonly string[]): Promise<LoadStylesheet> {
  const stylesheets = new Map(await Promise.all(names.map(async (name) => [name, await current(name)] as const)));
  return (name) => stylesheets.get(name);
}
