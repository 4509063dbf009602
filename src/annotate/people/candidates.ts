import { fitForenames } from './forenames.js';
import type { Mention } from './mention.js';
import type { PersonName } from './name-parsing.js';
import type { NameEntry, PeopleIndex } from './people-index.js';
import type { TextWords } from './text-words.js';
import { phraseOf, titlesBefore, type TitlePart } from './title-run.js';
import { isName, type Word } from './words.js';

/** What of a text matters to its names. */
export type NameText = Pick<TextWords, 'text' | 'words' | 'joins'> & Partial<Pick<TextWords, 'opensSentence'>>;

/** Most forenames and initials before a surname. */
const MOST_FORENAMES = 4;

/** The name that begins at word `i`, titles before it not counted, if the index knows its surname: the longest that fits. */
export function knownNameAt(text: NameText, i: number, index: PeopleIndex): Mention | undefined {
  const { words, joins } = text;
  let last = i;
  while (last - i < MOST_FORENAMES && canBeForename(words[last]!, index) && joins(last)) last++;
  for (let at = last; at >= i; at--) {
    const found = surnameAt(text, at, index);
    if (found === undefined) continue;
    if (at > i && words[i]!.shape === 'lower') continue;
    if (at > i && !found.entries.some((e) => fitsBefore(text, i, at, e, index))) continue;
    return mentionOf(text, { from: i, surname: at, to: found.to, known: true }, index);
  }
  return undefined;
}

const canBeForename = (word: Word, { lexicon }: PeopleIndex): boolean =>
  (word.shape !== 'lower' || lexicon.particles.has(word.key)) &&
  !word.possessive &&
  !lexicon.titles.has(word.key) &&
  (word.shape === 'initial' || !lexicon.honorifics.has(word.key));

/** Whether words `[i, at)` can be forenames of a person of that surname: a mere word with his initial is none. */
function fitsBefore(text: NameText, i: number, at: number, entry: NameEntry, index: PeopleIndex): boolean {
  const words = text.words.slice(i, at);
  if (
    entry.whole ||
    fitForenames(
      words.map((w) => w.key),
      entry.name.forenames,
      entry.name.nicknames,
      index.lexicon,
    ) === 'conflict'
  ) {
    return false;
  }
  const first = words[0]!;
  if (first.shape === 'initial' || entry.name.forenames.some((f) => f.length > 2 && f[0] === first.key[0])) return true;
  return (
    entry.name.nicknames.includes(first.key) || isForename(first.key, index) || !(text.opensSentence?.(i) || index.lexicon.notNames.has(first.key))
  );
}

export const isForename = (key: string, { lexicon, byForename }: PeopleIndex): boolean =>
  byForename.has(key) || lexicon.familiar.has(key) || lexicon.womensNames.has(key);

interface FoundSurname {
  readonly to: number;
  readonly entries: readonly NameEntry[];
}

/** The longest surname that begins at word `at`, written with a capital: `Couve de Murville`, `von Brentano`. */
export function surnameAt(text: NameText, at: number, index: PeopleIndex): FoundSurname | undefined {
  const { words, joins } = text;
  const word = words[at];
  if (word === undefined || word.shape === 'initial') return undefined;
  const most = index.longest.get(word.key);
  if (most === undefined) return undefined;
  let reach = 1;
  while (reach < most && joins(at + reach - 1)) reach++;
  for (let n = reach; n >= 1; n--) {
    const entries = index.bySurname.get(phraseOf(words, at, at + n));
    if (entries !== undefined && words.slice(at, at + n).some(isName) && (isName(word) || n > 1)) return { to: at + n, entries };
  }
  return undefined;
}

/** Makes a mention of the words found, with the titles before it. */
export function mentionOf(text: NameText, found: Pick<Mention, 'from' | 'surname' | 'to' | 'known'>, index: PeopleIndex): Mention {
  const titles = titlesBefore(text.words, text.joins, found.from, index.lexicon);
  const name = nameOf(text, found, titles);
  return { from: titles[0]?.from ?? found.from, core: found.from, to: found.to, titles, name, surname: found.surname, known: found.known };
}

function nameOf(text: NameText, { from, surname, to }: Pick<Mention, 'from' | 'surname' | 'to'>, titles: readonly TitlePart[]): PersonName {
  const written = (a: number, b: number): string => text.text.slice(text.words[a]!.start, text.words[b - 1]!.end);
  const of = (kind: TitlePart['kind']): readonly string[] => titles.filter((t) => t.kind === kind).map((t) => written(t.from, t.to));
  return {
    forenames: text.words.slice(from, surname).map((w) => w.text),
    surname: written(surname, to),
    particles: [],
    honorifics: of('honorific'),
    titles: of('title'),
    nicknames: [],
    otherSurnames: [],
    otherNames: [],
    order: 'forename-first',
  };
}
