import { expect, test } from 'vitest';
import { filled, given } from '../../src/text/index.js';

const unknown: string | undefined = undefined;

test('properties without a value are left out, all others are kept in their order', () => {
  expect(Object.entries(given({ cert: 'low', ref: unknown, n: 0, text: '', is: false, none: null }))).toEqual([
    ['cert', 'low'],
    ['n', 0],
    ['text', ''],
    ['is', false],
    ['none', null],
  ]);
});

test('empty texts can be left out too', () => {
  expect(filled({ surname: 'Hale', forename: '', note: unknown, n: 0 })).toEqual({ surname: 'Hale', n: 0 });
});
