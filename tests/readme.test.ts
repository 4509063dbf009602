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
    .map(
      ([name, { source, severity, about }]) =>
        `| \`${name}\` | ${source} | ${severity} | ${about.replaceAll('|', '\\|')} |\n`,
    )
    .join('')}`;
}

// `npx vitest run tests/readme.test.ts -u` writes the table anew.
test('the table of diagnostics is that of the catalogue', async () => {
  await expect(readme.replace(TABLE, () => table())).toMatchFileSnapshot(path);
});

test('every dependency is accounted for', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as Record<string, Readonly<Record<string, string>>>;
  const names = Object.keys({ ...dependencies, ...devDependencies });
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
const fileText = (name: string): string => flat(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const block = (language: string): string =>
  flat(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'mu').exec(readme)![1]!);

test('what it shows of the first edition is true', () => {
  const stem = '1960-09-08-khrushchev-thompson';
  expect(fileText(`tei/sources/${stem}.md`)).toContain(block('markdown'));
  expect(fileText(`tei/documents/${stem}.xml`)).toContain(block('xml'));
});

test('every message it quotes is one that memcon gives', () => {
  const given = readFileSync(new URL('cli/bad-input.md', import.meta.url), 'utf8');
  const quoted = readme.split('\n').filter((line) => /^\S+:\d+:\d+ (?:error|warning|info) /u.test(line));
  expect(quoted.length).toBeGreaterThan(0);
  expect(quoted.filter((line) => !given.includes(`! ${line}\n`))).toEqual([]);
});
