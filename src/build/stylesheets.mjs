/**
 * Compiles the stylesheets of `xslt/` to the JSON form that saxon-js runs (SEF), in `dist/sef/`.
 * The same stylesheets give the same bytes, wherever the project lies and whenever it is built.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileWith } from '../xml/compile-stylesheet.mjs';

/** The entry files, which lie in `xslt/` itself; what they include lies in its folders. */
export const STYLESHEETS = readdirSync(fileURLToPath(new URL('../../xslt', import.meta.url)))
  .filter((file) => file.endsWith('.xsl'))
  .map((file) => basename(file, '.xsl'))
  .sort();

const COMPILER = createRequire(import.meta.url).resolve('xslt3/xslt3.js');

/**
 * Compiles one stylesheet and returns its SEF. Rejects with the compiler's own words (fault, file, line) when
 * it does not compile.
 */
export async function compileStylesheet(stylesheet) {
  try {
    return await compileWith(COMPILER, stylesheet);
  } catch (error) {
    throw new Error(`"${basename(stylesheet)}" does not compile. ${error.message}`.trim(), { cause: error });
  }
}

/**
 * Compiles all stylesheets of the project at `root` into `dist/sef/`, side by side; a SEF appears whole or not at all.
 */
export async function compileStylesheets(root) {
  const folder = join(root, 'dist', 'sef');
  await mkdir(folder, { recursive: true });
  await Promise.all(STYLESHEETS.map((name) => compileInto(folder, name, join(root, 'xslt', `${name}.xsl`))));
}

async function compileInto(folder, name, stylesheet) {
  const target = join(folder, `${name}.sef.json`);
  await writeFile(`${target}.part`, await compileStylesheet(stylesheet));
  await rename(`${target}.part`, target);
}
