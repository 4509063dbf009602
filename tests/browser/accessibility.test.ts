import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from './axe.js';
import { openBrowser, sayIfAbsent, show } from './browser.js';
import { PAGES } from './documents.js';

const SIZES = [
  ['a telephone', { width: 390, height: 844 }],
  ['a desk', { width: 1280, height: 900 }],
] as const;
const SCHEMES = ['light', 'dark'] as const;

const CASES = PAGES.flatMap(([name, html]) => SIZES.flatMap(([device, viewport]) => SCHEMES.map((colorScheme) => ({ name, html, device, viewport, colorScheme }))));

describe.skipIf(sayIfAbsent('the accessibility of pages'))('pages are accessible', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openBrowser()));
  afterAll(async () => await browser.close());

  test.each(CASES)('$name on $device, $colorScheme', async ({ html, viewport, colorScheme }) => {
    const { page, requests, complaints } = await show(browser, html, { viewport, colorScheme });
    const violations = await accessibilityFaults(page);
    const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    await page.context().close();
    expect(violations).toEqual([]);
    expect({ requests, complaints, wide }).toEqual({ requests: [], complaints: [], wide: 0 });
  });
});
