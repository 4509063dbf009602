import { anyOf, type LayoutWords, perTable } from '../../language/index.js';

/** `A, B and C`: what stands between the pieces of a list. */
export const commaOrAnd = perTable(
  (words: LayoutWords) => new RegExp(`,(?!\\s(?:${anyOf(words.and)})\\s)|,?\\s(?:${anyOf(words.and)})\\s`, 'gu'),
);

/** What joins the last two of a list, with its blanks. */
export const andBetween = perTable((words: LayoutWords) => new RegExp(`\\s(?:${anyOf(words.and)})\\s`, 'u'));

/** The same at the beginning of a piece. */
export const andAtStart = perTable((words: LayoutWords) => new RegExp(`^\\s*(?:${anyOf(words.and)})\\s`, 'u'));

/** A piece as far as the next comma, semicolon or `and`. */
export const untilAnd = perTable(
  (words: LayoutWords) => new RegExp(`(?:(?!\\s(?:${anyOf(words.and)})\\s)[^,;])+`, 'gu'),
);

const articleAt = perTable((words: LayoutWords) => new RegExp(`^(?:${anyOf(words.articles)})\\s+`, 'iu'));

/** Whether a text begins with an article. */
export const hasArticle = (text: string, words: LayoutWords): boolean => articleAt(words).test(text);

/** `The President`: the entry of an office. Not `, the Ambassador of …`, which says who somebody is. */
export const isTheOffice = (text: string, words: LayoutWords): boolean => theOffice(words).test(text);
const theOffice = perTable(
  (words: LayoutWords) => new RegExp(`^(?:${anyOf(words.articles.map(capitalised))})\\s+\\p{Lu}`, 'u'),
);

/** The same with an article written small too: in a title, `between the Minister and …`. */
export const isNamedOffice = (text: string, words: LayoutWords): boolean => namedOffice(words).test(text);
const namedOffice = perTable((words: LayoutWords) => new RegExp(`^(?:${anyOf(words.articles)})\\s+\\p{Lu}`, 'iu'));

/** `the` → `The`. */
export const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** `Herr Weidmann als Dolmetscher`, `Frau Bode als Urkundsbeamtin der Geschäftsstelle`: what somebody was there. */
export const asIn = perTable(({ asWords = [] }: LayoutWords) =>
  asWords.length === 0
    ? /(?!)/u
    : new RegExp(`(?<=\\p{L})\\s(?:${anyOf(asWords)})\\s(\\p{Lu}[\\p{L} .-]{2,60}?)[,;.]?\\s*$`, 'u'),
);
