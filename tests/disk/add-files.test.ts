import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addFiles, type NewFile } from '../../src/disk/index.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memcon-add-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: readonly string[]): string => join(folder, ...names);

test('files are added, and nothing that is there is replaced', () => {
  writeFileSync(at('mine.txt'), 'mine');
  symlinkSync('nowhere', at('link.txt'));
  mkdirSync(at('folder.txt'));
  const { value, diagnostics } = addFiles(folder, [
    { path: 'a/b/new.txt', content: 'new' },
    { path: 'mine.txt', content: 'theirs' },
    { path: 'link.txt', content: 'theirs' },
    { path: 'folder.txt', content: 'theirs' },
    { path: 'a/bytes', content: Uint8Array.of(0, 255) },
  ]);
  expect(diagnostics).toEqual([]);
  expect(value).toEqual({ written: ['a/b/new.txt', 'a/bytes'], kept: ['mine.txt', 'link.txt', 'folder.txt'] });
  expect(readFileSync(at('mine.txt'), 'utf8')).toBe('mine');
  expect(existsSync(at('nowhere'))).toBe(false);
  expect([...readFileSync(at('a', 'bytes'))]).toEqual([0, 255]);
  expect(readdirSync(folder).toSorted()).toEqual(['a', 'folder.txt', 'link.txt', 'mine.txt']);
});

test('a file that another program makes meanwhile stays', () => {
  const files = function* (): Generator<NewFile> {
    yield { path: 'one.txt', content: 'one' };
    writeFileSync(at('two.txt'), 'mine');
    yield { path: 'two.txt', content: 'two' };
  };
  expect(addFiles(folder, files()).value).toEqual({ written: ['one.txt'], kept: ['two.txt'] });
  expect(readFileSync(at('two.txt'), 'utf8')).toBe('mine');
});

test('what the system refuses is told, and what was added before is whole', () => {
  writeFileSync(at('file'), '');
  const { value, diagnostics } = addFiles(folder, [
    { path: 'one.txt', content: 'one' },
    { path: 'file/two.txt', content: 'two' },
    { path: 'three.txt', content: 'three' },
  ]);
  expect(value).toEqual({ written: ['one.txt'], kept: [] });
  expect(diagnostics.map(({ rule, place }) => [rule, place?.file])).toEqual([
    ['output-unwritable', at('file/two.txt')],
  ]);
  expect(readdirSync(folder).toSorted()).toEqual(['file', 'one.txt']);
});

test('a fault while the files are made lets the folder go', () => {
  const files = function* (): Generator<NewFile> {
    yield { path: 'one.txt', content: 'one' };
    throw new Error('a fault');
  };
  expect(() => addFiles(folder, files())).toThrow('a fault');
  expect(readdirSync(folder)).toEqual(['one.txt']);
});
