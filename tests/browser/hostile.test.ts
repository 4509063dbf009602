import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { published } from '../publish/published.js';
import { everywhere } from '../publish/hostile-document.js';
import { openBrowser, sayIfAbsent, show } from './browser.js';

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
    active: all.map((element) => element.localName).filter((name) => ['script', 'img', 'iframe', 'object', 'embed', 'svg', 'base', 'form'].includes(name)),
    links: [...document.querySelectorAll('a')].map((link) => link.protocol).filter((protocol) => !['http:', 'https:', 'mailto:'].includes(protocol)),
  };
})()`;

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
