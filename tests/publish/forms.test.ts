import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STYLESHEETS } from '../../src/build/stylesheets.mjs';
import { DOWNLOADS, EDITION_NAMES, FORMS, publishAll, USUAL_EDITIONS, WHOLES } from '../../src/publish/index.js';
import { compiled, root } from './compiled.js';
import { teiOf } from './published.js';

describe('the table of edition forms', () => {
  test('each form has a stylesheet, and an ending of its own', () => {
    const rows = Object.values(FORMS);
    expect(rows.map(({ stylesheet }) => stylesheet).filter((name) => !STYLESHEETS.includes(name))).toEqual([]);
    expect(new Set(rows.map(({ ending }) => ending)).size).toBe(rows.length);
  });

  test('edition.json may ask for each, and for what is made of all documents', () => {
    const schema = JSON.parse(readFileSync(join(root, 'schemas/edition.schema.json'), 'utf8')) as {
      properties: { editions: { items: { enum: readonly string[] } } };
    };
    expect(schema.properties.editions.items.enum).toEqual([...EDITION_NAMES, ...Object.keys(WHOLES)]);
  });

  test('what is usual, and what lies beside a page', () => {
    expect(USUAL_EDITIONS).toEqual(['html', 'text']);
    expect(DOWNLOADS).toEqual(['text', 'corpus', 'markdown', 'epub', 'docx', 'pdf']);
  });

  test('each is made, and its words are read back by its own line', async () => {
    const loadStylesheet = await compiled(...new Set(Object.values(FORMS).map(({ stylesheet }) => stylesheet)));
    const print = async (page: string): Promise<Uint8Array> => Buffer.from(`%PDF ${page.length}`);
    const { value, diagnostics } = await publishAll(
      { name: 'a.xml', text: teiOf('<p>One <supplied>two</supplied>.</p><note>Three.</note>') },
      { to: EDITION_NAMES, loadStylesheet, print },
    );
    expect(diagnostics).toEqual([]);
    expect(value.map(({ name }) => name)).toEqual(EDITION_NAMES);
  });
});
