import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { junitReport } from '../../src/cli/junit-report.js';
import { githubReport, jsonReport, report, RULES, sarifReport, type Diagnostic } from '../../src/diagnostics/index.js';
import { parseXml } from '../../src/xml/index.js';

/**
 * Findings with whatever may go wrong in a report: signs of the formats, controls, half a character, no place, no
 * catalogued rule.
 */
const FINDINGS: readonly Diagnostic[] = [
  report('attribute-value', 'The value "a,b:c%\r\n<&>" is wrong.', {
    place: { file: 'a b,c:d%.xml', start: { line: 3, column: 7 }, end: { line: 3, column: 9 } },
    actual: '\uD800',
    path: '/TEI/text',
  }),
  report('soft-hyphen', 'One\u001Btwo\uD800.', {
    place: { file: '/abs/é.xml', start: { line: 1, column: 1 } },
    note: 'Advice.',
  }),
  {
    severity: 'info',
    rule: 'their-own-rule',
    source: 'schematron',
    message: 'Theirs.',
    place: { file: './x.xml', start: { line: 2, column: 1 } },
  },
  report('memcon-failed', 'Nowhere.'),
];
const FILES = ['a b,c:d%.xml', '/abs/é.xml', './x.xml', '-'];

describe('SARIF', () => {
  const schema: unknown = JSON.parse(
    readFileSync(fileURLToPath(new URL('sarif-2.1.0.part.schema.json', import.meta.url)), 'utf8'),
  );

  test.each([[FINDINGS], [[]]])('is as SARIF 2.1.0 demands', (findings) => {
    const log: unknown = JSON.parse(sarifReport(findings, FILES, '1.2.3'));
    const check = new Ajv.Ajv({ allErrors: true, strict: false }).compile(schema as object);
    check(log);
    expect(check.errors ?? []).toEqual([]);
  });

  test('names rules by number, files by address, and quotes no half characters', () => {
    const { runs } = JSON.parse(sarifReport(FINDINGS, FILES, '1.2.3')) as {
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          message: { text: string };
          locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
        }[];
      }[];
    };
    const [run] = runs;
    for (const { ruleId, ruleIndex } of run!.results) expect(run!.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(run!.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri)).toEqual([
      'a%20b%2Cc%3Ad%25.xml',
      'file:///abs/%C3%A9.xml',
      'x.xml',
      undefined,
    ]);
    expect(run!.results[1]!.message.text).toContain('\uFFFD');
  });
});

test('GitHub takes each finding as one command', () => {
  const lines = githubReport(FINDINGS).split('\n');
  expect(lines).toEqual([
    '::error file=a b%2Cc%3Ad%25.xml,line=3,col=7,endLine=3,endColumn=9,title=attribute-value::The value "a,b:c%25 <&>" is wrong.',
    '::warning file=/abs/é.xml,line=1,col=1,title=soft-hyphen::One two\uD800. Advice.',
    '::notice file=./x.xml,line=2,col=1,title=their-own-rule::Theirs.',
    '::error title=memcon-failed::Nowhere.',
    '',
  ]);
});

test('JUnit is well-formed XML of suites, cases and failures that are counted right', () => {
  const { value: root, diagnostics } = parseXml({ name: 'report.xml', text: junitReport(FINDINGS, FILES) });
  expect(diagnostics).toEqual([]);
  const children = (node: typeof root): NonNullable<typeof root>[] =>
    (node?.children ?? []).filter(
      (child): child is NonNullable<typeof root> => typeof child === 'object' && 'children' in child,
    );
  const [suite] = children(root);
  expect([root?.name, suite?.name]).toEqual(['testsuites', 'testsuite']);
  const cases = children(suite);
  expect(suite?.attributes).toEqual({
    name: 'memcon',
    tests: String(cases.length),
    failures: String(cases.filter((one) => children(one).some(({ name }) => name === 'failure')).length),
    errors: '0',
    skipped: '0',
  });
  for (const one of cases) {
    expect(Object.keys(one.attributes)).toEqual(['classname', 'name']);
    for (const child of children(one)) expect(['failure', 'system-out']).toContain(child.name);
  }
});

test('JSON has every finding and how many of each severity', () => {
  const { diagnostics, summary } = JSON.parse(jsonReport(FINDINGS, FILES)) as {
    diagnostics: Diagnostic[];
    summary: object;
  };
  expect(diagnostics.map(({ source }) => source)).toEqual(['relax-ng', 'editorial', 'schematron', 'command']);
  expect(summary).toEqual({ files: 4, errors: 2, warnings: 1, infos: 1 });
  expect(RULES['soft-hyphen'].source).toBe('editorial');
});
