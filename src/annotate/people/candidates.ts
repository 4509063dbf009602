import { fitForenames } from './forenames.js';
import type { Mention } from './mention.js';
import type { PersonName } from './name-parsing.js';
import type { NameEntry, PeopleIndex } from './people-index.js';
import type { TextWords } from './text-words.js';
import { phraseOf, titlesBefore, type TitlePart } from './title-run.js';
import { isName, type Word } from './words.js';

/** Most forenames and initials before a surname. */
const MOST_FORENAMES = 4;

/** The name that begins at word `i`, titles before it not counted, if the index knows its surname: the longest that fits. */
export function knownNameAt(text: TextWords, i: number, index: PeopleIndex): Mention | undefined {
  const { words, joins } = text;
  let last = i;
  while (last - i < MOST_FORENAMES && canBeForename(words[last]!) && joins(last)) last++;
  for (let at = last; at >= i; at--) {
    const found = surnameAt(text, at, index);
    if (found === undefined) continue;
    const said = words.slice(i, at).map((w) => w.key);
    const entries = found.entries.filter((e) => !(e.whole && at > i) && fitForenames(said, e.name.forenames, e.name.nicknames, index.lexicon) !== 'conflict');
    if (at > i && entries.length === 0) continue;
    return mentionOf(text, { from: i, surname: at, to: found.to, known: true }, index);
  }
  return undefined;
}

const canBeForename = (word: Word): boolean => word.shape !== 'lower' && !word.possessive;

interface FoundSurname {
  readonly to: number;
  readonly entries: readonly NameEntry[];
}

/** The longest surname that begins at word `at`, written with a capital: `Couve de Murville`, `von Brentano`. */
export function surnameAt(text: TextWords, at: number, index: PeopleIndex): FoundSurname | undefined {
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
export function mentionOf(text: TextWords, found: Pick<Mention, 'from' | 'surname' | 'to' | 'known'>, index: PeopleIndex): Mention {
  const titles = titlesBefore(text.words, text.joins, found.from, index.lexicon);
  const name = nameOf(text, found, titles);
  return { from: titles[0]?.from ?? found.from, core: found.from, to: found.to, titles, name, surname: found.surname, known: found.known };
}

function nameOf(text: TextWords, { from, surname, to }: Pick<Mention, 'from' | 'surname' | 'to'>, titles: readonly TitlePart[]): PersonName {
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
