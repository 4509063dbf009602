import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const memcon = fileURLToPath(new URL('../../dist/memcon.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'memcon-queue-'));
const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis) console.warn('redis-server is not installed: queues are not tested.');

const started: ChildProcess[] = [];
let address = '';

/** A port that nobody uses. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => resolve(port));
    });
  });

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts memcon; what it says is heard as it says it. */
function begin(args: readonly string[], cwd = folder, hear: (stdout: string) => void = () => undefined) {
  const child = spawn(process.execPath, [memcon, ...args], { cwd });
  started.push(child);
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => {
    said.stdout += data.toString();
    hear(said.stdout);
  });
  child.stderr.on('data', (data: Buffer) => void (said.stderr += data.toString()));
  const end = new Promise<Ended>((resolve) => child.on('close', (status) => resolve({ status, ...said })));
  return { child, end };
}

const textOf = (path: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(folder, path))
      .filter((name) => name.endsWith('.xml'))
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, path, name), 'utf8')]),
  );

const SOURCES = Array.from({ length: 12 }, (_, i) => `talk-${i}.md`);

beforeAll(async () => {
  for (const [i, name] of SOURCES.entries()) {
    const turns = Array.from({ length: 400 }, (_, n) => `Mr. Marsh: We should like it, for the ${i * 400 + n}th time.`);
    writeFileSync(join(folder, name), ['Geneva, May 12, 1959', ...turns, 'Mr. Orlov: No.'].join('\n\n'));
  }
  if (!hasRedis) return;
  const port = await freePort();
  address = `redis://localhost:${port}`;
  const redis = spawn('redis-server', ['--port', String(port), '--save', '', '--dir', folder]);
  started.push(redis);
  await new Promise<void>((resolve) => {
    redis.stdout.on('data', (data: Buffer) => {
      if (data.toString().includes('Ready to accept connections')) resolve();
    });
  });
});

afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

const status = (): Ended => {
  const {
    status: code,
    stdout,
    stderr,
  } = spawnSync(process.execPath, [memcon, 'queue', 'status', '--queue', address], { cwd: folder, encoding: 'utf8' });
  return { status: code, stdout, stderr };
};

describe.skipIf(!hasRedis)('a queue', { timeout: 180_000 }, () => {
  test('two workers, one killed in the middle of a document: nothing is lost, and the bytes are those of a run alone', async () => {
    expect((await begin(['encode', ...SOURCES, '--out', 'alone', '--quiet', '--quiet']).end).status).toBe(0);
    let killed = 0;
    const first = begin(['worker', '--queue', address, '--jobs', '1'], folder, (said) => {
      // In the middle of the third: it is told when it begins.
      if (killed === 0 && said.includes('encode') && said.split('encode ').length > 3) {
        killed++;
        first.child.kill('SIGKILL');
      }
    });
    begin(['worker', '--queue', address, '--jobs', '1']);
    const run = await begin(['encode', ...SOURCES, '--out', 'shared', '--queue', address, '--quiet', '--quiet']).end;
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(killed).toBe(1);
    expect(textOf('shared')).toEqual(textOf('alone'));
    expect(status()).toEqual({ status: 0, stdout: 'waiting  0\nactive   0\nworkers  1\ndead     0\n', stderr: '' });
  });

  test('what no worker can make is told, with its reason, and stays in the list of the dead', async () => {
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(join(folder, 'persons.csv'), 'id,name\nmarsh,Adam Marsh\n');
    for (const child of started.slice(1)) child.kill('SIGKILL');
    begin(['worker', '--queue', address, '--jobs', '1'], elsewhere);
    const args = [
      'encode',
      SOURCES[0]!,
      '--register',
      'persons.csv',
      '--out',
      'out',
      '--queue',
      address,
      '--quiet',
      '--quiet',
    ];
    const run = await begin(args).end;
    const reason = "The file 'persons.csv' does not exist.";
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`talk-0.md:1:1 error queue-job-dead No worker could make 'talk-0.md': ${reason}`);
    const { status: code, stdout } = status();
    expect(code).toBe(1);
    expect(stdout).toContain(`dead     1\n  encode talk-0.md: ${reason}\n`);
  });
});

test('a queue that nobody keeps is told in a sentence', async () => {
  const nobody = `redis://localhost:${await freePort()}`;
  const run = await begin(['encode', SOURCES[0]!, '--out', 'none', '--queue', nobody]).end;
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(
    /^memcon error queue-unreachable The queue 'redis:\/\/localhost:\d+' cannot be reached: .*\. Is Redis or Valkey running there\?\n$/u,
  );
});
