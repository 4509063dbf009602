import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { RULES } from '../../src/diagnostics/index.js';

const tests = fileURLToPath(new URL('..', import.meta.url));
const NAMED = /[a-z0-9]+(?:-[a-z0-9]+)+/gu;

/** The rules that some test speaks of, or is named for (`editorial/soft-hyphen.xml`). */
function namedInTests(): ReadonlySet<string> {
  const files = readdirSync(tests, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(?:ts|md|txt|json|xml)$/u.test(entry.name),
  );
  return new Set(
    files.flatMap(({ parentPath, name }) =>
      [...`${name} ${readFileSync(join(parentPath, name), 'utf8')}`.matchAll(NAMED)].map(([word]) => word),
    ),
  );
}

test('every rule of the catalogue has a test that shows it', () => {
  const named = namedInTests();
  expect(Object.keys(RULES).filter((rule) => !named.has(rule))).toEqual([]);
});
