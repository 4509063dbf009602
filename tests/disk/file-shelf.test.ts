import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFileShelf } from '../../src/disk/file-shelf.js';

test('gives every text back, in any order, while others are put; the file has no name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'memcon-shelf-'));
  const shelf = openFileShelf(join(folder, 'within', 'shelf'));
  const texts = Array.from({ length: 3000 }, (_, i) => `${i} „Ä😀“ ${'x'.repeat((i * 7) % 1500)}`);
  const early = texts.slice(0, 2000).map(shelf.put);
  expect(early.toReversed().map(shelf.get)).toEqual(texts.slice(0, 2000).toReversed());
  const late = [...texts.slice(2000), ''].map(shelf.put);
  expect([...early, ...late].map(shelf.get)).toEqual([...texts, '']);
  expect(readdirSync(join(folder, 'within'))).toEqual([]);
  shelf.close();
});

test('a folder that cannot be made is an error of the system', () => {
  const folder = mkdtempSync(join(tmpdir(), 'memcon-shelf-'));
  const shelf = openFileShelf(join(folder, 'shelf'));
  shelf.put('a');
  expect(readdirSync(folder)).toEqual([]);
  const nowhere = openFileShelf('/dev/null/shelf');
  nowhere.put('a');
  expect(() => nowhere.get(0)).toThrow(/ENOTDIR|EEXIST/u);
});
