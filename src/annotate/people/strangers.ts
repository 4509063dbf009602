import { isDignityAt, isGiven, isHalf, mentionOf } from './candidates.js';
import { isNameHere } from './evidence.js';
import type { Lexicon } from './lexicon.js';
import type { Memory } from './memory.js';
import type { Mention } from './mention.js';
import { isSlip, LEAST as LEAST_SLIP } from './near-names.js';
import { isPatronymic } from './patronymics.js';
import type { PeopleIndex } from './people-index.js';
import { isSectionNumber, SECTION } from './section-numbers.js';
import type { TextWords } from './text-words.js';
import { callsByInitials } from './record-initials.js';
import { phraseOf, titlesBefore, type TitlePart } from './title-run.js';
import { isName, type Word } from './words.js';

/** Most words of an unknown name after its title. */
export const MOST_WORDS = 4;

/**
 * A name no register knows, beginning at word `i`: after a title (`Mr. Leishman`) or of initials and surname (`V. V.
 * Kuznetsov`).
 */
export function strangerAt(text: TextWords, i: number, index: PeopleIndex, memory: Memory): Mention | undefined {
  const { words, joins } = text;
  const word = words[i]!;
  const leads = opensSurname(text, i, index) || isParticleAt(text, i, index);
  if (word.shape === 'lower' && !leads) return undefined;
  if (!mayBegin(text, i, index, memory) || isOther(text, i, index) || endsTitle(text, i, index)) return undefined;
  if (word.shape === 'initial' && words[i - 1]?.shape === 'initial' && joins(i - 1)) {
    return undefined;
  }
  // `Bergassessor a. D. Winkhold`
  if (isHalf(words, i, index.lexicon)) return strangerAt(text, i + 1, index, memory);
  const lead = leadingSurname(text, i, index);
  if (lead !== undefined) return mentionOf(text, { from: i, surname: i, to: lead, known: false }, index);
  const to = endOfName(text, i, index);
  if (to <= i || words[to - 1]!.shape === 'initial') return undefined;
  const titles = titlesBefore(words, joins, i, index.lexicon);
  const surname = surnameStart(text, i, to, index);
  if (!titles.some((t) => t.kind === 'honorific') && isMereWord(text, to - 1, index)) return undefined;
  const bare = (): boolean =>
    isInitialled(text, i, surname, index) ||
    isForenamed(text, i, surname, to, index) ||
    isNamesake(text, i, surname, index, memory);
  const proven = titles.length === 0 ? bare() : isTitled(text, i, to, titles, index);
  return proven ? mentionOf(text, { from: i, surname, to, known: false }, index) : undefined;
}

/** `Guild` in `Dean of Guild Lorne`: the last word of a title is no forename. */
const endsTitle = ({ words, joins }: TextWords, i: number, { lexicon }: PeopleIndex): boolean =>
  lexicon.titleEnds.has(words[i]!.key) &&
  titlesBefore(words, joins, i + 1, lexicon).some(({ from, to }) => to === i + 1 && from < i);

/** `Ritter v. Ebenau`, `M. de Saint-Aubry`: a particle behind a title, with which the surname begins. */
const isParticleAt = ({ words, joins }: TextWords, i: number, { lexicon }: PeopleIndex): boolean =>
  lexicon.words.surnameMayLead &&
  lexicon.particles.has(words[i]!.key) &&
  joins(i - 1) &&
  words[i - 1] !== undefined &&
  lexicon.titleEnds.has(words[i - 1]!.key) &&
  // `l'ambassadeur de Norlande`: of where he is.
  lexicon.words.placedOffices?.has(words[i - 1]!.key) !== true &&
  words[i + 1] !== undefined &&
  isName(words[i + 1]!);

/** The end of a name whose surname comes first: `Гаврилов Л. М.`, `Гусаков Павел`; not of `Москве А. П. Громов`. */
function leadingSurname(text: TextWords, i: number, { lexicon }: PeopleIndex): number | undefined {
  const { words, joins } = text;
  if (!lexicon.words.surnameMayLead || !isName(words[i]!) || words[i]!.text.length < LEAST_SURNAME) return undefined;
  const capitals = capitalsBefore(text, i, lexicon);
  if (lexicon.forenames.has(words[i]!.key) && capitals === undefined) return undefined;
  let to = capitals ?? i + 1;
  while (to - i < MOST_WORDS && joins(to - 1) && words[to] !== undefined && isGiven(words[to]!, lexicon)) to++;
  // `Кузьмин Фёдор` ⏎ `Секретарь`: the next line is no part of the name.
  const isOneLine = words[to] !== undefined && !text.text.slice(words[to - 1]!.end, words[to]!.start).includes('\n');
  const next = joins(to - 1) && isOneLine ? words[to] : undefined;
  // `Dienststelle K 3`
  if (
    words[to - 1]!.shape === 'initial' &&
    NUMBER_BEHIND.test(text.text.slice(words[to - 1]!.end, words[to - 1]!.end + 2))
  ) {
    return undefined;
  }
  const isWhole = capitals !== undefined || to > i + 1;
  return isWhole && (next === undefined || !isName(next) || text.opensBlock(i)) ? to : undefined;
}

