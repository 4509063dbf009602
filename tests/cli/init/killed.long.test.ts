import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const command = process.env['MEMCON_COMMAND'] ?? fileURLToPath(new URL('../../../dist/memcon.js', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'memcon-init-'));
afterAll(() => rmSync(root, { recursive: true }));

/** The files under a folder, with what they hold. */
const holdings = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]),
  );

test('memcon init, killed at any moment, leaves whole files, and the next run completes them', async () => {
  const from = join(root, 'from');
  mkdirSync(from);
  for (let i = 0; i < 100; i++) {
    writeFileSync(join(from, `talk-${i}.md`), `Mr. Hale: ${'Indeed. '.repeat(20_000)}\n`);
  }
  const args = (folder: string): string[] => [command, 'init', folder, '--title', 'Talks', '--from', from, '-q'];
  const whole = join(root, 'whole');
  expect(spawnSync(process.execPath, args(whole)).status).toBe(0);
  const wanted = holdings(whole);
  expect(wanted.size).toBeGreaterThan(110);
  let torn = 0;
  for (let delay = 40; delay <= 240; delay += 10) {
    const folder = join(root, `killed-${delay}`);
    const child = spawn(process.execPath, args(folder), { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    await new Promise((resolve) => setTimeout(resolve, delay));
    child.kill('SIGKILL');
    await ended;
    for (const [path, text] of holdings(folder)) if (!path.startsWith('.memcon') && wanted.get(path) !== text) torn++;
    expect(spawnSync(process.execPath, args(folder)).status).toBe(0);
    expect(holdings(folder)).toEqual(wanted);
  }
  expect(torn).toBe(0);
});
