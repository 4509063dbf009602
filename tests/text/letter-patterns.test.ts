import { describe, expect, it } from 'vitest';
import { isCapitalAt, isLetterAt, isSmallAt, pattern, piecesOf } from '../../src/text/index.js';

/** The characters that a plain class stands for, and some that it does not. */
const characters = (): readonly string[] => {
  const codes = Array.from({ length: 0x20c0 }, (_, code) => code);
  return [...codes.map((code) => String.fromCharCode(code)), 'Я', 'я', '中', 'ı', 'Ő', '\u0301'];
};

const PROPERTIES = [/\p{L}/u, /\p{Lu}/u, /\p{Ll}/u, /\p{M}/u, /\p{N}/u, /\p{Nd}/u, /[\p{L}’'-]/u, /[^\p{L}\p{M}\s]/u];

describe('a pattern says of every character what its regular expression says', () => {
  it.each(PROPERTIES.map((full) => [full.source, full] as const))('%s', (_, full) => {
    const { test } = pattern(full);
    expect(characters().filter((character) => test(character) !== full.test(character))).toEqual([]);
  });

  it('in words of any script, brackets and backslashes', () => {
    const full = /(\[?)([\p{Lu}\]\\][\p{L}’-]*)\\?\p{Ll}/gu;
    for (const text of ['[Khrushchev said', 'Köprülü, É. Ünal', 'Хрущёв и Томпсон', 'Ch’en Yi \\a ]b', '']) {
      expect(
        pattern(full)
          .matchAll(text)
          .map((match) => [match.index, ...match]),
      ).toEqual([...text.matchAll(full)].map((match) => [match.index, ...match]));
      expect(pattern(full).match(text)).toEqual(text.match(full) ?? []);
      expect(pattern(full).replace(text, '<$2>')).toBe(text.replace(full, '<$2>'));
      expect(pattern(full).search(text)).toBe(text.search(full));
    }
  });
});

describe('letters', () => {
  it('are told one by one', () => {
    const wrong = characters().filter(
      (c) =>
        isLetterAt(c, 0) !== /\p{L}/u.test(c) ||
        isCapitalAt(c, 0) !== /\p{Lu}/u.test(c) ||
        isSmallAt(c, 0) !== /\p{Ll}/u.test(c),
    );
    expect(wrong).toEqual([]);
    expect(isLetterAt('a', 1)).toBe(false);
  });
});

describe('the pieces of a text', () => {
  it.each([
    ['The U-2 (1960), RB-47.', ['The', 'U', '-', '2', '(', '1960', ')', ',', 'RB', '-', '47', '.']],
    ['Ch’en, Köprülü', ['Ch', '’', 'en', ',', 'Köprülü']],
    ['Хрущёв, e\u0301', ['Хрущёв', ',', 'e\u0301']],
    [' \n', []],
  ])('%j', (text, pieces) => expect(piecesOf(text)).toEqual(pieces));
});
