import { fitForenames } from './forenames.js';
import type { Lexicon } from './lexicon.js';
import type { KnownPerson } from './known-persons.js';
import type { PersonName } from './name-parsing.js';
import type { NameEntry } from './people-index.js';
import { holdsTitle } from './titles-held.js';
import { nameKey, nameKeys } from './words.js';

/**
 * What speaks for a person, or against him, is weighed by three weights: as a title of his, as his presence, hardly.
 */
export const [MUCH, SOME, LITTLE] = [4, 3, 1];

/** A name, folded once for all who may bear it. */
export interface Said {
  readonly name: PersonName;
  readonly forenames: readonly string[];
  readonly titles: readonly string[];
  /** Whether several may be meant. */
  readonly contested: boolean;
  /** The ids of those who have the same forenames as another who may be meant: he again, perhaps. */
  readonly twins: ReadonlySet<string>;
  /** The ids of those whose name has not the particle that is said. */
  readonly unlike: ReadonlySet<string>;
}

/** What tells persons of one surname apart, besides forenames, titles and presence. */
export const amongNamesakes = (entry: NameEntry, whom: Said, lexicon: Lexicon): number =>
  addressFit(entry.person, whom.name, lexicon) +
  dignityFit(entry.person, whom, lexicon) +
  (whom.unlike.has(entry.person.id) ? -LITTLE : 0) +
  (isSpeltSo(entry.person, whom.name) ? LITTLE : 0) +
  (isListedSo(entry.person, whom) ? SOME : 0) +
  (isInFull(entry, whom) ? MUCH : 0) +
  (isKin(entry.person, whom.name) ? -LITTLE : 0) -
  (isUntold(entry, whom) ? MUCH : 0);

/** `P. I. Lund` where of two one is Pavel Ilyich and of the other no forename is known. */
const isUntold = ({ name }: NameEntry, { forenames }: Said): boolean =>
  forenames.length > 0 && name.forenames.length === 0;

/** `Bell`, son of Mr. Bell: he whom a namesake's record names is meant sooner. */
const isKin = ({ note, offices }: KnownPerson, { surname }: PersonName): boolean =>
  [note, ...offices.map((office) => office.text)].some((text) => nameKeys(text).includes(nameKey(surname)));

/** `Jan Kostal` where the other is Emil Jan Kostal. */
const isInFull = ({ name, weak }: NameEntry, { forenames }: Said): boolean =>
  !weak && forenames.length > 0 && forenames.join(' ') === name.forenames.join(' ');

/** Those of several who have the forenames of another: `Lund, Franz Carl` and `Lund, Franz Karl Freiherr v.` */
export function twinsAmong(entries: readonly NameEntry[], lexicon: Lexicon): ReadonlySet<string> {
  if (lexicon.dignities.size === 0) return new Set();
  const isTwin = (a: NameEntry, b: NameEntry): boolean =>
    a.person.id !== b.person.id &&
    b.name.forenames.length > 0 &&
    !['none', 'conflict'].includes(fitForenames(a.name.forenames, b.name.forenames, [], lexicon));
  return new Set(entries.filter((a) => entries.some((b) => isTwin(a, b))).map(({ person }) => person.id));
}

/**
 * `Graf Taaffe` where of two only one is a count, `Ritter v. Lund` where one of two is; not where both have one
 * forename, who may be one that was raised.
 */
export function dignityFit(person: KnownPerson, { name, twins }: Said, { dignities }: Lexicon): number {
  if (twins.has(person.id)) return 0;
  const of = (titles: readonly string[]): readonly string[] =>
    titles.flatMap((title) => {
      const dignity = dignities.get(nameKey(title));
      return dignity === undefined ? [] : [dignity];
    });
  const [said, own] = [of(name.honorifics), of([...person.titles, ...person.offices.map((o) => o.text)])];
  if (said.length === 0 || own.length === 0) return 0;
  return said.some((dignity) => own.includes(dignity)) ? LITTLE : -SOME;
}

/** `Price` where one is listed as `Price` and the other is Walter Price: it weighs more than who was named last. */
export const isListedSo = ({ participant, registered, label }: KnownPerson, { name, forenames }: Said): boolean =>
  (registered || participant?.offices.length === 0) &&
  !label.includes(' ') &&
  forenames.length + name.titles.length + name.honorifics.length === 0;

/** `Forster` where the other is Förster. */
const isSpeltSo = ({ label }: KnownPerson, { surname }: PersonName): boolean =>
  ` ${label.toLowerCase().replace(/,/gu, ' ')} `.includes(` ${surname.toLowerCase()} `);

/**
 * How a form of address before the name sits with the titles of a person. `Mr. Bell` is not Senator Bell where another
 * Bell has no title; `Dr. Ash` is not Governor Ash: the more so, for nobody calls a governor so.
 */
function addressFit(person: KnownPerson, { titles, honorifics }: PersonName, lexicon: Lexicon): number {
  if (titles.length > 0 || honorifics.length === 0) return 0;
  const own = honorifics.map(nameKey).filter((h) => !lexicon.masculine.has(h) && !lexicon.feminine.has(h));
  if (own.some((address) => holdsTitle(person, address, lexicon) === 1)) return MUCH;
  const ranked = [...lexicon.insteadOfMr].some((title) => holdsTitle(person, title, lexicon) === 1);
  return ranked ? (own.length > 0 ? -SOME : -LITTLE) : 0;
}
