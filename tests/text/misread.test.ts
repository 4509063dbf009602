import { expect, test } from 'vitest';
import { asLetters, misreadWord } from '../../src/text/index.js';

test.each([
  ['Or1ov said', 'Or1ov', 'Orlov'],
  ['Be11, too', 'Be11', 'Bell'],
  ['Gr0b0w', 'Gr0b0w', 'Grobow'],
])('figures among letters: %s', (text, written, meant) =>
  expect([misreadWord(text), asLetters(written)]).toEqual([written, meant]),
);

test.each(['Orlov', 'Be112', 'or1ov', '1960'])('no word misread: %s', (text) =>
  expect(misreadWord(text)).toBeUndefined(),
);

test('a long row of figures behind a name is soon read', () => {
  const began = performance.now();
  expect(misreadWord(`Orlov${'1'.repeat(20_000)}2`)).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(2000);
});
