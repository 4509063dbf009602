import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 AA. */
export const WCAG: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe-core finds wrong with a page as it is shown, what it holds for good practice included. It is not to fetch
 * the style sheets once more.
 */
export async function accessibilityFaults(
  page: Page,
  tags: readonly string[] = [...WCAG, 'best-practice'],
): Promise<readonly string[]> {
  if (!(await page.evaluate(`'axe' in globalThis`))) await page.evaluate(axe.source);
  return await page.evaluate(async (tags) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      runOnly: [...tags],
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html)
          .join(' … ')}`,
    );
  }, tags);
}
