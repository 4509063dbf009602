import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, previewOf, type Listening, type Preview } from '../../src/serve/index.js';
import { openBrowser, sayIfAbsent } from './browser.js';
import { ownDocuments, siteOf } from './site.js';

describe.skipIf(sayIfAbsent('a preview in a browser'))('a preview in a browser', () => {
  let browser: Browser;
  let listening: Listening;
  let preview: Preview;
  let out = '';

  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'memcon-preview-'));
    for (const [path, content] of siteOf(await ownDocuments(), { edition: { title: 'A test edition' } })) {
      mkdirSync(join(out, 'site', dirname(path)), { recursive: true });
      writeFileSync(join(out, 'site', path), content);
    }
    preview = previewOf(out, 'A test edition');
    [browser, listening] = await Promise.all([openBrowser(), listen(preview.app, [0]).then(({ value }) => value!)]);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([browser.close(), listening.close()]);
    rmSync(out, { recursive: true });
  });

  test('the page loads itself again when it was built, and says when it could not be', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    await page.goto(listening.address, { waitUntil: 'load' });
    expect(page.url()).toBe(`${listening.address}site/`);
    expect(await page.textContent('h1')).toBe('A test edition');
    await page.waitForTimeout(200);
    preview.tell('failed');
    await page.waitForSelector('#memcon-failed');
    expect(await page.textContent('#memcon-failed')).toContain('The last build had errors');
    writeFileSync(
      join(out, 'site', 'index.html'),
      '<!DOCTYPE html><html><head><title>x</title></head><body><h1>Built again</h1></body></html>',
    );
    preview.tell('built');
    await page.waitForSelector('text=Built again');
    expect(complaints.filter((text) => /Content Security Policy/u.test(text))).toEqual([]);
    await page.close();
  });
});
