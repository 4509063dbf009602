import { expect, test } from 'vitest';
import { namesDocument } from '../../src/model/index.js';

test.each([
  ['1961-03-14', '1961-03-14.md', true],
  ['1961-03-14', 'vienna/1961-03-14.md', true],
  ['1961-03', '1961-03-14.md', false],
  ['1961-*', '1961-03-14.md', true],
  ['1961-*', '1962-03-14.md', false],
  ['*-hale-*', '1961-03-14-hale-orlov.docx', true],
  ['*hale*hale', 'hale.md', false],
  ['*', 'vienna/one.md', true],
  ['vienna/*', 'vienna/one.md', true],
  ['vienna/*', 'vienna\\one.md', true],
  ['vienna/*', 'geneva/one.md', false],
  ['a.b', 'a.b.md', true],
  ['.*', 'one.md', false],
])('the pattern "%s" and %s', (pattern, path, expected) => {
  expect(namesDocument([pattern], path)).toBe(expected);
  expect(namesDocument(['nothing', pattern], path)).toBe(expected);
});
