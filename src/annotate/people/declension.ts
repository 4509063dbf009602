import { perTable, type PeopleWords } from '../../language/index.js';
import { nameKey, wordsOf } from './words.js';

/** Shortest stem of which an ending is believed: `Uhls` is Uhl's, `Os` nobody's. */
const LEAST_STEM = 3;

/**
 * The nominatives of which a folded name may be another case, by the language's table: `kesslers` → `kessler`,
 * `громову` → `громов`, `громова`. Of a name of several words the last is declined, and the first with it where it has
 * an ending too. Empty for a language whose names have no cases.
 */
export const nominativesOf = perTable(({ declension }: PeopleWords): ((key: string) => readonly string[]) => {
  if (declension.length === 0) return () => [];
  const ofWord = (word: string): readonly string[] =>
    declension.flatMap(({ ending, nominative }) =>
      word.endsWith(ending) && word.length - ending.length >= LEAST_STEM
        ? [word.slice(0, word.length - ending.length) + nominative]
        : [],
    );
  return (key) => {
    const space = key.lastIndexOf(' ');
    const lead = key.slice(0, space + 1);
    return ofWord(key.slice(space + 1)).map((word) => lead + word);
  };
});

/** `Орлова`, `Орлову` for `Орлов`: a look-up that finds a name in any of its cases; a nominative comes first. */
export function inAnyCase<V>(get: (key: string) => V | undefined, words: PeopleWords): (key: string) => V | undefined {
  if (words.declension.length === 0) return get;
  const nominatives = nominativesOf(words);
  return (key) => {
    const own = get(key);
    if (own !== undefined) return own;
    for (const nominative of nominatives(key)) {
      const found = get(nominative);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** An ending so long shows the case by itself: `ова`, `ского`. */
const SURE_ENDING = 3;

/**
 * A name out of its case: `Т. РАЙЛЕНДОМ` is `Т. Райленд` where the text has that word, `Л. В. БРАГИНА` is
 * `Л. В. БРАГИН` by its ending. Undefined where nothing shows another form.
 */
export function nominativeOf(name: string, text: string, words: PeopleWords): string | undefined {
  const written = wordsOf(name);
  const father = written.at(-1);
  const full = father === undefined ? undefined : patronymicOf(father.key, words);
  // `М. Раковичем`: behind an initial what ends so is a surname.
  const isFathers = written.length > 1 && written[0]!.shape !== 'initial';
  if (full === undefined || !isFathers) return surnameInNominative(name, text, words);
  // `МЕЩЕРЯКОВА Ивана Савельевича`: the father's name shows the case of all.
  const [surname, ...given] = written.slice(0, -1).map(({ text: word }) => word);
  const forenames = given.map((word) => forenameOf(nameKey(word), words) ?? word);
  const own = surnameInNominative(surname!, text, words) ?? surname!;
  return [own, ...forenames, full.slice(0, 1).toUpperCase() + full.slice(1)].join(' ');
}

/**
 * `Сергею Викторовичу` → `Сергей`, `викторович`: a forename and the father's name out of their case, as far as known.
 */
export const inNominative = (
  [forename = '', father = '']: readonly string[],
  words: PeopleWords,
): readonly string[] => [
  forenameOf(nameKey(forename), words) ?? forename,
  patronymicOf(nameKey(father), words) ?? father,
];

/** `савельевича` → `савельевич`: of a father's name in another case the nominative. */
const patronymicOf = (key: string, words: PeopleWords): string | undefined =>
  nominativesOf(words)(key).find((nominative) => words.patronymicEndings.some((e) => nominative.endsWith(e)));

/** `ивана` → `Иван`: a common forename in another case. */
function forenameOf(key: string, words: PeopleWords): string | undefined {
  const nominatives = nominativesOf(words)(key);
  return [...words.forenames, ...words.womensNames].find((name) => nominatives.includes(nameKey(name)));
}

function surnameInNominative(name: string, text: string, words: PeopleWords): string | undefined {
  const surname = wordsOf(name).findLast((word) => word.shape !== 'initial');
  if (surname === undefined) return undefined;
  const candidates = nominativesOf(words)(surname.key);
  const written = new Map(wordsOf(text).map((word) => [word.key, word.text]));
  const found = candidates.find((key) => written.has(key));
  const withSurname = (form: string): string => {
    const before = name.slice(0, surname.start);
    return withForename(before, surname.key, nameKey(form), words) + form + name.slice(surname.end);
  };
  if (found !== undefined) return withSurname(written.get(found)!);
  const sure = words.declension.find(({ ending }) => ending.length >= SURE_ENDING && surname.key.endsWith(ending));
  if (sure === undefined) return undefined;
  const stem = surname.text.slice(0, surname.text.length - sure.ending.length);
  const ending = surname.shape === 'upper' ? sure.nominative.toUpperCase() : sure.nominative;
  return withSurname(stem + ending);
}

/** `Эриком ` before `Хольмом` is `Эрик `: a forename that is common, or has the ending that the surname loses. */
function withForename(before: string, declined: string, nominative: string, words: PeopleWords): string {
  const [forename, ...others] = wordsOf(before);
  if (forename === undefined || others.length > 0 || forename.shape === 'initial') return before;
  const known = forenameOf(forename.key, words);
  const lost = words.declension.find(
    ({ ending, nominative: none }) =>
      none === '' &&
      nominative + ending === declined &&
      forename.key.endsWith(ending) &&
      forename.key.length - ending.length >= LEAST_STEM,
  );
  const own = known ?? (lost === undefined ? forename.text : forename.text.slice(0, -lost.ending.length));
  return before.slice(0, forename.start) + own + before.slice(forename.end);
}

/** Whether a word is a surname in another case of the language: `Громову` of `Громов`. */
export const inCaseOf = (word: string, surname: string, words: PeopleWords): boolean =>
  nominativesOf(words)(nameKey(word)).includes(nameKey(surname));
