import { existsSync, readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeXml, readXml } from '../../src/xml/index.js';

const SUITE = new URL('../../../shared/tei/xmlts20130923.zip', import.meta.url);
const present = existsSync(SUITE);
if (!present) {
  console.warn('SKIPPED: the W3C XML conformance suite is not beside the project (../shared/tei/xmlts20130923.zip).');
}

/** The files of a zip archive by path. */
function unzipped(zip: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1')) + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extraLength, commentLength] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    files.set(name, zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

interface Case {
  readonly type: string;
  readonly id: string;
  readonly bytes: Buffer;
}

const hasDoctype = (bytes: Buffer): boolean => DOCTYPES.some((doctype) => bytes.includes(doctype));
const DOCTYPES = [Buffer.from('<!DOCTYPE', 'latin1'), Buffer.from('<!DOCTYPE', 'utf16le')];

/** The cases for namespace-aware readers of the fifth edition, without document type declarations. */
function cases(): readonly Case[] {
  const files = unzipped(readFileSync(SUITE));
  const found = new Map<string, Case>();
  for (const [path, bytes] of files) {
    if (!path.endsWith('.xml') || !bytes.includes('<TEST ')) continue;
    const text = bytes.toString('latin1');
    const base = /<TESTCASES[^>]*xml:base="([^"]*)"/u.exec(text)?.[1] ?? '';
    for (const [, attributes = ''] of text.matchAll(/<TEST\b([^>]*)>/gu)) {
      const of = (name: string): string =>
        new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(attributes)?.[1] ?? '';
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      const file = files.get(folder + of('URI')) === undefined ? folder + base + of('URI') : folder + of('URI');
      const given = files.get(file);
      const outside =
        (of('NAMESPACE') === 'no' && of('TYPE') !== 'not-wf') || (of('EDITION') !== '' && !of('EDITION').includes('5'));
      if (given === undefined || outside || hasDoctype(given) || hasDoctype(Buffer.concat([Buffer.from([0]), given]))) {
        continue;
      }
      found.set(file, { type: of('TYPE'), id: of('ID'), bytes: given });
    }
  }
  return [...found.values()];
}

describe.skipIf(!present)('the W3C XML conformance suite, documents without a document type declaration', () => {
  const all = present ? cases() : [];
  const refused = ({ bytes, id }: Case): boolean => {
    const { value } = decodeXml(bytes, id);
    return value === undefined || readXml({ name: id, text: value }, {}).length > 0;
  };

  it('refuses every malformed document', () => {
    const malformed = all.filter((test) => test.type === 'not-wf');
    expect(malformed.length).toBeGreaterThan(200);
    expect(malformed.filter((test) => !refused(test)).map((test) => test.id)).toEqual([]);
  });

  it('takes every well-formed document', () => {
    const wellFormed = all.filter((test) => test.type === 'valid' || test.type === 'invalid');
    expect(wellFormed.length).toBeGreaterThan(60);
    expect(wellFormed.filter(refused).map((test) => test.id)).toEqual([]);
  });
});
