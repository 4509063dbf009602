import { expect, test } from 'vitest';
import { withLazyPatterns } from '../../src/build/lazy-patterns.mjs';

/** What `pattern` is given. */
const given = (code: string): unknown => JSON.parse(code.replace(/^pattern\((.*)\)$/u, '[$1]'));

test.for([/^\p{Lu}[\p{L}’'-]+\/$/u, /[/\]"]\\\d{1,2}/gu, /“\n/iu, /^$/])(
  'a literal that pattern is given becomes its source, character by character: %s',
  (literal) => {
    const [source, flags] = given(withLazyPatterns(`pattern(${literal})`)) as [string, string];
    expect([new RegExp(source, flags).source, flags]).toEqual([literal.source, literal.flags]);
  },
);

test('a literal on a line of its own, with a comma behind, too; nothing else is changed', () => {
  expect(withLazyPatterns('const A = pattern(\n  /a/u,\n);')).toBe('const A = pattern("a", "u");');
  for (const code of ['const a = /\\p{L}/u;', 'pattern(`/a/u`)', 'pattern(SOURCE)', 'pattern(/a/u, "g")']) {
    expect(withLazyPatterns(code)).toBe(code);
  }
});
