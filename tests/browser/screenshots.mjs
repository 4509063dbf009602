// Makes the README's picture: the top of the reading page of the first edition, as a reader sees it. Run it with `npm run screenshots`.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each picture: the size of the window, and what it shows. */
const PICTURES = [{ name: 'reading-page', viewport: { width: 1280, height: 1240 }, colorScheme: 'light', top: 0 }];

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const executablePath = process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
if (executablePath === undefined) throw new Error('There is no Chromium: CHROMIUM=PATH names one.');

const folder = mkdtempSync(join(tmpdir(), 'memcon-pictures-'));
const documents = readdirSync(join(root, 'tei', 'documents')).toSorted();
execFileSync(process.execPath, [join(root, 'dist', 'memcon.js'), 'publish', join(root, 'tei', 'documents', documents[0]), '--to', 'html', '--out', folder, '--quiet']);
const page = pathToFileURL(join(folder, documents[0].replace(/\.xml$/u, '.html'))).href;

mkdirSync(join(root, '.github'), { recursive: true });
const browser = await chromium.launch({ executablePath, args: QUIET });
for (const { name, top, ...options } of PICTURES) {
  const context = await browser.newContext(options);
  const window = await context.newPage();
  await window.goto(page);
  await window.evaluate((y) => scrollTo(0, y), top);
  await window.screenshot({ path: join(root, '.github', `${name}.png`) });
  await context.close();
}
await browser.close();
rmSync(folder, { recursive: true });
