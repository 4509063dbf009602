import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const command = fileURLToPath(new URL('../../dist/memcon.js', import.meta.url));

test('an interrupt while it waits for standard input ends it, and leaves nothing behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'memcon-interrupt-'));
  const child = spawn(process.execPath, [command, 'encode', '-', '--out', folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  child.stdin.write('Mr. Marsh: Yes');
  await new Promise((resolve) => setTimeout(resolve, 500));
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

test.each(['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'] as const)(
  '%s in the middle of a large file ends it, and leaves nothing behind',
  async (signal) => {
    const folder = mkdtempSync(join(tmpdir(), 'memcon-interrupt-'));
    const source = join(folder, 'minutes.md');
    writeFileSync(source, 'Mr. Marsh: We should like an answer.\n\nMr. Orlov: No.\n\n'.repeat(10_000));
    const out = join(folder, 'out');
    const child = spawn(process.execPath, [command, 'encode', source, '--out', out], { stdio: 'ignore' });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    // The folder is taken before the work begins.
    while (!existsSync(join(out, '.memcon/lock'))) await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill(signal);
    expect(await ended).toBe({ SIGHUP: 129, SIGINT: 130, SIGQUIT: 131, SIGTERM: 143 }[signal]);
    expect(readdirSync(folder)).toEqual(['minutes.md']);
    rmSync(folder, { recursive: true });
  },
);
