import { fitForenames } from './forenames.js';
import type { Lexicon } from './lexicon.js';
import type { Mention } from './mention.js';
import { isPatronymic } from './patronymics.js';
import type { PersonName } from './name-parsing.js';
import type { NameEntry, PeopleIndex } from './people-index.js';
import type { TextWords } from './text-words.js';
import { phraseOf, titlesBefore, withoutForename, type TitlePart } from './title-run.js';
import { isName, type Word } from './words.js';

/** What of a text matters to its names. */
export type NameText = Pick<TextWords, 'text' | 'words' | 'joins'> & Partial<Pick<TextWords, 'opensSentence'>>;

/** Most forenames and initials before a surname. */
const MOST_FORENAMES = 4;

/**
 * The name that begins at word `i`, titles before it not counted, if the index knows its surname: the longest that
 * fits.
 */
export function knownNameAt(text: NameText, i: number, index: PeopleIndex): Mention | undefined {
  const { words, joins } = text;
  let last = i;
  const isGivenAt = (at: number): boolean =>
    canBeForename(words[at]!, index) || (at > i && isDignityAt(text, at, index.lexicon));
  while (last - i < MOST_FORENAMES && isGivenAt(last) && joins(last)) last++;
  for (let at = last; at >= i; at--) {
    const found = surnameAt(text, at, index);
    if (found === undefined) continue;
    if (at > i && words[i]!.shape === 'lower') continue;
    if (at > i && !found.entries.some((e) => fitsBefore(text, i, at, e, index))) continue;
    if (at > i && isHalf(words, i, index.lexicon)) continue;
    const given = at === i && found.to === at + 1 ? givenNamesEnd(text, found, index) : found.to;
    const mention = mentionOf(text, { from: i, surname: at, to: found.to, known: true }, index);
    return given === found.to ? mention : withGivenNames(text, mention, given);
  }
  return bracketedNameAt(text, i, index);
}

/** The `R.` of `Pfarrer i. R. Christian Kohn`: the second half of what ends a title. */
export const isHalf = (words: readonly Word[], i: number, { titleEndings }: Lexicon): boolean =>
  words[i]!.shape === 'initial' && i > 0 && titleEndings.has(phraseOf(words, i - 1, i + 1));

/** Most given names after a family name that comes first: `Nguyen Van Thieu`. */
const MOST_GIVEN = 2;

/** The end of given names that nobody is known by, after the family name of a people who put it first: `Mao Zedong`. */
function givenNamesEnd(
  { text, words, joins }: NameText,
  { to: from, entries }: FoundSurname,
  { lexicon, bySurname }: PeopleIndex,
): number {
  if (lexicon.words.surnameMayLead) {
    const isOwn = ({ key }: Word): boolean => entries.some(({ name }) => name.forenames.includes(key));
    const isNext = (at: number): boolean => joins(at - 1) && words[at] !== undefined;
    let end = from;
    while (end - from < MOST_GIVEN && isNext(end) && (isGiven(words[end]!, lexicon) || isOwn(words[end]!))) end++;
    // `Москве А. П. Громов`: the initials are the next one's; not so the name in the line below.
    const isOthers =
      end > from &&
      isNext(end) &&
      isName(words[end]!) &&
      !text.slice(words[end - 1]!.end, words[end]!.start).includes('\n');
    return isOthers ? from : end;
  }
  if (!lexicon.surnameFirst.has(words[from - 1]!.key)) return from;
  let to = from;
  for (let n = 0; n < MOST_GIVEN; n++) {
    const word = words[to];
    if (word?.shape !== 'capital' || !joins(to - 1) || text[words[to - 1]!.end] === '-') break;
    if (isNoName(word, lexicon) || bySurname.has(word.key) || lexicon.familiar.has(word.key)) break;
    to++;
    if (words[to] !== undefined && joins(to - 1) && text[word.end] === '-') return to + 1;
  }
  return to;
}

/** `Nikita`, `Sergeyevich`, `N.`: a forename, a father's name or an initial, behind a surname. */
export const isGiven = (word: Word, lexicon: Lexicon): boolean =>
  word.shape === 'initial' || (isName(word) && (lexicon.forenames.has(word.key) || isPatronymic(word.key, lexicon)));

function isNoName({ key, text }: Word, lexicon: Lexicon): boolean {
  const { titles, honorifics, titleOpeners, countryOf, notNames, doubtful, capitalised, thingsAfter } = lexicon;
  return (
    thingsAfter.has(text) ||
    [titles, honorifics, titleOpeners, countryOf, notNames, doubtful, capitalised].some((words) => words.has(key))
  );
}

const withGivenNames = ({ words }: NameText, mention: Mention, to: number): Mention => ({
  ...mention,
  to,
  name: { ...mention.name, forenames: words.slice(mention.to, to).map((w) => w.text), order: 'surname-first' },
});

/** A forename with the surname explained in brackets: `Bob (Ellsworth)`. */
function bracketedNameAt(text: NameText, i: number, index: PeopleIndex): Mention | undefined {
  const [word, next] = [text.words[i]!, text.words[i + 1]];
  if (word.shape !== 'capital' || next === undefined || text.text.slice(word.end, next.start) !== ' (') {
    return undefined;
  }
  const found = surnameAt(text, i + 1, index);
  if (found === undefined || text.text[text.words[found.to - 1]!.end] !== ')') return undefined;
  if (!found.entries.some((e) => fitsBefore(text, i, i + 1, e, index) && e.name.forenames.length > 0)) return undefined;
  return { ...mentionOf(text, { from: i, surname: i + 1, to: found.to, known: true }, index), tail: 1 };
}

