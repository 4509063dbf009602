import { expect, test } from 'vitest';
import { withLazyPatterns } from '../../src/build/lazy-patterns.mjs';

/** What `pattern` is given when code runs. */
const given = (code: string): unknown => new Function('pattern', `return ${code}`)((...all: unknown[]) => all);

test('a literal that pattern is given becomes its source, character by character', () => {
  for (const literal of [
    String.raw`/^\p{Lu}[\p{L}’'-]+\/$/u`,
    String.raw`/[/\]"]\\\d{1,2}/gu`,
    String.raw`/“\n`.replace('\n', '') + '/iu',
    String.raw`/^$/`,
  ]) {
    const { source, flags } = new Function(`return ${literal}`)() as RegExp;
    const made = withLazyPatterns(`pattern(${literal})`);
    expect(made).toContain('pattern("');
    const [text, marks] = given(made) as [string, string];
    expect([new RegExp(text, marks).source, marks]).toEqual([source, flags]);
  }
});

test('a literal on a line of its own, with a comma behind, too; nothing else is changed', () => {
  expect(withLazyPatterns('const A = pattern(\n  /a/u,\n);')).toBe('const A = pattern("a", "u");');
  for (const code of ['const a = /\\p{L}/u;', 'pattern(`/a/u`)', 'pattern(SOURCE)', 'pattern(/a/u, "g")']) {
    expect(withLazyPatterns(code)).toBe(code);
  }
});
