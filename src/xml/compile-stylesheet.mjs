/**
 * Compiles a stylesheet to the JSON form that saxon-js runs (SEF). JavaScript, for the build too compiles with it.
 * The same stylesheet gives the same bytes, wherever it lies and whenever it is compiled.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { Worker } from 'node:worker_threads';

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

function runCompiler(compiler, options) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { eval: true, workerData: { compiler, options }, stdout: true, stderr: true });
    let printed = '';
    for (const stream of [worker.stdout, worker.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
    worker.on('error', (error) => reject(new Error(`${error.message}\n${faults(printed)}`)));
    worker.on('exit', (code) => (code === 0 ? resolve(printed) : reject(new Error(faults(printed)))));
  });
}

/**
 * Compiles `stylesheet` with the xslt3 at `compiler`. Rejects with the compiler's own words (fault, file, line) when it
 * does not compile.
 */
export async function compileWith(compiler, stylesheet) {
  const folder = await mkdtemp(join(tmpdir(), 'memcon-sef-'));
  const draft = join(folder, 'stylesheet.sef.json');
  try {
    const printed = await runCompiler(compiler, [`-xsl:${stylesheet}`, `-export:${draft}`, '-nogo', '-relocate:on']);
    return await readFile(draft, 'utf8').catch(() => Promise.reject(new Error(faults(printed))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
