import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const command = process.env['MEMCON_COMMAND'] ?? fileURLToPath(new URL('../../dist/memcon.js', import.meta.url));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memcon-store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  XDG_DATA_HOME: join(folder, 'data'),
  XDG_CACHE_HOME: join(folder, 'cache'),
  NO_COLOR: '1',
});

/** The network is asked while the server of this process answers: so not synchronously. */
async function memcon(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [command, ...args], {
      cwd: folder,
      env: environment(),
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as {
      readonly code: number;
      readonly stdout: string;
      readonly stderr: string;
    };
    return { code, stdout, stderr };
  }
}

const NS = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const PAGES: Record<string, string> = {
  '/schemas/letter.rng': `<grammar ${NS}><include href="parts/from.rng"/><start><element name="letter"><ref name="from"/></element></start></grammar>`,
  '/schemas/parts/from.rng': `<grammar ${NS}><define name="from"><element name="from"><text/></element></define></grammar>`,
  '/schemas/plain.rng': `<element name="note" ${NS}><text/></element>`,
  '/schemas/spy.rng': `<grammar ${NS}><include href="file:///etc/passwd"/><start><empty/></start></grammar>`,
};

describe('schemas from the network', () => {
  let asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    // A few bytes that become many when they are unpacked.
    if (request.url === '/bomb.rng') {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(80 * 1024 * 1024, 32)));
      return;
    }
    if (request.url === '/moved.rng') return void response.writeHead(302, { location: '/schemas/plain.rng' }).end();
    if (request.url === '/away.rng') {
      const { port } = server.address() as AddressInfo;
      return void response.writeHead(301, { location: `http://localhost:${port}/schemas/letter.rng` }).end();
    }
    if (request.url === '/round.rng') return void response.writeHead(302, { location: '/round.rng' }).end();
    const page = PAGES[request.url ?? ''];
    response.writeHead(page === undefined ? 404 : 200).end(page ?? 'nothing here');
  });
  const start = async (): Promise<string> => {
    asked = [];
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  afterEach(() => void server.close());

  test('are fetched by "schema add" alone, with what they include, and found by address and name', async () => {
    const origin = await start();
    const address = `${origin}/schemas/letter.rng`;
    const added = await memcon('schema', 'add', address);
    expect(added).toEqual({ code: 0, stdout: 'letter is added with what it includes (1).\n', stderr: '' });
    expect(asked).toEqual(['/schemas/letter.rng', '/schemas/parts/from.rng']);

    writeFileSync(join(folder, 'right.xml'), `<?xml-model href="${address}"?>\n<letter><from>Marsh</from></letter>`);
    writeFileSync(join(folder, 'wrong.xml'), `<?xml-model href="${address}"?>\n<letter/>`);
    expect((await memcon('validate', 'right.xml')).code).toBe(0);
    expect((await memcon('validate', 'wrong.xml')).stderr).toBe(
      'wrong.xml:2:10 error element-missing The element "letter" ends too early: "from" is missing.\n',
    );
    expect((await memcon('validate', '--schema', 'letter', 'right.xml')).code).toBe(0);
    expect((await memcon('schema', 'list')).stdout).toBe(`letter\t${address} (2 files)\n`);
    expect(asked).toHaveLength(2);
  });

  test('come from one host, unless another is allowed, and within limits', async () => {
    const origin = await start();
    const port = new URL(origin).port;
    expect((await memcon('schema', 'add', `${origin}/bomb.rng`)).stderr).toBe(
      `${origin}/bomb.rng:1:1 error schema-unfetched The schema '${origin}/bomb.rng' cannot be fetched: with what it includes it is larger than 64 MB.\n`,
    );
    expect((await memcon('schema', 'add', `${origin}/round.rng`)).stderr).toContain('from one address to the next');
    expect((await memcon('schema', 'add', `${origin}/moved.rng`)).code).toBe(0);
    asked = [];
    expect((await memcon('schema', 'add', `${origin}/away.rng`)).stderr).toContain(
      "cannot be fetched: it lies on another host, 'localhost'. If you trust it, allow it with --allow-host localhost.",
    );
    expect(asked).toEqual(['/away.rng']);
    PAGES['/schemas/away.rng'] = PAGES['/schemas/letter.rng']!.replace(
      'parts',
      `http://localhost:${port}/schemas/parts`,
    );
    const elsewhere = await memcon('schema', 'add', `${origin}/schemas/away.rng`);
    expect([elsewhere.code, elsewhere.stderr.includes('--allow-host localhost')]).toEqual([1, true]);
    expect((await memcon('schema', 'add', `${origin}/schemas/away.rng`, '--allow-host', 'localhost')).code).toBe(0);
  });

  test('that cannot be had are one clear sentence', async () => {
    const origin = await start();
    expect((await memcon('schema', 'add', `${origin}/none.rng`)).stderr).toMatch(
      /error schema-unfetched .* cannot be fetched: the server answers 404 Not Found\./u,
    );
    const spy = await memcon('schema', 'add', `${origin}/schemas/spy.rng`);
    expect([spy.code, spy.stderr.includes('root:')]).toEqual([1, false]);
    server.close();
    server.closeAllConnections();
    expect((await memcon('schema', 'add', `${origin}/schemas/letter.rng`)).stderr).toContain(
      'the server refuses the connection',
    );
    expect((await memcon('schema', 'list')).stdout).toContain('holds no schema');
  });
});

