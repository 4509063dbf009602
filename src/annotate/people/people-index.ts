import type { PeopleWords } from '../../language/index.js';
import { entriesOf, type Participant, type Register, type RegisterEntry } from '../../model/index.js';
import { allNames, derivedPerson, namesOf, registeredPerson, type KnownName, type KnownPerson, type ParsedName } from './known-persons.js';
import { lexiconOf, type Lexicon } from './lexicon.js';
import { parseName } from './name-parsing.js';
import { surnameKeys } from './surname-keys.js';
import { nameKeys } from './words.js';

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

/** A table that may lie over another: what a document adds to a register. */
export interface Lookup<V> {
  readonly get: (key: string) => V | undefined;
  readonly has: (key: string) => boolean;
}

/** All persons a document may name, by the folded words of their surnames. */
export interface PeopleIndex {
  readonly lexicon: Lexicon;
  readonly date?: string;
  readonly person: (id: string) => KnownPerson | undefined;
  readonly everyone: () => Iterable<KnownPerson>;
  readonly bySurname: Lookup<readonly NameEntry[]>;
  /** The greatest length in words of the surnames that begin with a word. */
  readonly longest: Lookup<number>;
  readonly byForename: Lookup<readonly KnownPerson[]>;
  /** The surnames of the register that begin with a letter. */
  readonly surnamesIn: (letter: string) => readonly string[];
  readonly participants: readonly KnownPerson[];
}

interface Tables {
  readonly persons: Map<string, KnownPerson>;
  readonly bySurname: Map<string, readonly NameEntry[]>;
  readonly byForename: Map<string, readonly KnownPerson[]>;
  readonly longest: Map<string, number>;
}

const newTables = (): Tables => ({ persons: new Map(), bySurname: new Map(), byForename: new Map(), longest: new Map() });

/** Indexes a register, once for all documents of a run, and a document's participants over it. 20,000 persons take under a second. */
export function buildPeopleIndex(register: Register, participants: readonly Participant[], words: PeopleWords, date?: string): PeopleIndex {
  const lexicon = lexiconOf(words);
  const base = indexedRegister(register, lexicon);
  const own = newTables();
  for (const participant of participants) {
    const entry = base.entries.get(participant.id);
    const names =
      entry === undefined ? allNames({ name: parseName(participant.name, words), misspelt: false }) : namesOf(entry, words, base.inverted);
    const person = entry === undefined ? derivedPerson(participant, names, lexicon) : registeredPerson(entry, names, lexicon, participant);
    addPerson(own, person, names, lexicon, base);
  }
  return {
    lexicon,
    ...(date === undefined ? {} : { date }),
    person: (id) => own.persons.get(id) ?? base.persons.get(id),
    everyone: () => [...own.persons.values(), ...[...base.persons.values()].filter((p) => !own.persons.has(p.id))],
    bySurname: layered(own.bySurname, base.bySurname),
    byForename: layered(own.byForename, base.byForename),
    longest: layered(own.longest, base.longest),
    surnamesIn: (letter) => base.byLetter.get(letter) ?? [],
    participants: [...own.persons.values()],
  };
}

const layered = <V>(over: ReadonlyMap<string, V>, under: ReadonlyMap<string, V>): Lookup<V> => ({
  get: (key) => over.get(key) ?? under.get(key),
  has: (key) => over.has(key) || under.has(key),
});

interface IndexedRegister extends Tables {
  readonly entries: ReadonlyMap<string, RegisterEntry>;
  readonly inverted: boolean;
  readonly byLetter: ReadonlyMap<string, readonly string[]>;
}

const REGISTERS = new WeakMap<Register, WeakMap<Lexicon, IndexedRegister>>();

/** A register's own index, made once: the documents of a run share the register. */
function indexedRegister(register: Register, lexicon: Lexicon): IndexedRegister {
  const made = REGISTERS.get(register) ?? new WeakMap<Lexicon, IndexedRegister>();
  REGISTERS.set(register, made);
  const index = made.get(lexicon) ?? indexRegister(register, lexicon);
  made.set(lexicon, index);
  return index;
}

function indexRegister(register: Register, lexicon: Lexicon): IndexedRegister {
  const entries = entriesOf(register, 'person');
  const inverted = isInverted(entries);
  const tables = newTables();
  for (const entry of entries) {
    const names = namesOf(entry, lexicon.words, inverted);
    addPerson(tables, registeredPerson(entry, names, lexicon, undefined), names, lexicon);
  }
  return { ...tables, entries: new Map(entries.map((e) => [e.id, e])), inverted, byLetter: groupedByLetter(tables.bySurname.keys()) };
}

/** Whether a register writes surnames first, so that a name without comma (`Tanaka Kakuei`) does not begin with a forename. */
const isInverted = (entries: readonly RegisterEntry[]): boolean => entries.filter((e) => e.name.includes(',')).length > entries.length / 2;

/** Adds a person under all names; over a register's tables, in place of the register's own view of the person. */
function addPerson(tables: Tables, person: KnownPerson, names: readonly ParsedName[], lexicon: Lexicon, under?: Tables): void {
  tables.persons.set(person.id, person);
  names.forEach(({ name }, i) => {
    for (const { key, weak, whole } of surnameKeys(name, lexicon)) {
      push(tables.bySurname, key, { person, name: person.names[i]!, weak, whole }, () =>
        (under?.bySurname.get(key) ?? []).filter((e) => e.person.id !== person.id),
      );
      const [first, ...rest] = key.split(' ');
      tables.longest.set(first!, Math.max(tables.longest.get(first!) ?? under?.longest.get(first!) ?? 1, rest.length + 1));
    }
  });
  for (const key of forenamesOf(person.names)) {
    push(tables.byForename, key, person, () => (under?.byForename.get(key) ?? []).filter((p) => p.id !== person.id));
  }
}

const forenamesOf = (names: readonly KnownName[]): ReadonlySet<string> =>
  new Set(names.flatMap((n) => [...n.forenames, ...n.nicknames]).filter((key) => key.length > 2));

function push<V>(map: Map<string, readonly V[]>, key: string, value: V, first: () => readonly V[]): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [...first(), value]);
  else (list as V[]).push(value);
}

function groupedByLetter(keys: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const key of keys) push(groups, key[0] ?? '', key, () => []);
  return groups;
}

/** The persons who answer to a surname; the weak ways to name someone only where there is no better. */
export function personsNamed(index: PeopleIndex, surname: string): readonly NameEntry[] {
  const entries = index.bySurname.get(nameKeys(surname).join(' ')) ?? [];
  const strong = entries.filter((e) => !e.weak);
  return strong.length > 0 ? strong : entries;
}
