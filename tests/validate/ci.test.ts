import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = process.env['MEMCON_COMMAND'] ?? join(root, 'dist/memcon.js');

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly shell: string;
      readonly run: string;
      readonly env: Readonly<Record<string, string>>;
    }[];
  };
}

const action = parse(readFileSync(join(root, '.github/actions/validate/action.yml'), 'utf8')) as Action;
const step = action.runs.steps[0]!;
const hasBash = spawnSync('bash', ['-c', 'true']).status === 0;

/** Runs the action in a folder with some of its inputs. */
function act(
  folder: string,
  inputs: Readonly<Record<string, string>>,
): { readonly status: number | null; readonly stdout: string } {
  const given: Readonly<Record<string, string>> = { memcon: `${process.execPath} ${command}`, ...inputs };
  const values = Object.entries(step.env).map(([name, expression]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(expression)![1]!;
    return [name, given[input] ?? action.inputs[input]!.default] as const;
  });
  const { stdout, status } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step.run], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: folder, ...Object.fromEntries(values) },
  });
  return { status, stdout };
}

describe.skipIf(!hasBash)('the GitHub action', () => {
  test('runs memcon with its inputs, and none of them as part of the script', () => {
    const folder = mkdtempSync(join(tmpdir(), 'memcon-action-'));
    writeFileSync(
      join(folder, 'letter.rng'),
      '<element name="letter" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>',
    );
    writeFileSync(join(folder, 'wrong.xml'), '<lettre/>');
    const { status, stdout } = act(folder, {
      paths: 'wrong.xml',
      schema: 'letter.rng',
      rules: 'soft-hyphen=off',
      'max-warnings': '0',
      sarif: 'out.sarif',
    });
    expect(step.run).not.toContain('${{');
    expect([status, stdout]).toEqual([
      1,
      expect.stringMatching(/^::error file=wrong\.xml,line=1,col=10,title=element-unknown::/u),
    ]);
    expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    rmSync(folder, { recursive: true });
  });

  test.each([
    [{ paths: '--help' }, 1],
    [{ paths: '--format=text a.xml' }, 1],
    [{ paths: 'a.xml', schema: '--help' }, 1],
    [{ paths: 'a.xml', against: '--help' }, 1],
    [{ paths: 'a.xml', rules: '--help' }, 2],
    [{ paths: 'a.xml', 'max-warnings': '--help' }, 2],
    [{ paths: ' ' }, 2],
  ])('takes no option from its inputs: %j', (inputs, code) => {
    const folder = mkdtempSync(join(tmpdir(), 'memcon-action-'));
    writeFileSync(join(folder, 'a.xml'), '<a/>');
    const { status, stdout } = act(folder, inputs);
    expect([status, stdout]).toEqual([code, code === 1 ? expect.stringMatching(/^::error file=/u) : '']);
    rmSync(folder, { recursive: true });
  });
});

test('the hook of pre-commit takes the files that memcon checks', () => {
  const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly [
    { readonly id: string; readonly entry: string; readonly files: string },
  ];
  expect([hook.id, hook.entry]).toEqual(['memcon-validate', 'memcon validate']);
  const files = new RegExp(hook.files, 'u');
  expect(
    ['tei/documents/a.xml', 'tei/edition.json', 'edition.json', 'tei/decisions/a.json', 'package.json', 'a.md'].map(
      (name) => files.test(name),
    ),
  ).toEqual([true, true, true, true, false, false]);
});

test('a build while packing says nothing where pre-commit reads the name of the package', () => {
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^foreground-scripts=false$/mu);
  expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).toMatchObject({
    scripts: { prepack: expect.stringContaining('build') as string },
  });
});
