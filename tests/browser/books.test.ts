import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { books, filesOf } from '../publish/epub/books.js';
import { root } from '../publish/compiled.js';
import { fixture } from '../publish/published.js';
import { accessibilityFaults, WCAG } from './axe.js';
import { openBrowser, sayIfAbsent } from './browser.js';

const BOOKS: readonly (readonly [name: string, tei: string])[] = [
  ['the 1960 minutes', readFileSync(join(root, 'tei/documents/1960-09-08-khrushchev-thompson.xml'), 'utf8')],
  ['a memorandum with notes, a table and corrections', fixture('meeting.xml')],
];

/**
 * What a book says of itself (EPUB Accessibility, WCAG 2.2 AA) is held to here, page by page. Landmarks, and colours in
 * the dark, are the reading system's: the book sets none.
 */
describe.skipIf(sayIfAbsent('the accessibility of books'))('books are accessible', () => {
  let browser: Browser;
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'memcon-book-'));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  test.each(BOOKS)(
    '%s',
    async (name, tei) => {
      const files = Object.entries(filesOf(books(tei).epub));
      for (const [path, content] of files) {
        mkdirSync(dirname(join(folder, name, path)), { recursive: true });
        writeFileSync(join(folder, name, path), content);
      }
      const pages = files.map(([path]) => path).filter((path) => path.endsWith('.xhtml'));
      expect(pages.length).toBeGreaterThan(2);
      const page = await browser.newPage({ viewport: { width: 800, height: 1000 } });
      const faults: string[] = [];
      for (const path of pages) {
        await page.goto(pathToFileURL(join(folder, name, path)).href);
        faults.push(...(await accessibilityFaults(page, WCAG)).map((fault) => `${path}: ${fault}`));
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );
});
