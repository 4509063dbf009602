import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { teiOf } from '../publish/published.js';
import { accessibilityFaults } from './axe.js';
import { openBrowser, sayIfAbsent } from './browser.js';
import { siteOf, written } from './site.js';

const HOST = 'https://images.example.org';

/** Three pages of three paragraphs, each with its image. */
const documentWith = (images: readonly string[]): string =>
  teiOf(
    images
      .map((facs, i) => `<pb n="${i + 1}" facs="${facs}"/>${'<p>A long page of the record. </p>'.repeat(30)}`)
      .join(''),
  );

const files = new Map([
  ...siteOf([
    { name: 'own.xml', text: documentWith(['p1.png', 'p2.png', 'p3.png']) },
    { name: 'services.xml', text: documentWith([1, 2, 3].map((n) => `${HOST}/iiif/p${n}/info.json`)) },
    { name: 'manifest.xml', text: documentWith([1, 2, 3].map(() => `${HOST}/manifest.json`)) },
    { name: 'broken.xml', text: documentWith([`${HOST}/broken/info.json`]) },
    { name: 'without.xml', text: teiOf('<p>Nothing to see.</p>') },
    {
      name: 'zones.xml',
      text: teiOf(
        `<pb n="1" facs="#s1"/><p facs="#z1">${'Above. '.repeat(200)}</p><p facs="#z2">Below.</p><pb n="2" facs="#s2"/><p facs="#z3">${'Another page. '.repeat(200)}</p>`,
        '',
        `<facsimile>${[1, 2].map((n) => `<surface xml:id="s${n}" ulx="0" uly="0" lrx="100" lry="100"><graphic url="p${n}.png"/>${n === 1 ? '<zone xml:id="z1" ulx="10" uly="10" lrx="90" lry="40"/><zone xml:id="z2" ulx="10" uly="60" lrx="90" lry="90"/>' : '<zone xml:id="z3" ulx="50" uly="0" lrx="100" lry="50"/>'}</surface>`).join('')}</facsimile>`,
      ),
    },
  ]),
  // An image of one pixel.
  ...[1, 2, 3].map((n): [string, Buffer] => [
    `documents/p${n}.png`,
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ]),
]);

const SERVICE = (n: string): unknown => ({
  '@context': 'http://iiif.io/api/image/3/context.json',
  id: `${HOST}/iiif/p${n}`,
  type: 'ImageService3',
  protocol: 'http://iiif.io/api/image',
  profile: 'level0',
  width: 1,
  height: 1,
  sizes: [{ width: 1, height: 1 }],
});

const MANIFEST = {
  type: 'Manifest',
  items: [1, 2, 3].map((n) => ({
    type: 'Canvas',
    id: `${HOST}/canvas/${n}`,
    items: [{ items: [{ body: { type: 'Image', service: [{ id: `${HOST}/iiif/p${n}` }] } }] }],
  })),
};

test('a site has what shows images only where it has some, and only pages with some ask for it', () => {
  const text = (path: string): string => files.get(path)!.toString('utf8');
  expect([...files.keys()].filter((path) => /facsimile|openseadragon/u.test(path)).toSorted()).toEqual([
    'assets/facsimile.css',
    'assets/facsimile.js',
    'assets/openseadragon.js',
  ]);
  expect(text('documents/own.html')).toContain('assets/facsimile.js');
  expect(text('documents/without.html')).not.toMatch(/facsimile|<script src/u);
  const without = siteOf([{ name: 'without.xml', text: teiOf('<p>Nothing to see.</p>') }]);
  expect([...without.keys()].filter((path) => /facsimile|openseadragon/u.test(path))).toEqual([]);
});

