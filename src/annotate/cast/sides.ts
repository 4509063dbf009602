import { anyOf, perTable, type Language, type LayoutWords } from '../../language/index.js';
import type { PeopleWords } from '../../language/index.js';
import { wordsIn } from './name-keys.js';

/** The group of each adjective and name of a country, in small letters: `belgian` and `belgium` are one. */
const groupOf = perTable(
  ({ countries }: PeopleWords): ReadonlyMap<string, string> =>
    new Map(Object.entries(countries).flatMap(([group, names]) => names.map((name) => [name.toLowerCase(), group]))),
);

/** Whether a word in small letters is a country or its adjective. */
export const isCountry = (word: string, people: PeopleWords): boolean => groupOf(people).has(word);

/** So many first letters an adjective shares with its country: `Kestrian`, `Kestria`. */
const STEM = 5;

const openingOf = perTable(({ sideOpenings = [] }: LayoutWords) =>
  sideOpenings.length === 0 ? /^(?!)/u : new RegExp(`^(?:${anyOf(sideOpenings)})\\s`, 'iu'),
);

/** A side's own words: `BELGIAN REPRESENTATIVE`, `the Belgian Side` and `For Belgium` are `belgian`. */
const bareSide = (text: string, { layout, speech, people }: Language): string => {
  const words = wordsIn(text.replace(openingOf(layout), ''));
  const groups = groupOf(people);
  const own = words.filter(
    (w) =>
      !speech.articles.includes(w) &&
      !layout.sideWords.has(w) &&
      !layout.addressedOffices.has(w) &&
      !layout.officeLinks.has(w),
  );
  return groups.get(own.join(' ')) ?? own.join(' ');
};

/** Whether two texts name one side of the talks or one country: `Netherlands`, `The DUTCH DELEGATION`. */
export function sameSide(a: string, b: string, language: Language): boolean {
  const [x, y] = [bareSide(a, language), bareSide(b, language)];
  if (x === '' || y === '') return false;
  // `C.F.D.T.` and `CFDT`
  if (x.replace(BETWEEN_LETTERS, '') === y.replace(BETWEEN_LETTERS, '')) return true;
  const [left, right] = [x.split(' '), y.split(' ')];
  return left.length === right.length && left.every((word, i) => sameStem(word, right[i]!));
}

const BETWEEN_LETTERS = /[.\s]/gu;

/** Whether an office is one of a side: `Minister of Finance of Norland`, `Norland`. */
export const namesSideOf = (office: string, side: string, language: Language): boolean =>
  sameSide(office, side, language) ||
  wordsIn(office).some((word) => !language.layout.officeLinks.has(word) && sameSide(word, side, language));

export const sameStem = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= STEM && a.slice(0, STEM) === b.slice(0, STEM));
