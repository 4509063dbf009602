import { pattern } from '../../text/index.js';
import type { Lexicon } from './lexicon.js';
import type { PersonName } from './name-parsing.js';
import { plainVowels } from './register-words.js';
import { nameKeys, phraseKey, wordsOf } from './words.js';

export interface SurnameKey {
  /** Folded words, parted by blanks. */
  readonly key: string;
  readonly weak: boolean;
  /** Whether the key holds the given names too: `chou en lai`. */
  readonly whole: boolean;
}

/** All the ways a text may put someone's surname: `Couve de Murville`, `Couve`; `von Brentano`, `Brentano`. */
export function surnameKeys(name: PersonName, lexicon: Lexicon): readonly SurnameKey[] {
  const keys = new Map<string, SurnameKey>();
  const add: Add = (words, weak, whole = false) => {
    const key = words.join(' ');
    if (key !== '' && (!weak || (key.length > 2 && !keys.has(key)))) keys.set(key, { key, weak, whole });
  };
  for (const surname of [name.surname, ...name.otherSurnames]) {
    for (const words of spellings(nameKeys(surname))) {
      partsOf(words, name, lexicon, surname).forEach(([part, weak]) =>
        add(part, weak, name.order === 'whole' && part === words && words.length > 1),
      );
    }
    if (name.particles.length > 0) add([...nameKeys(name.particles.join(' ')), ...nameKeys(surname)], false);
  }
  if (name.order === 'surname-first' && name.forenames.length > 0) addGivenNames(name, lexicon, add);
  return [...keys.values()];
}

type Add = (words: readonly string[], weak: boolean, whole?: boolean) => void;

/** German vowels are written in two ways: `Lübke`, `Luebke`. */
const spellings = (words: readonly string[]): readonly (readonly string[])[] => {
  const plain = words.map(plainVowels);
  return plain.join(' ') === words.join(' ') ? [words] : [words, plain];
};

type Part = readonly [words: readonly string[], weak: boolean];

function partsOf(words: readonly string[], name: PersonName, lexicon: Lexicon, surname: string): readonly Part[] {
  const parts: Part[] = [[words, false]];
  if (words.length === 1) return parts;
  const inner = words.findIndex((w, i) => i > 0 && (lexicon.particles.has(w) || ELIDED.test(w)));
  const leading = words.findIndex((w) => !lexicon.particles.has(w));
  if (leading > 0) {
    parts.push([words.slice(leading), false]);
    // `v. Forster zu Philippsberg`
    const more = words.findIndex((w, i) => i > leading && lexicon.particles.has(w));
    if (more > 0) parts.push([words.slice(leading, more), false]);
  } else if (inner > 0) parts.push([words.slice(0, inner), false]);
  else if (name.order === 'whole') {
    parts.push(
      [words.slice(0, 1), !isOrdinal(words.at(-1)!, lexicon)],
      ...(isOrdinal(words.at(-1)!, lexicon) ? [] : [[words.slice(-1), true] as const]),
    );
  } else if (leading === 0) parts.push([words.slice(0, 1), true], [words.slice(-1), true]);
  const compact = wordsOf(surname).length > 1 && words.length === 2 ? [[[words.join('')], true] as const] : [];
  return [...parts, ...compact];
}

const ELIDED = /^d(?:es|el|a|e|i|o|u).{4,}$/u;
const isOrdinal = (word: string, lexicon: Lexicon): boolean => lexicon.suffixes.has(word) || ROMAN.test(word);
const ROMAN = /^[ivx]+$/u;

/** `Ngo Dinh Diem`: names in the Eastern order, whole as one key, and the last given name, by which one is called. */
function addGivenNames(name: PersonName, lexicon: Lexicon, add: Add): void {
  const given = name.forenames.flatMap(nameKeys);
  const eastern = lexicon.surnameFirst.has(phraseKey(name.surname)) || name.forenames.some((f) => LOW_HYPHEN.test(f));
  if (!eastern || given.some((g) => g.length < 2)) return;
  add([...nameKeys(name.surname), ...given], false, true);
  if (name.forenames.length > 1) add(given.slice(-1), true);
}

const LOW_HYPHEN = pattern(/-\p{Ll}/u);
