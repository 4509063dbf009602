import type { Lexicon } from './lexicon.js';
import type { Word } from './words.js';

/** A title or form of address before a name: the words `[from, to)`. */
export interface TitlePart {
  readonly kind: 'honorific' | 'title';
  readonly from: number;
  readonly to: number;
}

/** Whether word `i` and word `i + 1` stand next to each other, with nothing but white space or a hyphen between. */
export type Joins = (i: number) => boolean;

const GAP = /^(?:\s*|-|\u2010|\u2011)$/;

/** Whether nothing but one blank or hyphen stands between two words: nearly always. */
export function isPlainGap(text: string, a: Word, b: Word): boolean {
  if (b.start - a.end !== 1) return false;
  const unit = text.charCodeAt(a.end);
  return unit === 32 || unit === 45;
}

/** Joins of a text that has no borders of its own, such as a name in a register. */
export const joinsOf =
  (text: string, words: readonly Word[]): Joins =>
  (i) => {
    const a = words[i];
    const b = words[i + 1];
    return (
      a !== undefined &&
      b !== undefined &&
      !a.possessive &&
      (isPlainGap(text, a, b) || GAP.test(text.slice(a.end, b.start)))
    );
  };

/** `Deputy Prime Minister and Minister General Dr. Sir`: nobody has more. */
const MOST_TITLES = 5;

/**
 * The titles and forms of address that end just before word `at`, from left to right. Looks at few words: constant
 * time.
 */
export function titlesBefore(words: readonly Word[], joins: Joins, at: number, lexicon: Lexicon): readonly TitlePart[] {
  const parts: TitlePart[] = [];
  let to = at;
  while (parts.length < MOST_TITLES && to > 0 && endsTitle(words[to - 1]!, lexicon) && joins(to - 1)) {
    const address = honorificStart(words, to, lexicon);
    const from = address ?? titleStart(words, joins, to, lexicon);
    if (from === undefined) break;
    parts.unshift({ kind: address === undefined ? 'title' : 'honorific', from, to });
    to = from;
  }
  return parts;
}

/** `AM Gromow`, the foreign minister; not `Am Morgen`, for a short form that is a word too is one by its capitals. */
const endsTitle = ({ key, shape }: Word, { titleEnds, shortForms, notNames }: Lexicon): boolean =>
  titleEnds.has(key) && (shape === 'upper' || !shortForms.has(key) || !notNames.has(key));

interface TitlesAndForename {
  readonly titles: readonly TitlePart[];
  readonly forename?: number;
}

/** Titles of which the last may be a forename: `General Earl Wheeler`; `forename` is its word. */
export function withoutForename(
  parts: readonly TitlePart[],
  words: readonly Word[],
  lexicon: Lexicon,
): TitlesAndForename {
  const last = parts.at(-1);
  const isForename =
    parts.length > 1 && last!.to - last!.from === 1 && lexicon.titlesAsForenames.has(words[last!.from]!.key);
  return isForename ? { titles: parts.slice(0, -1), forename: last!.from } : { titles: parts };
}

const isHonorific = (word: Word, lexicon: Lexicon): boolean =>
  (word.shape !== 'lower' || lexicon.words.smallTitles) &&
  lexicon.honorifics.has(word.key) &&
  !(word.shape === 'initial' && lexicon.words.smallTitles);

const honorificStart = (words: readonly Word[], to: number, lexicon: Lexicon): number | undefined =>
  isHonorific(words[to - 1]!, lexicon) || isAddressInitial(words, to - 1, lexicon) ? to - 1 : undefined;

/** `M.` for Monsieur: an initial with none before it. */
export const isAddressInitial = (words: readonly Word[], i: number, lexicon: Lexicon): boolean =>
  words[i]?.shape === 'initial' && lexicon.addressInitials.has(words[i].key) && words[i - 1]?.shape !== 'initial';

