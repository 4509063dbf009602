import { request } from 'node:http';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reviewApp } from '../../src/review/index.js';
import { listen, type Listening } from '../../src/serve/index.js';
import { newTalks, reviewOf } from './talks.js';

const path = newTalks();
const TOKEN = 'the-token-of-this-run';
let listening: Listening;

beforeAll(async () => {
  mkdirSync(join(path, 'decisions'));
  writeFileSync(join(path, 'secret.png'), 'secret');
  const { app } = reviewApp(await reviewOf(path), TOKEN);
  listening = (await listen(app, [0])).value!;
});
afterAll(async () => {
  await listening.close();
  rmSync(path, { recursive: true });
});

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

const ask = (address: string, { method = 'GET', headers = {}, body = '' }: Asked = {}): Promise<Response> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(listening.address);
    const asked = request({ host: '127.0.0.1', port, path: address, method, headers }, (response) => {
      let text = '';
      response.on('data', (data: Buffer) => void (text += data.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });

const JSON_TYPE = { 'Content-Type': 'application/json' };

describe('the page of a review', () => {
  test('is shown to who knows the token, with no script but its own', async () => {
    const { status, headers, body } = await ask(`/${TOKEN}/`);
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(body).not.toMatch(/<script(?! src="review\.js" defer>)|<style|\son\w+=|\sstyle=/u);
    expect((await ask(`/${TOKEN}/reading.css`)).headers['content-type']).toBe('text/css; charset=utf-8');
  });

  test.each([
    ['without the token', '/', {}],
    ['with another token', '/the-token-of-that-run/state', {}],
    ['by another name of the machine', `/${TOKEN}/state`, { headers: { Host: 'evil.example' } }],
    ['by a page of another origin', `/${TOKEN}/state`, { headers: { Origin: 'http://evil.example' } }],
    [
      'by a page of another origin that would decide',
      `/${TOKEN}/undo`,
      { method: 'POST', headers: { ...JSON_TYPE, Origin: 'http://127.0.0.1:1' }, body: '{}' },
    ],
  ])('is refused %s', async (_, address, asked) => {
    const { status, body } = await ask(address, asked);
    expect(status).toBe(403);
    expect(body).not.toContain('Talks');
  });

  test('takes no form, and nothing that it does not understand', async () => {
    const form = { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: '{"action":{"do":"accept"}}' };
    expect((await ask(`/${TOKEN}/act`, form)).status).toBe(415);
    for (const body of [
      '',
      '[]',
      '{"action":{"do":"delete"},"chosen":["x"]}',
      '{"action":{"do":"accept"},"chosen":[{"start":-1}]}',
    ]) {
      const { status, body: answer } = await ask(`/${TOKEN}/act`, { method: 'POST', headers: JSON_TYPE, body });
      expect([status, JSON.parse(answer)]).toMatchObject([200, { ok: false }]);
    }
  });

  test('decides, and shows what is open then', async () => {
    const id = '1961-03-14-vienna#speaker:291-313';
    const body = JSON.stringify({
      action: { do: 'identify', value: 'hale' },
      chosen: [id],
      shown: { kind: 'speaker' },
    });
    const answer: unknown = JSON.parse((await ask(`/${TOKEN}/act`, { method: 'POST', headers: JSON_TYPE, body })).body);
    expect(answer).toMatchObject({
      ok: true,
      message: 'Identified: Hale, Edmund',
      queue: { open: 0, rows: [] },
      state: { signed: 1 },
    });
    const signed: unknown = JSON.parse((await ask(`/${TOKEN}/signed`)).body);
    expect(signed).toMatchObject([
      { document: '1961-03-14-vienna', span: { start: 291 }, decision: { value: 'hale' } },
    ]);
  });

  test('shows no file but the images of its documents', async () => {
    for (const page of ['0', '../secret.png', '-1']) {
      expect((await ask(`/${TOKEN}/image?document=1961-03-14-vienna&page=${page}`)).status).toBe(404);
    }
    expect((await ask(`/${TOKEN}/../secret.png`)).status).toBe(403);
  });
});
