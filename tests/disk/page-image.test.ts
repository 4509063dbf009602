import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { pageImages } from '../../src/disk/page-image.js';

const edition = mkdtempSync(join(tmpdir(), 'memcon-images-'));
afterAll(() => rmSync(edition, { recursive: true }));
mkdirSync(join(edition, 'sources/minutes 1'), { recursive: true });
for (const file of ['minutes 1/p1.png', 'minutes 1/p1.xml', 'scan.jpg', 'single.xml']) {
  writeFileSync(join(edition, 'sources', file), 'x');
}

describe('images of transcribed pages', () => {
  const documents = join(edition, 'documents');

  test('that lie in the folder of pages have an address there', () => {
    expect(pageImages(join(edition, 'sources/minutes 1'), documents)('p1.png')).toBe('../sources/minutes%201/p1.png');
  });

  test('that lie beside a transcription, beside it', () => {
    expect(pageImages(join(edition, 'sources/single.xml'), documents)('scan.jpg')).toBe('../sources/scan.jpg');
    expect(pageImages(join(edition, 'sources/single.xml'), join(edition, 'sources'))('scan.jpg')).toBe('scan.jpg');
  });

  test('that are not there, or elsewhere, keep their names', () => {
    const addressOf = pageImages(join(edition, 'sources/minutes 1'), documents);
    const names = ['p2.png', 'https://images.example.org/p1.png', '', '/p1.png', '.'];
    expect(names.map(addressOf)).toEqual(names);
  });
});
