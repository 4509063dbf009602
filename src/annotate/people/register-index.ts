import { entriesOf, type Participant, type Register, type RegisterEntry } from '../../model/index.js';
import {
  writtenForm,
  namesOf,
  registeredPerson,
  type KnownName,
  type KnownPerson,
  type ParsedName,
} from './known-persons.js';
import { inLatin, isCyrillic, SCHEMES, soundsOf } from '../../language/index.js';
import { groupedBy } from '../../text/index.js';
import type { Lexicon } from './lexicon.js';
import { nameWordsOf, type NameWords } from './register-words.js';
import { surnameKeys, type SurnameKey } from './surname-keys.js';
import { phraseKey } from './words.js';

/** Someone with all ways to name him, taken apart. */
export interface IndexedPerson {
  readonly person: KnownPerson;
  readonly names: readonly ParsedName[];
  /** The surnames of each of the names. */
  readonly keys: readonly (readonly SurnameKey[])[];
}

/** A way to name a person by surname. */
export interface NameEntry {
  readonly person: KnownPerson;
  readonly name: KnownName;
  /** Part of a surname only, or a given name: good where nothing better answers to it. */
  readonly weak: boolean;
  /** The text has it misspelt. */
  readonly misspelt?: boolean;
  /** The key is the whole name: `Chou En-lai`. */
  readonly whole: boolean;
}

/** The persons of a register. Nobody is taken apart before somebody asks for a word of his name. */
export interface RegisterIndex {
  readonly entryOf: (id: string) => (IndexedPerson & { readonly entry: RegisterEntry }) | undefined;
  /** Where in the register an id stands; none behind all. */
  readonly orderOf: (id: string) => number;
  readonly bySurname: (key: string) => readonly NameEntry[] | undefined;
  /** The surnames in the other of the Cyrillic and Latin alphabets that sound as a folded word does. */
  readonly acrossScripts: (key: string) => readonly string[];
  /** The greatest length in words of the surnames that begin with a word. */
  readonly longest: (word: string) => number | undefined;
  readonly hasForename: (key: string) => boolean;
  readonly byForename: (key: string) => readonly KnownPerson[];
  /** The surnames whose first word begins with a letter and passes a test. */
  readonly surnamesLike: (letter: string, test: (word: string) => boolean) => readonly string[];
  /** The persons of whose offices the register says, in small letters, what passes a test. */
  readonly recorded: (says: (record: string) => boolean) => readonly KnownPerson[];
  /** What has been made of a document's participants. */
  readonly participants: WeakMap<Participant, IndexedPerson>;
}

export function indexed(person: KnownPerson, names: readonly ParsedName[], lexicon: Lexicon): IndexedPerson {
  return { person, names, keys: names.map(({ name }) => surnameKeys(name, lexicon)) };
}

/** The ways to name someone that have a surname. */
export const entriesNamed = ({ person, keys }: IndexedPerson, key: string): readonly NameEntry[] =>
  keys.flatMap((ofName, i) =>
    ofName.filter((k) => k.key === key).map(({ weak, whole }) => ({ person, name: person.names[i]!, weak, whole })),
  );

/** Forenames and nicknames that are no initials. */
export const forenamesOf = ({ person }: IndexedPerson): ReadonlySet<string> =>
  new Set(person.names.flatMap((n) => [...n.forenames, ...n.nicknames]).filter((key) => key.length > 2));

const REGISTERS = new WeakMap<Register, WeakMap<Lexicon, RegisterIndex>>();

/** A register's own index, made once: the documents of a run share the register. */
export function registerIndexOf(register: Register, lexicon: Lexicon): RegisterIndex {
  const made = REGISTERS.get(register) ?? new WeakMap<Lexicon, RegisterIndex>();
  REGISTERS.set(register, made);
  const index = made.get(lexicon) ?? indexRegister(entriesOf(register, 'person'), lexicon);
  made.set(lexicon, index);
  return index;
}

function indexRegister(entries: readonly RegisterEntry[], lexicon: Lexicon): RegisterIndex {
  const inverted = isInverted(entries);
  const words = nameWordsOf(
    entries.map((entry) => entry.forms.map(writtenForm)),
    lexicon,
  );
  const known: IndexedPerson[] = [];
  const knownAt = (i: number): IndexedPerson => (known[i] ??= madeOf(entries[i]!, lexicon, inverted));
  const ids = once(() => new Map(entries.map((e, i) => [e.id, i])));
  const records = once(() =>
    entries.map((e) => [e.note ?? '', ...e.offices.map((o) => o.text)].join(' ').toLowerCase()),
  );
  return {
    entryOf: (id) => {
      const i = ids().get(id);
      return i === undefined ? undefined : { ...knownAt(i), entry: entries[i]! };
    },
    orderOf: (id) => ids().get(id) ?? entries.length,
    ...surnamesOf(words, knownAt),
    acrossScripts: acrossScripts(entries, knownAt),
    hasForename: (key) => (words.all.get(key) ?? []).some((i) => forenamesOf(knownAt(i)).has(key)),
    byForename: (key) =>
      (words.all.get(key) ?? [])
        .map(knownAt)
        .filter((k) => forenamesOf(k).has(key))
        .map((k) => k.person),
    recorded: (says) => records().flatMap((record, i) => (says(record) ? [knownAt(i).person] : [])),
    participants: new WeakMap(),
  };
}

