import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const command = process.env['MEMCON_COMMAND'] ?? fileURLToPath(new URL('../../dist/memcon.js', import.meta.url));

let root = '';
let edition = '';
let child: ChildProcess | undefined;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'memcon-serve-'));
  edition = join(root, 'tei');
  mkdirSync(join(edition, 'sources'), { recursive: true });
  writeFileSync(join(edition, 'edition.json'), '{ "title": "Talks", "editions": ["html"], "out": "dist" }');
  writeFileSync(join(edition, 'sources', 'talk.md'), 'Vienna, March 14, 1961\n\nMr. Hale: The first answer.\n');
});

afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(root, { recursive: true });
});

interface Started {
  /** Waits until words were said since they were waited for last; all that was said by then. */
  readonly until: (words: string) => Promise<string>;
  /** What was said since. */
  readonly since: () => string;
  readonly interrupt: () => Promise<number | null>;
}

function start(...args: readonly string[]): Started {
  const own = spawn(process.execPath, [command, ...args], { env: { ...process.env, NO_COLOR: '1' } });
  child = own;
  let said = '';
  own.stdout.on('data', (data: Buffer) => void (said += data.toString()));
  own.stderr.on('data', (data: Buffer) => void (said += data.toString()));
  const ended = new Promise<number | null>((resolve) => own.on('exit', resolve));
  return {
    until: async (words) => {
      for (let i = 0; i < 900 && !said.includes(words); i++) await new Promise((resolve) => setTimeout(resolve, 100));
      expect(said).toContain(words);
      const all = said;
      said = '';
      return all;
    },
    since: () => said,
    interrupt: () => {
      own.kill('SIGINT');
      return ended;
    },
  };
}

const pageText = (): string => readFileSync(join(edition, 'dist', 'talk.html'), 'utf8');

test(
  'build --watch builds what changes, and hears nothing of what it writes itself',
  { timeout: 300_000 },
  async () => {
    const { until, since, interrupt } = start('build', edition, '--watch');
    await until('Waiting for changes');
    expect(pageText()).toContain('The first answer.');
    appendFileSync(join(edition, 'sources', 'talk.md'), '\nMr. Hale: The second answer.\n');
    expect(await until('Waiting for changes')).toContain('1 document built');
    // As editors write: a new file in the place of the old one.
    const replace = (path: string, text: string): void => {
      writeFileSync(`${path}.tmp`, text);
      renameSync(`${path}.tmp`, path);
    };
    replace(join(edition, 'sources', 'talk.md'), 'Vienna, March 14, 1961\n\nMr. Hale: The first answer.\n');
    await until('Waiting for changes');
    replace(join(edition, 'sources', 'talk.md'), 'Vienna, March 14, 1961\n\nMr. Hale: The second answer.\n');
    await until('Waiting for changes');
    expect(pageText()).toContain('The second answer.');
    // A folder that was not there before.
    mkdirSync(join(edition, 'registers', 'more'), { recursive: true });
    writeFileSync(join(edition, 'registers', 'more', 'persons.csv'), 'id,name\nhale,"Hale, Edmund"\n');
    await until('Waiting for changes');
    writeFileSync(join(edition, 'registers', 'more', 'others.csv'), 'id,name\norlov,"Orlov, Pavel"\n');
    await until('Waiting for changes');
    expect(pageText()).toContain('hale');
    writeFileSync(join(edition, 'edition.json'), '{ "title": "Talks", "editions": ["html"], "ou": "dist" }');
    expect(await until('Waiting for changes')).toContain('The key "ou" is unknown; did you mean "out"?');
    writeFileSync(join(edition, 'edition.json'), '{ "title": "Talks", "editions": ["html"], "out": "dist" }');
    expect(await until('Waiting for changes')).toContain('The document is unchanged');
    appendFileSync(join(edition, 'documents', 'talk.xml'), '<!-- mine -->\n');
    expect(await until('Waiting for changes')).toContain('was changed since memcon wrote it');
    // What comes of an editor's own files, and of memcon's, would have come by now.
    writeFileSync(join(edition, 'sources', '.talk.md.swp'), 'half a word');
    writeFileSync(join(edition, 'sources', 'talk.md~'), 'the last version');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(since()).toBe('');
    expect(await interrupt()).toBe(130);
  },
);

test(
  'serve shows what is published, tells open pages of changes, and shows nothing else',
  { timeout: 300_000 },
  async () => {
    const { until, interrupt } = start('serve', edition, '--no-open', '--port', '0');
    const said = await until('Waiting for changes');
    const address = /http:\/\/127\.0\.0\.1:\d+\//u.exec(said)![0];
    const page = await fetch(`${address}talk.html`);
    expect(await page.text()).toContain('The first answer.');
    expect((await fetch(`${address}../edition.json`)).status).toBe(404);
    expect((await fetch(address, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
    const events = (await fetch(`${address}.memcon/changes`)).body!.getReader();
    const heard = async (): Promise<string> => new TextDecoder().decode((await events.read()).value);
    expect(await heard()).toBe('retry: 1000\n\n');
    appendFileSync(join(edition, 'sources', 'talk.md'), '\nMr. Hale: The second answer.\n');
    expect(await heard()).toBe('event: built\ndata: \n\n');
    expect(await (await fetch(`${address}talk.html`)).text()).toContain('The second answer.');
    await events.cancel();
    expect(await interrupt()).toBe(130);
  },
);

test('serve says so where there is no edition, and where the port is taken', { timeout: 300_000 }, async () => {
  const first = start('serve', edition, '--no-open', '--port', '0', '--quiet');
  const port = /:(\d+)\//u.exec(await first.until('to this machine alone.'))![1]!;
  const own = child;
  await start('serve', edition, '--no-open', '--port', port).until(
    `error port-refused Another program listens on port ${port} of this machine. Name another one with --port.`,
  );
  own?.kill('SIGKILL');
  await start('serve', root).until('has no edition.json: it is no edition yet.');
});
