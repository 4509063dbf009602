import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDryRun } from '../../src/cli/dry-run.js';

const folder = mkdtempSync(join(tmpdir(), 'memcon-dry-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of a file that holds one thing, and would hold another. */
function said(before: string | undefined, after: string | Uint8Array): string {
  const file = join(folder, 'minutes.xml');
  rmSync(file, { force: true });
  if (before !== undefined) writeFileSync(file, before);
  const dry = openDryRun();
  dry.instead(file, after);
  const lines = dry.lines().replace(file, 'FILE');
  expect(dry.lines()).toBe('');
  return lines;
}

test('what a run would write is said by its lines', () => {
  expect(said(undefined, 'one\n')).toBe('  would be new  FILE\n');
  expect(said('one\n', 'one\n')).toBe('  stays         FILE: nothing in it changes\n');
  expect(said('one\n', 'one\ntwo\n')).toBe('  would change  FILE: 1 line more\n');
  expect(said('a\nb\nc\n', 'a\nc\n')).toBe('  would change  FILE: 1 line less\n');
  expect(said('a\na\nb\n', 'a\nx\ny\nb\n')).toBe('  would change  FILE: 2 lines more, 1 line less\n');
  expect(said('a\nb\n', 'b\na\n')).toBe('  would change  FILE: lines change their places\n');
  expect(said('PK', Uint8Array.of(80, 75, 3))).toBe('  would change  FILE: 1 line more, 1 line less\n');
});
