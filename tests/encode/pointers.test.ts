import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uri } from '../../src/encode/pointers.js';
import { isAnyUri } from '../../src/validate/xsd/uri.js';

test.each([
  ['https://example.org/a b?c=d#e', 'https://example.org/a%20b?c=d#e'],
  ['notes.html', 'notes.html'],
  ['1: x', '1%3A%20x'],
  ['a_b:c', 'a_b%3Ac'],
  ['https:', 'https%3A'],
  ['https:#a', 'https%3A#a'],
  ['https://', 'https:%2F%2F'],
  ['//', '%2F%2F'],
  ['a#b#c', 'a#b%23c'],
  ['[1]', '%5B1%5D'],
  ['100%', '100%25'],
  ['\uD800', '%EF%BF%BD'],
])('a target as an address: %j', (target, expected) => expect(uri(target)).toBe(expected));

test('whatever a link has becomes an address that the schema takes', () => {
  const pieces = fc.constantFrom(...':/#?%[]@ ', 'https', 'a', '_', '1', 'é', '%20', '\uD800', '//');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (target) => {
      expect(isAnyUri(uri(target.join('')))).toBe(true);
    }),
    { numRuns: 3000, seed: 1 },
  );
});
