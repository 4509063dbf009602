import { expect, it } from 'vitest';
import { batch, encode } from '../../src/index.js';

/** Numbers without end; `log` has how many were asked for, and whether they were closed. */
function endless(log: { asked: number; closed: boolean }): Iterable<number> {
  return (function* () {
    try {
      for (;;) yield log.asked++;
    } finally {
      log.closed = true;
    }
  })();
}

const later = <T>(value: T, milliseconds: number): Promise<T> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(value), milliseconds);
  });

it('gives results in the order of the items, whichever is ready first', async () => {
  const results: number[] = [];
  for await (const result of batch([30, 1, 20, 2, 10], (n) => later(n, n))) results.push(result);
  expect(results).toEqual([30, 1, 20, 2, 10]);
});

it('asks for no more than is taken, but for a few ahead, and closes the source', async () => {
  const log = { asked: 0, closed: false };
  let taken = 0;
  for await (const _ of batch(endless(log), (n) => later(n, 0), { ahead: 3 })) {
    taken++;
    expect(log.asked).toBeLessThanOrEqual(taken + 3);
    if (taken === 10) break;
  }
  expect(log.closed).toBe(true);
  expect(log.asked).toBe(12);
});

it('throws at its turn what the work throws', async () => {
  const log = { asked: 0, closed: false };
  const results: number[] = [];
  const all = batch(endless(log), (n) => (n === 2 ? Promise.reject(new Error('two')) : later(n, 0)));
  await expect(
    (async () => {
      for await (const result of all) results.push(result);
    })(),
  ).rejects.toThrow('two');
  expect(results).toEqual([0, 1]);
  expect(log.closed).toBe(true);
});

it('encodes what comes from anywhere', async () => {
  async function* sources(): AsyncGenerator<{ readonly name: string; readonly bytes: Uint8Array }> {
    for (const name of ['one.md', 'two.md', 'three.md']) {
      yield await later({ name, bytes: Buffer.from('Mr. Marsh: Yes.\n\nMr. Orlov: No.\n') }, 1);
    }
  }
  const names: string[] = [];
  for await (const { value } of batch(sources(), encode)) names.push(value?.transcript.source.name ?? 'none');
  expect(names).toEqual(['one.md', 'two.md', 'three.md']);
});
