import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileRules, loadRules, validateRules } from '../../../src/validate/index.js';

const folder = fileURLToPath(new URL('../../../../shared/tei/', import.meta.url));
const isThere = existsSync(`${folder}tei_all.rng`);
if (!isThere) console.info('skipped: the TEI documents are not there, so the 98 rules of tei_all are not tried');

/** How many findings Saxon has with a stylesheet that does what the rules say, node by node the same as these. */
const FOUND: Readonly<Record<string, number>> = {
  'tei-tests/detest.xml': 40,
  'tei-tests/detest.odd': 18,
  'tei-tests/testerrmav.odd': 5,
  'tei-tests/testms.xml': 1,
  'tei-tests/testall.xml': 1,
  'tei-tests/testnym.odd': 2,
  'tei-tests/testoucs.odd': 1,
  'tei-exemplars/tei_simplePrint.odd': 8,
  'plays/antony-and-cleopatra.xml': 0,
};

describe.skipIf(!isThere)('the rules within tei_all', () => {
  const read = (name: string) => ({ name, text: readFileSync(folder + name, 'utf8') });
  const { value, diagnostics } = isThere
    ? compileRules(read('tei_all.rng'), () => undefined)
    : { value: undefined, diagnostics: [] };

  test('are all understood', () => {
    expect(diagnostics).toEqual([]);
    expect(value!.groups.flatMap((group) => group.rules).length).toBe(98);
  });

  test.each(Object.entries(FOUND))('find in %s what they should', (name, count) => {
    const found = validateRules(loadRules(value!), read(name));
    expect(found.length).toBe(count);
    expect(found.filter(({ rule, place }) => rule === 'schematron-failed' || place === undefined)).toEqual([]);
  });
});
