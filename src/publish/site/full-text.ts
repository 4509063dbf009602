/** The one door to MiniSearch, which the reader's browser asks; the build makes what it reads. */
import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from 'minisearch';

/** A passage to be found, by its number. */
interface Passage {
  readonly id: number;
  readonly text: string;
}

/**
 * An index as it travels: words and, for each, the passages that have it, as steps from one number to the next in base
 * 36,
 * with the count where it is not one (`a b.2 1`). A third of what MiniSearch's own form weighs.
 */
export interface TravellingIndex {
  readonly words: string;
  readonly places: string;
  /** How many words each passage has. */
  readonly lengths: string;
}

export type FullText = MiniSearch<Passage>;

/** Marks above and below letters: a reader who types "Rustu" finds "Rüştü". */
const MARKS = /\p{M}+/gu;

/** A single Latin letter is an initial; everybody has some. */
const INITIAL = /^[a-z]$/u;

/** A word as the index has it; undefined: it is not looked for. */
export function searchable(word: string): string | undefined {
  const plain = word.normalize('NFKD').replaceAll(MARKS, '').toLowerCase();
  return plain === '' || INITIAL.test(plain) ? undefined : plain;
}

const OPTIONS: Options<Passage> = { fields: ['text'], processTerm: searchable };

/** The words of a text as MiniSearch divides it, in their order. */
export const wordsOf = MiniSearch.getDefault('tokenize') as (text: string) => readonly string[];

const BASE = 36;
const FIELD = '0';

function unpackedPlaces(line: string): Record<string, number> {
  const places: Record<string, number> = {};
  let id = 0;
  for (const pair of line.split(' ')) {
    const [step, count = '1'] = pair.split('.');
    id += Number.parseInt(step!, BASE);
    places[String(id)] = Number.parseInt(count, BASE);
  }
  return places;
}

/** The index that was packed. */
export function unpacked({ words, places, lengths }: TravellingIndex): FullText {
  const counts = lengths === '' ? [] : lengths.split(' ').map((length) => Number.parseInt(length, BASE));
  const lines = places.split('\n');
  const plain: AsPlainObject = {
    documentCount: counts.length,
    nextId: counts.length,
    documentIds: Object.fromEntries(counts.map((_, id) => [String(id), id])),
    fieldIds: { text: Number(FIELD) },
    fieldLength: Object.fromEntries(counts.map((length, id) => [String(id), [length]])),
    averageFieldLength: [counts.reduce((sum, length) => sum + length, 0) / Math.max(1, counts.length)],
    storedFields: {},
    dirtCount: 0,
    index: words === '' ? [] : words.split(' ').map((word, line) => [word, { [FIELD]: unpackedPlaces(lines[line]!) }]),
    serializationVersion: 2,
  };
  return MiniSearch.loadJS(plain, OPTIONS);
}

/** A passage found, with the words of its text that were meant. */
export interface Found {
  readonly id: number;
  readonly words: readonly string[];
}

/**
 * A part of a long word may be wrong; where nothing is found so, more of it, and a letter of a short one. Figures are
 * meant as they are.
 */
const misspelt = (word: string): number | false => (word.length < 5 || /\d/u.test(word) ? false : 0.2);
const similarTo = (word: string): number | false =>
  word.length < 4 || /\d/u.test(word) ? false : word.length < 6 ? 0.25 : 0.4;

const beginning = (word: string): boolean => word.length > 2;

const foundOf = ({ id, terms }: SearchResult): Found => ({ id: Number(id), words: terms });

/** What was found: passages with all words, with words similar to all, or with some of them. */
export interface Finding {
  readonly found: readonly Found[];
  readonly kind: 'all' | 'similar' | 'some';
}

/**
 * The passages that have all words asked for, or words that begin so or are slightly misspelt, the best first; where
 * there are none, those with similar words, or else with some. All passages that pass, where nothing is asked for.
 */
export function find(index: FullText, query: string, passes: (id: number) => boolean): Finding {
  const filter = ({ id }: SearchResult): boolean => passes(Number(id));
  if (query.trim() === '') return { found: index.search(MiniSearch.wildcard, { filter }).map(foundOf), kind: 'all' };
  const search = (combineWith: 'AND' | 'OR', fuzzy: typeof misspelt): readonly Found[] =>
    index.search(query, { filter, combineWith, fuzzy, prefix: beginning }).map(foundOf);
  const all = search('AND', misspelt);
  if (all.length > 0) return { found: all, kind: 'all' };
  const similar = search('AND', similarTo);
  return similar.length > 0 ? { found: similar, kind: 'similar' } : { found: search('OR', misspelt), kind: 'some' };
}
