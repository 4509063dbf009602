import { isForename, knownNameAt } from './candidates.js';
import type { Mention } from './mention.js';
import type { PeopleIndex } from './people-index.js';
import type { TextWords } from './text-words.js';
import { phraseOf, titlesBefore, type TitlePart } from './title-run.js';
import { isName } from './words.js';
import { EMPTY } from './name-parsing.js';
import { endBefore } from '../../text/index.js';

/** Most initials or forenames after a surname that stands first. */
const MOST_GIVEN = 3;

/**
 * A name with the surname first, as lists, votes and bibliographies write it: `Golov, I. I.`, `KOSTAL, Emil Jan`,
 * `Ashe, Sir Ronald`; not `Mr. Pell, A. Tor`, where the initial is the next man's, nor `Washington, D. C.`.
 */
export function invertedNameAt(text: TextWords, i: number, index: PeopleIndex): Mention | undefined {
  const { words } = text;
  const end = surnameEnd(text, i, index);
  if (end === undefined || !(commaFollows(text, end) || initialsFollow(text, end, index))) return undefined;
  const honorific = words[end]!.shape !== 'initial' && index.lexicon.honorifics.has(words[end]!.key);
  const from = honorific ? end + 1 : end;
  if (honorific && !text.joins(end)) return undefined;
  const to = givenEnd(text, from, index);
  // `Dr. Lee, F.R.S., who`, `Bro. Crisp, P.C.R., thought`: letters of honour.
  const isTitled = titlesBefore(words, text.joins, i, index.lexicon).length > 0;
  if (isTitled && text.text[words[to - 1]?.end ?? 0] === ',') return undefined;
  const isNumbered = NUMBERED.test(text.text.slice(words[to - 1]!.end));
  if (to === from || isNumbered || isNextName(text, from, to, index)) return undefined;
  if (!provesOrder(text, i, { from, to, honorific }, index)) return undefined;
  // `тов. Мохов А. Г.`
  const before = commaFollows(text, end) ? [] : titlesBefore(words, text.joins, i, index.lexicon);
  const titles: readonly TitlePart[] = honorific ? [{ kind: 'honorific', from: end, to: from }] : before;
  const surname = text.text.slice(words[i]!.start, words[end - 1]!.end);
  const written = (a: number, b: number): readonly string[] =>
    words.slice(a, b).map((w) => text.text.slice(w.start, w.end));
  return {
    from: before[0]?.from ?? i,
    core: i,
    to,
    titles,
    name: {
      ...EMPTY,
      forenames: words.slice(from, to).map((w) => w.text),
      surname,
      honorifics: written(end, from),
      order: 'surname-first',
    },
    surname: i,
    known: index.bySurname.has(phraseOf(words, i, end)),
  };
}

/** Past the surname that begins at a word: `Golov`, `de Wael`, `Baxter-Cole`. */
function surnameEnd({ words, joins, text }: TextWords, i: number, { lexicon }: PeopleIndex): number | undefined {
  let at = i;
  const isParticle = (k: number): boolean => words[k]?.shape === 'lower' && lexicon.particles.has(words[k].key);
  while (at - i < MOST_PARTS && isParticle(at) && joins(at)) at++;
  const word = words[at];
  if (word === undefined || !isName(word) || word.possessive || word.text.length < LEAST_SURNAME) return undefined;
  if (lexicon.countryOf.has(word.key) || lexicon.honorifics.has(word.key)) return undefined;
  let end = at + 1;
  while (
    end - at < MOST_PARTS &&
    words[end] !== undefined &&
    isName(words[end]!) &&
    text.slice(words[end - 1]!.end, words[end]!.start) === '-'
  ) {
    end++;
  }
  return end;
}

/**
 * `Baxter-Cole-Dunn-Ware`: no surname has more, nor more particles; a line of nothing else is not read from each of
 * its words to its end.
 */
const MOST_PARTS = 8;

/** `A, C and D` are letters. */
const LEAST_SURNAME = 2;

const COMMA = ', ';

const commaFollows = ({ words, text }: TextWords, end: number): boolean =>
  words[end] !== undefined && text.slice(words[end - 1]!.end, words[end].start) === COMMA;

/** `Рощин Г. П.`: initials behind the surname without a comma, where the language writes names so. */
const initialsFollow = ({ words, joins }: TextWords, end: number, { lexicon }: PeopleIndex): boolean =>
  lexicon.words.surnameMayLead && words[end]?.shape === 'initial' && joins(end - 1);

/** `A. M.` in `Zaitsev, A. M.`: the end of the initials, or of the forenames, that stand from a word on. */
function givenEnd({ words, joins }: TextWords, from: number, index: PeopleIndex): number {
  let to = from;
  while (to - from < MOST_GIVEN && words[to] !== undefined && (to === from || joins(to - 1))) {
    const word = words[to]!;
    if (word.shape !== 'initial' && !(word.shape === 'capital' && isGiven(word.key, index))) break;
    to++;
  }
  return to;
}

const isGiven = (key: string, index: PeopleIndex): boolean =>
  index.lexicon.forenames.has(key) || isForename(key, index);

/** `Statutes, Art. 5`: no forename has a number. */
const NUMBERED = /^\.?\s\d/;

/** `with Bulganin, Selwyn Lloyd had said`: behind the comma stands the name of another whom the index knows. */
function isNextName(text: TextWords, from: number, to: number, index: PeopleIndex): boolean {
  const next = text.words[from]!.shape === 'initial' ? undefined : knownNameAt(text, from, index);
  return next !== undefined && next.surname > from && next.to >= to;
}

/** `5. PRICE, G. M. The Toll`: at the start of an entry, after its number, the title of a work follows the name. */
const beginsItem = (text: TextWords, i: number): boolean =>
  text.opensBlock(i) && ITEM_NUMBER.test(endBefore(text.text, text.words[i]!.start));

const ITEM_NUMBER = /(?:^|\n|\d[.)] ?)$/;

/** Whether no name goes on behind the forenames, and none stands before the surname. */
function provesOrder(
  text: TextWords,
  i: number,
  given: { readonly from: number; readonly to: number; readonly honorific: boolean },
  { lexicon, bySurname }: PeopleIndex,
): boolean {
  const { words, joins } = text;
  const next = words[given.to];
  // `Мохов А. Г. Присутствовали`: the initials are those of the known name before them.
  const isOwn =
    lexicon.words.surnameMayLead &&
    words[given.from]!.shape === 'initial' &&
    bySurname.has(words[i]!.key) &&
    next !== undefined &&
    !bySurname.has(next.key);
  const upper = words[i]!.shape === 'upper';
  if (
    !isOwn &&
    next !== undefined &&
    joins(given.to - 1) &&
    next.shape !== 'lower' &&
    !(upper && next.shape === 'capital' && (words[given.to - 1]!.shape !== 'initial' || beginsItem(text, i)))
  ) {
    return false;
  }
  const before = words[i - 1];
  const led = before !== undefined && joins(i - 1) && before.shape !== 'lower' && !lexicon.titleEnds.has(before.key);
  if (led) return false;
  const initials = words.slice(given.from, given.to).every((w) => w.shape === 'initial');
  if (initials) {
    return !lexicon.countryOf.has(phraseOf(words, given.from, given.to)) && !lexicon.notNames.has(words[i]!.key);
  }
  // `ADLER, Ruth`, `Ashe, Sir Ronald`: without initials, capitals, a line's start or an address tells surname from
  // forename.
  return given.honorific || upper || text.opensBlock(i);
}
