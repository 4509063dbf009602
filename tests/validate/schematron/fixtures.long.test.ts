import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { encode } from '../../../src/index.js';
import { compileRules, loadRules, validateRules } from '../../../src/validate/index.js';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const text = readFileSync(path('../../../schemas/memcon.sch'), 'utf8');
const rules = loadRules(compileRules({ name: 'memcon.sch', text }, () => undefined).value!);
const fixtures = path('../../fixtures');

test.each(readdirSync(fixtures))('what is made of the fixture %s keeps all rules of memcon.sch', async (name) => {
  const source = readdirSync(`${fixtures}/${name}`).find((file) => file.startsWith('source.'))!;
  const { value } = await encode({ name: source, bytes: readFileSync(`${fixtures}/${name}/${source}`) });
  expect(validateRules(rules, { name: source, text: value!.xml })).toEqual([]);
});
