import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isRefusal } from '../diagnostics/index.js';
import type { Print, PrintFault } from '../api/index.js';

/** What a Chromium may be called on the PATH. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
/** Where it lies that is on no PATH. */
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The variable of the environment that names one. */
const VARIABLE = 'CHROMIUM';

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A Chromium on this machine: the one that `CHROMIUM` names, and no other then; else the first that is found. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment[VARIABLE];
  if (named !== undefined && named !== '') return runs(named) ? named : undefined;
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  return [
    ...NAMES.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, `${name}${ending}`)))),
    ...PLACES,
  ].find(runs);
}

const ABSENT: PrintFault = {
  message: 'There is no Chromium to print a PDF with.',
  note: `Install Chromium or Chrome, or name one in the environment: ${VARIABLE}=/path/to/chromium. Looked for ${NAMES.join(', ')} on the PATH.`,
};

/** It asks nobody for anything and keeps nothing. */
const QUIET = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Longer than this no book takes. */
const MINUTES = 20;

/** Prints by headless Chromium, where there is one. */
export const printByChromium: Print = async (page) => {
  const chromium = findChromium();
  if (chromium === undefined) return ABSENT;
  const folder = mkdtempSync(join(tmpdir(), 'memcon-print-'));
  try {
    const [source, target] = [join(folder, 'book.xhtml'), join(folder, 'book.pdf')];
    writeFileSync(source, page);
    const said = await run(chromium, [
      ...QUIET,
      // Chromium refuses to run in its sandbox as root; what it shows is our own page, without script.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${target}`,
      pathToFileURL(source).href,
    ]);
    return said ?? (existsSync(target) ? readFileSync(target) : failed(chromium, 'it made none'));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return failed(chromium, error instanceof Error ? error.message : String(error));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
};

const failed = (chromium: string, said: string): PrintFault => ({
  message: `Chromium could not print the PDF: ${said.trim().replace(/\.$/u, '')}.`,
  note: `It was run as '${chromium}'. ${VARIABLE}=/path/to/chromium names another.`,
});

const lastLine = (said: string): string | undefined => said.split('\n').findLast((line) => line.trim() !== '');

const run = (chromium: string, options: readonly string[]): Promise<PrintFault | undefined> =>
  new Promise((resolve) => {
    const child = spawn(chromium, options, { stdio: ['ignore', 'ignore', 'pipe'], timeout: MINUTES * 60_000 });
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    child.on('error', (error) => resolve(failed(chromium, error.message)));
    child.on('close', (code) => resolve(code === 0 ? undefined : failed(chromium, lastLine(said) ?? `code ${code}`)));
  });
