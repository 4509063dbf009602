import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { RULES, SETTABLE_RULES, type DiagnosticSource, type Rule } from '../../src/diagnostics/index.js';

const path = fileURLToPath(new URL('../../src/diagnostics/README.md', import.meta.url));
const document = readFileSync(path, 'utf8');

/** What each source of findings is, as a heading. */
const HEADINGS: Readonly<Partial<Record<DiagnosticSource, string>>> = {
  command: 'Files, folders, the command line',
  read: 'Sources and registers, as they are read',
  'json-schema': '`edition.json`, decisions, gold',
  annotate: 'What is recognised',
  conservation: 'Conservation of the words',
  encode: 'What becomes TEI',
  'well-formed': 'Well-formedness of XML',
  'relax-ng': 'The grammar (RELAX NG)',
  editorial: 'Rules of editing',
  schematron: 'Rules of schemas (Schematron)',
  publish: 'Reading editions and the site',
  export: 'Exports',
};

const GENERATED = /(?<=<!-- rules -->\n)[^]*(?=<!-- \/rules -->)/u;

const row = ([name, { severity, about }]: readonly [string, Rule]): string =>
  `| \`${name}\`${SETTABLE_RULES.includes(name) ? ' \\*' : ''} | ${severity} | ${about.replaceAll('|', '\\|')} |\n`;

const section = (source: DiagnosticSource): string => {
  const rules: readonly (readonly [string, Rule])[] = Object.entries(RULES);
  const own = rules.filter(([, rule]) => rule.source === source);
  return `\n## ${HEADINGS[source]}\n\n| Rule | Severity | What it finds |\n| --- | --- | --- |\n${own.map(row).join('')}`;
};

const sources = [...new Set(Object.values(RULES).map(({ source }) => source))];

// `npx vitest run tests/diagnostics/rules-document.test.ts -u` writes the tables anew.
test('the document of all rules is made from the catalogue', async () => {
  expect(document).toMatch(GENERATED);
  expect(sources.filter((source) => HEADINGS[source] === undefined)).toEqual([]);
  const tables = `${sources.map(section).join('')}\n`;
  await expect(document.replace(GENERATED, () => tables)).toMatchFileSnapshot(path);
});
