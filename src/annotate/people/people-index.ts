import type { PeopleWords } from '../../language/index.js';
import { entriesOf, type Office, type Participant, type Register, type RegisterEntry } from '../../model/index.js';
import { forenameKeys } from './forenames.js';
import { lexiconOf, type Lexicon } from './lexicon.js';
import { parseName, type PersonName } from './name-parsing.js';
import { surnameKeys } from './surname-keys.js';
import { nameKey, nameKeys } from './words.js';

/** One name of a person, folded for comparison. */
export interface KnownName {
  readonly forenames: readonly string[];
  readonly nicknames: readonly string[];
  /** An error that sources make, as the register records it. */
  readonly misspelt: boolean;
  readonly suffix: string | undefined;
}

/** Someone the register or the document knows. */
export interface KnownPerson {
  readonly id: string;
  readonly registered: boolean;
  /** The form to show in messages. */
  readonly label: string;
  readonly names: readonly KnownName[];
  /** The folded main surnames. */
  readonly surnames: readonly string[];
  /** Titles and forms of address in the person's names. */
  readonly titles: readonly string[];
  readonly offices: readonly Office[];
  readonly note: string;
  /** True where the record says so, in any way; undefined where nothing tells. */
  readonly woman: boolean | undefined;
  /** Whether the record names her by her husband's name: `Chiang Kai-shek, Madame`. */
  readonly asWife: boolean;
  readonly participant?: Participant;
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

/** All persons a document may name, by the folded words of their surnames. */
export interface PeopleIndex {
  readonly lexicon: Lexicon;
  readonly date?: string;
  readonly persons: ReadonlyMap<string, KnownPerson>;
  readonly bySurname: ReadonlyMap<string, readonly NameEntry[]>;
  /** The first words of the keys of several words, with their greatest length. */
  readonly longest: ReadonlyMap<string, number>;
  readonly byForename: ReadonlyMap<string, readonly KnownPerson[]>;
  readonly participants: readonly KnownPerson[];
}

/** Indexes a register and a document's participants; 20,000 persons take well under a second. */
export function buildPeopleIndex(register: Register, participants: readonly Participant[], words: PeopleWords, date?: string): PeopleIndex {
  const lexicon = lexiconOf(words);
  const byId = new Map(participants.map((p) => [p.id, p]));
  const persons = new Map<string, KnownPerson>();
  const bySurname = new Map<string, NameEntry[]>();
  const byForename = new Map<string, KnownPerson[]>();
  const add = (person: KnownPerson, names: readonly ParsedName[]): void => {
    persons.set(person.id, person);
    names.forEach((parsed, i) => addKeys(bySurname, person, person.names[i]!, parsed.name, lexicon));
    for (const key of new Set(person.names.flatMap((n) => [...n.forenames, ...n.nicknames]))) if (key.length > 2) push(byForename, key, person);
  };
  const inverted = isInverted(register);
  for (const entry of entriesOf(register, 'person')) {
    const names = namesOf(entry, words, inverted);
    add(registeredPerson(entry, names, lexicon, byId.get(entry.id)), names);
  }
  for (const participant of participants) {
    if (persons.has(participant.id)) continue;
    const names = allNames({ name: parseName(participant.name, words), misspelt: false });
    add(derivedPerson(participant, names, lexicon), names);
  }
  const present = participants.flatMap((p) => persons.get(p.id) ?? []);
  return { lexicon, ...(date === undefined ? {} : { date }), persons, bySurname, byForename, longest: longestKeys(bySurname), participants: present };
}

interface ParsedName {
  readonly name: PersonName;
  readonly misspelt: boolean;
}

/** A name with the other names it holds in brackets. */
const allNames = (parsed: ParsedName): readonly ParsedName[] => [parsed, ...parsed.name.otherNames.map((name) => ({ name, misspelt: parsed.misspelt }))];

/** Whether a register writes surnames first, so that a name without comma (`Tanaka Kakuei`) does not begin with a forename. */
const isInverted = (register: Register): boolean => {
  const names = entriesOf(register, 'person');
  return names.filter((e) => e.name.includes(',')).length > names.length / 2;
};

const namesOf = (entry: RegisterEntry, words: PeopleWords, inverted: boolean): readonly ParsedName[] =>
  entry.forms.flatMap((form) => {
    const text = form.surname !== undefined && form.forename !== undefined ? `${form.surname}, ${form.forename}` : form.text;
    const name = parseName(text, words);
    const uncertain = inverted && form.type === 'main' && name.order === 'forename-first' && !name.forenames.some((f) => f.endsWith('.'));
    const whole: PersonName = { ...name, surname: [...name.forenames, name.surname].join(' '), forenames: [], order: 'whole' };
    return allNames({ name: uncertain ? whole : name, misspelt: form.type === 'misspelling' });
  });

const knownName = ({ name, misspelt }: ParsedName): KnownName => ({
  forenames: forenameKeys(name.forenames),
  nicknames: [...name.nicknames, ...name.otherNames.flatMap((o) => (nameKey(o.surname) === nameKey(name.surname) ? o.forenames : []))].map(nameKey),
  misspelt,
  suffix: name.suffix === undefined ? undefined : nameKey(name.suffix),
});

const surnamesOf = (names: readonly ParsedName[]): readonly string[] => [...new Set(names.filter((n) => !n.misspelt).map(({ name }) => nameKeys(name.surname).join(' ')))];

function registeredPerson(entry: RegisterEntry, names: readonly ParsedName[], lexicon: Lexicon, participant: Participant | undefined): KnownPerson {
  const titles = names.flatMap(({ name }) => [...name.honorifics, ...name.titles]);
  return {
    id: entry.id,
    registered: true,
    label: entry.name,
    names: names.map(knownName),
    surnames: surnamesOf(names),
    titles: [...titles, ...(participant?.offices ?? [])],
    offices: entry.offices,
    note: entry.note ?? '',
    ...sexOf(names, entry.sex, lexicon),
    ...(participant === undefined ? {} : { participant }),
  };
}

function derivedPerson(participant: Participant, names: readonly ParsedName[], lexicon: Lexicon): KnownPerson {
  const titled = names.map((n) => ({ ...n, name: { ...n.name, honorifics: [...n.name.honorifics, ...participant.offices] } }));
  return {
    id: participant.id,
    registered: participant.registered,
    label: participant.name,
    names: names.map(knownName),
    surnames: surnamesOf(names),
    titles: participant.offices,
    offices: [],
    note: '',
    ...sexOf(titled, undefined, lexicon),
    participant,
  };
}

function sexOf(names: readonly ParsedName[], sex: string | undefined, lexicon: Lexicon): Pick<KnownPerson, 'woman' | 'asWife'> {
  const has = (set: ReadonlySet<string>): boolean => names.some(({ name }) => [...name.honorifics, ...name.titles].some((t) => set.has(nameKey(t))));
  const asWife = has(lexicon.married);
  const told = sex === undefined ? undefined : WOMAN.test(sex);
  const woman = told ?? (asWife || has(lexicon.feminine) || names.some(({ name }) => name.forenames.some((f) => lexicon.womensNames.has(nameKey(f)))) ? true : undefined);
  return { woman, asWife };
}

/** Values of TEI `@sex`: letters, ISO 5218, words. */
const WOMAN = /^(?:f|2|w|female)$/iu;

function addKeys(bySurname: Map<string, NameEntry[]>, person: KnownPerson, name: KnownName, parsed: PersonName, lexicon: Lexicon): void {
  for (const { key, weak, whole } of surnameKeys(parsed, lexicon)) push(bySurname, key, { person, name, weak, whole });
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function longestKeys(bySurname: ReadonlyMap<string, unknown>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const key of bySurname.keys()) {
    const words = key.split(' ');
    longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 1, words.length));
  }
  return longest;
}

/** The persons who answer to a surname; the weak ways to name someone only where there is no better. */
export function personsNamed(index: PeopleIndex, surname: string): readonly NameEntry[] {
  const entries = index.bySurname.get(nameKeys(surname).join(' ')) ?? [];
  const strong = entries.filter((e) => !e.weak);
  return strong.length > 0 ? strong : entries;
}
