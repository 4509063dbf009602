import { expect, test } from 'vitest';
import { counted, folded, oneLine, setOf, unescaped } from '../../src/text/index.js';

test('one line has no other white space than single spaces within', () => {
  expect(oneLine(' \u00A0The\n\tPresident  said ')).toBe('The President said');
});

test.each([
  ['Müller', 'muller'],
  ['ÉLUARD', 'eluard'],
  ['e\u0301', 'e'],
  ['ﬁ', 'fi'],
  ['Хрущёв', 'хрущев'],
])('%s is folded to %s', (name, plain) => expect(folded(name)).toBe(plain));

test('what is counted is one, or several', () =>
  expect([counted(0, 'file'), counted(1, 'file'), counted(2, 'entry', 'entries')]).toEqual([
    '0 files',
    '1 file',
    '2 entries',
  ]));

test('an address that is wrongly escaped stays as it is', () =>
  expect([unescaped('a%20b'), unescaped('100%')]).toEqual(['a b', '100%']));

test('a list of words is a set of them', () =>
  expect([...setOf('\n  one two\n  three one ')]).toEqual(['one', 'two', 'three']));
