import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { encode, validate } from '../../src/index.js';

const folder = fileURLToPath(new URL('../../schemas', import.meta.url));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the names of schemas', () => {
  const names = readdirSync(folder).flatMap((file) => /^(.+)\.schema\.json$/u.exec(file)?.[1] ?? []);

  test.each(names.map((name) => [name]))(
    '%s.schema.json names itself, without an address that leads nowhere',
    (name) => {
      const schema = JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')) as { readonly $id: string };
      expect(schema.$id).toBe(`urn:memcon:schemas:${name}`);
    },
  );

  const source = { name: 'a.md', bytes: bytes('Mr. Smith: Yes.\n\nMr. Jones: No.\n') };
  const encoded = async (schemas?: string): Promise<string> => {
    const edition = schemas === undefined ? { title: 'T' } : { title: 'T', schemas };
    const { value } = await encode(source, { edition, date: '1960-09-08' });
    return value!.xml;
  };

  test('a document names them where edition.json says they are, and is memcon’s as before', async () => {
    for (const address of ['https://example.org/schemas', 'https://example.org/schemas/']) {
      const xml = await encoded(address);
      expect([...xml.matchAll(/<\?xml-model href="([^"]*)"/gu)].map(([, href]) => href)).toEqual([
        'https://example.org/schemas/memcon.rng',
        'https://example.org/schemas/memcon.sch',
      ]);
      const { diagnostics } = await validate({ name: 'a.xml', bytes: bytes(xml) });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  test('without it a document names none', async () => expect(await encoded()).not.toContain('xml-model'));
});
