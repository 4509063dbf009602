import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sourcesIn } from '../../src/disk/source-input.js';

const folder = mkdtempSync(join(tmpdir(), 'memcon-sources-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a PDF is a source, but where the transcription of that name lies beside it', async () => {
  for (const name of ['a.md', 'a.pdf', 'b.PDF', 'c.pdf', 'd.jpg']) writeFileSync(join(folder, name), 'x');
  expect((await sourcesIn(folder)).map((file) => basename(file))).toEqual(['a.md', 'c.pdf']);
});
