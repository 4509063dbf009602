import { expect, test } from 'vitest';
import { buildPeopleIndex, resolveName } from '../../../src/annotate/people/index.js';
import { languageFor } from '../../../src/language/index.js';
import type { RegisterEntry } from '../../../src/model/index.js';
import { registerOf } from './registers.js';

/** Who `Lund` is among two of a register; each a name, with dates of life where they are known. */
const lund = (
  [one, life]: readonly [string, Partial<RegisterEntry>?],
  [other, lifeOfOther]: readonly [string, Partial<RegisterEntry>?],
  said = 'Lund',
): unknown => {
  const [a, b] = registerOf(one, other).entries;
  const entries = [
    { ...a!, id: 'one', ...life },
    { ...b!, id: 'other', ...lifeOfOther },
  ];
  const { status, id, cert } = resolveName(buildPeopleIndex({ entries }, [], languageFor('de').people), said);
  return status === 'resolved' ? [id, cert] : status;
};

test('three words of a name, but for spelling and dignities, are probably one person’s, whom the register has twice', () => {
  expect(lund(['Lund, Franz Carl'], ['Lund, Franz Karl Freiherr v.'])).toEqual(['one', 'medium']);
  expect(lund(['Lund, Franz'], ['Lund, Franz'])).toBe('ambiguous');
  expect(lund(['Lund, Franz K.'], ['Lund, Franz K.'])).toBe('ambiguous');
  expect(lund(['Lund, Franz Carl'], ['Lund, Franz Emil'])).toBe('ambiguous');
});

test('dates of life make one of two, or two of one', () => {
  expect(lund(['Lund, Franz', { birth: '1820' }], ['Lund, Franz', { birth: '1820-05-03', death: '1890' }])).toEqual([
    'one',
    undefined,
  ]);
  expect(lund(['Lund, Franz Carl', { birth: '1820' }], ['Lund, Franz Carl', { birth: '1851' }])).toBe('ambiguous');
});

test('of two who are one the record always means the same, however it calls him', () => {
  const [plain, noble] = [['Lund, Franz Carl'], ['v. Lund, Franz Karl Freiherr']] as const;
  for (const said of ['Freiherr v. Lund', 'Baron Lund', 'Franz Karl Lund', 'Lund']) {
    expect(lund(plain, noble, said)).toEqual(['one', 'medium']);
  }
});
