import { expect, test } from 'vitest';
import { inOrderOfRecord } from '../../../src/annotate/people/index.js';
import { english, languageFor } from '../../../src/language/index.js';
import { registerOf } from './registers.js';

const names = (text: string, register = registerOf('Bao Wenhua'), language = english): readonly string[] =>
  inOrderOfRecord(register, text, language).entries.map(({ name }) => name);

test('a surname stands where the record shows it to stand: behind a title or before a colon, and not alone at the end', () =>
  expect(
    ['Premier Bao came.', 'Bao: Yes.', 'Premier Bao Wenhua came.', 'Premier Bao and Wenhua came.', 'A bao came.'].map(
      (text) => names(text),
    ),
  ).toEqual([['Bao, Wenhua'], ['Bao, Wenhua'], ['Bao Wenhua'], ['Bao Wenhua'], ['Bao Wenhua']]));

test('what one language knows for a forename says nothing of another’s records', () => {
  const register = registerOf('Detlef Wenhua');
  expect([
    names('Detlef: Ja.', register, languageFor('de')),
    names('Detlef: Yes.', register),
    names('Detlef: Ja.', register, languageFor('de')),
  ]).toEqual([['Detlef Wenhua'], ['Detlef, Wenhua'], ['Detlef Wenhua']]);
});

test('records that show the same share one register, so that it is indexed once', () => {
  const register = registerOf('Bao Wenhua', 'Hale, Ann');
  const one = inOrderOfRecord(register, 'Premier Bao came.', english);
  expect(inOrderOfRecord(register, 'Bao: Yes.', english)).toBe(one);
  expect(inOrderOfRecord(register, 'Nobody came.', english)).toBe(register);
});
