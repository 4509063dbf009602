import { isForename } from './candidates.js';
import type { Lexicon } from './lexicon.js';
import { isTitledOrFull, type Memory } from './memory.js';
import type { Mention } from './mention.js';
import type { PeopleIndex } from './people-index.js';
import { personsNamed } from './people-index.js';
import { numberFollows, numberPrecedes, type TextWords } from './text-words.js';
import { phraseOf } from './title-run.js';

/**
 * `Hall`, `London`: whether a mention may be taken for a name; a bare surname that is a word, a place or a forename too
 * needs more than a capital.
 */
export function isNameHere(text: TextWords, mention: Mention, index: PeopleIndex, memory: Memory): boolean {
  if (isForenameBefore(text, mention, index)) return false;
  if (isTitledOrFull(mention)) return true;
  if (followsStrangersForename(text, mention, index) || endsCompound(text, mention, index)) return false;
  const key = phraseOf(text.words, mention.surname, mention.to);
  // `The` is no Trinh Minh The, whoever else is named.
  if (index.lexicon.articles.has(key)) return false;
  if (hasArticle(text, mention, index)) return false;
  const doubt = doubtOf(key, index);
  if (doubt === 'none') return true;
  if (text.opensSentence(mention.from) || opensBracket(text, mention)) {
    return memory.established(key) && canOpen(text, mention, index) && standsAlone(text, mention, index);
  }
  return (doubt === 'word' || memory.established(key)) && standsAlone(text, mention, index);
}

/** `Graf Peter Palffy`, `Herr Peter Huber`, whom nobody knows: no Anton Peter, whose surname is a forename too. */
function isForenameBefore({ words, joins, isWord }: TextWords, mention: Mention, index: PeopleIndex): boolean {
  const { lexicon } = index;
  const { surname, to, name } = mention;
  const [own, next] = [words[surname]!, words[to]];
  if (to !== surname + 1 || name.forenames.length > 0 || !lexicon.forenames.has(own.key) || own.possessive) {
    return false;
  }
  if (next?.shape !== 'capital' || !joins(surname) || own.shape !== 'capital' || isWord(next.key)) return false;
  return ![lexicon.titles, lexicon.honorifics, lexicon.notNames, lexicon.doubtful, lexicon.capitalised].some((known) =>
    known.has(next.key),
  );
}

/**
 * `der Genannte`, `des Handels`: where all nouns have a capital and names have cases, a bare one behind an article is
 * none.
 */
const hasArticle = ({ words, joins }: TextWords, { from }: Mention, { lexicon }: PeopleIndex): boolean =>
  lexicon.words.declension.length > 0 &&
  lexicon.articles.size > 0 &&
  from > 0 &&
  joins(from - 1) &&
  (lexicon.articles.has(words[from - 1]!.key) || lexicon.beforeWords.has(words[from - 1]!.key));

/** `word`: the surname is a word or a forename too; `capital`: it has a capital in other meanings too. */
function doubtOf(key: string, index: PeopleIndex): 'none' | 'word' | 'capital' {
  const { doubtful, capitalised, familiar, notNames, words } = index.lexicon;
  if (capitalised.has(key) || key.length <= 2) return 'capital';
  // `Minister für Handel`, though a register has a Handel.
  if (words.capitalNouns === true && notNames.has(key)) return 'capital';
  if (familiar.has(key) || index.byForename.has(key)) return 'word';
  return doubtful.has(key) || personsNamed(index, key).every((e) => e.weak) ? 'word' : 'none';
}

/** `(Home of …`; but `(Lodge)` is a name. */
const opensBracket = (text: TextWords, { from, to }: Mention): boolean =>
  text.text[text.words[from]!.start - 1] === '(' && text.text[text.words[to - 1]!.end] !== ')';

/**
 * At the start of a sentence: a label, or a name the document has established, which acts: `Hope said`,
 * `Hope handed out a table`; not `Hope is left`, `Hope remains`, `Price controls`.
 */
const canOpen = (text: TextWords, mention: Mention, { lexicon }: PeopleIndex): boolean => {
  const { words, joins, verbs } = text;
  if (text.text[words[mention.to - 1]!.end] === ':') return true;
  const next = words[mention.to];
  if (next === undefined || !joins(mention.to - 1) || next.shape !== 'lower') return true;
  const acts = [verbs.says, verbs.between].some((table) => table.has(next.key)) || verbs.past.test(next.key);
  // `Mansfield and Scott`
  const joinsName = joins(mention.to) && words[mention.to + 1]!.shape === 'capital';
  return (acts || joinsName) && !lexicon.afterWords.has(next.key);
};

/**
 * Not after an article, beside another capital, or before a complement: `the Church`, `White Paper`, `Hyde Park`,
 * `Bishop of Berlin`; a month not with what makes it one: `in March`, `March 3`.
 */
function standsAlone(text: TextWords, { from, to }: Mention, { lexicon }: PeopleIndex): boolean {
  const { words, joins } = text;
  const [before, next] = [joins(from - 1) ? words[from - 1] : undefined, joins(to - 1) ? words[to] : undefined];
  const hyphen = text.text[words[to - 1]!.end] === '-';
  if (next !== undefined && !hyphen && (next.shape !== 'lower' || lexicon.complements.has(next.key))) return false;
  if (before !== undefined && lexicon.beforeWords.has(before.key)) return false;
  return !lexicon.months.has(words[from]!.key) || !isMonth(text, from, to, lexicon);
}

/** `in March`, `3 March`, `March 3`, `March, 1959`. */
function isMonth({ text, words }: TextWords, from: number, to: number, lexicon: Lexicon): boolean {
  const before = words[from - 1];
  return (
    (before !== undefined && lexicon.beforeMonths.has(before.key)) ||
    numberPrecedes(text, words[from]!.start) ||
    numberFollows(text, words[to - 1]!.end)
  );
}

/** `En-Lai`: the end of a compound that is no name of its own; `Kennedy-Khrushchev` is two. */
const endsCompound = (text: TextWords, { from }: Mention, index: PeopleIndex): boolean => {
  const before = text.words[from - 1];
  return (
    before !== undefined &&
    before.shape !== 'lower' &&
    text.text.slice(before.end, text.words[from]!.start) === '-' &&
    !index.bySurname.has(before.key) &&
    !isAdjective(before.key, index)
  );
};

const isAdjective = (key: string, { lexicon }: PeopleIndex): boolean =>
  lexicon.countryOf.has(key) || lexicon.notNames.has(key);

/** `Alfred Kennedy`, where no Kennedy is an Alfred: somebody else. */
function followsStrangersForename(text: TextWords, mention: Mention, index: PeopleIndex): boolean {
  const before = text.words[mention.from - 1];
  if (before === undefined || !text.joins(mention.from - 1) || before.shape === 'lower') return false;
  if (text.text.slice(before.end, text.words[mention.from]!.start) === '-') return false;
  if (before.shape === 'initial') return !isAbbreviation(text, mention.from - 1);
  return isForename(before.key, index) && !index.bySurname.has(before.key);
}

/** `the U.S. Kennedy`, `in the U.K. Humphrey said`: two initials of a union are no stranger's. */
const isAbbreviation = (text: TextWords, at: number): boolean =>
  text.words[at - 1]?.shape === 'initial' && text.words[at - 1]?.key === 'u' && UNIONS.has(text.words[at]!.key);

const UNIONS: ReadonlySet<string> = new Set(['s', 'k', 'n']);