/**
 * `M. LE GOFF Yann`: behind a form of address a surname in capitals and one forename, known or not; past the forename.
 */
function capitalsBefore({ text, words, joins }: TextWords, i: number, lexicon: Lexicon): number | undefined {
  const address = words[i - 1];
  if (address === undefined || !joins(i - 1) || !lexicon.honorifics.has(address.key)) return undefined;
  let to = i;
  while (words[to]?.shape === 'upper' && (to === i || joins(to - 1))) to++;
  const isForename = to > i && words[to]?.shape === 'capital' && joins(to - 1);
  return isForename && !text.slice(words[i]!.start, words[to]!.end).includes('\n') ? to + 1 : undefined;
}

const NUMBER_BEHIND = /^\s\d/;

/**
 * Whether a title before, an initial or a forename lets a name begin here: cheap, and false for most words with a
 * capital.
 */
const mayBegin = ({ words }: TextWords, i: number, { lexicon }: PeopleIndex, memory: Memory): boolean =>
  words[i]!.shape === 'initial' ||
  words[i + 1]?.shape === 'initial' ||
  lexicon.forenames.has(words[i]!.key) ||
  (lexicon.words.surnameMayLead && words[i + 1] !== undefined && lexicon.forenames.has(words[i + 1]!.key)) ||
  (words[i + 1] !== undefined && isName(words[i + 1]!) && memory.established(words[i + 1]!.key)) ||
  (i > 0 && lexicon.titleEnds.has(words[i - 1]!.key));

/** `President de Gaulle`, `Herr von Brentano`: a particle between a title and a name. */
function opensSurname({ words, joins }: TextWords, i: number, { lexicon }: PeopleIndex): boolean {
  const [before, next] = [words[i - 1], words[i + 1]];
  return (
    lexicon.particles.has(words[i]!.key) &&
    before !== undefined &&
    joins(i - 1) &&
    lexicon.titleEnds.has(before.key) &&
    lexicon.words.placedOffices?.has(before.key) !== true &&
    next !== undefined &&
    joins(i) &&
    // `des Gemeinderates vom Donnerstag`
    !lexicon.notNames.has(next.key) &&
    (isName(next) || lexicon.particles.has(next.key))
  );
}

/** `Peace`, where `peace` stands too: a word in small letters as well, and no surname that we know to be a word. */
const isMereWord = (text: TextWords, i: number, { lexicon }: PeopleIndex): boolean => {
  const { key } = text.words[i]!;
  return text.isWord(key) && !lexicon.doubtful.has(key) && !lexicon.surnamesToo.has(key);
};

/**
 * `Marek Vail` where the record has `Counselor Vail`: a word with a capital before a surname that it gives elsewhere.
 */
function isNamesake(text: TextWords, from: number, surname: number, index: PeopleIndex, memory: Memory): boolean {
  const { words } = text;
  const first = words[from]!;
  // `Minister of Agriculture & Forestry Kono`, `Minister of Trade and Wool Sato`
  if (text.text[first.start - 2] === '&' || isOfOffice(text, from, index)) return false;
  // `Einwurf Gromows`: where every noun has a capital it is no forename.
  if (index.lexicon.words.capitalNouns === true) return false;
  if (surname !== from + 1 || first.shape !== 'capital' || !memory.established(words[surname]!.key)) return false;
  const { doubtful, capitalised } = index.lexicon;
  return (
    !text.opensSentence(from) &&
    !text.isWord(first.key) &&
    !doubtful.has(first.key) &&
    !capitalised.has(first.key) &&
    !index.bySurname.has(first.key) &&
    !memory.established(first.key)
  );
}

/** `Minister of Trade and ` before a word: what an office is over besides. */
const isOfOffice = ({ words, joins }: TextWords, at: number, { lexicon }: PeopleIndex): boolean =>
  at > 2 &&
  words[at - 1]!.shape === 'lower' &&
  joins(at - 1) &&
  joins(at - 2) &&
  lexicon.titleLinks.has(words[at - 1]!.key) &&
  titlesBefore(words, joins, at - 1, lexicon).length > 0;

