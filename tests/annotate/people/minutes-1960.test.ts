import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/index.js';
import { english } from '../../../src/language/index.js';
import { NO_FACTS, ofKind, type Context } from '../../../src/model/index.js';
import { readRegister, readSource } from '../../../src/read/index.js';

const file = (path: string): Uint8Array => readFileSync(new URL(`../../../tei/${path}`, import.meta.url));

/** How often each person of the first edition is named, by name and by office. */
async function mentions(
  registers: readonly string[],
): Promise<{ readonly names: Record<string, number>; readonly offices: Record<string, number> }> {
  const transcript = (await readSource(file('sources/1960-09-08-khrushchev-thompson.md'), 'minutes.md')).value!
    .transcript;
  const entries = registers.flatMap((name) => readRegister(file(`registers/${name}.xml`), name).value);
  const context: Context = { language: english, register: { entries }, decisions: [], options: {}, facts: NO_FACTS };
  const annotated = annotate(transcript, context).value.transcript.annotations;
  const count = (refs: readonly (string | undefined)[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const ref of refs) counts[ref ?? '?'] = (counts[ref ?? '?'] ?? 0) + 1;
    return counts;
  };
  return {
    names: count(ofKind(annotated, 'persName').map((a) => a.ref)),
    offices: count(
      ofKind(annotated, 'rs')
        .filter((a) => a.type === 'person')
        .map((a) => a.ref),
    ),
  };
}

test('with the edition’s register every person named is identified, and the offices that denote one', async () => {
  const { names, offices } = await mentions(['persons']);
  expect(names).toMatchObject({
    khrushchev: 52,
    thompson: 37,
    eisenhower: 13,
    nixon: 8,
    kennedy: 5,
    herter: 3,
    dulles: 3,
    striganov: 2,
    reuther: 1,
  });
  expect(names).not.toHaveProperty('?');
  expect(offices).toEqual({ eisenhower: 10, thompson: 2, khrushchev: 1 });
});

test('without a register the document itself identifies who takes part, and invents nobody', async () => {
  const { names, offices } = await mentions([]);
  expect(names).toMatchObject({ khrushchev: 52, thompson: 37, striganov: 2, sukhodrev: 1 });
  expect(Object.keys(names).sort()).toEqual(['?', 'khrushchev', 'striganov', 'sukhodrev', 'thompson']);
  expect(offices).toMatchObject({ thompson: 2 });
});
