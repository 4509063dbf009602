import { expect, it } from 'vitest';
import { append } from '../../src/text/index.js';

it('puts any number of items behind a list', () => {
  const list = [0];
  append(
    list,
    Array.from({ length: 300_000 }, (_, i) => i + 1),
  );
  expect([list.length, list[0], list.at(-1)]).toEqual([300_001, 0, 300_000]);
});
