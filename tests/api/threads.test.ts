import { expect, test } from 'vitest';
import { batch, encode, openThreads, publish, type Input } from '../../src/index.js';

const source = (i: number): Input => ({
  name: `talk-${i}.md`,
  bytes: Buffer.from(i === 2 ? '' : `Geneva, May ${i + 1}, 1959\n\nMr. Marsh: Good day.\n\nMr. Orlov: No.\n`),
});

function* sources(number: number, taken: string[] = []): Generator<Input> {
  for (let i = 0; i < number; i++) {
    taken.push(source(i).name);
    yield source(i);
  }
}

test('what threads make is what is made here, in the order of the inputs', async () => {
  const options = { date: '1959-05-12' };
  const { work, count, close } = await openThreads('encode', options, 2);
  const made = [];
  for await (const outcome of batch(sources(5), work, { ahead: 2 * count })) made.push(outcome);
  await close();
  expect(made).toEqual(await Promise.all([...sources(5)].map((input) => encode(input, options))));
  expect(made.map(({ value }) => value === undefined)).toEqual([false, false, true, false, false]);
});

test('no more is asked for than is taken, but for what is ahead; the other verbs work too', async () => {
  const document = { name: 'a.xml', bytes: Buffer.from((await encode(source(1))).value!.xml) };
  const taken: string[] = [];
  const { work, close } = await openThreads('publish', { to: ['text'] }, 1);
  for await (const outcome of batch(sources(100, taken), () => work(document), { ahead: 2 })) {
    expect(outcome).toEqual(await publish(document, { to: ['text'] }));
    break;
  }
  await close();
  expect(taken).toHaveLength(2);
});