/** Nothing but initials before the surname, and not those of a country: `V. V. Kuznetsov`, not `U.S. Relations`. */
const isInitialled = (text: TextWords, from: number, surname: number, index: PeopleIndex): boolean =>
  surname > from &&
  !(surname === from + 1 && callsByInitials(index)) &&
  !(surname === from + 1 && isSectionNumber(text, from)) &&
  !isCountry(text, from, index) &&
  text.words.slice(from, surname).every((w) => w.shape === 'initial');

/**
 * A forename before, and nothing but forenames and initials between: `Robert J. Finch`; before an initial, any word
 * with a capital.
 */
function isForenamed(text: TextWords, from: number, surname: number, to: number, index: PeopleIndex): boolean {
  const { lexicon, bySurname } = index;
  const { words } = text;
  const [first, second, last] = [words[from]!, words[from + 1], words[to - 1]!];
  if (surname === from || !isName(first) || last.text.length < LEAST_SURNAME) return false;
  // `PART I. APPLICANT`
  if (first.shape === 'upper' && text.opensBlock(from) && SECTION.has(second?.key ?? '')) return false;
  const surnameIsWord = lexicon.doubtful.has(last.key) || lexicon.capitalised.has(last.key);
  const opens = text.opensSentence(from) && !text.opensBlock(from);
  // `the Politburo A. Gromyko`, `of the CC CPSU V. Zagladin`: after an article, and in capitals beside a name that is
  // not, no forename stands.
  const led =
    (text.joins(from - 1) && lexicon.articles.has(words[from - 1]?.key ?? '')) ||
    (first.shape === 'upper' && last.shape !== 'upper');
  const before =
    !led &&
    !lexicon.words.surnameMayLead &&
    second?.shape === 'initial' &&
    !opens &&
    !text.isWord(first.key) &&
    !lexicon.capitalised.has(first.key) &&
    !bySurname.has(first.key);
  // `Otto Brammer`: what is a surname too is a forename before a word that is nothing else.
  const isEither =
    lexicon.words.capitalNouns === true && !surnameIsWord && !text.isWord(last.key) && !text.isWord(first.key);
  if (!before && (!lexicon.forenames.has(first.key) || (lexicon.doubtful.has(first.key) && !isEither))) return false;
  // `John Black`; not `Jordan Black`, `Paris Church`: beside a word, only what is a forename and nothing else.
  if (surnameIsWord && !before && lexicon.capitalised.has(first.key)) return false;
  return words
    .slice(from + 1, surname)
    .every(
      (w) =>
        w.shape === 'initial' ||
        w.shape === 'lower' ||
        lexicon.dignities.has(w.key) ||
        lexicon.forenames.has(w.key) ||
        isPatronymic(w.key, index.lexicon),
    );
}

/** Shortest surname believed after a mere forename: `Paul VI` is none. */
export const LEAST_SURNAME = 3;

/**
 * A title before, which is no heading in capitals (`FOREIGN MINISTERS PALAIS`) nor ends in an adjective (`President of
 * the American Federation`).
 */
function isTitled(
  text: TextWords,
  from: number,
  to: number,
  titles: readonly TitlePart[],
  index: PeopleIndex,
): boolean {
  const { words } = text;
  const last = titles.at(-1)!;
  if (last.kind === 'honorific') return true;
  // `посланник Норландии`: of where he is.
  if (to - from === 1 && index.lexicon.words.countryBehind?.test(words[from]!.text) === true) return false;
  const isUpper = (i: number): boolean => words[i]!.shape === 'upper';
  if (isUpper(last.from) && isUpper(from) && words[last.from]!.key.length > SHORT_TITLE) return false;
  return to - from > 1 || !index.lexicon.countryOf.has(words[from - 1]!.key);
}

/** A title so short is written in capitals anywhere: `PM`, `VM`. */
const SHORT_TITLE = 3;

/** `Quill` after `Mr. Quill`: a name nobody knows, bare, given with a title before, or a slip in a participant's. */
export function bareStrangerAt(text: TextWords, i: number, index: PeopleIndex, memory: Memory): Mention | undefined {
  const word = text.words[i]!;
  const to = establishedEnd(text, i, memory);
  if (to === undefined && word.key.length < LEAST_SLIP) return undefined;
  const { doubtful, capitalised, surnamesToo } = index.lexicon;
  const isWordToo = doubtful.has(word.key) || capitalised.has(word.key) || surnamesToo.has(word.key);
  // `de Gaulle`, once `President de Gaulle` has been named
  const isParticle = word.shape === 'lower' && to !== undefined && to > i + 1;
  if ((!isName(word) && !isParticle) || index.bySurname.has(word.key)) return undefined;
  if (isOther(text, i, index) && !(to !== undefined && surnamesToo.has(word.key))) return undefined;
  const mention = mentionOf(text, { from: i, surname: i, to: to ?? i + 1, known: false }, index);
  if (isWordToo) return to !== undefined && isNameHere(text, mention, index, memory) ? mention : undefined;
  const again = to !== undefined && !runsOn(text, to, memory) && (isParticle || !text.isWord(word.key));
  return again || index.participants.some((p) => p.surnames.some((s) => isSlip(word.key, s))) ? mention : undefined;
}

