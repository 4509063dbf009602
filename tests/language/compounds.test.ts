import { describe, expect, test } from 'vitest';
import { MapWithCompounds, WithCompounds } from '../../src/language/index.js';

describe('compounds by their heads', () => {
  const offices = new WithCompounds(['graf'], ['minister', 'ministers']);

  test.each([
    ['a compound of a head', 'reichsverkehrsminister', true],
    ['in another case', 'reichsverkehrsministers', true],
    ['a word of the table', 'graf', true],
    ['the head itself, which the table has or has not', 'minister', false],
    ['fewer letters before it than a word has', 'obminister', false],
    ['another word that ends in its letters', 'ministerium', false],
    ['a phrase', 'der reichsverkehrsminister', false],
  ])('%s: %s', (_, word, isOne) => {
    expect(offices.has(word)).toBe(isOne);
  });

  test('the table lists its own words alone', () => {
    expect([...offices]).toEqual(['graf']);
  });

  test('what a compound means is made of what its head means', () => {
    const table = new MapWithCompounds(
      [['präsidenten', 'Präsident']],
      ['präsidenten', 'kanzler'],
      (first, office) => first + office,
    );
    expect(table.get('bankpräsidenten')).toBe('bankPräsident');
    expect(table.get('vizekanzler')).toBeUndefined();
    expect(table.has('vizekanzler')).toBe(false);
    expect(table.get('präsidenten')).toBe('Präsident');
  });
});
