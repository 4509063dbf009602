import { expect, test } from 'vitest';
import { tidied } from '../../../src/publish/word/blocks.js';

const record = (text: string) => ({ text, marks: {} });
const edition = (text: string) => ({ text, marks: { edition: true } as const });

test.each([
  ['one blank between words', [record(' a  b '), record(' c ')], ['a b ', 'c']],
  ['the edition’s blank goes, the record’s stays', [record('a'), edition('<x> '), record(' b')], ['a', '<x>', ' b']],
  [
    'a blank alone parts words',
    [record('a'), edition('<x> '), record(' '), edition('<y> '), record('b')],
    ['a', '<x>', ' ', '<y> ', 'b'],
  ],
  ['a blank that the record has already is none', [record('a '), edition(' <x> '), record(' b')], ['a ', '<x> ', 'b']],
])('%s', (_, runs, expected) => expect(tidied(runs).map((run) => ('text' in run ? run.text : ''))).toEqual(expected));