const titleStart = (words: readonly Word[], joins: Joins, to: number, lexicon: Lexicon): number | undefined =>
  endedStart(words, joins, to, lexicon) ?? placedTitleStart(words, joins, to, lexicon);

/** The start of a title with what may end it: `Secretary of State`, `Minister of Trade and Industry`. */
function endedStart(words: readonly Word[], joins: Joins, to: number, lexicon: Lexicon): number | undefined {
  if (isSecondDepartment(words, joins, to - 1, lexicon)) return endedStart(words, joins, to - 2, lexicon);
  for (let e = Math.min(lexicon.endingLength, to - 1); e >= 0; e--) {
    if (
      e > 0 &&
      !(joined(joins, to - e, to) && joins(to - e - 1) && lexicon.titleEndings.has(phraseOf(words, to - e, to)))
    ) {
      continue;
    }
    const start = baseStart(words, joins, to - e, lexicon);
    if (start !== undefined) return start;
  }
  return undefined;
}

/** `and Industry` behind `Minister of Trade`: the office is over both. */
const isSecondDepartment = (words: readonly Word[], joins: Joins, at: number, lexicon: Lexicon): boolean =>
  at > 3 &&
  words[at - 1]!.shape === 'lower' &&
  lexicon.titleLinks.has(words[at - 1]!.key) &&
  joined(joins, at - 2, at + 1) &&
  [at, at - 2].every((i) => words[i]!.shape !== 'lower' && lexicon.departments.has(words[i]!.key));

/** The start of the longest title that ends before `to`, with its openers: `Deputy Under Secretary`. */
function baseStart(words: readonly Word[], joins: Joins, to: number, lexicon: Lexicon): number | undefined {
  for (let n = Math.min(lexicon.titleLength, to); n >= 1; n--) {
    let from = to - n;
    if (
      (words[from]!.shape === 'lower' && !lexicon.words.smallTitles) ||
      !joined(joins, from, to) ||
      !lexicon.titles.has(phraseOf(words, from, to))
    ) {
      continue;
    }
    while (
      from > 0 &&
      joins(from - 1) &&
      (words[from - 1]!.shape !== 'lower' || lexicon.words.smallTitles) &&
      lexicon.titleOpeners.has(words[from - 1]!.key)
    ) {
      from--;
    }
    return homeStart(words, joins, from, lexicon);
  }
  return undefined;
}

/** The start of a title with the country that its letters stand for: `U.S. Ambassador`. */
function homeStart(words: readonly Word[], joins: Joins, to: number, lexicon: Lexicon): number {
  let from = to;
  while (from > 0 && words[from - 1]!.shape === 'initial' && joins(from - 1)) from--;
  return to - from > 1 && lexicon.countryOf.has(phraseOf(words, from, to)) ? from : to;
}

/** The start of a title with the country it is held in or for: `Ambassador to the Soviet Union`. */
function placedTitleStart(words: readonly Word[], joins: Joins, to: number, lexicon: Lexicon): number | undefined {
  for (let n = Math.min(lexicon.countryLength, to - 2); n >= 1; n--) {
    const place = to - n;
    if (
      words[place]!.shape === 'lower' ||
      !joined(joins, place - 1, to) ||
      !lexicon.countryOf.has(phraseOf(words, place, to))
    ) {
      continue;
    }
    let at = place;
    while (at > 1 && joins(at - 1) && lexicon.titleLinks.has(words[at - 1]!.key)) at--;
    if (at < place) return titleStart(words, joins, at, lexicon);
  }
  return undefined;
}

const joined = (joins: Joins, from: number, to: number): boolean => {
  for (let i = from; i < to - 1; i++) if (!joins(i)) return false;
  return true;
};

export const phraseOf = (words: readonly Word[], from: number, to: number): string => {
  let phrase = words[from]?.key ?? '';
  for (let i = from + 1; i < to && i < words.length; i++) phrase += ` ${words[i]!.key}`;
  return phrase;
};
