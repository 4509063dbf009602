import { type PeopleWords, perTable } from '../../language/index.js';

/** Shortest stem of which an ending is believed: `Uhls` is Uhl's, `Os` nobody's. */
const LEAST_STEM = 3;

/**
 * The nominatives of which a folded name may be another case, by the language's table: `kesslers` → `kessler`,
 * `громову` → `громов`, `громова`. Of a name of several words the last is declined, and the first with it where it has an
 * ending too. Empty for a language whose names have no cases.
 */
export const nominativesOf = perTable(({ declension }: PeopleWords): ((key: string) => readonly string[]) => {
  if (declension.length === 0) return () => [];
  const ofWord = (word: string): readonly string[] =>
    declension.flatMap(({ ending, nominative }) =>
      word.endsWith(ending) && word.length - ending.length >= LEAST_STEM
        ? [word.slice(0, word.length - ending.length) + nominative]
        : [],
    );
  return (key) => {
    const space = key.lastIndexOf(' ');
    const lead = key.slice(0, space + 1);
    return ofWord(key.slice(space + 1)).map((word) => lead + word);
  };
});

/** A look-up that finds a name in any of its cases; a nominative comes first. */
export function inAnyCase<V>(get: (key: string) => V | undefined, words: PeopleWords): (key: string) => V | undefined {
  if (words.declension.length === 0) return get;
  const nominatives = nominativesOf(words);
  return (key) => {
    const own = get(key);
    if (own !== undefined) return own;
    for (const nominative of nominatives(key)) {
      const found = get(nominative);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}