const canBeForename = (word: Word, { lexicon }: PeopleIndex): boolean =>
  (word.shape !== 'lower' || lexicon.particles.has(word.key)) &&
  !word.possessive &&
  !lexicon.titles.has(word.key) &&
  (word.shape === 'initial' || !lexicon.honorifics.has(word.key));

/**
 * `Albert Graf Lund`, `Anton Ritter v. Ebenau`: a dignity with a name behind it, its particle between; not `I. Graf
 * Lund`.
 */
export function isDignityAt(
  { words, joins }: Pick<NameText, 'words' | 'joins'>,
  at: number,
  lexicon: Lexicon,
): boolean {
  if (!lexicon.dignities.has(words[at]!.key) || words[at]!.shape === 'lower' || !joins(at)) return false;
  if (words[at - 1]?.shape === 'initial') return false;
  const next = words[at + 1];
  const name = next !== undefined && lexicon.nobleParticles.has(next.key) && joins(at + 1) ? words[at + 2] : next;
  return name !== undefined && isName(name) && !lexicon.notNames.has(name.key);
}

/** Whether words `[i, at)` can be forenames of a person of that surname: a mere word with his initial is none. */
function fitsBefore(text: NameText, i: number, at: number, entry: NameEntry, index: PeopleIndex): boolean {
  const words = text.words.slice(i, at).filter(({ key }) => !index.lexicon.dignities.has(key));
  if (isNamedBySurname(entry)) return isGivenName(words, index);
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
    entry.name.nicknames.includes(first.key) ||
    isForename(first.key, index) ||
    !(text.opensSentence?.(i) || index.lexicon.notNames.has(first.key))
  );
}

/** Someone whose forenames nobody gives: `Hugh Price`, `E. I. Price`; any other word is no forename of his. */
const isGivenName = (words: readonly Word[], index: PeopleIndex): boolean =>
  words.every((w) => w.shape === 'initial' || isForename(w.key, index) || index.lexicon.forenames.has(w.key));

/** `Price`: someone whose forenames no register or list gives. */
export const isNamedBySurname = ({ name, weak, whole }: NameEntry): boolean =>
  !weak && !whole && name.forenames.length === 0 && name.nicknames.length === 0;

/** `Walter`: a forename by the register, or one that is common. */
export const isForename = (key: string, { lexicon, byForename }: PeopleIndex): boolean =>
  byForename.has(key) || lexicon.familiar.has(key) || lexicon.womensNames.has(key);

interface FoundSurname {
  readonly to: number;
  readonly entries: readonly NameEntry[];
}

/** The longest surname that begins at word `at`, written with a capital: `Couve de Murville`, `von Brentano`. */
function surnameAt(text: NameText, at: number, index: PeopleIndex): FoundSurname | undefined {
  const { words, joins } = text;
  const word = words[at];
  if (word === undefined || word.shape === 'initial') return undefined;
  const most = index.longest.get(word.key);
  if (most === undefined) return undefined;
  let reach = 1;
  while (reach < most && joins(at + reach - 1)) reach++;
  for (let n = reach; n >= 1; n--) {
    const entries = index.bySurname.get(phraseOf(words, at, at + n));
    if (entries !== undefined && words.slice(at, at + n).some(isName) && (isName(word) || n > 1)) {
      return { to: at + n, entries };
    }
  }
  return undefined;
}

/** Makes a mention of the words found, with the titles before it. */
export function mentionOf(
  text: NameText,
  found: Pick<Mention, 'from' | 'surname' | 'to' | 'known'>,
  index: PeopleIndex,
): Mention {
  const before = titlesBefore(text.words, text.joins, found.from, index.lexicon);
  const { titles, forename } = withoutForename(before, text.words, index.lexicon);
  const whole = forename === undefined ? found : { ...found, from: forename };
  const within = dignitiesIn(text, whole, index.lexicon);
  const name = nameOf(text, whole, [...titles, ...within]);
  return {
    from: titles[0]?.from ?? whole.from,
    core: whole.from,
    to: found.to,
    titles: [...titles, ...within],
    name,
    surname: found.surname,
    known: found.known,
  };
}

/** The `Graf` of `Albert Graf Lund`. */
const dignitiesIn = (
  { words }: NameText,
  { from, surname }: Pick<Mention, 'from' | 'surname'>,
  { dignities }: Lexicon,
): readonly TitlePart[] =>
  words
    .slice(from, surname)
    .flatMap(({ key }, i) =>
      i > 0 && dignities.has(key) ? [{ kind: 'honorific', from: from + i, to: from + i + 1 } as const] : [],
    );

function nameOf(
  text: NameText,
  { from, surname, to }: Pick<Mention, 'from' | 'surname' | 'to'>,
  titles: readonly TitlePart[],
): PersonName {
  const written = (a: number, b: number): string => text.text.slice(text.words[a]!.start, text.words[b - 1]!.end);
  const of = (kind: TitlePart['kind']): readonly string[] =>
    titles.filter((t) => t.kind === kind).map((t) => written(t.from, t.to));
  const isTitle = (at: number): boolean => titles.some((t) => t.from <= at && at < t.to);
  return {
    forenames: text.words.slice(from, surname).flatMap((w, i) => (isTitle(from + i) ? [] : [w.text])),
    surname: text.words.slice(surname, to).some((w) => w.mended === true)
      ? text.words
          .slice(surname, to)
          .map((w) => w.text)
          .join(' ')
      : written(surname, to),
    particles: [],
    honorifics: of('honorific'),
    titles: of('title'),
    nicknames: [],
    otherSurnames: [],
    otherNames: [],
    order: 'forename-first',
  };
}
