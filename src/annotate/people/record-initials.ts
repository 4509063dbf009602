import { addTo, pattern } from '../../text/index.js';
import type { KnownPerson } from './known-persons.js';
import type { Mention } from './mention.js';
import type { PeopleIndex } from './people-index.js';
import type { TextWords } from './text-words.js';
import { EMPTY } from './name-parsing.js';
import { nameKey } from './words.js';

/** Initials have four letters at most. */
const MOST_LETTERS = 4;

/**
 * So many who take part are called by initials where that is the record's way: `AB` alone may be a ship's or a body's.
 */
const FEWEST_CALLED = 2;

/** The persons whom the record calls by their initials, by these in small letters. */
type RecordInitials = ReadonlyMap<string, KnownPerson>;

/**
 * `ACTION: PK to circulate the list`, with P. King present: the initials, in capitals, of one who takes part and of no
 * other. Empty where the record does not call its people so.
 */
export function recordInitialsOf({ text, words }: TextWords, { participants, lexicon }: PeopleIndex): RecordInitials {
  const bearers = new Map<string, KnownPerson[]>();
  for (const person of participants) {
    for (const key of initialsOf(person)) {
      if (key.length <= MOST_LETTERS && !lexicon.countryOf.has(key)) addTo(bearers, key, person);
    }
  }
  const said = new Set(
    words.flatMap((_, i) => {
      const letters = lettersAt({ text, words }, i);
      return letters === undefined || letters.goesOn ? [] : letters.key;
    }),
  );
  const called = [...bearers].flatMap(([key, persons]): readonly (readonly [string, KnownPerson])[] =>
    persons.length === 1 && said.has(key) ? [[key, persons[0]!]] : [],
  );
  return new Map(called.length >= FEWEST_CALLED ? called : []);
}

/** `N.S.`, `N. S. K.`, `NSK`. */
const LETTERS = pattern(/^(?:\p{Lu}\.\s?){2,4}$|^\p{Lu}{2,4}$/u);

/** `AF`, `A.F.`: letters without white space between, the word past them, and whether a name may go on there. */
function lettersAt(
  { text, words }: Pick<TextWords, 'text' | 'words'>,
  i: number,
): { readonly key: string; readonly to: number; readonly goesOn: boolean } | undefined {
  const word = words[i]!;
  if (word.shape === 'upper') return { key: word.key, to: i + 1, goesOn: false };
  const touches = (at: number): boolean => words[at - 1] !== undefined && words[at - 1]!.end === words[at]?.start;
  if (word.shape !== 'initial' || touches(i)) return undefined;
  let to = i + 1;
  while (words[to]?.shape === 'initial' && touches(to)) to++;
  const next = words[to];
  const goesOn = next !== undefined && next.shape !== 'lower' && text.slice(words[to - 1]!.end, next.start) === ' ';
  const key = words
    .slice(i, to)
    .map((w) => w.key)
    .join('');
  return { key, to, goesOn };
}

/** Who is known by initials alone. */
const isShort = ({ label }: KnownPerson): boolean => LETTERS.test(label);

/** Whether a record calls those who take part by initials alone: then `D. Mail`, `H. Kong` are nobody's names. */
export function callsByInitials(index: PeopleIndex): boolean {
  const known = CALLS.get(index) ?? index.participants.filter(isShort).length >= FEWEST_SHORT;
  CALLS.set(index, known);
  return known;
}

/** Asked of every initial before a word. */
const CALLS = new WeakMap<PeopleIndex, boolean>();

const FEWEST_SHORT = 3;

/** Two letters at least, for one may be anybody's; of `Feng Guo` in the order in which he is written too. */
function initialsOf(person: KnownPerson): ReadonlySet<string> {
  const {
    label,
    names: [name],
    surnames: [surname = ''],
  } = person;
  // who is known by his initials alone
  if (isShort(person)) return new Set([label.toLowerCase().replace(/[.\s]/gu, '')]);
  const letters = (name?.forenames ?? []).map((forename) => forename[0] ?? '');
  if (letters.length === 0 || surname === '') return new Set();
  const isFirst = nameKey(label).startsWith(surname);
  return new Set([`${letters.join('')}${surname[0]}`, ...(isFirst ? [`${surname[0]}${letters.join('')}`] : [])]);
}

/** The person called by initials at word `i`. */
export function initialsAt(text: TextWords, i: number, initials: RecordInitials): Mention | undefined {
  const letters = initials.size === 0 ? undefined : lettersAt(text, i);
  const person = letters === undefined ? undefined : initials.get(letters.key);
  if (letters === undefined || person === undefined) return undefined;
  // `Support T.G.H. Tell W. he has the powers`: who is called by initials alone; not `J. F. Bell`.
  if (letters.goesOn && !isShort(person)) return undefined;
  return { from: i, core: i, to: letters.to, titles: [], name: EMPTY, surname: i, known: true, person: person.id };
}
