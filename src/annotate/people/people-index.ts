import type { PeopleWords } from '../../language/index.js';
import type { Participant, Register } from '../../model/index.js';
import { addTo, given } from '../../text/index.js';
import { inAnyCase, nominativesOf } from './declension.js';
import { allNames, derivedPerson, registeredPerson, type KnownPerson } from './known-persons.js';
import { lexiconOf, type Lexicon } from './lexicon.js';
import { parseName } from './name-parsing.js';
import {
  entriesNamed,
  firstWord,
  forenamesOf,
  indexed,
  registerIndexOf,
  wordsIn,
  type IndexedPerson,
  type NameEntry,
  type RegisterIndex,
} from './register-index.js';
import { nameKeys, phraseKey } from './words.js';

export type { NameEntry } from './register-index.js';

/** A table of which a value is made when it is first asked for. */
interface Lookup<V> {
  readonly get: (key: string) => V | undefined;
  readonly has: (key: string) => boolean;
}

/** All persons a document may name, by the folded words of their surnames. */
export interface PeopleIndex {
  readonly lexicon: Lexicon;
  readonly date?: string;
  readonly person: (id: string) => KnownPerson | undefined;
  readonly orderOf: RegisterIndex['orderOf'];
  readonly bySurname: Lookup<readonly NameEntry[]>;
  /** The greatest length in words of the surnames that begin with a word. */
  readonly longest: Lookup<number>;
  readonly byForename: Lookup<readonly KnownPerson[]>;
  /** The surnames of the register whose first word begins with a letter and passes a test. */
  readonly surnamesLike: RegisterIndex['surnamesLike'];
  /** Those not taking part of whose offices the register says, in small letters, what passes a test. */
  readonly recorded: RegisterIndex['recorded'];
  readonly participants: readonly KnownPerson[];
}

/** Indexes a register, once for all documents of a run, and a document's participants over it. */
export function buildPeopleIndex(
  register: Register,
  participants: readonly Participant[],
  words: PeopleWords,
  date?: string,
): PeopleIndex {
  const lexicon = lexiconOf(words);
  const base = inEitherScript(registerIndexOf(register, lexicon));
  const own = new Map(participants.map((participant) => [participant.id, ownPerson(participant, base, lexicon)]));
  const tables = tablesOf([...own.values()]);
  const notOwn = (person: KnownPerson): boolean => !own.has(person.id);
  return {
    lexicon,
    ...given({ date }),
    person: (id) => (own.get(id) ?? base.entryOf(id))?.person,
    orderOf: base.orderOf,
    bySurname: declined(
      layered(tables.bySurname, base.bySurname, (e) => notOwn(e.person)),
      words,
    ),
    byForename: declined(
      {
        ...layered(tables.byForename, base.byForename, notOwn),
        has: (key) => tables.byForename.has(key) || base.hasForename(key),
      },
      words,
    ),
    longest: declined(longestOf(tables.longest, base.longest), words),
    surnamesLike: base.surnamesLike,
    recorded: (says) => base.recorded(says).filter(notOwn),
    participants: [...own.values()].map((o) => o.person),
  };
}

/**
 * A register in which a surname is found though the text writes it in the other of the Cyrillic and Latin alphabets.
 */
function inEitherScript(base: RegisterIndex): RegisterIndex {
  const sounding = (key: string): readonly NameEntry[] | undefined => {
    const entries = base.acrossScripts(key).flatMap((k) => base.bySurname(k) ?? []);
    return entries.length === 0 ? undefined : entries;
  };
  return {
    ...base,
    bySurname: (key) => base.bySurname(key) ?? sounding(key),
    longest: (word) => base.longest(word) ?? (sounding(word) === undefined ? undefined : 1),
  };
}

/** A participant, in place of the register's own view of the person. */
function ownPerson(participant: Participant, base: RegisterIndex, lexicon: Lexicon): IndexedPerson {
  const known = base.participants.get(participant);
  if (known !== undefined) return known;
  const registered = base.entryOf(participant.id);
  // Who is listed by an office alone has no name to be found by.
  const named = participant.offices.includes(participant.name)
    ? []
    : allNames({ name: parseName(writtenName(participant, lexicon), lexicon.words), misspelt: false });
  const names = registered?.names ?? named;
  const made =
    registered === undefined
      ? indexed(derivedPerson(participant, names, lexicon), names, lexicon)
      : { ...registered, person: registeredPerson(registered.entry, names, lexicon, participant) };
  base.participants.set(participant, made);
  return made;
}

/** With an office before it where the two tell that what looks like a title is a forename: `General Earl Wheeler`. */
function writtenName({ name, offices }: Participant, { titlesAsForenames }: Lexicon): string {
  const begins = titlesAsForenames.has(nameKeys(name)[0] ?? '');
  const office = offices.find(
    (text) => begins || (text.includes(' ') && titlesAsForenames.has(nameKeys(text).at(-1) ?? '')),
  );
  return office === undefined ? name : `${office} ${name}`;
}

interface Tables {
  readonly bySurname: ReadonlyMap<string, readonly NameEntry[]>;
  readonly byForename: ReadonlyMap<string, readonly KnownPerson[]>;
  readonly longest: ReadonlyMap<string, number>;
}

function tablesOf(persons: readonly IndexedPerson[]): Tables {
  const bySurname = new Map<string, NameEntry[]>();
  const byForename = new Map<string, KnownPerson[]>();
  const longest = new Map<string, number>();
  for (const each of persons) {
    for (const key of new Set(each.keys.flat().map((k) => k.key))) {
      bySurname.set(key, [...(bySurname.get(key) ?? []), ...entriesNamed(each, key)]);
      const first = firstWord(key);
      longest.set(first, Math.max(longest.get(first) ?? 1, wordsIn(key)));
    }
    for (const key of forenamesOf(each)) addTo(byForename, key, each.person);
  }
  return { bySurname, byForename, longest };
}

/** A document's table over the register's: who takes part is not counted twice. */
function layered<V>(
  over: ReadonlyMap<string, readonly V[]>,
  under: (key: string) => readonly V[] | undefined,
  counts: (value: V) => boolean,
): Lookup<readonly V[]> {
  const get = (key: string): readonly V[] | undefined => {
    const own = over.get(key);
    const others = under(key);
    return own === undefined ? others : [...(others ?? []).filter(counts), ...own];
  };
  return { get, has: (key) => over.has(key) || under(key) !== undefined };
}

const longestOf = (over: ReadonlyMap<string, number>, under: (word: string) => number | undefined): Lookup<number> => ({
  get: (word) => {
    const [own, others] = [over.get(word), under(word)];
    return own === undefined ? others : Math.max(own, others ?? 1);
  },
  has: (word) => over.has(word) || under(word) !== undefined,
});

/** A table in which a name is found in any case of the language. */
const declined = <V>(lookup: Lookup<V>, words: PeopleWords): Lookup<V> =>
  words.declension.length === 0
    ? lookup
    : {
        get: inAnyCase(lookup.get, words),
        has: (key) => lookup.has(key) || nominativesOf(words)(key).some((nominative) => lookup.has(nominative)),
      };

/** The persons who answer to a surname; the weak ways to name someone only where there is no better. */
export function personsNamed(index: PeopleIndex, surname: string): readonly NameEntry[] {
  const entries = index.bySurname.get(phraseKey(surname)) ?? [];
  const strong = entries.filter((e) => !e.weak);
  return strong.length > 0 ? strong : entries;
}
