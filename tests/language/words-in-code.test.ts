import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { languageFor } from '../../src/language/index.js';

const annotate = fileURLToPath(new URL('../../src/annotate', import.meta.url));

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

/** All words of a table, wherever they stand in it, in small letters. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  if (value instanceof Map) return [...value].flatMap(wordsOf);
  if (value instanceof Set || Array.isArray(value)) return [...value].flatMap(wordsOf);
  if (typeof value === 'object' && value !== null && !(value instanceof RegExp)) {
    return Object.entries(value).flatMap(([key, inner]) => [...wordsOf(key), ...wordsOf(inner)]);
  }
  return [];
}

/** What a pattern says besides words: escapes, properties of characters, names of groups, character classes. */
const NOT_WORDS = /\\[pP]\{[^}]*\}|\\u\{?[\da-fA-F]+\}?|\\.|\(\?<\w+>|\[(?:\\.|[^\]\\])*\]|\/[a-z]*$/gu;

const COMMENTS = /\/\*.*?\*\/|(?<=^|\s)\/\/.*?$/gmsu;
/** A regular expression as it stands in code: behind a bracket, a comma, a mark of assignment, or a blank. */
const PATTERN = /(?<=[=(,:!&|?[;\s])\/(?![*/\s])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[dgimsuvy]*(?=[\s.,;)\]])/gu;

/** A pattern that is put together: what stands in it besides what is put in. */
const TEMPLATE = /(?<=new RegExp\(\s*)`(?:[^`\\]|\\.)*`/gu;
const PUT_IN = /\$\{(?:[^{}]|\{[^{}]*\})*\}/gu;

const patternsIn = (code: string): readonly string[] => [
  ...(code.match(PATTERN) ?? []),
  ...(code.match(TEMPLATE) ?? []).map((made) => made.replace(PUT_IN, ' ').split('${', 1)[0]!.replaceAll('\\\\', '\\')),
];

/** The words that patterns of a file look for, with the pattern. */
const wordsInPatterns = (path: string): readonly (readonly [word: string, pattern: string])[] =>
  patternsIn(readFileSync(path, 'utf8').replace(COMMENTS, '')).flatMap((pattern) =>
    (pattern.replace(NOT_WORDS, ' ').match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu) ?? []).map(
      (word) => [word, pattern] as const,
    ),
  );

/** Latin, and the same in every edition. */
const EDITORS_MARK = 'sic';

// What the search finds in a file: this very one.
export const SEEN = /^the\s/u;
export const MADE = new RegExp(`^because(?:${SEEN.source}|\\s)`, 'u');

test('no recogniser asks how a word of a language begins or ends', () => {
  const asks = /\.(?:starts|ends)With\('\p{Ll}{2,}'/u;
  expect(asks.test("day.endsWith('day')")).toBe(true);
  const found = filesIn(annotate).filter((path) => asks.test(readFileSync(path, 'utf8').replace(COMMENTS, '')));
  expect(found).toEqual([]);
});

test('no pattern of a recogniser holds a word of a language: words stand in its tables', () => {
  const { layout, speech, dates } = languageFor('en');
  // two letters alone may be a sound, as in spellings: only small words count
  const small = new Set(wordsOf([layout.smallWords, speech.articles, dates.joints]));
  const words = new Set(wordsOf(languageFor('en')).filter((word) => word.length > 2 || small.has(word)));
  expect(words.size).toBeGreaterThan(2000);
  expect(wordsInPatterns(fileURLToPath(import.meta.url)).map(([word]) => word)).toEqual(
    expect.arrayContaining(['the', 'because']),
  );
  const found = filesIn(annotate).flatMap((path) =>
    wordsInPatterns(path)
      .filter(([word]) => words.has(word) && word !== EDITORS_MARK)
      .map(([word, pattern]) => `${relative(annotate, path)}: "${word}" in ${pattern}`),
  );
  expect(found).toEqual([]);
});
