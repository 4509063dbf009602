import { describe, expect, test } from 'vitest';
import { everywhere } from './hostile-document.js';
import { linkedData, published, teiOf } from './published.js';

const HOSTILE = [
  '<script>alert(1)</script>',
  '" onmouseover="alert(1)',
  "' onfocus='alert(1)",
  '</style><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{alert(1)}',
  '\u202Egnp.exe',
  ']]>',
];

/** Tags and attributes of a page, without its texts and values: what a browser would act on. */
const shapeOf = (html: string): string =>
  html
    .replaceAll(/<style>.*?<\/style>|<script type="application\/ld\+json">.*?<\/script>/gsu, '')
    .replaceAll(/="[^"]*"/gu, '')
    .replaceAll(/>[^<]*</gu, '><');

describe('strings that would be code come out as text', () => {
  test.each(HOSTILE)('%j', (bad) => {
    const { html, text, diagnostics } = published(everywhere(bad));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const shape = shapeOf(html);
    expect(shape).not.toMatch(/<script|<img|\son[a-z]+/iu);
    expect(html.match(/<\/?script/giu)).toHaveLength(2);
    expect(JSON.stringify(linkedData(html))).toContain(JSON.stringify(bad.replaceAll(/\s+/gu, ' ')).slice(1, -1));
    expect(text).toContain(bad.split(' ')[0]);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.org/x',
    'x.html',
  ])('a link to %j is no link', (target) => {
    const { html } = published(
      teiOf(
        `<p><ref target="${target}">here</ref> <persName ref="${target}">A</persName> <ptr target="${target}"/></p>`,
        `<encodingDesc><projectDesc><p><ref target="${target}">x</ref></p></projectDesc></encodingDesc>`,
      ),
    );
    expect(html).toContain('<span class="ref">here</span>');
    expect(
      [...html.matchAll(/<a [^>]*href="([^"]*)"/gu)].map((match) => match[1]).filter((href) => !href!.startsWith('#')),
    ).toEqual([]);
  });

  test.each(['https://example.org/a?b=c&amp;d', 'http://example.org/', 'mailto:a@example.org'])(
    'a link to %j is one',
    (target) => {
      expect(published(teiOf(`<p><ref target="${target}">here</ref></p>`)).html).toContain(
        `<a href="${target}">here</a>`,
      );
    },
  );

  test.each([
    'javascript:alert(1)',
    'data:image/png;base64,AA',
    '//evil.test/x.png',
    '/etc/x.png',
    'file:///x.png',
    'a.png"onerror="alert(1)',
    "a.png'onerror='alert(1)",
    'x.html',
    '\\\\evil.test\\x.png',
    'http:/evil.test/x.png',
    'HTTP:x.png',
  ])('an image at %j is none', (facs) => {
    const { html, diagnostics } = published(
      teiOf(
        `<p>A <pb facs="${facs.replaceAll('"', '&quot;')}"/> b.</p><figure><graphic url="${facs.replaceAll('"', '&quot;')}"/></figure>`,
      ),
      { to: ['html'] },
    );
    expect(diagnostics).toEqual([]);
    expect(html).not.toMatch(/<img|evil\.test[^<]*<\/a>|class="facs"/u);
  });

  const PARAMETERS = [
    'url',
    'downloads',
    'stylesheet-href',
    'theme',
    'facs-root',
    'site-root',
    'site-title',
    'site-pages',
    'register-keys',
    'previous',
    'previous-title',
    'next',
    'next-title',
    'id',
  ];

  test.each([...HOSTILE, 'javascript:alert(1)', '//evil.test/', 'x.html" onclick="alert(1)'])(
    '%j in every parameter',
    (bad) => {
      const { html, diagnostics } = published(teiOf('<p>A <pb facs="a.png"/> b.</p>'), {
        to: ['html'],
        parameters: Object.fromEntries(PARAMETERS.map((name) => [name, bad])),
      });
      expect(diagnostics).toEqual([]);
      expect(shapeOf(html)).not.toMatch(/\son[a-z]+/iu);
      expect(
        [...html.matchAll(/<(?:a|link) [^>]*href="([^"]*)"/gu)]
          .map((match) => match[1]!)
          .filter((href) => /^(?:\/|\\|(?!http:\/\/(?:purl\.org|www\.zotero\.org)\/)[a-z]+:)/iu.test(href)),
      ).toEqual([]);
      expect(html.match(/<\/?script/giu)).toHaveLength(2);
    },
  );
});
