import { pathToFileURL } from 'node:url';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from './axe.js';
import { openBrowser, sayIfAbsent } from './browser.js';
import { ownDocuments, served, siteOf, written } from './site.js';

const files = siteOf(await ownDocuments(), {
  edition: { title: 'A test edition', url: 'https://edition.example/minutes' },
});

const MINUTES = 'documents/1960-09-08-khrushchev-thompson.html';

/** One page of each kind. */
const PAGES = [
  'index.html',
  'documents.html',
  'documents-by-title.html',
  'documents-by-participant.html',
  'about.html',
  'persons.html',
  'persons/khrushchev.html',
  'persons-unidentified.html',
  'places.html',
  'places/soviet-union.html',
  'organisations.html',
  'objects.html',
  'events.html',
  'timeline.html',
  'timeline/1960.html',
  'network.html',
  'search.html',
  MINUTES,
  'documents/table-and-notes.html',
];

const textOf = (path: string): string => files.get(path)!.toString('utf8');

describe('the files of a site', () => {
  test('have all kinds of pages', () => expect(PAGES.filter((path) => !files.has(path))).toEqual([]));

  test('the reading page of the 1960 minutes weighs 130 kB at most, style and all 150; a person’s page is not heavy', () => {
    const linked = [...textOf(MINUTES).matchAll(/<link rel="stylesheet" href="\.\.\/([^"]*)"/gu)].map(
      (match) => match[1]!,
    );
    const weight = [MINUTES, ...linked].reduce((sum, path) => sum + files.get(path)!.length, 0);
    expect(linked).not.toEqual([]);
    expect(files.get(MINUTES)!.length).toBeLessThanOrEqual(130_000);
    expect(weight).toBeLessThanOrEqual(150_000);
    const [withoutMentions = ''] = textOf('persons/khrushchev.html').split('id="entity:mentions"');
    expect(withoutMentions.length).toBeLessThanOrEqual(60_000);
  });
});

const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

