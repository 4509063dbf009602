import { describe, expect, it } from 'vitest';
import { letterOf } from '../../../src/annotate/dates/classes.js';
import { compiled } from '../../../src/annotate/dates/grammar.js';

const line = (...classes: readonly string[]): string => classes.map(letterOf).join('');
const matches = (source: string, ...classes: readonly string[]): boolean =>
  new RegExp(`^${compiled(source)}$`, 'u').test(line(...classes));

describe('patterns in names of classes', () => {
  it.each([
    ['month day', ['month', 'day'], true],
    ['month day', ['day', 'month'], false],
    ['month .? day (, year)?', ['month', '.', 'day', ',', 'year'], true],
    ['[month weekday] day', ['weekday', 'day'], true],
    ['(month | weekday) day', ['weekday', 'day'], true],
    ['day mark=[- /] month =mark year', ['day', '-', 'month', '-', 'year'], true],
    ['day mark=[- /] month =mark year', ['day', '-', 'month', '/', 'year'], false],
    ['day mark=. month', ['day', '.', 'month'], true],
    ['month (?=day) day', ['month', 'day'], true],
    ['month (, day){0,2}', ['month', ',', 'day', ',', 'day'], true],
    ['month (, day){0,2}', ['month', ',', 'day', ',', 'day', ',', 'day'], false],
  ] as const)('%s / %j: %s', (source, classes, is) => expect(matches(source, ...classes)).toBe(is));
  it('names its groups', () =>
    expect(new RegExp(compiled('first=day - last=day'), 'u').exec(line('day', '-', 'day'))?.groups).toEqual({
      first: letterOf('day'),
      last: letterOf('day'),
    }));
  it('without groups lets a mark come again as any of its choice', () => {
    const source = compiled('day mark=[- /] month =mark year', false);
    expect(new RegExp(`^${source}$`, 'u').test(line('day', '-', 'month', '/', 'year'))).toBe(true);
    expect(source).not.toContain('?<');
  });
  it.each(['mnoth day', 'month § day'])('says what it does not know: %s', (source) =>
    expect(() => compiled(source)).toThrow(source.includes('§') ? 'No pattern' : 'mnoth'),
  );
  it('has a letter of its own for each class', () =>
    expect(new Set(['month', 'day', 'the', 'this', '.', 'aDay', 'within'].map(letterOf)).size).toBe(7));
});
