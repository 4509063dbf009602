// Makes the README's pictures: the site of the first edition as a reader sees it (the reading page, who speaks to whom),
// and its review as an editor does. Run it with `npm run screenshots`.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tei = join(root, 'tei');
const [minutes] = readdirSync(join(tei, 'documents'))
  .filter((name) => name.endsWith('.xml'))
  .toSorted();

/**
 * Each picture: the page, and what of it is shown, from the top of the first element to the end of the second; without
 * them the window.
 */
const PICTURES = [
  {
    name: 'reading-page',
    page: `documents/${minutes.replace(/\.xml$/u, '.html')}`,
    viewport: { width: 1280, height: 1560 },
  },
  {
    name: 'network',
    page: 'network.html',
    viewport: { width: 1000, height: 1240 },
    from: 'main h1',
    to: 'figure.network > svg',
  },
];

const MARGIN = 18;

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath =
  process.env['CHROMIUM'] ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
if (executablePath === undefined) throw new Error('There is no Chromium: CHROMIUM=PATH names one.');

/** The part of a page between two elements. */
async function partOf(page, from, to) {
  const [first, last] = await Promise.all([from, to].map((selector) => page.locator(selector).boundingBox()));
  const y = Math.max(0, first.y - MARGIN);
  return { x: last.x - MARGIN, y, width: last.width + 2 * MARGIN, height: last.y + last.height + MARGIN - y };
}

const folder = mkdtempSync(join(tmpdir(), 'memcon-pictures-'));
execFileSync(process.execPath, [
  join(root, 'dist', 'memcon.js'),
  'publish',
  join(tei, 'documents'),
  '--to',
  'site',
  '--edition',
  tei,
  '--out',
  folder,
  '--quiet',
]);

mkdirSync(join(root, '.github'), { recursive: true });
const browser = await chromium.launch({ executablePath, args: QUIET });
for (const { name, page, viewport, from, to } of PICTURES) {
  const window = await browser.newPage({ viewport, colorScheme: 'light' });
  await window.goto(pathToFileURL(join(folder, 'site', page)).href);
  const part = from === undefined ? {} : { clip: await partOf(window, from, to), fullPage: true };
  await window.screenshot({ path: join(root, '.github', `${name}.png`), ...part });
  await window.close();
}

/** The review at a correction that memcon proposes. */
async function reviewPicture() {
  const edition = join(folder, 'tei');
  cpSync(tei, edition, { recursive: true });
  const command = [join(root, 'dist', 'memcon.js'), 'review', edition, '--as', 'editor', '--no-open', '--port', '0'];
  const review = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve) => {
    review.stdout.on('data', (data) => {
      const found = /http\S+/u.exec(String(data));
      if (found !== null) resolve(found[0]);
    });
  });
  const window = await browser.newPage({ viewport: { width: 1060, height: 640 }, colorScheme: 'light' });
  await window.goto(address);
  await window.locator('#queue .row', { hasText: 'should read' }).first().click();
  await window.locator('#record .here').first().waitFor();
  await window.waitForTimeout(500);
  await window.screenshot({ path: join(root, '.github', 'review.png') });
  await window.close();
  review.kill();
}

await reviewPicture();
await browser.close();
rmSync(folder, { recursive: true });
