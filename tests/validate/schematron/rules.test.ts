import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileRules, loadRules, validateRules } from '../../../src/validate/index.js';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const schema = { name: 'memcon.sch', text: readFileSync(path('../../../schemas/memcon.sch'), 'utf8') };
const compiled = compileRules(schema, () => undefined);
const rules = loadRules(compiled.value!);

/** A finding stands in the line in which the document announces it: `<?finds rule?>`. */
const ANNOUNCED = /<\?finds (?<rule>[\w-]+)\?>/gu;

const announced = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line, i) => [...line.matchAll(ANNOUNCED)].map((match) => `${i + 1} ${match.groups!['rule']!}`));

const cases = readdirSync(path('.')).filter((name) => name.endsWith('.xml'));
const checks = compiled.value!.groups.flatMap((group) => group.rules.flatMap((rule) => rule.checks));

describe('each rule of memcon.sch', () => {
  test.each(cases)('%s', (name) => {
    const text = readFileSync(path(name), 'utf8');
    const found = validateRules(rules, { name, text }).map(({ place, rule }) => `${place!.start.line} ${rule}`);
    expect(found).toEqual(announced(text));
    expect(announced(text).some((line) => line.endsWith(` ${name.replace('.xml', '')}`))).toBe(true);
  });

  test('has a document that breaks it', () => {
    expect(checks.map(({ rule }) => `${rule}.xml`).filter((name) => !cases.includes(name))).toEqual([]);
  });
});

test('the first edition keeps all of them', () => {
  const folder = path('../../../tei/documents');
  const documents = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  expect(documents.length).toBeGreaterThan(0);
  expect(
    documents.flatMap((name) => validateRules(rules, { name, text: readFileSync(`${folder}/${name}`, 'utf8') })),
  ).toEqual([]);
});