describe('the cache of compiled schemas', () => {
  const cached = (): string => join(folder, 'cache/memcon/schemas');
  const prepare = (): void => {
    mkdirSync(join(folder, 'parts'));
    writeFileSync(join(folder, 'letter.rng'), PAGES['/schemas/letter.rng']!);
    writeFileSync(join(folder, 'parts/from.rng'), PAGES['/schemas/parts/from.rng']!);
    writeFileSync(join(folder, 'letter.xml'), '<letter><from>Marsh</from></letter>');
  };
  const validate = async (): Promise<number> => (await memcon('validate', '--schema', 'letter.rng', 'letter.xml')).code;

  test('has one entry for a schema; a damaged one is passed over and made again', async () => {
    prepare();
    expect(await validate()).toBe(0);
    const [name, ...others] = readdirSync(cached());
    expect(others).toEqual([]);
    const entry = readFileSync(join(cached(), name!), 'utf8');
    for (const damaged of ['', 'x', '{}\n{}', entry.slice(0, -20), entry.replace('"letter"', '"lettre"')]) {
      writeFileSync(join(cached(), name!), damaged);
      expect(await validate(), damaged.slice(0, 20)).toBe(0);
      expect(readFileSync(join(cached(), name!), 'utf8')).toBe(entry);
    }
  });

  test('notices a change in what a schema includes', async () => {
    prepare();
    expect(await validate()).toBe(0);
    writeFileSync(join(folder, 'parts/from.rng'), PAGES['/schemas/parts/from.rng']!.replace('<text/>', '<empty/>'));
    expect(await validate()).toBe(1);
  });

  test('is an economy only: without a folder to write to nothing fails', async () => {
    prepare();
    writeFileSync(join(folder, 'cache'), 'a file where the folder should be');
    expect(await validate()).toBe(0);
  });
});

const git = (...args: readonly string[]): boolean =>
  spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: folder }).status === 0;
const hasGit = spawnSync('git', ['--version']).status === 0;
if (!hasGit) console.info('git is not here: comparison with revisions is not tested');

describe.skipIf(!hasGit)('--against a revision of git', () => {
  const minutes = (...paragraphs: readonly string[]): string =>
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${paragraphs.map((text, i) => `<p xml:id="p${i + 1}">${text}</p>`).join('\n')}</body></text></TEI>`;

  test('finds ids whose text is another one now', async () => {
    mkdirSync(join(folder, 'documents'));
    writeFileSync(
      join(folder, 'any.rng'),
      `<grammar ${NS}><start><ref name="a"/></start><define name="a"><element><anyName/><zeroOrMore><choice><text/><attribute><anyName/></attribute><ref name="a"/></choice></zeroOrMore></element></define></grammar>`,
    );
    writeFileSync(
      join(folder, 'documents/one.xml'),
      minutes('The first paragraph of all.', 'The second paragraph of all.'),
    );
    expect([git('init', '-q'), git('add', '.'), git('commit', '-qm', 'first')]).toEqual([true, true, true]);
    writeFileSync(
      join(folder, 'documents/one.xml'),
      minutes('The first paragraph of all.', 'Between them.', 'The second paragraph of all.'),
    );
    writeFileSync(join(folder, 'documents/new.xml'), minutes('New.'));
    const options = ['validate', '--schema', 'any.rng', '--editorial', 'documents', '--against'];
    expect((await memcon(...options, 'HEAD')).stderr).toMatch(
      /^documents\/one\.xml:2:1 error id-moved The id "p2" stood for "The second paragraph of all\.", which is now "#p3"\./u,
    );
    const unknown = await memcon(...options, 'v9');
    expect([unknown.code, unknown.stderr.split('\n')[0]]).toEqual([
      1,
      "documents/new.xml:1:1 error revision-unreadable 'v9' is no file and no revision of the git repository of 'documents/new.xml'.",
    ]);
  });

  test('says so where there is no repository, or no git', async () => {
    writeFileSync(join(folder, 'one.xml'), minutes('One.'));
    const { stderr } = await memcon('validate', 'one.xml', '--against', 'HEAD');
    expect(stderr).toContain("'HEAD' is no file, and 'one.xml' does not lie in a git repository");
    const without = spawnSync(process.execPath, [command, 'validate', 'one.xml', '--against', 'HEAD'], {
      cwd: folder,
      env: { ...environment(), PATH: folder },
      encoding: 'utf8',
    });
    expect(without.stderr).toContain('git, which could have it as a revision, is not installed');
  });
});
