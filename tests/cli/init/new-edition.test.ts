import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesOf } from '../../../src/cli/init/new-files.js';
import type { Beginning } from '../../../src/cli/init/plan.js';
import { readEdition } from '../../../src/index.js';
import { VERSION } from '../../../src/version.js';

const command = process.env['MEMCON_COMMAND'] ?? fileURLToPath(new URL('../../../dist/memcon.js', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'memcon-init-'));
afterAll(() => rmSync(root, { recursive: true }));

const textOf = (beginning: Beginning, path: string): string =>
  Buffer.from(filesOf(beginning, false).find((file) => file.path === path)!.content).toString();

/** Names as hostile as names can be. */
const HOSTILE: Beginning = {
  title: 'Talks: "in" #1 \\ <b>*Vienna*</b> | [x](y)',
  editors: ['- !!js Mary: "W"', '{{ Max }}', '"', '  '],
  licence: { name: '<script>', target: 'https://example.org/?a=1&b="2"' },
  repository: "`'; rm -rf /",
  language: 'ru-Latn',
};

test('edition.json is as its schema wants it, whatever the names', async () => {
  const { value, diagnostics } = await readEdition({
    name: 'edition.json',
    bytes: Buffer.from(textOf({ ...HOSTILE, editors: HOSTILE.editors.slice(0, 3) }, 'edition.json')),
  });
  expect(diagnostics).toEqual([]);
  expect(value?.title).toBe(HOSTILE.title);
  expect(value?.editors?.map(({ id }) => id)).toEqual(['jmw', 'm', 'ed']);
});

test('the citation is YAML with what CFF 1.2.0 wants', () => {
  expect(parse(textOf(HOSTILE, 'CITATION.cff'))).toEqual({
    'cff-version': '1.2.0',
    message: 'If you use this edition, please cite it as below.',
    type: 'dataset',
    title: HOSTILE.title,
    authors: HOSTILE.editors.map((name) => ({ name })),
    'license-url': 'https://example.org/?a=1&b="2"',
    keywords: ['digital edition', 'TEI', 'minutes of conversation'],
  });
  const known = { name: 'CC BY-SA 4.0', target: 'https://creativecommons.org/licenses/by-sa/4.0/' };
  expect(parse(textOf({ title: 'Talks', editors: [], licence: known }, 'CITATION.cff'))).toMatchObject({
    authors: [{ name: 'The editors of Talks' }],
    license: 'CC-BY-SA-4.0',
  });
});

interface Workflow {
  readonly permissions: unknown;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions?: unknown;
        readonly if?: string;
        readonly steps: readonly { readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }[];
      }
    >
  >;
}

test('the workflow builds, validates, and publishes what edition.json has built, and may no more', () => {
  const workflow = parse(textOf({ title: 'Talks', editors: [] }, '.github/workflows/edition.yml')) as Workflow;
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(workflow.env).toEqual({ MEMCON: `memcon@${VERSION}` });
  const { build, publish } = workflow.jobs;
  expect(build!.permissions).toBeUndefined();
  expect(build!.steps.flatMap(({ run }) => run ?? [])).toEqual([
    'npm install --global "$MEMCON"',
    'memcon build .',
    'memcon validate . --format github',
  ]);
  expect(build!.steps.at(-1)!.with).toEqual({ path: 'dist/site' });
  expect(publish!.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  expect(publish!.if).toBe("github.ref == 'refs/heads/main' && github.event_name != 'pull_request'");
});

test('the settings name schemas that are there', () => {
  const settings = JSON.parse(textOf({ title: 'Talks', editors: [] }, '.vscode/settings.json')) as {
    readonly 'json.schemas': readonly { readonly url: string }[];
    readonly 'xml.fileAssociations': readonly { readonly systemId: string }[];
  };
  const named = [
    ...settings['json.schemas'].map(({ url }) => url.replace('./', '')),
    ...settings['xml.fileAssociations'].map(({ systemId }) => systemId),
  ];
  const there = filesOf({ title: 'Talks', editors: [] }, false).map(({ path }) => path);
  expect(named.filter((path) => !there.includes(path))).toEqual([]);
});

const memcon = (
  folder: string,
  ...args: readonly string[]
): { readonly status: number | null; readonly stderr: string } =>
  spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' });

const MINUTES =
  'Vienna, March 14, 1961\n\nMr. Hale: Yes.\n\nMr. Orlov: No.\n\nMr. Hale: Good.\n\nMr. Orlov: So it is.\n';

test.skipIf(spawnSync('git', ['--version']).status !== 0)(
  'a clone knows memcon’s documents from those changed by hand',
  () => {
    const [first, clone] = [join(root, 'first'), join(root, 'clone')];
    mkdirSync(first);
    writeFileSync(join(first, 'talk.md'), MINUTES);
    const git = (folder: string, ...args: readonly string[]): string => {
      const { status, stdout, stderr } = spawnSync(
        'git',
        ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-C', folder, ...args],
        { encoding: 'utf8' },
      );
      expect({ args, status, stderr: status === 0 ? '' : stderr }).toEqual({ args, status: 0, stderr: '' });
      return stdout;
    };
    expect(memcon(first, 'init', '-q').status).toBe(0);
    expect(memcon(first, 'build', '-q').status).toBe(0);
    git(first, 'init', '-q');
    git(first, 'add', '.');
    const files = git(first, 'ls-files').trim().split('\n');
    expect(files.filter((path) => /^(?:dist|documents)\/|\.memcon/u.test(path))).toEqual([
      'documents/.gitkeep',
      'documents/.memcon/written',
      'documents/talk.xml',
    ]);
    git(first, 'commit', '-qm', 'one');
    git(root, 'clone', '-q', first, clone);
    appendFileSync(join(clone, 'sources', 'talk.md'), '\nMr. Orlov: At last.\n');
    expect(memcon(clone, 'build', '-qq')).toMatchObject({ status: 0, stderr: '' });
    appendFileSync(join(clone, 'documents', 'talk.xml'), '<!-- mine -->\n');
    const { status, stderr } = memcon(clone, 'build', '-qq');
    expect(status).toBe(1);
    expect(stderr).toContain("'documents/talk.xml' was changed since memcon wrote it");
  },
);

test('two runs at once make one edition', async () => {
  const folder = join(root, 'both');
  const from = join(root, 'few');
  mkdirSync(from);
  writeFileSync(join(from, 'talk-1.md'), MINUTES);
  const runs = [0, 1].map(
    () =>
      new Promise<number | null>((resolve) => {
        spawn(process.execPath, [command, 'init', folder, '--title', 'Talks', '--from', from, '-q'], {
          stdio: 'ignore',
        }).on('exit', resolve);
      }),
  );
  // Where they meet, the second says that the folder is busy.
  expect((await Promise.all(runs)).includes(0)).toBe(true);
  expect(readdirSync(folder).includes('.memcon')).toBe(false);
  expect(existsSync(join(folder, 'edition.json'))).toBe(true);
});
