import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, openerFor, portsFor, previewOf, type Listening } from '../../src/serve/index.js';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

const root = mkdtempSync(join(tmpdir(), 'memcon-serve-'));
const out = join(root, 'out');
const PAGE =
  "<!DOCTYPE html><html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; script-src 'sha256-x'; base-uri 'none'\"></head><body>A page</body></html>";
const preview = previewOf(out, 'Talks <in> Vienna');
let listening: Listening;

/** Asks as no browser would: the path goes out as it is written. */
const ask = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(listening.address);
    const asked = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let body = '';
      response.on('data', (data: Buffer) => void (body += data.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });

beforeAll(async () => {
  mkdirSync(join(out, 'site', 'assets'), { recursive: true });
  mkdirSync(join(out, '.memcon'));
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(out, '.memcon', 'written'), 'secret');
  writeFileSync(join(out, 'one.html'), PAGE);
  writeFileSync(join(out, 'größe & co.html'), PAGE);
  writeFileSync(join(out, 'scan.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(out, 'site', 'assets', 'index.html'), PAGE);
  symlinkSync('../secret.txt', join(out, 'link.txt'));
  symlinkSync('..', join(out, 'up'));
  const { value } = await listen(preview.app, [0]);
  listening = value!;
});

afterAll(async () => {
  await listening.close();
  rmSync(root, { recursive: true });
});

describe('a preview', () => {
  test('shows a page as it is published, but that it hears of changes', async () => {
    const { status, headers, body } = await ask('/one.html');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toBe(
      PAGE.replace(
        "style-src 'self'; script-src 'sha256-x'; base-uri 'none'",
        "style-src 'self'; base-uri 'none'; script-src 'sha256-x' 'self'; connect-src 'self'",
      ).replace('</head>', '<script src="/.memcon/reload.js" defer></script></head>'),
    );
    expect((await ask('/.memcon/reload.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test('lists the pages where there is no site', async () => {
    const { body } = await ask('/');
    expect(body).toContain('<h1>Talks &lt;in&gt; Vienna</h1>');
    expect(body).toContain('<li><a href="/gr%C3%B6%C3%9Fe%20%26%20co.html">größe &amp; co.html</a></li>');
    expect((await ask('/gr%C3%B6%C3%9Fe%20%26%20co.html')).status).toBe(200);
  });

  test('leads into the site where there is one, and into folders', async () => {
    writeFileSync(join(out, 'site', 'index.html'), PAGE);
    expect(await ask('/')).toMatchObject({ status: 302, headers: { location: '/site/' } });
    expect((await ask('/site/')).status).toBe(200);
    expect(await ask('/site/assets')).toMatchObject({ status: 302, headers: { location: '/site/assets/' } });
  });

  test('lets nothing of what is no page be carried out', async () => {
    const { headers } = await ask('/scan.svg');
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/site/..%5c..%5csecret.txt',
    '/link.txt',
    '/up/secret.txt',
    '/up',
    '/.memcon/written',
    '/site/%2ememcon/written',
    '/one.html%00.txt',
    '/%',
    '/nothing.html',
    '//secret.txt',
    '//site',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await ask(path);
    expect(body).not.toContain('secret');
    expect(status).toBe(404);
  });
});

describe('who may ask', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', '0.0.0.0', 'localhost.'])(
    'is told by the name that is asked for: not %j',
    async (host) => {
      expect((await ask('/one.html', { host })).status).toBeGreaterThanOrEqual(400);
    },
  );

  test.each(['127.0.0.1', 'localhost', 'localhost:8080'])('is told by the name: %s', async (host) => {
    expect((await ask('/one.html', { host })).status).toBe(200);
  });

  test('is no page of another origin', async () => {
    expect((await ask('/one.html', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask('/one.html', { origin: 'null' })).status).toBe(403);
    expect((await ask('/one.html', { origin: listening.address.slice(0, -1) })).status).toBe(200);
  });
});

test('open pages are told of changes', async () => {
  const { port } = new URL(listening.address);
  const heard = new Promise<string>((resolve) => {
    request({ host: '127.0.0.1', port, path: '/.memcon/changes' }, (response) => {
      response.on('data', (data: Buffer) => {
        if (data.toString().startsWith('retry')) preview.tell('built');
        else {
          resolve(data.toString());
          response.destroy();
        }
      });
    }).end();
  });
  expect(await heard).toBe('event: built\ndata: \n\n');
});

describe('a port', () => {
  test('that is taken is passed over, unless it was asked for', async () => {
    const taken = Number(new URL(listening.address).port);
    const { value, diagnostics } = await listen(preview.app, portsFor(String(taken), 4600));
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ rule, message }) => [rule, message])).toEqual([
      ['port-refused', `Another program listens on port ${taken} of this machine.`],
    ]);
    const other = await listen(preview.app, [taken, 0]);
    expect(other.value?.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
    expect(other.value?.address).not.toBe(listening.address);
    await other.value?.close();
  });

  test('is the usual one or one of those behind it', () => {
    expect(portsFor(undefined, 4600).slice(0, 3)).toEqual([4600, 4601, 4602]);
    expect(portsFor('8080', 4600)).toEqual([8080]);
  });
});

test('an address is opened only where there is a screen', () => {
  expect(openerFor('darwin', {})).toEqual(['open']);
  expect(openerFor('linux', {})).toBeUndefined();
  expect(openerFor('linux', { DISPLAY: ':0' })).toEqual(['xdg-open']);
});
