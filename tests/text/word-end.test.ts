import { expect, test } from 'vitest';
import { endBefore } from '../../src/text/index.js';

test('the end of what stands before a place holds its last word, of up to sixty characters', () => {
  const text = `By ${'x'.repeat(60)}. Then`;
  expect([endBefore(text, 63), endBefore(text, 64)]).toEqual(['x'.repeat(60), `${'x'.repeat(59)}.`]);
});

test('a text that is shorter is its own end', () => expect([endBefore('by'), endBefore('')]).toEqual(['by', '']));
