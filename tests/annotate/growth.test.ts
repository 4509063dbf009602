import { expect, test } from 'vitest';
import { encode } from '../../src/index.js';

/** Two turns of such words, and a day named between them. */
const asked = (words: string): string =>
  ['Geneva, May 12, 1959', `Mr. Marsh: ${words}`, 'Mr. Orlov: On May 3.', `Mr. Marsh: ${words}`].join('\n\n');

/** Texts of 60,000 characters that took as many steps as the square of their length. */
const HOSTILE: Readonly<Record<string, string>> = {
  'no sentence ends': asked('the matter of the ships and the men '.repeat(1600)),
  'a sentence of names': asked('Brown and Smith, '.repeat(3500)),
  'one word': asked('Aa'.repeat(30_000)),
  'one word in each line': asked('word\n'.repeat(12_000)),
};

test.each(Object.entries(HOSTILE))('time grows with the text: %s', async (_, text) => {
  await encode({ name: 'warm.md', bytes: Buffer.from(asked('yes ')) });
  const started = process.cpuUsage();
  await encode({ name: 'minutes.md', bytes: Buffer.from(text) });
  // Time of the processor, in microseconds: other work on the machine does not count. Now 0.5 to 2 s, once 8 to 40.
  expect(process.cpuUsage(started).user).toBeLessThan(6_000_000);
});
