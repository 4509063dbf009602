import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STYLESHEETS } from '../../src/build/stylesheets.mjs';
import { DOWNLOADS, EDITION_NAMES, FORMS, publish, USUAL_EDITIONS } from '../../src/publish/index.js';
import { compiled, root } from './compiled.js';
import { teiOf } from './published.js';

describe('the table of edition forms', () => {
  test('each form has a stylesheet of its own and an ending of its own', () => {
    const rows = Object.values(FORMS);
    expect(rows.map(({ stylesheet }) => stylesheet).filter((name) => !STYLESHEETS.includes(name))).toEqual([]);
    expect(new Set(rows.map(({ ending }) => ending)).size).toBe(rows.length);
  });

  test('edition.json may ask for each, and for a site', () => {
    const schema = JSON.parse(readFileSync(join(root, 'schemas/edition.schema.json'), 'utf8')) as {
      properties: { editions: { items: { enum: readonly string[] } } };
    };
    expect(schema.properties.editions.items.enum).toEqual([...EDITION_NAMES, 'site']);
  });

  test('what is usual, and what lies beside a page', () => {
    expect(USUAL_EDITIONS).toEqual(['html', 'text']);
    expect(DOWNLOADS).toEqual(['text', 'corpus', 'markdown', 'epub']);
  });

  test('each is made, and its words are read back by its own line', async () => {
    const loadStylesheet = await compiled(...EDITION_NAMES);
    const { value, diagnostics } = publish(
      { name: 'a.xml', text: teiOf('<p>One <supplied>two</supplied>.</p><note>Three.</note>') },
      { to: EDITION_NAMES, loadStylesheet },
    );
    expect(diagnostics).toEqual([]);
    expect(value.map(({ name }) => name)).toEqual(EDITION_NAMES);
  });
});
