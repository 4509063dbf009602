/**
 * Compiles the stylesheets of `xslt/` to the JSON form that saxon-js runs (SEF), in `dist/sef/`.
 * The same stylesheets give the same bytes, wherever the project lies and whenever it is built.
 */
import { createRequire } from 'node:module';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { tmpdir } from 'node:os';
import { Worker } from 'node:worker_threads';

/** The editions memcon makes: each has an entry file `xslt/NAME.xsl`. */
export const STYLESHEETS = ['html', 'text', 'corpus', 'markdown', 'epub', 'citation', 'parlaclarin', 'dracor', 'facts', 'site', 'style'];

const COMPILER = createRequire(import.meta.url).resolve('xslt3/xslt3.js');

/** The compiler writes the time of compiling into its output: it lives in a worker whose clock stands still. */
const WORKER = `
const { workerData } = require('node:worker_threads');
const Clock = Date;
globalThis.Date = class extends Clock {
  constructor(...given) { super(...(given.length === 0 ? [0] : given)); }
  static now() { return 0; }
};
process.argv = [process.argv[0], workerData.compiler, ...workerData.options];
require(workerData.compiler);
`;

/** What the compiler prints about a fault: the lines that are not of its own stack. */
const faults = (printed) =>
  printed
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at |xslt3\.js:\d/u.test(line))
    .join('\n');

function runCompiler(options) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { eval: true, workerData: { compiler: COMPILER, options }, stdout: true, stderr: true });
    let printed = '';
    for (const stream of [worker.stdout, worker.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
    worker.on('error', (error) => reject(new Error(`${error.message}\n${faults(printed)}`)));
    worker.on('exit', (code) => (code === 0 ? resolve(printed) : reject(new Error(faults(printed)))));
  });
}

/**
 * Compiles one stylesheet and returns its SEF. Rejects with the compiler's own words (fault, file, line) when
 * it does not compile.
 */
export async function compileStylesheet(stylesheet) {
  const folder = await mkdtemp(join(tmpdir(), 'memcon-sef-'));
  const draft = join(folder, 'stylesheet.sef.json');
  try {
    const printed = await runCompiler([`-xsl:${stylesheet}`, `-export:${draft}`, '-nogo', '-relocate:on']);
    return await readFile(draft, 'utf8').catch(() => Promise.reject(new Error(faults(printed))));
  } catch (error) {
    throw new Error(`"${basename(stylesheet)}" does not compile. ${error.message}`.trim(), { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Compiles all stylesheets of the project at `root` into `dist/sef/`, side by side; a SEF appears whole or not at all. */
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
