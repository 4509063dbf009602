import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** A slice of `npm run test:kill`. */
test('killed at any moment, the next run ends with the right bytes', { timeout: 240_000 }, () => {
  const script = fileURLToPath(new URL('./kill.mjs', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [script, '2', '1', '2'], { encoding: 'utf8' });
  expect([status, stdout.replaceAll(/\d+/gu, 'N')]).toEqual([
    0,
    ['encode', 'build', 'site', 'export']
      .map((command) => `${command}: N of N runs killed, which take N ms\n`)
      .join(''),
  ]);
});
