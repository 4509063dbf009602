import { perTable, type Language, type PeopleWords, type SpeechWords } from '../../language/index.js';
import type { Participant } from '../../model/index.js';
import { pattern } from '../../text/index.js';
import { idFrom, keyOf, withoutArticle } from './name-keys.js';

const WORDS = pattern(/[\p{L}’'-]+/gu);

/** The words of an office, in small letters. */
export const wordsOf = (text: string): readonly string[] => WORDS.match(text.toLowerCase());

/** A name, or where there is none an office: what somebody is found by. */
interface Sought {
  readonly name?: string;
  readonly offices: readonly string[];
}

/** Those who take part, found by surname or office without asking each: a congress has thousands. */
export interface Company {
  /** Adds somebody, by his place among those who take part, or what has become known of him since. */
  readonly add: (person: Participant, at: number) => void;
  /** The places of all whom a mention can mean, and perhaps of others. */
  readonly candidates: (mention: Sought) => Iterable<number>;
  /** The places of all one of whose offices begins with such words. */
  readonly holders: (title: readonly string[]) => Iterable<number>;
}

const NOBODY: Iterable<number> = [];

export function companyIn({ people, speech }: Language): Company {
  const places = new Map<string, Set<number>>();
  const note = (key: string, at: number): void => {
    const known = places.get(key);
    if (known === undefined) places.set(key, new Set([at]));
    else known.add(at);
  };
  const office = (text: string): string => `office ${officeHead(officeKey(text, people), speech)}`;
  return {
    add: ({ name, offices }, at) => {
      note(`name ${keyOf(name, people)}`, at);
      for (const held of [name, ...offices]) note(office(held), at);
      for (const held of offices) {
        const words = wordsOf(withoutArticle(held, people));
        words.forEach((_, i) => note(`title ${words.slice(0, i + 1).join(' ')}`, at));
      }
    },
    candidates: ({ name, offices }) =>
      places.get(name === undefined ? office(offices[0] ?? '') : `name ${keyOf(name, people)}`) ?? NOBODY,
    holders: (title) => places.get(`title ${title.join(' ')}`) ?? NOBODY,
  };
}

const companies = perTable((language: Language) =>
  perTable((people: readonly Participant[]): Company => {
    const company = companyIn(language);
    people.forEach((person, at) => company.add(person, at));
    return company;
  }),
);

/** The company of a list that does not change. */
export const companyOf = (people: readonly Participant[], language: Language): Company => companies(language)(people);

export const officeKey = (office: string, words: PeopleWords): string => idFrom(withoutArticle(office, words));

/** `president` and `president-of-france` are one office where one man holds it. */
export const sameOffice = (a: string, b: string, speech: SpeechWords): boolean =>
  a === b || ofKeys(speech).some((of) => b.startsWith(`${a}-${of}-`) || a.startsWith(`${b}-${of}-`));

const ofKeys = perTable(({ ofWords }: SpeechWords): readonly string[] => ofWords.map(idFrom));

/** `president-of-france` → `president`: what all have in common that are the same office. */
export const officeHead = (key: string, speech: SpeechWords): string =>
  ofKeys(speech).reduce((head, of) => {
    const at = `${head}-`.indexOf(`-${of}-`);
    return at < 0 ? head : head.slice(0, at);
  }, key);
