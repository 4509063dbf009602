import { anyOf, type LayoutWords, perTable } from '../../language/index.js';
import { pattern } from '../../text/index.js';

/** `A, B and C`: what stands between the pieces of a list; not within `Ash, Jr.` */
export const commaOrAnd = perTable(
  (words: LayoutWords) =>
    new RegExp(`,(?!\\s(?:(?:${anyOf(words.and)})\\s|[JS]r\\b))|,?\\s(?:${anyOf(words.and)})\\s`, 'gu'),
);

/** `Minister of Trade` before ` and Industry Sato`: what the office is over goes on, and nobody else begins. */
export function isOverBoth(before: string, after: string, words: LayoutWords): boolean {
  const [first = '', second = ''] = wordsOf(after);
  const own = wordsOf(before);
  const others = [words.addresses, words.officeHolders, words.addressedOffices, words.pluralTitles, words.roles];
  return (
    words.officeWords.has(own.at(-1) ?? '') &&
    own.some((word) => words.officeLinks.has(word)) &&
    words.officeWords.has(first) &&
    !words.officeWords.has(second) &&
    !others.some((some) => some.has(first)) &&
    !words.titles.some((title) => title.toLowerCase() === first)
  );
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [];

/** What joins the last two of a list, with its blanks. */
export const andBetween = perTable((words: LayoutWords) => new RegExp(`\\s(?:${anyOf(words.and)})\\s`, 'u'));

/** The same at the beginning of a piece. */
export const andAtStart = perTable((words: LayoutWords) => new RegExp(`^\\s*(?:${anyOf(words.and)})\\s`, 'u'));

/** A piece as far as the next comma, semicolon or `and`. */
export const untilAnd = perTable(
  (words: LayoutWords) => new RegExp(`(?:(?!\\s(?:${anyOf(words.and)})\\s)[^,;])+`, 'gu'),
);

const pluralAt = perTable((words: LayoutWords) =>
  pattern(`^(?:(?:${anyOf(words.articles)})\\s)?(${anyOf(words.pluralTitles.keys())})(?![\\p{L}])\\.?`, 'iu'),
);

/** `MESSRS.`, `die Bundesminister Dr.`: the same for one of them, `Mr.`, `Bundesminister Dr.` */
export const inSingular = (office: string, words: LayoutWords): string =>
  pluralAt(words).replace(office, (plural, title) => words.pluralTitles.get(title.toLowerCase()) ?? plural);

const articleAt = perTable((words: LayoutWords) => new RegExp(`^(?:${anyOf(words.articles)})\\s+`, 'iu'));

/** `l'ambassadeur` without its article. */
export const unelided = (word: string): string => word.replace(/^[dl]['’]/u, '');

/** Whether a text begins with an article. */
export const hasArticle = (text: string, words: LayoutWords): boolean => articleAt(words).test(text);

/** `of Messrs. Stone & Bright`: whose man somebody is. */
export const firmAt = perTable(({ ofCountry: of, pluralTitles }: LayoutWords) =>
  pattern(`^\\s*(?:${anyOf(of)})\\s(?:${anyOf(pluralTitles.keys())})(?!\\p{L})`, 'iu'),
);

/** `the Matron`: the office. */
export const withoutArticle = (text: string, words: LayoutWords): string => text.replace(articleAt(words), '');

/** `The President`: the entry of an office. Not `, the Ambassador of …`, which says who somebody is. */
export const isTheOffice = (text: string, words: LayoutWords): boolean => theOffice(words).test(text);
const theOffice = perTable((words: LayoutWords) =>
  pattern(`^(?:${anyOf(words.articles.map(capitalised))})\\s+\\p{Lu}`),
);

/** The same with an article written small too: in a title, `between the Minister and …`. */
export const isNamedOffice = (text: string, words: LayoutWords): boolean => namedOffice(words).test(text);
const namedOffice = perTable((words: LayoutWords) => pattern(`^(?:${anyOf(words.articles)})\\s+\\p{Lu}`, 'iu'));

/** `the` → `The`. */
export const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** `Herr Weidmann als Dolmetscher`, `Frau Bode als Urkundsbeamtin der Geschäftsstelle`: what somebody was there. */
export const asIn = perTable(({ asWords = [] }: LayoutWords) =>
  asWords.length === 0
    ? /^(?!)/u
    : pattern(`(?<=\\p{L})\\s(?:${anyOf(asWords)})\\s(\\p{Lu}[\\p{L} .-]{2,60}?)[,;.]?\\s*$`),
);

/** Where the word of is a particle of names too, the country must be one: `Couve de Murville` is a name. */
export const ofCountry = perTable((words: LayoutWords) => {
  const of = words.ofCountry.map((word) =>
    words.particles.includes(word) ? `${word}\\s(\\p{Lu}[\\p{L}’'-]*)$` : word,
  );
  const [named, plain] = [of.filter((word) => word.endsWith('$')), of.filter((word) => !word.endsWith('$'))];
  const after = `\\s(?:(?:${anyOf(words.articles)})\\s)?\\p{Lu}[\\p{L}\\p{M} .’'-]*$`;
  return new RegExp([...named.map((word) => `\\s${word}`), `\\s(?:${anyOf(plain)})${after}`].join('|'), 'u');
});

/** The dots that lead from one column of a printed list to the next. */
export const LEADERS = /(?:\s?\.){5,}/u;
