import { describe, expect, test } from 'vitest';
import { everywhere } from '../hostile-document.js';
import { pagesOf, siteOf } from './built-site.js';
import { deadLinks } from './link-check.js';

const HOSTILE = [
  '<script>globalThis.ran = true</script>',
  '</style></title><script src=//evil.test/x.js></script>',
  '" onmouseover="globalThis.ran = true" x="',
  "' onclick='globalThis.ran = true' x='",
  'javascript:globalThis.ran=true',
  'data:text/html,<script>1</script>',
  '\u202Eright to left\u202C <b>bold</b>',
  '{1} {2} $1 \\ %3Cscript%3E',
];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The string in every field of entries and names as well. */
const documentOf = (bad: string): string =>
  everywhere(bad).replace(
    '<text',
    `<standOff><listPlace><place xml:id="pl"><placeName>${escaped(bad)}</placeName><note>${escaped(bad)}</note><idno type="${escaped(bad)}">${escaped(bad)}</idno></place></listPlace></standOff><text`,
  );

/** Start tags of a page, without the values of their attributes. */
const tagsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s"=<>]+(?:="[^"]*")?)*)\s*\/?>/gu)].map(
    ([, name, attributes]) => `${name!} ${(attributes ?? '').replaceAll(/="[^"]*"/gu, '')}`,
  );

/** What search and lists have of their own. */
const OWN = /^(?:script +src defer$|form +(?:id )?class )/u;

describe('whatever stands in documents and edition.json comes out as text', () => {
  test.each(HOSTILE)('%j', (bad) => {
    const edition = {
      title: bad,
      project: bad,
      publisher: bad,
      editors: [{ id: 'a', name: bad, role: bad }],
      repository: { name: bad, settlement: bad, url: bad },
      licence: { name: bad, target: bad },
      url: bad,
      theme: { paper: bad },
    };
    const site = siteOf({ hostile: documentOf(bad), other: documentOf(`x ${bad}`) }, { edition });
    expect(site.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(deadLinks(site.files)).toEqual([]);
    for (const [path, html] of pagesOf(site)) {
      const tags = tagsOf(html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/u, ''));
      expect([
        path,
        tags.filter(
          (tag) =>
            (/^(?:script|iframe|img|object|embed|base|form)\b/u.test(tag) &&
              !(/^(?:search|documents|persons|places)/u.test(path) && OWN.test(tag))) ||
            /\son/u.test(tag),
        ),
      ]).toEqual([path, []]);
      expect([path, [...html.matchAll(/(?:href|src)="\s*(?:javascript|data|vbscript):/giu)].length]).toEqual([path, 0]);
    }
    expect(site.files.get('assets/memcon.css')).not.toMatch(/<|\sonmouseover=|evil\.test/u);
  });

  test('and is seen there as it is', () => {
    const { files } = siteOf({ hostile: documentOf(HOSTILE[0]!) }, { edition: { title: HOSTILE[0]! } });
    for (const path of ['index.html', 'documents.html', 'persons.html', 'places.html', 'search.html']) {
      expect(files.get(path)).toContain('&lt;script&gt;globalThis.ran = true&lt;/script&gt;');
    }
  });
});
