import { isSameChinese } from './chinese-spellings.js';
import { inLatin, isCyrillic, soundsOf } from '../../language/index.js';
import { nominativesOf } from './declension.js';
import type { Lexicon } from './lexicon.js';
import { nameKey, nameKeys } from './words.js';

/**
 * How the forenames of a mention sit with those of a person: `exact` to the letter, `full` allowing for `Bob`, `near`
 * where the first agrees but a later initial does not, `none` where the mention has none.
 */
export type ForenameFit = 'exact' | 'full' | 'near' | 'initials' | 'none' | 'conflict';

const FIRST_CYRILLIC = 0x400;

/**
 * Compares a mention's forenames with a person's: `Bob`, `R.` and `Robert F.` all fit `Robert Francis`. All keys are
 * folded.
 */
export function fitForenames(
  said: readonly string[],
  forenames: readonly string[],
  nicknames: readonly string[],
  lexicon: Lexicon,
): ForenameFit {
  if (said.length === 0) return 'none';
  // Asked of every name: the first letter shows the alphabet, and below these there is no other than Latin.
  const isLatin =
    forenames.length === 0 || Math.max(said[0]!.charCodeAt(0), forenames[0]!.charCodeAt(0)) < FIRST_CYRILLIC;
  if (isLatin || isCyrillic(said[0]!) === isCyrillic(forenames[0]!)) {
    return fitted(said, forenames, nicknames, lexicon);
  }
  // `Ю. В.` and `Yuri Vladimirovich`: by their sounds; `Ûrij` is folded to `urij`.
  const fits = [(name: string) => soundsOf(name)[0]!, (name: string) => nameKey(inLatin(name, 'iso'))].map((reading) =>
    fitted(said.map(reading), forenames.map(reading), nicknames, lexicon),
  );
  return fits.find((fit) => fit !== 'conflict') ?? 'conflict';
}

function fitted(
  said: readonly string[],
  forenames: readonly string[],
  nicknames: readonly string[],
  lexicon: Lexicon,
): ForenameFit {
  if (said.join('').length > 1 && said.join('') === forenames.join('')) return 'exact';
  const [first, ...rest] = said;
  if (first!.length > 1 && nicknames.includes(first!)) return 'full';
  let near = false;
  for (let at = 0; at < forenames.length; at++) {
    const fit = fitOne(first!, forenames[at]!, lexicon);
    if (fit === undefined) continue;
    if (!restFits(rest, forenames.slice(at + 1), lexicon)) {
      near ||= at === 0 && fit !== 'initials' && rest.every((r) => r.length <= 2);
      continue;
    }
    // An initial alone proves nothing in the middle of a name: `C. Smith` is not `William C. Smith`.
    if (fit === 'initials' && at > 0) continue;
    return fit;
  }
  if (near || isNearlyWhole(said, forenames)) return 'near';
  return forenames.length === 0 && said.every((s) => s.length <= 2) ? 'initials' : 'conflict';
}

/** Shortest given names of which a slip may be told. */
const LEAST_WHOLE = 5;

/**
 * Given names that are one in two spellings (`Zedong`), or of which the first agrees and the rest is a slip (`En-lal`).
 */
function isNearlyWhole(said: readonly string[], forenames: readonly string[]): boolean {
  const [a, b] = [said.join(''), forenames.join('')];
  if (isSameChinese(a, b)) return true;
  return (
    said.length > 1 &&
    said.length === forenames.length &&
    said[0] === forenames[0] &&
    a.length >= LEAST_WHOLE &&
    distance(a, b, 2) <= 2
  );
}

/** Whether later forenames and initials agree, in order; a person's record may lack them or have more. */
function restFits(said: readonly string[], forenames: readonly string[], lexicon: Lexicon): boolean {
  let at = 0;
  for (const name of said) {
    if (at >= forenames.length) return true;
    const found = forenames.findIndex((f, i) => i >= at && fitOne(name, f, lexicon) !== undefined);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

function fitOne(said: string, name: string, lexicon: Lexicon): 'exact' | 'full' | 'initials' | undefined {
  if (said === name) return said.length > 1 ? 'exact' : 'initials';
  const [short, long] = said.length < name.length ? [said, name] : [name, said];
  if (short.length <= 2) {
    return long.startsWith(short[0]!) && (short.length === 1 || long.startsWith(short)) ? 'initials' : undefined;
  }
  if (lexicon.familiar.get(said)?.includes(name) || lexicon.familiar.get(name)?.includes(said)) return 'full';
  if (long.startsWith(short)) return 'full';
  // `Сергеем`, `Анну`: another case.
  if (nominativesOf(lexicon.words)(said).includes(name)) return 'full';
  return said[0] === name[0] && isNear(said, name) ? 'full' : undefined;
}

/** Whether two folded names differ by no more than spelling: one letter in five, two in eight, and `y` for `i`. */
export function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  const least = Math.min(a.length, b.length);
  const allowed = least >= 8 ? 2 : least >= 5 ? 1 : 0;
  return allowed > 0 && distance(plain(a), plain(b), allowed) <= allowed;
}

/** Spellings by which transliterations differ. */
const plain = (key: string): string =>
  key
    .replace(/iy|yi|ii/gu, 'i')
    .replace(/y/gu, 'i')
    .replace(/ks/gu, 'x')
    .replace(/ph/gu, 'f')
    .replace(/ck/gu, 'k');

/** The number of letters to change, add, drop or swap, up to `most` + 1. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** Forenames as folded words: `Karl-Gunter` → `karl gunter`. */
export const forenameKeys = (forenames: readonly string[]): readonly string[] => forenames.flatMap(nameKeys);
