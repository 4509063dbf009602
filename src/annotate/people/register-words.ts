import { pattern } from '../../text/index.js';
import type { Lexicon } from './lexicon.js';
import { nameKeys } from './words.js';

/**
 * Which of a list of names have a word, so that only names a document may mean need be taken apart: in a register of
 * 20,000 persons
 * hardly any. A word may answer for names that have it elsewhere than asked for; it never misses one.
 */
export interface NameWords {
  /** By folded words that may begin a surname. */
  readonly surnames: ReadonlyMap<string, readonly number[]>;
  /** By all folded words. */
  readonly all: ReadonlyMap<string, readonly number[]>;
}

/** Finds the words of names; `namesOf[i]` are the ways to write the name of the person `i`. */
export function nameWordsOf(namesOf: readonly (readonly string[])[], lexicon: Lexicon): NameWords {
  const surnames = new Map<string, number[]>();
  const all = new Map<string, number[]>();
  namesOf.forEach((names, i) => {
    for (const name of names) {
      for (const word of nameKeys(name)) enter(all, word, i);
      for (const word of surnameWords(name, lexicon)) enter(surnames, word, i);
    }
  });
  return { surnames, all };
}

function enter(map: Map<string, number[]>, word: string, i: number): void {
  const list = map.get(word);
  if (list === undefined) map.set(word, [i]);
  else if (list.at(-1) !== i) list.push(i);
}

const BRACKETED = /[("“]/;
const LOW_HYPHEN = pattern(/-\p{Ll}/u);

/**
 * What may begin a surname: what stands before the comma, a particle after it, anything of a name that may hold a
 * second one.
 */
function surnameWords(name: string, lexicon: Lexicon): readonly string[] {
  const comma = name.indexOf(',');
  const head = spelt(nameKeys(comma < 0 ? name : name.slice(0, comma)));
  if (comma < 0) return head;
  const rest = nameKeys(name.slice(comma));
  const mixed = lexicon.surnameFirst.has(head[0] ?? '') || BRACKETED.test(name) || LOW_HYPHEN.test(name);
  return [...head, ...(mixed ? spelt(rest) : rest.filter((word) => lexicon.particles.has(word)))];
}

/** Words with their other spellings, and two as one: `El Hassan`, `Elhassan`. */
const spelt = (words: readonly string[]): readonly string[] => {
  const others = words.flatMap((word, i) => [
    plainVowels(word),
    ...(words.length > 1 && i > 0 ? [`${words[i - 1]}${word}`] : []),
  ]);
  return [...words, ...others.filter((word) => !words.includes(word))];
};

/** German vowels as other languages write them: `Luebke` → `lubke`. */
export const plainVowels = (word: string): string =>
  word.length > 4 ? word.replace(/([aou])e(?=[^aeiouy])/g, '$1') : word;