describe.skipIf(sayIfAbsent('a site in a browser'))('a site in a browser', () => {
  const { folder, remove } = written(files);
  const local = (path: string): string => pathToFileURL(join(folder, path)).href;
  let browser: Browser;
  let web: { readonly address: string; readonly server: Server };

  beforeAll(async () => void ([browser, web] = await Promise.all([openBrowser(), served(files)])));
  afterAll(async () => {
    await browser.close();
    web.server.close();
    remove();
  });

  /** A page, and all that it said and asked of others. */
  async function opened(
    address: string,
    options: BrowserContextOptions = {},
  ): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly complaints: readonly string[] }> {
    const context = await browser.newContext({ viewport: SIZES[0]!, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    const [, scheme] = /^(\w+):/u.exec(address)!;
    page.on('console', (message) => void complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => void complaints.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!(scheme === 'file' ? url.startsWith(pathToFileURL(folder).href) : url.startsWith(web.address))) {
        complaints.push(`request: ${url}`);
      }
    });
    await page.goto(address);
    return { context, page, complaints };
  }

  const wordsField = '[id="search:words"]';
  async function askFor(page: Page, words: string): Promise<readonly string[]> {
    await page.locator(wordsField).fill(words);
    const answered = `new URLSearchParams(location.hash.slice(1)).get('words') === ${JSON.stringify(words)} && document.querySelector('.hits').ariaBusy === 'false'`;
    await expect.poll(() => page.evaluate(answered), { timeout: 10_000 }).toBe(true);
    return await page.locator('.hits li').allTextContents();
  }

  test.each(PAGES)(
    '%s goes by the keyboard, is accessible on a desk and on a telephone, light and dark, and asks nobody for anything',
    async (path) => {
      const { context, page, complaints } = await opened(local(path));
      expect(await walk(page)).toEqual([]);
      if (path === 'search.html') expect(await askFor(page, 'Krushchev')).not.toEqual([]);
      const faults: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const size of SIZES) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize(size);
          faults.push(...(await accessibilityFaults(page)).map((fault) => `${colorScheme} ${size.width}: ${fault}`));
          const wide: unknown = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          if (wide !== 0) faults.push(`${size.width}: ${String(wide)} too wide`);
        }
      }
      await context.close();
      expect(faults).toEqual([]);
      expect(complaints).toEqual([]);
    },
    60_000,
  );

  test.each(['a file', 'a web server'])(
    'search works from %s: misspelt words, speaker, dates; its results lead to the passage',
    async (where) => {
      const { context, page, complaints } = await opened(
        where === 'a file' ? local('search.html') : `${web.address}search.html`,
      );
      await page.locator('[id="search:form"]:not([hidden])').waitFor();
      const misspelt = await askFor(page, 'Krushchev fligts');
      expect(misspelt.length).toBeGreaterThan(0);
      expect(await page.locator('.hits mark').allTextContents()).toContain('flights');
      expect(await page.locator('[role=status]').textContent()).toMatch(
        /^\d+ passages? in \d+ documents?$|^1 passage$/u,
      );
      await page.locator('[id="search:speaker"]').selectOption({ label: 'Thompson, Llewellyn E.' });
      await askFor(page, 'president');
      const ofThompson = await page.locator('.hit-facts').allTextContents();
      expect(ofThompson.length).toBeGreaterThan(0);
      expect(ofThompson.filter((facts) => !facts.includes('Thompson'))).toEqual([]);
      await page.locator('[id="search:from"]').fill('1961');
      await expect.poll(() => page.locator('.hits li').count(), { timeout: 10_000 }).toBe(0);
      await page.locator('[id="search:from"]').fill('1960');
      await page.locator('.hits a').first().click();
      await page.waitForLoadState();
      expect(page.url()).toContain(MINUTES);
      expect(await page.locator(':target').count()).toBe(1);
      await page.goBack();
      await page.locator('.hits li').first().waitFor();
      expect(await page.locator(wordsField).inputValue()).toBe('president');
      await context.close();
      expect(complaints).toEqual([]);
    },
  );

  test('search goes by the keyboard alone', async () => {
    const { context, page } = await opened(local('search.html'));
    await page.locator('[id="search:form"]:not([hidden])').waitFor();
    await page.locator(wordsField).focus();
    await page.keyboard.type('berlin');
    await page.keyboard.press('Enter');
    await page.locator('.hits a').first().waitFor();
    for (let i = 0; i < 12 && !(await hasFocus(page, '.hits a')); i++) await page.keyboard.press('Tab');
    expect(await hasFocus(page, '.hits li:first-child a')).toBe(true);
    await context.close();
  });

  test('a reading page begins with the record, and shows who speaks throughout a long turn', async () => {
    const { context, page } = await opened(local(MINUTES));
    await page.setViewportSize({ width: 1280, height: 800 });
    const [first] = await page.locator('.turn .p').all();
    expect((await first!.boundingBox())!.y).toBeLessThan(800);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const seen = await page.evaluate(`(() => {
        const turn = [...document.querySelectorAll('.turn')].toSorted((a, b) => b.offsetHeight - a.offsetHeight)[0];
        scrollBy(0, turn.getBoundingClientRect().bottom - 200);
        const { top, bottom } = turn.querySelector('.turn-speaker').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      })()`);
      expect([size.width, seen]).toEqual([size.width, true]);
    }
    await context.close();
  });

  test('a name opens a card without any script, by tap and by key; it leads to the person’s page', async () => {
    const { context, page, complaints } = await opened(local(MINUTES), { javaScriptEnabled: false });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.locator('#p1 [popovertarget="c:gromyko"]').click();
      const card = page.locator('[id="c:gromyko"]');
      expect(await card.isVisible()).toBe(true);
      expect(await card.textContent()).toContain('Gromyko');
      await page.keyboard.press('Escape');
      expect(await card.isVisible()).toBe(false);
    }
    await page.locator('#p1 [popovertarget="c:gromyko"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[id="c:gromyko"] a').first().click();
    expect(page.url()).toContain('persons/gromyko.html');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('lists are filtered and sorted, and search is narrowed', async () => {
    const { context, page, complaints } = await opened(local('persons.html'));
    const names = page.locator('tbody tr:not([hidden]) th a');
    const all = await names.count();
    await page.locator('[id="filter:words"]').fill('khrush');
    await expect.poll(() => names.count()).toBe(1);
    expect(await page.locator('output').textContent()).toBe(`1 of ${String(all)}`);
    await page.locator('[id="filter:words"]').fill('');
    await page.getByRole('button', { name: 'Mentions' }).click();
    const counts = (await page.locator('tbody tr td:last-child').allTextContents()).map(Number);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    await page.goto(local('documents.html'));
    await page.locator('[id="filter:year"]').selectOption('1960');
    await expect.poll(() => page.locator('.documents > li:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('.documents > li:visible:not([data-year="1960"])').count()).toBe(0);
    await page.goto(local('search.html'));
    await page.locator('[id="search:form"]:not([hidden])').waitFor();
    const before = (await askFor(page, 'president')).length;
    const facet = page.locator('[id="search:facet-person"] button').last();
    const count = Number(await facet.locator('.count').textContent());
    await facet.click();
    await expect.poll(() => page.locator('.hits li').count()).toBe(Math.min(count, 25));
    expect(count).toBeLessThanOrEqual(Math.max(before, 25));
    await context.close();
    expect(complaints).toEqual([]);
  });

  test('without JavaScript every page is whole, and the search says so', async () => {
    const { context, page, complaints } = await opened(local('search.html'), { javaScriptEnabled: false });
    expect(await page.locator('[id="search:without"]').isVisible()).toBe(true);
    expect(await page.locator('[id="search:form"]').isVisible()).toBe(false);
    await page.locator('[id="search:without"] a').first().click();
    expect(page.url()).toContain('documents.html');
    await page.goto(local(MINUTES));
    expect(await page.locator('.turn').count()).toBeGreaterThan(30);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

/** Whether what has the focus is such a thing. */
const hasFocus = async (page: Page, selector: string): Promise<boolean> =>
  (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) === true;

/** Goes with the tab key over the skip link into the page, and on: whatever gets the focus without showing it. */
async function walk(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Tab');
  expect(await hasFocus(page, '.skip')).toBe(true);
  await page.keyboard.press('Enter');
  expect(await hasFocus(page, 'main, main *')).toBe(true);
  const seen: string[] = [];
  for (let i = 0; i < 10; i++) {
    await page.keyboard.press('Tab');
    seen.push(String(await page.evaluate(FOCUS)));
  }
  return seen.filter((focus) => focus.startsWith('hidden'));
}

/** What has the focus, and whether it shows: an outline, or a frame of its own in a picture. */
const FOCUS = `(() => {
  const element = document.activeElement;
  if (element === document.body) return 'page';
  const style = getComputedStyle(element);
  const frame = element.querySelector('rect');
  const shows = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || (frame !== null && getComputedStyle(frame).stroke !== 'none');
  return (shows ? 'shown ' : 'hidden ') + element.outerHTML.slice(0, 80);
})()`;
