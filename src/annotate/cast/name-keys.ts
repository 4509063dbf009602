import { inPlainLetters, type PeopleWords } from '../../language/index.js';
import { isLetterAt } from '../../text/index.js';
import { perTable } from '../../language/index.js';
import { parseName } from '../people/index.js';

const SIGNS = /[’'`‘"“”.]/gu;
const NO_NAME = /[^\p{L}\p{Nd}]+/gu;
const OUTER_HYPHENS = /^-+|-+$/g;

/** `Thompson` → `thompson`, `Ch’en Yi` → `chen-yi`: a name as an `xml:id`. */
export function idFrom(name: string): string {
  const bare = inPlainLetters(name).replace(SIGNS, '');
  const plain = bare.replace(NO_NAME, '-').replace(OUTER_HYPHENS, '');
  return isLetterAt(plain, 0) ? plain : `person-${plain || 'unnamed'}`;
}

const WHITE_SPACE = /\s/u;

/** `the Minister` → `Minister`. */
export function withoutArticle(office: string, { articles }: PeopleWords): string {
  const lower = office.toLowerCase();
  // An elided article has no blank behind it: `l'ambassadeur`.
  const article = articles.find(
    (a) => lower.startsWith(a) && (/['’]$/u.test(a) || WHITE_SPACE.test(lower.charAt(a.length))),
  );
  return article === undefined ? office : office.slice(article.length).trimStart();
}

const WORD = /[\p{L}\p{M}’'-]+/gu;

/** The words of a text, in small letters. */
export const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];

/** What identifies a name within one document: its surname, without case and diacritics. */
export function keyOf(name: string, words: PeopleWords): string {
  const known = keysFor(words);
  const before = known.get(name);
  if (before !== undefined) return before;
  const key = idFrom(withoutNobility(parseName(name, words).surname || name, words));
  if (known.size >= MOST_KEPT) known.clear();
  known.set(name, key);
  return key;
}

/** `v. Lund`: who is `Lund` elsewhere in the record. */
function withoutNobility(surname: string, { nobleParticles }: PeopleWords): string {
  const space = surname.indexOf(' ');
  return space > 0 && nobleParticles.includes(surname.slice(0, space)) ? surname.slice(space + 1) : surname;
}

/**
 * Each of those who take part is compared with each name: names are taken apart once. How many are kept changes no
 * answer, and bounds the memory of a process that encodes an archive.
 */
const keysFor = perTable<PeopleWords, Map<string, string>>(() => new Map<string, string>());
const MOST_KEPT = 10_000;
