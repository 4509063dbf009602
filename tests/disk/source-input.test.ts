import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSource, sourcesIn } from '../../src/disk/source-input.js';

const folder = mkdtempSync(join(tmpdir(), 'memcon-sources-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a PDF is a source, but where the transcription of that name lies beside it', async () => {
  for (const name of ['a.md', 'a.pdf', 'b.PDF', 'c.pdf', 'd.jpg']) writeFileSync(join(folder, name), 'x');
  expect((await sourcesIn(folder)).map((file) => basename(file))).toEqual(['a.md', 'c.pdf']);
});

test('a name that is no UTF-8, a link in a circle: each is told of, and the others are read', async () => {
  const own = join(folder, 'names');
  mkdirSync(own);
  writeFileSync(Buffer.concat([Buffer.from(`${own}/`), Buffer.from([0xff]), Buffer.from('.md')]), 'x');
  symlinkSync('loop.md', join(own, 'loop.md'));
  writeFileSync(join(own, 'a.md'), 'x');
  const sources = await sourcesIn(own);
  expect(sources.map((file) => basename(file))).toEqual(['a.md', 'loop.md', '\uFFFD.md']);
  expect(sources.map((file) => readSource(file).diagnostics.map(({ message }) => message.replace(own, '')))).toEqual([
    [],
    ["The file '/loop.md' cannot be read: its symbolic links lead in a circle."],
    ["The file '/\uFFFD.md' cannot be read: its name holds bytes that are no UTF-8."],
  ]);
});
