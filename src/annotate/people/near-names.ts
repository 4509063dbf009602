import { distance, fitForenames, forenameKeys, isNear } from './forenames.js';
import type { PersonName } from './name-parsing.js';
import type { KnownPerson } from './known-persons.js';
import type { NameEntry, PeopleIndex } from './people-index.js';
import { firstWord } from './register-index.js';
import { holdsTitle, titleKey } from './titles-held.js';
import { phraseKey } from './words.js';

/**
 * Who may be meant by a surname that nobody has, because it is misspelt: a participant (`KRUSHCHEV`), or someone whose
 * forename or office the text gives as well (`Defense Minister Von Hassel` for Hassell).
 */
export function nearlyNamed(index: PeopleIndex, name: PersonName): readonly NameEntry[] {
  const key = phraseKey(name.surname);
  if (key.length < LEAST) return [];
  const said = forenameKeys(name.forenames);
  const titles = name.titles.map((t) => titleKey(t, index.lexicon));
  const present = nearSurnames(index.participants, key, (s) => (said.length > 0 ? isNear(s, key) : isSlip(key, s)));
  if (present.length > 0) return present.flatMap(([person, surname]) => entriesOf(index, person, surname));
  const named = (
    said.find((f) => f.length > 2) === undefined ? [] : said.flatMap((f) => index.byForename.get(f) ?? [])
  ).filter(unique);
  const fitting = nearSurnames(named, key, (s) => isNear(s, key)).filter(([person]) =>
    person.names.some((n) => fitForenames(said, n.forenames, n.nicknames, index.lexicon) !== 'conflict'),
  );
  if (fitting.length > 0 || titles.length === 0 || said.length > 0) {
    return fitting.flatMap(([person, surname]) => entriesOf(index, person, surname));
  }
  const titled = surnamesNear(index, key).flatMap((s) =>
    (index.bySurname.get(s) ?? []).filter(
      (e) => !e.weak && titles.some((t) => holdsTitle(e.person, t, index.lexicon) === 1),
    ),
  );
  return titled.map((e) => ({ ...e, misspelt: true }));
}

/** Shortest surname of which a misspelling can be told from another name. */
export const LEAST = 6;
/** Shortest word from which a letter may have been dropped: `Thomson` is not Thompson. */
const LEAST_DROPPED = 8;

const unique = <T>(item: T, i: number, all: readonly T[]): boolean => all.indexOf(item) === i;

const nearSurnames = (
  persons: readonly KnownPerson[],
  key: string,
  near: (surname: string) => boolean,
): readonly (readonly [KnownPerson, string])[] =>
  persons.flatMap((person) =>
    person.surnames.filter((s) => s.length >= LEAST && s[0] === key[0] && near(s)).map((s) => [person, s] as const),
  );

const entriesOf = (index: PeopleIndex, person: KnownPerson, surname: string): readonly NameEntry[] =>
  (index.bySurname.get(surname) ?? []).filter((e) => e.person.id === person.id).map((e) => ({ ...e, misspelt: true }));

/**
 * Whether `written` is `name` with two letters swapped or one left out: slips, where other changes make another name
 * (`Johnston`).
 */
export function isSlip(written: string, name: string): boolean {
  if (name.length < LEAST || written[0] !== name[0]) return false;
  if (written.length === name.length) {
    return (
      written !== name && distance(written, name, 1) <= 1 && [...written].sort().join('') === [...name].sort().join('')
    );
  }
  return written.length >= LEAST_DROPPED && written.length === name.length - 1 && distance(written, name, 1) <= 1;
}

/** The surnames of the index near to a key: their first words are near. */
function surnamesNear(index: PeopleIndex, key: string): readonly string[] {
  const first = firstWord(key);
  const like = index.surnamesLike(
    key[0] ?? '',
    (word) => Math.abs(word.length - first.length) <= 2 && isNear(word, first),
  );
  return like.filter((k) => k.length >= LEAST && Math.abs(k.length - key.length) <= 2 && isNear(k, key));
}
