import { expect, test } from 'vitest';
import { mergeRegisters } from '../../../src/read/index.js';
import { registerOf } from '../../annotate/people/registers.js';

const merged = (...lines: readonly string[]): readonly (readonly [string, readonly string[]])[] =>
  mergeRegisters([registerOf(...lines).entries]).value.entries.map((e) => [e.id, e.forms.map((form) => form.text)]);

test('an entry that refers to another is a variant of its name, no person', () => {
  expect(merged('Diem, see Ngo Dinh Diem', 'Ngo Dinh Diem | President')).toEqual([['ngo', ['Ngo Dinh Diem', 'Diem']]]);
  expect(merged('Bely | See Bugaev, Boris', 'Bugaev, Boris | poet')).toEqual([['bugaev', ['Bugaev, Boris', 'Bely']]]);
});

test('who is called so stays: a name that begins with the word, a reference to nobody in the register', () => {
  expect(merged('Seeger, Paul', 'Holy, Jan | seen in Bonn', 'Vail, see Dorn')).toEqual([
    ['seeger', ['Seeger, Paul']],
    ['holy', ['Holy, Jan']],
    ['vail', ['Vail, see Dorn']],
  ]);
});
