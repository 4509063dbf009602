import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putOnDisk } from '../../src/disk/index.js';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'memcon-durable-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('replaces a file as a whole, and leaves no draft', () => {
  writeFileSync(join(folder, 'a.json'), 'before');
  putOnDisk(join(folder, 'a.json'), 'Ärger\n'.repeat(100_000), join(folder, 'draft'));
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('Ärger\n'.repeat(100_000));
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test('what cannot be put leaves what was there, and no draft', () => {
  mkdirSync(join(folder, 'a.json'));
  expect(() => putOnDisk(join(folder, 'a.json'), 'after', join(folder, 'draft'))).toThrow(
    /EISDIR|ENOTEMPTY|EEXIST|EPERM/u,
  );
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test('somebody else’s file in the place of the draft is his', () => {
  writeFileSync(join(folder, 'draft'), 'his');
  expect(() => putOnDisk(join(folder, 'a.json'), 'after', join(folder, 'draft'))).toThrow(/EEXIST/u);
  expect(readFileSync(join(folder, 'draft'), 'utf8')).toBe('his');
});
