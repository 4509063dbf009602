import { expect, test } from 'vitest';
import { given } from '../../src/text/index.js';

test('properties without a value are left out, all others are kept in their order', () => {
  const unknown: string | undefined = undefined;
  expect(Object.entries(given({ cert: 'low', ref: unknown, n: 0, text: '', is: false, none: null }))).toEqual([
    ['cert', 'low'],
    ['n', 0],
    ['text', ''],
    ['is', false],
    ['none', null],
  ]);
});
