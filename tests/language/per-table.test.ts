import { expect, test } from 'vitest';
import { perText } from '../../src/language/per-table.js';

test('what ten thousand texts make is kept, and then made anew', () => {
  let made = 0;
  const lengthOf = perText((text: string, _table: object) => (made++, text.length));
  const table = {};
  const madeFor = (texts: number): number => {
    for (let i = 0; i < texts; i++) lengthOf(String(i), table);
    return made;
  };
  expect([madeFor(10_000), madeFor(10_000), madeFor(10_001), madeFor(1)]).toEqual([10_000, 10_000, 10_001, 10_002]);
});
