import type { PeopleWords } from '../../language/index.js';
import type { NameForm, Office, Participant, RegisterEntry } from '../../model/index.js';
import { given } from '../../text/index.js';
import { forenameKeys } from './forenames.js';
import { lexiconOf, type Lexicon } from './lexicon.js';
import { parseName, type PersonName } from './name-parsing.js';
import { nameKey, phraseKey } from './words.js';

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
  /** W3C dates of any precision. */
  readonly birth?: string;
  readonly death?: string;
  readonly note: string;
  /** True or false where the record says so, in any way, the forename among them; undefined where nothing tells. */
  readonly woman: boolean | undefined;
  /** Whether the record names her by her husband's name: `Chiang Kai-shek, Madame`. */
  readonly asWife: boolean;
  readonly participant?: Participant;
}

/** A name as parsed from one form of a record. */
export interface ParsedName {
  readonly name: PersonName;
  readonly misspelt: boolean;
}

/** A name with the other names it holds in brackets. */
export const allNames = (parsed: ParsedName): readonly ParsedName[] => [
  parsed,
  ...parsed.name.otherNames.map((name) => ({ name, misspelt: parsed.misspelt })),
];

/** A name as a register with surnames first writes it, where its parts are told apart; else as it stands. */
export const writtenForm = ({ surname, forename, text }: NameForm): string =>
  surname !== undefined && forename !== undefined ? `${surname}, ${forename}` : text;

/** All names of a register's entry; `inverted`: the register writes surnames first. */
export const namesOf = (entry: RegisterEntry, words: PeopleWords, inverted: boolean): readonly ParsedName[] =>
  entry.forms.flatMap((form) => {
    const text = writtenForm(form);
    const name = named(parseName(text, words), text, entry, words);
    const uncertain =
      inverted &&
      form.type === 'main' &&
      name.order === 'forename-first' &&
      !name.forenames.some((f) => f.endsWith('.'));
    const whole: PersonName = {
      ...name,
      surname: [...name.forenames, name.surname].join(' '),
      forenames: [],
      order: 'whole',
    };
    return allNames({ name: uncertain ? whole : name, misspelt: form.type === 'misspelling' });
  });

/** `King`, who is police chief: a title that is a surname too, and no office of his; not `The President`. */
function named(name: PersonName, text: string, { offices }: RegisterEntry, words: PeopleWords): PersonName {
  const key = phraseKey(text);
  const isTitle = name.surname === '' && name.titles.length === 1 && lexiconOf(words).surnamesToo.has(key);
  return isTitle && !offices.some((office) => phraseKey(office.text) === key)
    ? { ...name, surname: text, titles: [] }
    : name;
}

const knownName = ({ name, misspelt }: ParsedName): KnownName => ({
  forenames: forenameKeys(name.forenames),
  nicknames: [
    ...name.nicknames,
    ...name.otherNames.flatMap((o) => (nameKey(o.surname) === nameKey(name.surname) ? o.forenames : [])),
  ].map(nameKey),
  misspelt,
  suffix: name.suffix === undefined ? undefined : nameKey(name.suffix),
});

const surnamesOf = (names: readonly ParsedName[]): readonly string[] => [
  ...new Set(names.filter((n) => !n.misspelt).map(({ name }) => phraseKey(name.surname))),
];

/** Someone in the register, with what the document says of him as a participant. */
export function registeredPerson(
  entry: RegisterEntry,
  names: readonly ParsedName[],
  lexicon: Lexicon,
  participant: Participant | undefined,
): KnownPerson {
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
    woman: sexOf(withOffices(names, participant), entry.sex, lexicon).woman,
    asWife: sexOf(names, entry.sex, lexicon).asWife,
    ...given({ participant, birth: entry.birth, death: entry.death }),
  };
}

/** A participant whom no register knows. */
export function derivedPerson(participant: Participant, names: readonly ParsedName[], lexicon: Lexicon): KnownPerson {
  return {
    id: participant.id,
    registered: participant.registered,
    label: participant.name,
    names: names.map(knownName),
    surnames: surnamesOf(names),
    titles: participant.offices,
    offices: [],
    note: '',
    ...sexOf(withOffices(names, participant), undefined, lexicon),
    participant,
  };
}

/** With what the document says before the name in its list: `Miss Brandt`, whom the register has as `Brandt`. */
const withOffices = (names: readonly ParsedName[], participant: Participant | undefined): readonly ParsedName[] =>
  participant === undefined
    ? names
    : names.map((n) => ({ ...n, name: { ...n.name, honorifics: [...n.name.honorifics, ...participant.offices] } }));

function sexOf(
  names: readonly ParsedName[],
  sex: string | undefined,
  lexicon: Lexicon,
): Pick<KnownPerson, 'woman' | 'asWife'> {
  const has = (set: ReadonlySet<string>): boolean =>
    names.some(({ name }) => [...name.honorifics, ...name.titles].some((t) => set.has(nameKey(t))));
  const asWife = has(lexicon.married);
  const told = sex === undefined ? undefined : WOMAN.test(sex);
  const woman =
    told ??
    (asWife ||
    has(lexicon.feminine) ||
    names.some(({ name }) => name.forenames.some((f) => lexicon.womensNames.has(nameKey(f))))
      ? true
      : has(lexicon.masculine) || names.some(({ name }) => lexicon.forenames.has(nameKey(name.forenames[0] ?? '')))
        ? false
        : undefined);
  return { woman, asWife };
}

/** Values of TEI `@sex`: letters, ISO 5218, words. */
const WOMAN = /^[fw2]/iu;
