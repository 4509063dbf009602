import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
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
