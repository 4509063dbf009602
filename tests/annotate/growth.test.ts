import { expect, test } from 'vitest';
import { encode } from '../../src/index.js';

/** Two turns of such words, and a day named between them. */
const asked = (words: string): string =>
  ['Geneva, May 12, 1959', `Mr. Marsh: ${words}`, 'Mr. Orlov: On May 3.', `Mr. Marsh: ${words}`].join('\n\n');

/** Texts that took as many steps as the square of their length, of so many characters. */
const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'no sentence ends': (length) => filled('the matter of the ships and the men ', length),
  'a sentence of names': (length) => filled('Brown and Smith, ', length),
  'one word': (length) => filled('Aa', length),
  'one word in each line': (length) => filled('word\n', length),
};
const filled = (piece: string, length: number): string => asked(piece.repeat(length / piece.length));

/** Time of the processor, in microseconds. */
async function timeOf(text: string): Promise<number> {
  const started = process.cpuUsage();
  await encode({ name: 'minutes.md', bytes: Buffer.from(text) });
  return process.cpuUsage(started).user;
}

test.each(Object.entries(HOSTILE))('time grows with the text: %s', async (_, textOf) => {
  await timeOf(textOf(2000));
  const quarter = await timeOf(textOf(15_000));
  // In proportion it is four times as much, by the square sixteen times.
  expect(await timeOf(textOf(60_000))).toBeLessThan(10 * Math.max(200_000, quarter));
});
