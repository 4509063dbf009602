import { assert, constantFrom, oneof, property, string, tuple, type Arbitrary, letrec, constant } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearPattern } from '../../../src/validate/automaton/index.js';

/** Regular expressions over few letters, so that texts of them match often. */
const { expression } = letrec<{ expression: string; part: string }>((tie) => ({
  part: oneof(
    { depthSize: 'small', withCrossShrink: true },
    constantFrom('a', 'b', '.', '[^a]', '[ab]', '\\d', '^', '$', ''),
    tie('expression').map((inner) => `(${inner})`),
    tuple(tie('expression'), tie('expression')).map(([a, b]) => `(?:${a}|${b})`),
  ),
  expression: oneof(
    { depthSize: 'small', withCrossShrink: true },
    constant('a'),
    tuple(tie('part'), tie('part')).map(([a, b]) => a + b),
    tuple(tie('part'), constantFrom('*', '+', '?', '{2}', '{1,2}', '*?', '+?', '{0,2}?')).map(
      ([part, count]) => `(?:${part})${count}`,
    ),
  ),
})) as { readonly expression: Arbitrary<string> };

const text = string({ unit: constantFrom('a', 'b', '1', '\n', '😀'), maxLength: 8 });

describe('a pattern in linear time', () => {
  it('finds what an expression of JavaScript finds, at the same place', () => {
    assert(
      property(expression, text, (source, where) => {
        const found = linearPattern(source, '').find(where, 0);
        // Not the flag v: V8 11 errs with it where a choice begins with a negated class.
        const wanted = new RegExp(source, 'u').exec(where);
        expect(linearPattern(source, '').test(where)).toBe(wanted !== null);
        expect(found?.[0]).toBe(wanted?.index);
        // A loop round what may be nothing ends elsewhere in JavaScript than in an automaton.
        const isSimple = (source.match(/[*+?{]/gu)?.length ?? 0) <= 1 && !/[(|]\||\|\)|[$^]/u.test(source);
        if (isSimple && wanted !== null) expect(found?.[1]).toBe(wanted.index + wanted[0].length);
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  it('catches what groups catch', () => {
    const { find } = linearPattern('(a)(x)?(b+)', '');
    expect(find('..abbb', 0)).toEqual([2, 6, 2, 3, -1, -1, 3, 6]);
    expect(find('..abbb', 3)).toBeUndefined();
  });

  it('keeps the edges of lines where they count', () => {
    expect(linearPattern('^b$', 'm').test('a\nb\nc')).toBe(true);
    expect(linearPattern('^b$', '').test('a\nb\nc')).toBe(false);
    expect(linearPattern('a$', '').test('b')).toBe(false);
    expect(linearPattern('^$', '').test('')).toBe(true);
    expect(linearPattern('$', '').test('ab')).toBe(true);
  });

  it('refers back to groups, and gives up where that takes too long', () => {
    const { test } = linearPattern('^(a+)b\\1$', '');
    expect(test('aabaa')).toBe(true);
    expect(test('aaba')).toBe(false);
    expect(() => linearPattern('(a+)+\\1b', '').test('a'.repeat(40))).toThrow(RangeError);
  });

  it.each([
    ['(a+)+b', 'a'.repeat(100_000)],
    ['(a|aa)*$b', 'a'.repeat(100_000)],
    ['(.*)(.*)(.*)(.*)c', 'ab'.repeat(50_000)],
    ['^(?:[^x]{0,2000})$', 'a'.repeat(2001)],
  ])('%s takes no time on a text that does not match', (source, where) => {
    const { test, find } = linearPattern(source, '');
    expect(test(where)).toBe(false);
    expect(find(where.slice(0, 5000), 0)?.[0]).toBe(source.startsWith('^') && where.length < 2001 ? 0 : undefined);
  });

  it('refuses what it cannot', () => {
    for (const source of ['a(?=b)', '(', ')', 'a**', '*', '[a', '\\', '{2}', 'a{2,1}', '(a)\\2']) {
      expect(() => linearPattern(source, '')).toThrow(SyntaxError);
    }
    expect(() => linearPattern('(a{1000}){1000}', '')).toThrow(RangeError);
    expect(() => linearPattern('('.repeat(1000), '')).toThrow(SyntaxError);
  });
});
