import { spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const command = process.env['MEMCON_COMMAND'] ?? fileURLToPath(new URL('../../dist/memcon.js', import.meta.url));

test(
  '--watch checks again when a file is written or replaced, until it is interrupted',
  { timeout: 60_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'memcon-watch-'));
    const path = join(folder, 'letter.xml');
    writeFileSync(
      join(folder, 'letter.rng'),
      '<element name="letter" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>',
    );
    writeFileSync(path, '<letter/>');
    const child = spawn(
      process.execPath,
      [command, 'validate', '--watch', '--schema', join(folder, 'letter.rng'), path],
      { env: { ...process.env, XDG_CACHE_HOME: folder } },
    );
    let said = '';
    child.stdout.on('data', (data: Buffer) => void (said += data.toString()));
    child.stderr.on('data', (data: Buffer) => void (said += data.toString()));
    const until = async (words: string): Promise<void> => {
      for (let i = 0; i < 200 && !said.includes(words); i++) await new Promise((resolve) => setTimeout(resolve, 100));
      expect(said).toContain(words);
      said = '';
    };
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    await until('Waiting for changes');
    writeFileSync(path, '<lettre/>');
    await until('letter.rng, 1 error,');
    writeFileSync(`${path}.new`, '<letter/>');
    renameSync(`${path}.new`, path);
    await until('letter.rng, 0 errors,');
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    rmSync(folder, { recursive: true });
  },
);
