import { inLatin, type PeopleWords } from '../../language/index.js';
import { isLetterAt } from '../../text/index.js';
import { parseName } from '../people/index.js';

const MARKS = /[\p{M}’'`‘"“”.]/gu;
const NO_NAME = /[^\p{L}\p{Nd}]+/gu;
const OUTER_HYPHENS = /^-+|-+$/g;

/** `Thompson` → `thompson`, `Ch’en Yi` → `chen-yi`: a name as an `xml:id`. */
export function idFrom(name: string): string {
  const bare = inLatin(name, 'plain').normalize('NFD').replace(MARKS, '').toLowerCase();
  const plain = bare.replace(NO_NAME, '-').replace(OUTER_HYPHENS, '');
  return isLetterAt(plain, 0) ? plain : `person-${plain || 'unnamed'}`;
}

const WHITE_SPACE = /\s/u;

/** `the Minister` → `Minister`. */
export function withoutArticle(office: string, { articles }: PeopleWords): string {
  const lower = office.toLowerCase();
  const article = articles.find((a) => lower.startsWith(a) && WHITE_SPACE.test(lower.charAt(a.length)));
  return article === undefined ? office : office.slice(article.length).trimStart();
}

/** What identifies a name within one document: its surname, without case and diacritics. */
export const keyOf = (name: string, words: PeopleWords): string => idFrom(parseName(name, words).surname || name);
