import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** A slice of `npm run fuzz`. */
test('whatever it is given, memcon neither throws nor hangs nor breaks its laws', { timeout: 240_000 }, () => {
  const script = fileURLToPath(new URL('./fuzz.mjs', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [script, '150', '1'], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, '150 inputs of seed 1: 0 faults\n']);
});
