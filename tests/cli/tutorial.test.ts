import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { performed } from './performed.js';

const path = fileURLToPath(new URL('../../README.md', import.meta.url));

/** The README's tutorial is carried out as it stands; `npx vitest run tests/cli/tutorial.test.ts -u` writes what is printed now. */
test('the tutorial prints what it says', { timeout: 120_000 }, async () => {
  const root = mkdtempSync(join(tmpdir(), 'memcon-tutorial-'));
  try {
    const real = performed(readFileSync(path, 'utf8'), root, { mark: '' });
    expect(real).not.toMatch(/^exit [12]$/mu);
    await expect(real).toMatchFileSnapshot(path);
  } finally {
    rmSync(root, { recursive: true });
  }
});
