import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fileText, root } from './documents.js';

interface Step {
  readonly name?: string;
  readonly run?: string;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }>
  >;
}

const workflow = (name: string): Workflow => parse(fileText(`.github/workflows/${name}.yml`)) as Workflow;
const { version } = JSON.parse(fileText('package.json')) as { readonly version: string };

test('CI runs everything, and may only read', () => {
  const ci = workflow('ci');
  expect(ci.permissions).toEqual({ contents: 'read' });
  expect(ci.jobs['check']!.steps.map(({ run }) => run)).toContain('.ci/run');
  expect(existsSync(join(root, '.ci/run'))).toBe(true);
});

describe('a release', () => {
  const release = workflow('release');
  const agrees = release.jobs['pack']!.steps.find(({ name }) => name?.startsWith('Tag') === true)!.run!;

  test('is published with its provenance, by the job that may', () => {
    expect(release.permissions).toEqual({});
    expect(release.jobs['publish']!.permissions).toEqual({ contents: 'write', 'id-token': 'write' });
    expect(release.jobs['publish']!.steps.map(({ run }) => run ?? '').join('\n')).toContain('--provenance');
  });

  const tried = (tag: string): { readonly status: number | null; readonly stdout: string; readonly notes: string } => {
    const folder = mkdtempSync(join(tmpdir(), 'memcon-release-'));
    try {
      mkdirSync(join(folder, '.github'));
      cpSync(join(root, 'package.json'), join(folder, 'package.json'));
      const chapters = `# What changed\n\n## Unreleased\n\n* To come.\n\n## ${version}\n\n* What it has.\n\n## 0.0.1\n\n* Older.\n`;
      writeFileSync(join(folder, '.github/CHANGELOG.md'), chapters);
      const { status, stdout } = spawnSync('bash', ['-e', '-c', agrees], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, TAG: tag },
      });
      const notes = join(folder, 'release-notes.md');
      return { status, stdout, notes: existsSync(notes) ? readFileSync(notes, 'utf8') : '' };
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test.skipIf(spawnSync('bash', ['-c', 'true']).status !== 0)('has the chapter of its version, or is none', () => {
    expect(tried(`v${version}`)).toEqual({ status: 0, stdout: '', notes: '\n* What it has.\n\n' });
    expect(tried('v9.9.9')).toMatchObject({ status: 1, stdout: `The tag is v9.9.9, package.json says ${version}.\n` });
  });

  test('finds the version in the change log', () => {
    expect(fileText('.github/CHANGELOG.md')).toMatch(new RegExp(`^## ${version.replaceAll('.', '\\.')}\\b`, 'mu'));
  });
});
