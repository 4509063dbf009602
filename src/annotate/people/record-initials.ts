import type { KnownPerson } from './known-persons.js';
import type { Mention } from './mention.js';
import type { PeopleIndex } from './people-index.js';
import type { TextWords } from './text-words.js';

/** Initials have two letters at least, for one may be anybody's; and four at most. */
const FEWEST_LETTERS = 2;
const MOST_LETTERS = 4;

/** So many who take part are called by initials where that is the record's way: `AB` alone may be a ship's or a body's. */
const FEWEST_CALLED = 2;

/** The persons whom the record calls by their initials, by these in small letters. */
export type RecordInitials = ReadonlyMap<string, KnownPerson>;

/**
 * `ACTION: PK to circulate the list`, with P. King present: the initials, in capitals, of one who takes part and of no
 * other. Empty where the record does not call its people so.
 */
export function recordInitialsOf({ words }: TextWords, { participants, lexicon }: PeopleIndex): RecordInitials {
  const bearers = new Map<string, readonly KnownPerson[]>();
  for (const person of participants) {
    const key = initialsOf(person);
    if (key.length < FEWEST_LETTERS || key.length > MOST_LETTERS || lexicon.countryOf.has(key)) continue;
    bearers.set(key, [...(bearers.get(key) ?? []), person]);
  }
  const said = new Set(words.filter((w) => w.shape === 'upper').map((w) => w.key));
  const called = [...bearers].flatMap(([key, persons]): readonly (readonly [string, KnownPerson])[] =>
    persons.length === 1 && said.has(key) ? [[key, persons[0]!]] : [],
  );
  return new Map(called.length >= FEWEST_CALLED ? called : []);
}

function initialsOf({ names: [name], surnames: [surname = ''] }: KnownPerson): string {
  const letters = (name?.forenames ?? []).map((forename) => forename[0] ?? '');
  return letters.length === 0 || surname === '' ? '' : `${letters.join('')}${surname[0]}`;
}

/** The person called by initials at word `i`. */
export function initialsAt({ words }: TextWords, i: number, initials: RecordInitials): Mention | undefined {
  const word = words[i]!;
  const person = word.shape === 'upper' ? initials.get(word.key) : undefined;
  if (person === undefined) return undefined;
  return {
    from: i,
    core: i,
    to: i + 1,
    titles: [],
    name: {
      forenames: [],
      surname: '',
      particles: [],
      honorifics: [],
      titles: [],
      nicknames: [],
      otherSurnames: [],
      otherNames: [],
      order: 'whole',
    },
    surname: i,
    known: true,
    person: person.id,
  };
}