describe.skipIf(sayIfAbsent('images of pages in a browser'))('images of pages in a browser', () => {
  const { folder, remove } = written(files);
  let browser: Browser;

  beforeAll(async () => void (browser = await openBrowser()));
  afterAll(async () => {
    await browser.close();
    remove();
  });

  /** A page, what it asked others for, and what it complained of. */
  async function opened(
    name: string,
    options: Readonly<Record<string, unknown>> = {},
  ): Promise<{ readonly page: Page; readonly asked: readonly string[]; readonly complaints: readonly string[] }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('console', (message) => void complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => void complaints.push(`error: ${error.message}`));
    await page.route(`${HOST}/**`, async (route) => {
      const path = route.request().url().slice(HOST.length);
      asked.push(path);
      const headers = { 'access-control-allow-origin': '*' };
      const [, n] = /^\/iiif\/p(\d)\/info\.json$/u.exec(path) ?? [];
      if (n !== undefined) return await route.fulfill({ json: SERVICE(n), headers });
      if (path === '/manifest.json') return await route.fulfill({ json: MANIFEST, headers });
      const image = { body: files.get('documents/p1.png')!, contentType: 'image/png', headers };
      return await route.fulfill(path.startsWith('/iiif/') ? image : { status: 404, headers });
    });
    await page.goto(pathToFileURL(join(folder, 'documents', `${name}.html`)).href);
    return { page, asked, complaints };
  }

  const viewer = (page: Page) => page.locator('#facsimile');
  const isOpen = (page: Page) => page.locator('#facsimile .openseadragon-canvas canvas').first().waitFor();

  test('a click shows the image beside the text; another page’s follows as one reads; it closes by key', async () => {
    const { page, complaints } = await opened('own');
    expect(await viewer(page).isVisible()).toBe(false);
    await page.locator('[data-zoom]').first().click();
    await isOpen(page);
    expect(await viewer(page).locator('b').textContent()).toBe('image of page 1');
    await expect.poll(() => viewer(page).locator('[role=status]').textContent()).toBe('');
    const [text, image] = [await page.locator('#text').boundingBox(), await viewer(page).boundingBox()];
    expect(text!.x + text!.width).toBeLessThanOrEqual(image!.x);
    await page.locator('[data-zoom]').nth(1).scrollIntoViewIfNeeded();
    await page.evaluate(`document.querySelectorAll('[data-zoom]')[1].scrollIntoView()`);
    await expect.poll(() => viewer(page).locator('b').textContent()).toBe('image of page 2');
    for (const button of ['Larger', 'Smaller', 'Whole page']) await page.getByRole('button', { name: button }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await viewer(page).isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the place of what a reader points at, or reads, is framed on the image', async () => {
    const { page, complaints } = await opened('zones');
    await page.locator('[data-zoom]').first().click();
    await isOpen(page);
    const zone = page.locator('#facsimile .zone');
    const parts = page.locator('[data-zone]');
    /** How high on the image the frame begins and ends, in tenths of it. */
    const framed = async (): Promise<readonly number[]> => {
      const [frame, image] = [await zone.boundingBox(), await page.locator('#facsimile > div').boundingBox()];
      const side = Math.min(image!.width, image!.height);
      const top = image!.y + (image!.height - side) / 2;
      return [frame!.y - top, frame!.y + frame!.height - top].map((y) => Math.round((y / side) * 10));
    };
    await parts.nth(0).hover();
    await zone.waitFor();
    await expect.poll(framed).toEqual([1, 4]);
    await parts.nth(1).hover();
    await expect.poll(framed).toEqual([6, 9]);
    expect(await parts.nth(1).getAttribute('class')).toContain('pointed');
    expect(await accessibilityFaults(page)).toEqual([]);
    await parts.nth(2).hover();
    await expect.poll(() => viewer(page).locator('b').textContent()).toBe('image of page 2');
    await expect.poll(framed).toEqual([0, 5]);
    await page.keyboard.press('Escape');
    expect(await page.locator('.pointed').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('on a telephone it stands below the text, which can be read to its end', async () => {
    const { page, complaints } = await opened('own', { viewport: { width: 390, height: 844 } });
    await page.locator('[data-zoom]').first().click();
    await isOpen(page);
    const box = (await viewer(page).boundingBox())!;
    expect([box.x, box.width, box.y + box.height]).toEqual([0, 390, 844]);
    expect(box.y).toBeGreaterThan(422);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    expect((await page.locator('footer.about').boundingBox())!.y).toBeLessThan(box.y);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['services', ['/iiif/p1/info.json', '/iiif/p1/full/1,1/0/default.jpg']],
    ['manifest', ['/manifest.json', '/iiif/p1/info.json', '/iiif/p1/full/1,1/0/default.jpg']],
  ])('images elsewhere (%s) are asked for when they are wanted, not before', async (name, wanted) => {
    const { page, asked, complaints } = await opened(name);
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await page.locator('[data-zoom]').first().click();
    await expect.poll(() => asked).toEqual(wanted);
    await expect.poll(() => viewer(page).locator('[role=status]').textContent()).toBe('');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('what does not come is said, with its address', async () => {
    const { page } = await opened('broken');
    await page.locator('[data-zoom]').first().click();
    const status = viewer(page).locator('[role=status]');
    await expect
      .poll(() => status.textContent())
      .toBe(`The image cannot be shown here. Its own address: ${HOST}/broken/full/max/0/default.jpg`);
    expect(await status.locator('a').getAttribute('href')).toBe(`${HOST}/broken/full/max/0/default.jpg`);
    await page.context().close();
  });

  test('without a script there is the image, and a link', async () => {
    const { page, asked } = await opened('own', { javaScriptEnabled: false });
    expect(await page.locator('a.facs[href="p1.png"] img').isVisible()).toBe(true);
    expect(await viewer(page).isVisible()).toBe(false);
    const { page: other } = await opened('services', { javaScriptEnabled: false });
    expect(await other.locator('a.facs-link').first().getAttribute('href')).toBe(
      `${HOST}/iiif/p1/full/max/0/default.jpg`,
    );
    expect(asked).toEqual([]);
    await page.context().close();
    await other.context().close();
  });
});
