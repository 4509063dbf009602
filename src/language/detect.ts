import { pattern } from '../text/index.js';
import { FOREIGN_LETTERS, FUNCTION_WORDS, NEEDED_LETTERS } from './function-words.js';

/** The language that a text's own words show. */
interface Detected {
  /** The primary tag in BCP 47, `und` where the words are of no language known; undefined where they are too few. */
  readonly code: string | undefined;
  /** False where the words are too few, or those of another language are nearly as many. */
  readonly sure: boolean;
}

/** So much of a text is read, in characters: several paragraphs. */
const READ = 6000;
/** Fewer words show nothing. */
const FEWEST = 24;
/** A text is in a language if so large a share of its words are small words of it: a third is usual. */
const SHARE = 0.08;
/** More letters that a language does not have than one in so many are no names in it. */
const ONE_FOREIGN_IN = 200;
/** So many different ones of its words a text has at least; and so many words a text of no language known. */
const FEWEST_DIFFERENT = 5;
const FEWEST_UNKNOWN = 80;
/**
 * Of a short text full of offices, so large a share of small words shows a language though they are always the same.
 */
const LARGE_SHARE = 0.15;
const FEW_DIFFERENT = 3;
/** Of a text of no language known, so many words at most may be English ones; of a shorter one none. */
const MOST_ENGLISH = 0.02;
const FEWEST_WITHOUT_ENGLISH = 40;
/** A language whose words are not so many times as frequent as those of the next one is not sure. */
const AHEAD = 1.25;

const WORD = pattern(/\p{L}+/gu);

let languagesOf: ReadonlyMap<string, readonly string[]> | undefined;

/** The languages that have a word. */
function madeLanguages(): ReadonlyMap<string, readonly string[]> {
  const made = new Map<string, string[]>();
  for (const [code, words] of Object.entries(FUNCTION_WORDS)) {
    for (const word of words.split(' ')) made.set(word, [...(made.get(word) ?? []), code]);
  }
  return made;
}

/** Of a passage, so many first characters are read at once to see whether it is in the record's own language. */
const GLANCE = 300;
/** A passage in another language has so large a share of its small words, so many times as many as of any other. */
const PASSAGE_SHARE = 0.15;
const PASSAGE_AHEAD = 2;
/** And so many times as many as of the record's own. */
const OWN_AHEAD = 4;

/**
 * The language of a paragraph that is plainly in another language than the record; undefined where it is not, or where
 * the words leave a doubt. Linear.
 */
export function passageLanguage(text: string, own: string): string | undefined {
  const known = (languagesOf ??= madeLanguages());
  if (FUNCTION_WORDS[own] === undefined) return undefined;
  const ownShare = (words: readonly string[]): number =>
    words.filter((word) => known.get(word)?.includes(own)).length / Math.max(1, words.length);
  if (ownShare(WORD.match(text.slice(0, GLANCE).toLowerCase())) >= SHARE) return undefined;
  const words = WORD.match(text.slice(0, READ).toLowerCase());
  if (words.length < FEWEST) return undefined;
  const [first, second] = rankedIn(words, known).filter(([code]) => code !== own);
  const isPlain =
    first !== undefined &&
    first[1].different.size >= FEWEST_DIFFERENT &&
    first[1].times >= words.length * PASSAGE_SHARE &&
    first[1].times >= (second?.[1].times ?? 0) * PASSAGE_AHEAD &&
    first[1].times >= ownShare(words) * words.length * OWN_AHEAD;
  return isPlain ? first[0] : undefined;
}

interface Count {
  readonly times: number;
  readonly different: ReadonlySet<string>;
}

/** The languages whose small words stand among some, with how many; the one that has most first. */
function rankedIn(
  words: readonly string[],
  known: ReadonlyMap<string, readonly string[]>,
): readonly (readonly [string, Count])[] {
  const counts = new Map<string, { times: number; readonly different: Set<string> }>();
  for (const word of words) {
    for (const code of known.get(word) ?? []) {
      const count = counts.get(code) ?? { times: 0, different: new Set() };
      count.times++;
      count.different.add(word);
      counts.set(code, count);
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b.times - a.times);
}

const areMany = (letters: string, text: string): boolean => {
  let many = 0;
  for (const letter of text) if (letters.includes(letter)) many++;
  return many * ONE_FOREIGN_IN > text.length;
};

/**
 * Whether a text has letters that a language lacks, or lacks those that it has: `ы` is not Ukrainian, `ї` not Russian.
 */
const isForeign = (text: string, code: string): boolean =>
  (FOREIGN_LETTERS[code] !== undefined && areMany(FOREIGN_LETTERS[code], text)) ||
  (NEEDED_LETTERS[code] !== undefined && !areMany(NEEDED_LETTERS[code], text));

/** The language that alone has letters which a text has. */
const letteredIn = (text: string): string | undefined =>
  Object.keys(NEEDED_LETTERS).find((code) => !isForeign(text, code));

/** Whether most letters of a text are those of another alphabet than the Latin one. */
function isInOtherLetters(text: string): boolean {
  const letters = LETTER.match(text);
  return letters.filter((letter) => !LATIN.test(letter)).length * 2 > letters.length;
}

const LETTER = pattern(/\p{L}/gu);
const LATIN = /\p{Script=Latin}/u;

/**
 * Tells a text's language by its small words (`der`, `the`, `и`), which are every third of any text. Deterministic;
 * linear.
 */
export function detectLanguage(text: string): Detected {
  const lower = text.slice(0, READ).toLowerCase();
  const words = WORD.match(lower);
  const isFew = words.length < FEWEST;
  if (isFew && !isInOtherLetters(lower)) return { code: undefined, sure: false };
  const known = (languagesOf ??= madeLanguages());
  const ranked = rankedIn(words, known).filter(([code]) => !isForeign(lower, code));
  // A telegram in Cyrillic letters is not English, however short: the nearest language, not for sure.
  if (isFew) return { code: ranked[0]?.[0] ?? letteredIn(lower) ?? 'und', sure: false };
  const [first, second] = ranked.filter(
    ([, { times, different }]) =>
      different.size >=
      (words.length >= FEWEST_UNKNOWN && times >= words.length * LARGE_SHARE ? FEW_DIFFERENT : FEWEST_DIFFERENT),
  );
  if (first === undefined || first[1].times < words.length * SHARE) {
    // `Предсѣдатель. Объявляю засѣданіе открытымъ.`: few small words, and a letter that no other language has.
    const lettered = letteredIn(lower);
    if (lettered !== undefined) return { code: lettered, sure: true };
    const english = ranked.find(([code]) => code === 'en')?.[1].times ?? 0;
    const isUnknown =
      isInOtherLetters(lower) ||
      (words.length >= FEWEST_UNKNOWN && english < words.length * MOST_ENGLISH) ||
      (words.length >= FEWEST_WITHOUT_ENGLISH && english === 0);
    return { code: isUnknown ? 'und' : undefined, sure: false };
  }
  return { code: first[0], sure: first[1].times >= (second?.[1].times ?? 0) * AHEAD };
}
