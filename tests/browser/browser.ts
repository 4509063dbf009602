import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of the system; undefined where there is none. Nothing is downloaded. */
export const CHROMIUM = process.env['CHROMIUM'] ?? PATHS.find((path) => existsSync(path));

/** Says aloud that tests in a browser are left out. */
export function sayIfAbsent(what: string): boolean {
  if (CHROMIUM === undefined) {
    console.warn(
      `Skipped: ${what}. There is no Chromium (looked for ${PATHS.join(', ')}; CHROMIUM=PATH names another).`,
    );
  }
  return CHROMIUM === undefined;
}

/** The browser asks nobody for anything of its own accord. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM!, args: QUIET });

/** A page in a browser, with all that it did. */
export interface Opened {
  readonly page: Page;
  /** The addresses it asked for, its own apart: none of them is answered. */
  readonly requests: readonly string[];
  /** Messages, errors and dialogs. */
  readonly complaints: readonly string[];
}

const ADDRESS = 'http://edition.test/';

/** Shows HTML at an address of its own; every other address is refused, and noted. */
export async function show(browser: Browser, html: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === ADDRESS) return await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    if (!url.endsWith('/favicon.ico')) requests.push(url);
    return await route.abort();
  });
  page.on('console', (message) => void complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => void complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(ADDRESS, { waitUntil: 'load' });
  return { page, requests, complaints };
}
