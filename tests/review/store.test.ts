import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/review/store.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'memcon-store-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);

describe('the files of a review', () => {
  test('are written whole, all of a step, and turned back as one', () => {
    const store = openStore();
    const changes = [
      { path: at('a.json'), before: undefined, after: 'A' },
      { path: at('new/b.json'), before: undefined, after: 'B' },
    ];
    expect(store.write({ label: 'both', changes })).toEqual([]);
    expect(readFileSync(at('new/b.json'), 'utf8')).toBe('B');
    expect(store.labels()).toEqual({ undo: 'both' });
    expect(store.undo().step?.label).toBe('both');
    expect(readdirSync(folder)).toEqual(['new']);
    expect(store.redo().diagnostics).toEqual([]);
    expect(readdirSync(folder)).toEqual(['a.json', 'new']);
    expect(store.redo()).toEqual({ diagnostics: [] });
  });

  test('are left as another program has made them, with all of their step', () => {
    const store = openStore();
    writeFileSync(at('a.json'), 'theirs');
    const changes = [
      { path: at('b.json'), before: undefined, after: 'B' },
      { path: at('a.json'), before: 'ours', after: 'A' },
    ];
    expect(store.write({ label: 'both', changes }).map(({ rule }) => rule)).toEqual(['review-file-changed']);
    expect(readdirSync(folder)).toEqual(['a.json']);
    expect(readFileSync(at('a.json'), 'utf8')).toBe('theirs');
  });

  test('are watched: a change by another program is told once, a change of ours never', () => {
    const store = openStore();
    store.watch(at('a.json'));
    expect(store.write({ label: 'one', changes: [{ path: at('a.json'), before: undefined, after: 'A' }] })).toEqual([]);
    expect(store.changedElsewhere()).toEqual([]);
    writeFileSync(at('a.json'), 'other');
    expect(store.changedElsewhere()).toEqual([at('a.json')]);
    expect(store.changedElsewhere()).toEqual([]);
  });

  test('that cannot be written are told of, and leave the others as they were', () => {
    const store = openStore();
    writeFileSync(at('a.json'), 'A');
    writeFileSync(at('file'), '');
    const changes = [
      { path: at('a.json'), before: 'A', after: 'changed' },
      { path: at('file/b.json'), before: undefined, after: 'B' },
    ];
    expect(store.write({ label: 'both', changes }).map(({ rule }) => rule)).toEqual(['output-unwritable']);
    expect(readFileSync(at('a.json'), 'utf8')).toBe('A');
  });
});
