import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '../../src/api/index.js';
import type { Decision } from '../../src/model/index.js';

const fixtures = new URL('../fixtures/', import.meta.url);
const sources = readdirSync(fixtures)
  .map((name) => new URL(`${name}/source.md`, fixtures))
  .filter((source) => existsSync(source));

/** Decisions without their place; `someone`: the id of one who takes part. */
const KINDS: readonly Partial<Decision>[] = [
  { kind: 'speaker', value: 'someone' },
  { kind: 'turn', action: 'begin' },
  { kind: 'turn', action: 'begin', value: 'someone' },
  { kind: 'turn', action: 'end' },
  { kind: 'turn', action: 'join' },
  { kind: 'turn', action: 'remove' },
  { kind: 'mark', as: 'speech' },
  { kind: 'mark', as: 'person', value: 'someone' },
  { kind: 'mark', as: 'place' },
  { kind: 'mark', as: 'org', cert: 'low' },
  { kind: 'mark', as: 'date', value: '1961' },
  { kind: 'unmark' },
  { kind: 'identify', value: 'someone' },
  { kind: 'correct', value: 'other words' },
  { kind: 'date', value: '1960-01' },
  { kind: 'participant', action: 'remove', value: 'someone' },
  { kind: 'participant', action: 'add', value: 'leek', name: 'Ann Leek', role: 'recorder' },
  { kind: 'participant', action: 'identify', who: 'someone', value: 'someone' },
  { kind: 'title', value: 'A talk' },
];

const choices = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    first: fc.nat(),
    length: fc.integer({ min: 1, max: 30 }),
    who: fc.nat(),
  }),
  { minLength: 1, maxLength: 8 },
);

test('any decisions on any words leave a valid document with the words of its source (law)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sources), choices, async (source, chosen) => {
      const input = { name: 'source.md', bytes: readFileSync(source) };
      const before = (await encode(input)).value!;
      const { text } = before.transcript;
      const people = before.facts.participants.map(({ id }) => id);
      const words = [...text.matchAll(/\S+/gu)];
      const decisions = chosen.map(({ kind, first, length, who }): Decision => {
        const from = words[first % words.length]!.index;
        const last = words[Math.min(words.length - 1, (first % words.length) + length - 1)]!;
        const someone = people[who % Math.max(1, people.length)] ?? 'nobody';
        const meant = JSON.parse(JSON.stringify(kind).replaceAll('someone', someone)) as Partial<Decision>;
        const quote = text.slice(from, last.index + last[0].length);
        const place =
          kind.kind === 'title' || kind.kind === 'participant' ? {} : { quote, prefix: text.slice(0, from) };
        return { kind: 'unmark', ...meant, ...place, by: 'mw', reason: 'why not' };
      });
      const { value, diagnostics } = await encode(input, { decisions });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(value!.transcript.text).toBe(text);
    }),
    { numRuns: 150, seed: 1 },
  );
});
