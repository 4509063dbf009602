import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { RULES, type Rule } from '../src/diagnostics/index.js';

const path = fileURLToPath(new URL('../README.md', import.meta.url));
const readme = readFileSync(path, 'utf8');

const TABLE = /(?<=<!-- diagnostics -->\n)[^]*(?=<!-- \/diagnostics -->)/u;

function table(): string {
  const rules: readonly (readonly [string, Rule])[] = Object.entries(RULES);
  const sources = [...new Set(rules.map(([, { source }]) => source))];
  const rows = sources.flatMap((source) => rules.filter(([, rule]) => rule.source === source));
  return `| Rule | From | Severity | What it finds |\n| --- | --- | --- | --- |\n${rows
    .map(([name, { source, severity, about }]) => `| \`${name}\` | ${source} | ${severity} | ${about.replaceAll('|', '\\|')} |\n`)
    .join('')}`;
}

// `npx vitest run tests/readme.test.ts -u` writes the table anew.
test('the table of diagnostics is that of the catalogue', async () => {
  await expect(readme.replace(TABLE, () => table())).toMatchFileSnapshot(path);
});

test('every dependency is accounted for', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Record<
    string,
    Readonly<Record<string, string>>
  >;
  const names = Object.keys({ ...dependencies, ...devDependencies });
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
