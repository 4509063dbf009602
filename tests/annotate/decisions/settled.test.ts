import { expect, it } from 'vitest';
import { annotate } from '../../../src/annotate/index.js';
import { english } from '../../../src/language/index.js';
import type { Context, Decision } from '../../../src/model/index.js';
import { readSource } from '../../../src/read/index.js';
import { registerOf } from '../people/registers.js';
import { decide } from './deciding.js';

const RECORD = `# Memorandum of Conversation

Vienna, March 14, 1961

Mr. Bell: We wrote to Mr. Smith on 03/04/1961.

Voice: Who is Mr. Smith?

Mr. Bell: Mr. Galbraith knows.

Voice: Galbraith?
`;

/** The doubts that are left when all is decided: their rules, in order. */
async function doubts(...decisions: readonly Decision[]): Promise<readonly string[]> {
  const { transcript } = (await readSource(new TextEncoder().encode(RECORD), 'minutes.md')).value!;
  const register = registerOf('Smith, Alan | Clerk', 'Smith, Bert | Clerk', 'Bell, Karl | Clerk');
  const context: Context = { language: english, register, decisions, options: {}, facts: { participants: [] } };
  return annotate(transcript, context)
    .diagnostics.map(({ rule }) => rule)
    .toSorted();
}

const smith = (prefix: string): Decision => decide('identify', 'Mr. Smith', { prefix, value: 'smith' });

const ALL = ['date-ambiguous', 'person-ambiguous', 'person-unknown', 'speaker-unknown'];
const without = (rule: string): readonly string[] => ALL.filter((one) => one !== rule);

it('a doubt is told until all that it is about is decided', async () => {
  expect(await doubts()).toEqual(ALL);
  expect(await doubts(smith('to'))).toEqual(ALL);
  expect(await doubts(smith('to'), smith('is'))).toEqual(without('person-ambiguous'));
  expect(await doubts(decide('date', '03/04/1961', { value: '1961-03-04' }))).toEqual(without('date-ambiguous'));
  expect(await doubts(decide('unmark', '03/04/1961'))).toEqual(without('date-ambiguous'));
});

it('one of a name nobody knows goes with its last form', async () => {
  expect(await doubts(decide('unmark', 'Mr. Galbraith'))).toEqual(ALL);
  expect(await doubts(decide('unmark', 'Mr. Galbraith'), decide('unmark', 'Galbraith', { suffix: '?' }))).toEqual(
    without('person-unknown'),
  );
});

it('one of a label goes with the last turn that has it', async () => {
  const voice = (suffix: string): Decision => decide('speaker', 'Voice', { suffix: `: ${suffix}`, value: 'bell' });
  expect(await doubts(voice('Who'))).toEqual(ALL);
  expect(await doubts(voice('Who'), voice('Galbraith'))).toEqual(without('speaker-unknown'));
});