const madeOf = (entry: RegisterEntry, lexicon: Lexicon, inverted: boolean): IndexedPerson => {
  const names = namesOf(entry, lexicon.words, inverted);
  return indexed(registeredPerson(entry, names, lexicon, undefined), names, lexicon);
};

/**
 * Whether a register writes surnames first, so that a name without comma (`Tanaka Kakuei`) does not begin with a
 * forename.
 */
const isInverted = (entries: readonly RegisterEntry[]): boolean =>
  entries.filter((e) => e.name.includes(',')).length > entries.length / 2;

/** So short a word sounds like too many. */
const LEAST_SOUND = 4;

/** Looks for `громынин` in a register that has `Gromynin`, and the other way; made when first asked for. */
function acrossScripts(
  entries: readonly RegisterEntry[],
  knownAt: (i: number) => IndexedPerson,
): RegisterIndex['acrossScripts'] {
  const scripts = once(() => new Set(entries.flatMap(({ forms }) => forms.map(({ text }) => isCyrillic(text)))));
  const bySound = once(() => {
    const sounds = new Map<string, Set<string>>();
    const add = (sound: string, key: string): void => {
      sounds.set(sound, (sounds.get(sound) ?? new Set()).add(key));
    };
    for (let i = 0; i < entries.length; i++) {
      for (const { name } of knownAt(i).names) {
        const key = phraseKey(name.surname);
        if (key === '') continue;
        for (const sound of soundsOf(name.surname)) add(`${isCyrillic(key)} ${sound}`, key);
        // `Hruŝëv` in a text is folded to `hrusev`.
        if (isCyrillic(key)) for (const scheme of SCHEMES) add(phraseKey(inLatin(name.surname, scheme)), key);
      }
    }
    return sounds;
  });
  const found = new Map<string, readonly string[]>();
  return (key) => {
    if (key.length < LEAST_SOUND || !scripts().has(!isCyrillic(key))) return [];
    const known = found.get(key);
    if (known !== undefined) return known;
    const asked = [...soundsOf(key).map((sound) => `${!isCyrillic(key)} ${sound}`), ...(isCyrillic(key) ? [] : [key])];
    const keys = [...new Set(asked.flatMap((sound) => [...(bySound().get(sound) ?? [])]))];
    found.set(key, keys);
    return keys;
  };
}

function surnamesOf(
  { surnames }: NameWords,
  knownAt: (i: number) => IndexedPerson,
): Pick<RegisterIndex, 'bySurname' | 'longest' | 'surnamesLike'> {
  const named = new Map<string, readonly NameEntry[]>();
  const lengths = new Map<string, number>();
  const letters = once(() => groupedByLetter(surnames.keys()));
  const keysFrom = (word: string): readonly string[] =>
    (surnames.get(word) ?? []).flatMap((i) =>
      knownAt(i).keys.flatMap((ofName) => ofName.map((k) => k.key).filter((key) => firstWord(key) === word)),
    );
  return {
    bySurname: (key) => {
      const bearers = surnames.get(firstWord(key));
      if (bearers === undefined) return undefined;
      const entries = named.get(key) ?? bearers.flatMap((i) => entriesNamed(knownAt(i), key));
      named.set(key, entries);
      return entries.length === 0 ? undefined : entries;
    },
    longest: (word) => {
      if (!surnames.has(word)) return undefined;
      const length = lengths.get(word) ?? Math.max(0, ...keysFrom(word).map(wordsIn));
      lengths.set(word, length);
      return length === 0 ? undefined : length;
    },
    surnamesLike: (letter, test) => [...new Set((letters().get(letter) ?? []).filter(test).flatMap(keysFrom))],
  };
}

export const firstWord = (key: string): string => {
  const end = key.indexOf(' ');
  return end < 0 ? key : key.slice(0, end);
};

export const wordsIn = (key: string): number => key.split(' ').length;

const groupedByLetter = (words: Iterable<string>): ReadonlyMap<string, readonly string[]> =>
  groupedBy(words, (word) => word[0] ?? '');

/** A value made when first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
