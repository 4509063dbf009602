import { expect, test } from 'vitest';
import { openWorkQueue } from '../../src/cli/work-queue.js';

test('without bullmq a queue is refused in a sentence', async () => {
  const { value, diagnostics } = await openWorkQueue('redis://localhost:6379', () => undefined);
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ rule, message, note }) => [rule, message, note])).toEqual([
    [
      'queue-library-missing',
      'The queue cannot be used: bullmq is not installed.',
      '"npm install bullmq@6 ioredis@5" installs it, beside memcon or in the folder where it is called.',
    ],
  ]);
});

test('a queue that cannot be reached is named without its password', async () => {
  const { value, diagnostics } = await openWorkQueue('redis://:secret@localhost:1');
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ rule, message }) => [rule, message.replace(/reached: .*/u, 'reached')])).toEqual([
    ['queue-unreachable', "The queue 'redis://localhost:1' cannot be reached"],
  ]);
});
