/**
 * Every beginning with every ending: `['vorig', 'letzt']`, `['en', 'er']` → `vorigen`, `voriger`, `letzten`, `letzter`.
 */
export const combined = (beginnings: readonly string[], endings: readonly string[]): readonly string[] =>
  beginnings.flatMap((beginning) => endings.map((ending) => beginning + ending));

/** The words of a line, so that a long list reads as one. */
export const listed = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** The phrases of a text, parted by commas or line ends. */
export const phrased = (text: string): readonly string[] =>
  text
    .split(/[,\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** All forms with one value. */
export const valued = <V>(forms: readonly string[], value: V): Readonly<Record<string, V>> =>
  Object.fromEntries(forms.map((form) => [form, value]));

/** What is made when it is first asked for, and kept: a language costs nothing while no document is in it. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
