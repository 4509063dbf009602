import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from './axe.js';
import { openBrowser, sayIfAbsent, show } from './browser.js';
import { PAGES } from './documents.js';

const SIZES = [
  ['a telephone', { width: 390, height: 844 }],
  ['a desk', { width: 1280, height: 900 }],
] as const;

describe.skipIf(sayIfAbsent('the accessibility of pages'))('pages are accessible', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openBrowser()));
  afterAll(async () => await browser.close());

  test.each(PAGES)(
    '%s, on a telephone and on a desk, light and dark',
    async (_, html) => {
      const { page, requests, complaints } = await show(browser, html);
      const faults: string[] = [];
      for (const [device, size] of SIZES) {
        await page.setViewportSize(size);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          faults.push(...(await accessibilityFaults(page)).map((fault) => `${device}, ${colorScheme}: ${fault}`));
        }
        const wide: unknown = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        if (wide !== 0) faults.push(`${device}: ${String(wide)} too wide`);
      }
      await page.context().close();
      expect(faults).toEqual([]);
      expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
    },
    60_000,
  );
});
