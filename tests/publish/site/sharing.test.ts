import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/model/index.js';
import { sharingFiles, spdxOf } from '../../../src/publish/site/sharing.js';

const EDITION: Edition = {
  title: 'Talks: a "first" edition',
  description: 'What was said, and by whom.',
  editors: [
    { id: 'mw', name: 'Mary Whitlock', role: 'edited by' },
    { id: 'x', name: '- no: list #', role: 'encoded by' },
  ],
  publisher: 'The Press',
  encoded: '2026-01-02',
  url: 'https://talks.example/edition/',
  licence: { name: 'CC BY 4.0', target: 'https://creativecommons.org/licenses/by/4.0/' },
};

const PAGES = ['about.html', 'documents/a b.html', 'index.html'];

const fileOf = (path: string, edition: Edition | undefined = EDITION, pages = PAGES): string | undefined => {
  const part = sharingFiles({ title: edition?.title ?? 'Untitled', edition, pages }).find((one) => one.path === path);
  return part === undefined ? undefined : String(part.content);
};

describe('a site tells', () => {
  test('the address of each of its pages', () => {
    expect(fileOf('sitemap.xml')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url>
    <loc>https://talks.example/edition/about.html</loc>
    <lastmod>2026-01-02</lastmod>
  </url>
  <url>
    <loc>https://talks.example/edition/documents/a%20b.html</loc>
    <lastmod>2026-01-02</lastmod>
  </url>
  <url>
    <loc>https://talks.example/edition/</loc>
    <lastmod>2026-01-02</lastmod>
  </url>
</urlset>
`);
  });

  test('nothing of addresses where it has none', () => {
    const { url: _url, ...edition } = EDITION;
    expect(fileOf('sitemap.xml', edition)).toBeUndefined();
    expect(fileOf('CITATION.cff', edition)).not.toContain('url:');
  });

  test('more addresses than one list may have, in several', () => {
    const pages = Array.from({ length: 50_001 }, (_, i) => `p${i}.html`);
    const files = sharingFiles({ title: 'T', edition: { title: 'T', url: 'https://a.example' }, pages });
    expect(files.map(({ path }) => path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
    expect(String(files[0]!.content)).toContain('<loc>https://a.example/sitemap-2.xml</loc>');
    expect(String(files[2]!.content)).toContain('<loc>https://a.example/p50000.html</loc>');
  }, 60_000);

  test('how it is cited', () => {
    expect(parse(fileOf('CITATION.cff')!)).toEqual({
      'cff-version': '1.2.0',
      message: 'Please cite this edition as below.',
      type: 'dataset',
      title: 'Talks: a "first" edition',
      authors: [{ name: 'Mary Whitlock' }, { name: '- no: list #' }],
      abstract: 'What was said, and by whom.',
      'date-released': '2026-01-02',
      license: 'CC-BY-4.0',
      url: 'https://talks.example/edition/',
    });
  });

  test('what is deposited', () => {
    expect(JSON.parse(fileOf('.zenodo.json')!)).toEqual({
      title: 'Talks: a "first" edition',
      upload_type: 'dataset',
      description: 'What was said, and by whom.',
      creators: [{ name: 'Mary Whitlock' }, { name: '- no: list #' }],
      publication_date: '2026-01-02',
      license: 'cc-by-4.0',
      related_identifiers: [{ identifier: 'https://talks.example/edition/', relation: 'isIdenticalTo' }],
    });
  });

  test('a licence that has no short name by its address', () => {
    const edition: Edition = { ...EDITION, licence: { name: 'Ask us', target: 'https://a.example/terms' } };
    expect(parse(fileOf('CITATION.cff', edition)!)).toMatchObject({ 'license-url': 'https://a.example/terms' });
    expect(JSON.parse(fileOf('.zenodo.json', edition)!)).toMatchObject({ notes: 'Ask us https://a.example/terms' });
  });

  test('no citation of an edition for which nobody answers', () => {
    expect(sharingFiles({ title: 'T', edition: { title: 'T' }, pages: PAGES })).toEqual([]);
    expect(sharingFiles({ title: 'T', edition: undefined, pages: PAGES })).toEqual([]);
    expect(parse(fileOf('CITATION.cff', { title: 'T', publisher: 'The Press' })!)).toMatchObject({
      authors: [{ name: 'The Press' }],
    });
  });
});

test.each([
  ['https://creativecommons.org/licenses/by-nc-sa/3.0/deed.en', 'CC-BY-NC-SA-3.0'],
  ['http://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
  ['https://creativecommons.org/licenses/by/4.0', 'CC-BY-4.0'],
  ['https://a.example/?https://creativecommons.org/licenses/by/4.0/', undefined],
  ['https://creativecommons.org/licenses/by/4.0x', undefined],
])('the licence %s is %s', (target, name) => {
  expect(spdxOf(target)).toBe(name);
});
