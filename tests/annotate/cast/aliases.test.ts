import { describe, expect, it } from 'vitest';
import { aliasesIn, nicksIn } from '../../../src/annotate/cast/aliases.js';
import { isUnfinished } from '../../../src/annotate/cast/label-context.js';
import { english } from '../../../src/language/index.js';

const { layout } = english;

const aliases = (text: string): ReadonlyMap<string, string> => aliasesIn({ text, annotations: [] }, english);

describe('short forms that the record explains', () => {
  it.each([
    ['HK = Henry Kale, Assistant to the President', { hk: 'Henry Kale' }],
    ['Present:\n\n  - HK = Henry Kale\n* AB = Adam Brook', { hk: 'Henry Kale', ab: 'Adam Brook' }],
    ['said HK = Henry Kale', {}],
  ])('%j', (text, found) => {
    expect(Object.fromEntries(aliases(text))).toEqual(found);
  });
});

describe('a line that goes on', () => {
  it.each([
    ['By those who are not here today, i.e. by', true],
    ['We have heard him, ', true],
    ['He spoke.', false],
    ['', false],
    [`${'x'.repeat(60)}by`, false],
  ])('%j: %s', (text, unfinished) => {
    expect(isUnfinished(text, layout)).toBe(unfinished);
  });
});

// Patterns that begin anew at every character would not end within the time of a test.
it('long runs without words, without lines: in time that grows with them', () => {
  expect(aliases('-\n'.repeat(500_000)).size).toBe(0);
  expect(isUnfinished('0-'.repeat(500_000) + ' .', layout)).toBe(false);
});

it('takes a name of an account for his who has three letters of his surname in it', () =>
  expect([
    ...nicksIn(
      new Map([
        ['pkovx', 'Petr Kovar'],
        ['pkoxx', 'Petr Kovar'],
      ]),
    ),
  ]).toEqual(['pkovx']));
