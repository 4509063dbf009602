import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFileStore } from '../../src/disk/file-store.js';

test('gives every text back, in any order, while others are put; the file has no name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'memcon-store-'));
  const store = openFileStore(join(folder, 'within', 'store'));
  const texts = Array.from({ length: 3000 }, (_, i) => `${i} „Ä😀“ ${'x'.repeat((i * 7) % 1500)}`);
  const early = texts.slice(0, 2000).map(store.put);
  expect(early.toReversed().map(store.get)).toEqual(texts.slice(0, 2000).toReversed());
  const late = [...texts.slice(2000), ''].map(store.put);
  expect([...early, ...late].map(store.get)).toEqual([...texts, '']);
  expect(readdirSync(join(folder, 'within'))).toEqual([]);
  store.close();
});

test('a folder that cannot be made is an error of the system', () => {
  const folder = mkdtempSync(join(tmpdir(), 'memcon-store-'));
  const store = openFileStore(join(folder, 'store'));
  store.put('a');
  expect(readdirSync(folder)).toEqual([]);
  const nowhere = openFileStore('/dev/null/store');
  nowhere.put('a');
  expect(() => nowhere.get(0)).toThrow(/ENOTDIR|EEXIST/u);
});
