import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('compiled code that is damaged is passed over and made again', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'memcon-cache-'));
  // A copy of the program, whose cache may be damaged.
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
