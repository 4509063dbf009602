import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the program, whose cache may be damaged, and what it says of a document. */
function copyOfProgram(): { readonly folder: string; readonly publish: () => string } {
  const folder = mkdtempSync(join(tmpdir(), 'memcon-cache-'));
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  for (const name of ['node_modules', 'schemas', 'xslt', 'package.json']) {
    symlinkSync(join(root, name), join(folder, name));
  }
  writeFileSync(
    join(folder, 'one.xml'),
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>Words.</p></body></text></TEI>',
  );
  const publish = (): string => {
    const { status, stdout, signal } = spawnSync(
      process.execPath,
      [join(folder, 'dist/memcon.js'), 'publish', 'one.xml', '--to', 'text', '--out', '-'],
      { cwd: folder, encoding: 'utf8' },
    );
    return `${status} ${signal} ${stdout.includes('Words.')}`;
  };
  return { folder, publish };
}

test('compiled code that is damaged is passed over and made again', { timeout: 120_000 }, () => {
  const { folder, publish } = copyOfProgram();
  const cache = join(folder, 'dist/cache');
  const damages: readonly ((bytes: Buffer) => Uint8Array)[] = [
    (bytes) => bytes.fill(0, bytes.length >> 1),
    (bytes) => bytes.subarray(0, bytes.length >> 1),
    () => Buffer.alloc(0),
  ];
  for (const damage of damages) {
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), damage(readFileSync(join(cache, name))));
    expect(publish()).toBe('0 null true');
    expect(publish()).toBe('0 null true');
  }
  rmSync(folder, { recursive: true });
});

test(
  'code that was compiled of the file before it changed is not taken, though the length is the same',
  { timeout: 60_000 },
  () => {
    const { folder, publish } = copyOfProgram();
    const file = join(folder, 'dist/publish.cjs');
    const cache = join(folder, 'dist/cache');
    const kept = (): readonly string[] => readdirSync(cache).filter((name) => name.startsWith('publish.cjs'));
    expect(publish()).toBe('0 null true');
    const [before] = kept();
    const source = readFileSync(file, 'utf8');
    writeFileSync(file, source.replace('"use strict"', "'use strict'"));
    expect(publish()).toBe('0 null true');
    expect(kept()).not.toContain(before);
    expect(kept()).toHaveLength(1);
    rmSync(folder, { recursive: true });
  },
);
