import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { published } from '../publish/published.js';
import { everywhere } from '../publish/hostile-document.js';
import { openBrowser, sayIfAbsent, show } from './browser.js';
import { hostileDocuments, hostileEdition } from './hostile-site.js';
import { siteOf, written } from './site.js';

/** Strings that run code, or fetch something, wherever they get into a page as markup. */
const HOSTILE = [
  '<script>globalThis.ran = true</script>',
  '</style></title><script src=http://evil.test/x.js></script>',
  '" onmouseover="globalThis.ran = true" onfocus="globalThis.ran = true" x="',
  `' onclick='globalThis.ran = true' x='`,
  '<img src=http://evil.test/x.png onerror="globalThis.ran = true">',
  '<iframe srcdoc="<script>parent.ran = true</script>"></iframe>',
  '<svg onload="globalThis.ran = true"><use href="http://evil.test/x.svg"/></svg>',
  'javascript:globalThis.ran=true',
  'data:text/html,<script>opener.ran=true</script>',
  '}</style><style>@import "http://evil.test/x.css";</style>',
];

/** Done in the page: all events that a handler could wait for, then what is there that could act. */
const LOOK = `(() => {
  const all = [...document.querySelectorAll('*')];
  for (const element of all) for (const type of ['mouseover', 'focus', 'load', 'error', 'click']) element.dispatchEvent(new Event(type));
  return {
    ran: 'ran' in globalThis,
    handlers: all.flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on'))),
    active: all.filter((element) => !element.matches('script[type="application/ld+json"]')).map((element) => element.localName).filter((name) => ['script', 'img', 'iframe', 'object', 'embed', 'svg', 'base', 'form'].includes(name)),
    links: [...document.querySelectorAll('a[href]')].map((link) => new URL(link.getAttribute('href'), location.href).protocol).filter((protocol) => !['http:', 'https:', 'mailto:'].includes(protocol)),
  };
})()`;

interface Look {
  readonly ran: boolean;
  readonly handlers: readonly string[];
  readonly links: readonly string[];
}

describe.skipIf(sayIfAbsent('hostile documents in a browser'))('nothing in a document runs in its page', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openBrowser()));
  afterAll(async () => await browser.close());

  // Without the page's own content security policy: what is escaped needs no second defence.
  test.each(HOSTILE)('%j', async (bad) => {
    const { html } = published(everywhere(bad));
    expect(html).not.toBe('');
    const { page, requests, complaints } = await show(browser, html, { bypassCSP: true });
    const found: unknown = await page.evaluate(LOOK);
    await page.context().close();
    expect(found).toEqual({ ran: false, handlers: [], active: [], links: [] });
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
  });
});

/** Elements with the names of their attributes: what a browser would act on. */
const SHAPES = `[...new Set([...document.querySelectorAll('*')].map((element) => [element.localName, ...element.getAttributeNames().toSorted()].join(' ')))]`;

describe.skipIf(sayIfAbsent('hostile collections in a browser'))('nothing in a collection runs in its site', () => {
  const hostile = siteOf(hostileDocuments(HOSTILE), { edition: hostileEdition(HOSTILE[2]!) });
  const harmless = siteOf(hostileDocuments(HOSTILE.map((_, i) => `Mrs. Harmless ${i}`)), {
    edition: hostileEdition('Mrs. Harmless'),
  });
  const pages = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  const places = [written(hostile), written(harmless)] as const;
  let browser: Browser;
  beforeAll(async () => void (browser = await openBrowser()));
  afterAll(async () => {
    await browser.close();
    for (const { remove } of places) remove();
  });

  /** A window without the pages' own defence, and what it complains of. */
  async function defenceless(): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
    const page = await browser.newPage({ bypassCSP: true });
    const complaints: string[] = [];
    page.on('pageerror', (error) => void complaints.push(error.message));
    page.on('dialog', (dialog) => void complaints.push(dialog.message()));
    page.on('request', (request) => void (request.url().startsWith('file:') || complaints.push(request.url())));
    return { page, complaints };
  }

  async function openFile(page: Page, folder: string, path: string): Promise<void> {
    await page.goto(pathToFileURL(join(folder, path)).href);
    if (path === 'search.html') await page.locator('[id="search:form"]:not([hidden])').waitFor();
  }

  /**
   * Opens every page of a site, lets everything happen that a handler could wait for, and gives what the pages are made
   * of.
   */
  async function shapesOf(folder: string): Promise<ReadonlySet<string>> {
    const { page, complaints } = await defenceless();
    const shapes = new Set<string>();
    for (const path of pages(folder)) {
      await openFile(page, folder, path);
      for (const shape of (await page.evaluate(SHAPES)) as readonly string[]) shapes.add(shape);
      const { ran, handlers, links } = (await page.evaluate(LOOK)) as Look;
      // Pages that lie beside each other link to each other.
      expect({ path, complaints, ran, handlers, links: links.filter((protocol) => protocol !== 'file:') }).toEqual({
        path,
        complaints: [],
        ran: false,
        handlers: [],
        links: [],
      });
    }
    await page.close();
    return shapes;
  }

  test('every page is made of what a harmless collection is made of', async () => {
    const expected = await shapesOf(places[1].folder);
    expect([...(await shapesOf(places[0].folder))].filter((shape) => !expected.has(shape))).toEqual([]);
    expect(expected.size).toBeGreaterThan(50);
  });

  test('what the search finds is text', async () => {
    const { page, complaints } = await defenceless();
    await openFile(page, places[0].folder, 'search.html');
    await page.locator('[id="search:words"]').fill('script');
    await page.locator('.hits li').first().waitFor();
    expect(await page.locator('.hits').textContent()).toContain('<script>globalThis.ran = true</script>');
    expect(
      await page.evaluate(
        `[...new Set([...document.querySelectorAll('.hits li *')].map(({ localName }) => localName))].toSorted()`,
      ),
    ).toEqual(['a', 'mark', 'p', 'span']);
    expect(await page.evaluate(`'ran' in globalThis`)).toBe(false);
    await page.close();
    expect(complaints).toEqual([]);
  });
});
