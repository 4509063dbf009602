import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { encode, enrich } from '../../src/api/index.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The document that is left when the tags which `xml` has beyond `source` are taken out; undefined where it is another. */
function withoutAdded(xml: string, source: string): string | undefined {
  const parts: string[] = [];
  let at = 0;
  for (const { 0: piece } of xml.matchAll(/<[^>]*>|[^<]+/gu)) {
    if (source.startsWith(piece, at)) {
      parts.push(piece);
      at += piece.length;
    } else if (!/^<\/?(?:persName|placeName|orgName|objectName|eventName|rs|date|sp)\b/u.test(piece)) return undefined;
  }
  return parts.join('');
}

test('of every fixture’s document, its names and dates taken out, all bytes stay', async () => {
  const folder = new URL('../fixtures/', import.meta.url);
  const changed: string[] = [];
  let added = 0;
  for (const name of readdirSync(folder)) {
    const file = readdirSync(new URL(`${name}/`, folder)).find((one) => one.startsWith('source.'))!;
    const encoded = await encode({ name: file, bytes: readFileSync(new URL(`${name}/${file}`, folder)) });
    const { xml } = encoded.value!;
    const body = xml.lastIndexOf('<body>');
    const bare = `${xml.slice(0, body)}${xml.slice(body).replace(/<\/?(?:persName|placeName|orgName|rs|roleName|date)\b[^>]*>/gu, '')}`;
    const result = await enrich({ name: 'a.xml', bytes: bytes(bare) });
    added += result.value!.recognised.dates + result.value!.recognised.persons.mentions;
    if (withoutAdded(result.value!.xml, bare) !== bare) changed.push(name);
  }
  expect(changed).toEqual([]);
  expect(added).toBeGreaterThan(100);
});