/** The end of the longest surname established in the document that begins at a word: `Baxter-Cole`. */
function establishedEnd({ words, joins }: TextWords, i: number, memory: Memory): number | undefined {
  let reach = 1;
  while (reach < MOST_WORDS && joins(i + reach - 1) && words[i + reach]!.shape !== 'initial') reach++;
  for (let n = reach; n >= 1; n--) if (memory.established(phraseOf(words, i, i + n))) return i + n;
  return undefined;
}

/** Whether a word with a capital that is no name of the document goes on behind a surname: `Pell Street`. */
function runsOn({ words, joins }: TextWords, to: number, memory: Memory): boolean {
  const next = words[to];
  return next !== undefined && joins(to - 1) && next.shape !== 'lower' && !memory.established(next.key);
}

/**
 * Whether what stands before a word lets it be a surname, though it is a title or a month: `Mr. King`, `J. I. March`.
 */
function isLed({ words, joins }: TextWords, i: number, { lexicon }: PeopleIndex): boolean {
  const before = words[i - 1];
  if (before === undefined || !joins(i - 1) || !lexicon.surnamesToo.has(words[i]!.key)) return false;
  // `Minister Graf Lund`: behind it a name follows.
  if (isDignityAt({ words, joins }, i, lexicon)) return false;
  return (
    before.shape === 'initial' ||
    (before.shape !== 'lower' && (lexicon.titleEnds.has(before.key) || lexicon.forenames.has(before.key)))
  );
}

/** `Ambassador`, `France`, `Treaty`: a title, a country or a thing's word, not a name. */
function isOther(text: TextWords, i: number, index: PeopleIndex): boolean {
  const { key, shape } = text.words[i]!;
  if (shape === 'initial' || isLed(text, i, index)) return false;
  if (text.joins(i) && index.lexicon.titles.has(phraseOf(text.words, i, i + 2))) return true;
  const { titles, honorifics, titleOpeners, countryOf, notNames } = index.lexicon;
  return (
    titles.has(key) ||
    honorifics.has(key) ||
    titleOpeners.has(key) ||
    countryOf.has(key) ||
    notNames.has(key) ||
    index.lexicon.thingsAfter.has(text.words[i]!.text)
  );
}

function endOfName(text: TextWords, i: number, index: PeopleIndex): number {
  const { words, joins } = text;
  const { particles } = index.lexicon;
  let to = i;
  let last = i;
  while (to < words.length && to - i < MOST_WORDS && (to === i || joins(to - 1))) {
    const word = words[to]!;
    const particle = word.shape === 'lower' && particles.has(word.key);
    if (particle && to > i && leadsToDate(text, to, index.lexicon)) break;
    const hyphened = to > i && word.shape === 'lower' && text.text[words[to - 1]!.end] === '-';
    const other = (): boolean => word.shape === 'lower' || (to > i && isOther(text, to, index));
    if (!particle && !hyphened && !(to > i && isDignityAt(text, to, index.lexicon)) && other()) break;
    to++;
    if (!particle) last = to;
  }
  return last;
}

/** `Gen. Lund vom Sommer`, `Frau Vogt vom Mai`: the particle leads to when. */
const leadsToDate = ({ words }: TextWords, at: number, { beforeMonths, months, seasons }: Lexicon): boolean => {
  const next = words[at + 1]?.key ?? '';
  return beforeMonths.has(words[at]!.key) && (months.has(next) || seasons.has(next));
};

/** The first word of a surname, its particles among it: `de Corte`, `Baxter-Cole`. */
const surnameStart = (text: TextWords, from: number, to: number, { lexicon }: PeopleIndex): number => {
  const isParticle = ({ shape, key }: Word): boolean => shape === 'lower' && lexicon.particles.has(key);
  let at = to - 1;
  while (at > from && (text.words[at]!.shape === 'lower' || text.text[text.words[at - 1]!.end] === '-')) at--;
  while (at > from && isParticle(text.words[at - 1]!)) at--;
  return at;
};

const isCountry = (text: TextWords, i: number, index: PeopleIndex): boolean => {
  for (let n = 2; n <= MOST_WORDS; n++) if (index.lexicon.countryOf.has(phraseOf(text.words, i, i + n))) return true;
  return false;
};
