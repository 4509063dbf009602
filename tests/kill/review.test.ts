import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const memcon = fileURLToPath(new URL('../../dist/memcon.js', import.meta.url));
const KILLS = Number(process.env['MEMCON_KILLS'] ?? 10);

const edition = mkdtempSync(join(tmpdir(), 'memcon-kill-review-'));
const WORDS = Array.from(
  { length: 60 },
  (_, i) => `Ship${String.fromCodePoint(97 + (i % 26), 97 + Math.floor(i / 26))}`,
);

function prepare(): void {
  mkdirSync(join(edition, 'sources'));
  writeFileSync(join(edition, 'edition.json'), '{ "title": "Ships" }');
  const lines = WORDS.map((word) => `Mr. Marsh: The ${word} has left.`);
  writeFileSync(join(edition, 'sources', 'ships.md'), ['Geneva, May 12, 1959', ...lines].join('\n\n'));
}

async function begin(): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = spawn(process.execPath, [memcon, 'review', edition, '--as', 'ed', '--no-open', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      const found = /http:\S+/u.exec(data.toString());
      if (found !== null) resolve(found[0]);
    });
  });
  return { child, address };
}

/** Decides one place after the other until the server is gone; the words of those that were acknowledged. */
async function decide(address: string, acknowledged: Set<string>, begun: () => void): Promise<void> {
  const { text } = (await (await fetch(`${address}document?name=ships`)).json()) as { readonly text: string };
  begun();
  const open = WORDS.filter((word) => !acknowledged.has(word));
  try {
    for (const word of open) {
      const start = text.indexOf(word);
      const body = {
        action: { do: 'mark', as: 'object' },
        chosen: [{ document: 'ships', start, end: start + word.length }],
      };
      const answer = await fetch(`${address}act`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      const { ok } = (await answer.json()) as { readonly ok: boolean };
      if (ok) acknowledged.add(word);
    }
  } catch {
    // The server was killed: what it had not acknowledged may or may not be there.
  }
}

test(
  'killed at any moment, a review has lost nothing that it had acknowledged, and torn nothing',
  async () => {
    prepare();
    const acknowledged = new Set<string>();
    let total = 0;
    const file = join(edition, 'decisions', 'ships.json');
    for (let kill = 0; kill < KILLS; kill++) {
      const { child, address } = await begin();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // While something is being written, at a moment that nobody has chosen.
      await decide(address, acknowledged, () => void setTimeout(() => child.kill('SIGKILL'), 20 + Math.random() * 500));
      await ended;
      total = Math.max(total, acknowledged.size);
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '{ "decisions": [] }';
      const { decisions } = JSON.parse(text) as { readonly decisions: readonly { readonly quote: string }[] };
      const there = new Set(decisions.map(({ quote }) => quote));
      expect([...acknowledged].filter((word) => !there.has(word))).toEqual([]);
      for (const word of there) acknowledged.add(word);
      if (acknowledged.size > WORDS.length - 10) {
        rmSync(file);
        acknowledged.clear();
      }
    }
    expect(total).toBeGreaterThan(0);
    const { child } = await begin();
    expect(readdirSync(join(edition, 'decisions')).filter((name) => name !== 'ships.json')).toEqual([]);
    child.kill();
    rmSync(edition, { recursive: true });
  },
  30_000 + KILLS * 10_000,
);
