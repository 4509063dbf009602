import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { performed } from './performed.js';

/**
 * Each *.md of a folder is a transcript of a session: under every `##` heading, in a folder of its own, blocks
 * "```file NAME" are written as files, and blocks "```console" are commands (`$ `, standard input `< `) with what they
 * must print: standard output plain, standard error after `! `, an exit code other than 0 as `exit N`. What really
 * happens is written in their place and compared; `npx vitest run tests/cli -u` renews the files, and a person reads
 * the difference.
 */
export function testSessions(folder: string): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
    test(name, { timeout: 120_000 }, async () => {
      const root = mkdtempSync(join(tmpdir(), 'memcon-cli-'));
      try {
        await expect(performed(readFileSync(join(folder, name), 'utf8'), root)).toMatchFileSnapshot(join(folder, name));
      } finally {
        rmSync(root, { recursive: true });
      }
    });
  }
}
