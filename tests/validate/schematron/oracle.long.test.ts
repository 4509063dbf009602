import { createRequire } from 'node:module';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileStylesheet } from '../../../src/build/stylesheets.mjs';
import { compileRules, loadRules, validateRules, type CompiledRules } from '../../../src/validate/index.js';
import { decodeXml, readXml } from '../../../src/xml/index.js';
import { asStylesheet } from './as-stylesheet.js';

interface Saxon {
  readonly transform: (options: object, mode: 'sync') => { readonly principalResult: string | null };
}
const saxon = createRequire(import.meta.url)('saxon-js') as Saxon;

/** Larger documents were compared by hand (116, all of the two folders): they take saxon-js a minute. */
const LARGE = 15_000;

const shared = fileURLToPath(new URL('../../../../shared/tei/', import.meta.url));
const isThere = existsSync(`${shared}tei_all.rng`);
if (!isThere) {
  console.info(
    'SKIPPED: ../shared/tei is not there, so findings of the rules of tei_all are not compared with those of saxon-js',
  );
}

describe.skipIf(!isThere)('the rules within tei_all find what a stylesheet of them finds on saxon-js', () => {
  const folder = mkdtempSync(join(tmpdir(), 'memcon-rules-'));
  let rules: CompiledRules;
  let sef: unknown;
  beforeAll(async () => {
    const { value } = compileRules(
      { name: 'tei_all.rng', text: readFileSync(`${shared}tei_all.rng`, 'utf8') },
      () => undefined,
    );
    // Each check named for its place, so that findings can be told apart.
    const groups = value!.groups.map((group, i) => ({
      ...group,
      rules: group.rules.map((rule, j) => ({
        ...rule,
        checks: rule.checks.map((check, k) => ({ ...check, rule: `${i} ${j} ${k}`, message: ['x'] })),
      })),
    }));
    rules = { ...value!, groups };
    const stylesheet = join(folder, 'rules.xsl');
    writeFileSync(stylesheet, asStylesheet(rules));
    sef = JSON.parse(await compileStylesheet(stylesheet));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('check by check and node by node', () => {
    const files = ['tei-tests', 'tei-exemplars']
      .flatMap((name) =>
        readdirSync(shared + name, { recursive: true, encoding: 'utf8' }).map((file) => `${name}/${file}`),
      )
      .filter((file) => /\.(?:xml|odd)$/u.test(file));
    const loaded = loadRules(rules);
    const counts = { documents: 0, findings: 0 };
    for (const name of files) {
      const { value: text } = decodeXml(readFileSync(shared + name), name);
      if (text === undefined || text.length > LARGE || readXml({ name, text }, {}).length > 0) continue;
      const ours = validateRules(loaded, { name, text }, { maxErrors: 100_000 }).map(
        ({ rule, path }) => `${rule} ${numbered(path ?? '')}`,
      );
      const { principalResult } = saxon.transform(
        { stylesheetInternal: sef, sourceText: text, destination: 'serialized', logLevel: 0 },
        'sync',
      );
      const theirs = (principalResult ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.replaceAll(/Q\{[^}]*\}/gu, ''));
      expect(ours.toSorted(), name).toEqual(theirs.toSorted());
      counts.documents++;
      counts.findings += ours.length;
    }
    console.info(counts);
    expect(counts.documents).toBeGreaterThan(50);
  }, 60_000);
});

/** Our paths as XPath writes them: every step with its number, none with its prefix. */
const numbered = (path: string): string =>
  path.replaceAll(/\/(?:[\w.-]+:)?([\w.-]+)(?!\[|[\w.:-])/gu, '/$1[1]').replaceAll(/\/[\w.-]+:([\w.-]+\[)/gu, '/$1');
