import { expect, test } from 'vitest';
import { saysOften } from '../../../src/annotate/turns/own-words.js';
import { english } from '../../../src/language/index.js';
import { paragraphs } from '../lines.js';

const often = (...texts: readonly string[]): boolean =>
  saysOften(
    paragraphs(...texts).lines.map(({ block }) => block),
    english.speech,
  );

test('three paragraphs that say `said:` before words of the speaker’s own show how a record quotes', () => {
  const said = ['Mr. LUND (Weavers) said: I rise.', 'Mr. HALE said: I do not.', 'Miss E. ORR said: My friends, I ask.'];
  expect([often(...said), often(...said.slice(1))]).toEqual([true, false]);
});

test('what is quoted in marks, or reported in the third person, is no such paragraph', () => {
  expect(often(...Array<string>(3).fill('Mr. LUND said: “I rise.”'))).toBe(false);
  expect(often(...Array<string>(3).fill('Mr. LUND said: the plan was lost.'))).toBe(false);
});
