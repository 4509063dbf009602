import { expect, test } from 'vitest';
import { folded, oneLine } from '../../src/text/index.js';

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
