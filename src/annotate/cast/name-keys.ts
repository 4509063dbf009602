import { inPlainLetters, perTable, perText, type PeopleWords } from '../../language/index.js';
import { isLetterAt, pattern } from '../../text/index.js';
import { parseName } from '../people/index.js';

const SIGNS = /[’'`‘"“”.]/gu;
const NO_NAME = pattern(/[^\p{L}\p{Nd}]+/gu);
const OUTER_HYPHENS = /^-+|-+$/g;

/** `Thompson` → `thompson`, `Ch’en Yi` → `chen-yi`: a name as an `xml:id`. */
export function idFrom(name: string): string {
  const bare = inPlainLetters(name).replace(SIGNS, '');
  const plain = NO_NAME.replace(bare, '-').replace(OUTER_HYPHENS, '');
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

const WORD = pattern(/[\p{L}\p{M}’'-]+/gu);

/** The words of a text, in small letters. */
export const wordsIn = (text: string): readonly string[] => WORD.match(text.toLowerCase());

/**
 * What identifies a name within one document: its surname, or the name by which its people call one (`Thuan` of Vo
 * Thuan), without case and diacritics.
 */
export const keyOf = perText((name: string, words: PeopleWords) => {
  const { surname, forenames } = parseName(name, words);
  const given = isCalledByGiven(words).has(surname.toLowerCase()) ? forenames.at(-1) : undefined;
  return idFrom(given ?? withoutNobility(surname || name, words));
});

const isCalledByGiven = perTable(
  ({ calledByGivenName = [] }: PeopleWords): ReadonlySet<string> =>
    new Set(calledByGivenName.map((n) => n.toLowerCase())),
);

/** `v. Lund`: who is `Lund` elsewhere in the record. */
function withoutNobility(surname: string, { nobleParticles }: PeopleWords): string {
  const space = surname.indexOf(' ');
  return space > 0 && nobleParticles.includes(surname.slice(0, space)) ? surname.slice(space + 1) : surname;
}
