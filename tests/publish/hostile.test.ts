import { describe, expect, test } from 'vitest';
import { everywhere } from './hostile-document.js';
import { published, teiOf } from './published.js';

const HOSTILE = ['<script>alert(1)</script>', '" onmouseover="alert(1)', "' onfocus='alert(1)", '</style><script>alert(1)</script>', '<img src=x onerror=alert(1)>', '{alert(1)}', '\u202Egnp.exe', ']]>'];

/** Tags and attributes of a page, without its texts and values: what a browser would act on. */
const shapeOf = (html: string): string => html.replaceAll(/="[^"]*"/gu, '').replaceAll(/>[^<]*</gu, '><').replace(/<style>.*<\/style>/su, '');

describe('strings that would be code come out as text', () => {
  test.each(HOSTILE)('%j', (bad) => {
    const { html, text, diagnostics } = published(everywhere(bad));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const shape = shapeOf(html);
    expect(shape).not.toMatch(/<script|<img|\son[a-z]+/iu);
    expect(html.match(/<script/giu)).toBeNull();
    expect(text).toContain(bad.split(' ')[0]);
  });

  test.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//example.org/x', 'x.html'])('a link to %j is no link', (target) => {
    const { html } = published(teiOf(`<p><ref target="${target}">here</ref> <persName ref="${target}">A</persName> <ptr target="${target}"/></p>`, `<encodingDesc><projectDesc><p><ref target="${target}">x</ref></p></projectDesc></encodingDesc>`));
    expect(html).toContain('<span class="ref">here</span>');
    expect([...html.matchAll(/href="([^"]*)"/gu)].map((match) => match[1]).filter((href) => !href!.startsWith('#'))).toEqual([]);
  });

  test.each(['https://example.org/a?b=c&amp;d', 'http://example.org/', 'mailto:a@example.org'])('a link to %j is one', (target) => {
    expect(published(teiOf(`<p><ref target="${target}">here</ref></p>`)).html).toContain(`<a href="${target}">here</a>`);
  });
});
