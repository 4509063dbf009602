import type { SoleOffice } from '../../language/index.js';
import { datedOffices, heldAt } from './dated-offices.js';
import type { Lexicon } from './lexicon.js';
import type { Resolution } from './name-resolution.js';
import type { KnownPerson } from './known-persons.js';
import type { PeopleIndex } from './people-index.js';
import { titleKey } from './titles-held.js';
import { nameKeys, phraseKey } from './words.js';
import { pattern } from '../../text/index.js';

const NOBODY: Resolution = { status: 'unknown', candidates: [] };

/**
 * Who is meant by an office alone (`the Ambassador`, `the Secretary of State`, `the Soviet Ambassador`) in a document
 * of a date: the one participant who holds it; else, for offices of the home country, the one holder in the register at
 * the date; else the one holder among `named`, the persons the document has named.
 */
export function resolveOffice(
  index: PeopleIndex,
  phrase: string,
  date: string | undefined = index.date,
  named: readonly KnownPerson[] = [],
): Resolution {
  const asked = askedFor(phrase, index.lexicon);
  if (asked === undefined) return NOBODY;
  const holds = (person: KnownPerson): boolean => holdsOffice(person, asked, date, index.lexicon);
  const present = index.participants.filter(holds);
  const recorded = (): readonly KnownPerson[] => index.recorded((record) => mentions(record, asked)).filter(holds);
  if (present.length > 0) {
    const full = inFull(present, asked, date, index.lexicon);
    const unsaid = asked.said !== undefined && !full.some((p) => isSaidOf(p, asked, date, index.lexicon));
    // `the U.S. President` where a President of nobody says where is listed, and the register has the other.
    const others = unsaid && asked.scope === 'home' ? recorded().filter((p) => !present.includes(p)) : [];
    return others.length > 0 ? among(others, others.length > 1) : among(full, unsaid);
  }
  // President Chiang is listed: whether `the President` is he, or the one at home, nothing says.
  if (asked.said === undefined && index.participants.some((p) => isListedAs(p, asked, index.lexicon))) return NOBODY;
  if (named.length > 0) return among(named.filter(holds), true);
  if (asked.scope !== 'home' || date === undefined) return NOBODY;
  const holders = recorded();
  // `the Secretary` may be of another department than of State.
  return among(holders, asked.short && holders.every((p) => p.offices.length === 0));
}

/**
 * Of several whom a short form fits, those who hold the office in full: `the Secretary` is the Secretary of State, not
 * Secretary McElroy of Defense.
 */
function inFull(
  persons: readonly KnownPerson[],
  asked: Asked,
  date: string | undefined,
  lexicon: Lexicon,
): readonly KnownPerson[] {
  const [, ...full] = asked.ways;
  const holders =
    persons.length > 1 && full.length > 0
      ? persons.filter((person) => holdsOffice(person, { ...asked, ways: full }, date, lexicon))
      : [];
  return holders.length > 0 ? holders : persons;
}

function among(persons: readonly KnownPerson[], unsure: boolean): Resolution {
  const candidates = persons.map((p) => ({ id: p.id, name: p.label, score: 0, near: false }));
  const [only] = candidates;
  if (only === undefined) return NOBODY;
  if (candidates.length > 1) return { status: 'ambiguous', candidates };
  return { status: 'resolved', id: only.id, candidates, ...(unsure ? { cert: 'medium' as const } : {}) };
}

interface Asked {
  /** The ways to say the office, folded. */
  readonly ways: readonly string[];
  readonly scope: SoleOffice['scope'];
  /**
   * The group of the country said with it, else of the home country where the office is by itself of the home country.
   */
  readonly country: string | undefined;
  /** Whether the words are short for the office: `the Secretary` for the Secretary of State. */
  readonly short: boolean;
  /** The country that the text says with it: `the Soviet Ambassador`. */
  readonly said: string | undefined;
}

function askedFor(phrase: string, lexicon: Lexicon): Asked | undefined {
  const words = nameKeys(phrase).filter((w, i) => !(i === 0 && lexicon.allArticles.has(w)));
  const { country, rest } = countryFirst(words, lexicon);
  const asked = titleKey(rest.join(' '), lexicon);
  const sole = lexicon.soleOffices.get(asked);
  if (sole === undefined) {
    return asked === '' ? undefined : { ways: [asked], scope: 'any', country, said: country, short: false };
  }
  const key = phraseKey(sole.phrase);
  const foreign = country !== undefined && country !== lexicon.words.home;
  return {
    ways: [key, ...sole.means.map(phraseKey)],
    scope: foreign ? 'any' : sole.scope,
    country: country ?? (sole.scope === 'home' ? lexicon.words.home : undefined),
    short: !sole.means.some((way) => phraseKey(way) === key),
    said: country,
  };
}

/** Takes a country off the front of folded words: `soviet ambassador` → `ussr`, `ambassador`. */
function countryFirst(
  words: readonly string[],
  lexicon: Lexicon,
): { readonly country: string | undefined; readonly rest: readonly string[] } {
  for (let n = Math.min(lexicon.countryLength, words.length - 1); n >= 1; n--) {
    const country =
      lexicon.countryOf.get(words.slice(0, n).join(' ')) ?? lexicon.countryOf.get(words.slice(0, n).join(''));
    if (country !== undefined) return { country, rest: words.slice(n) };
  }
  return { country: undefined, rest: words };
}

/** Whether the document's own list gives a person an office, whatever the country. */
const isListedAs = ({ participant }: KnownPerson, asked: Asked, lexicon: Lexicon): boolean =>
  (participant?.offices ?? []).some((office) =>
    isOffice(office, { ...asked, country: undefined, scope: 'any' }, lexicon),
  );

function holdsOffice(person: KnownPerson, asked: Asked, date: string | undefined, lexicon: Lexicon): boolean {
  // Cheap, and false for nearly everybody in a large register.
  if (!mentions(recordOf(person), asked)) return false;
  const recorded = datedOffices(person, lexicon.words).filter((o) => heldAt(o, date) && !isFormer(o.text, lexicon));
  if (recorded.some((o) => isOffice(o.text, asked, lexicon))) return true;
  const said = person.participant?.offices ?? [];
  if (isOfOtherSide(person, asked, lexicon)) return false;
  const own = said.filter((o) => isOffice(o, { ...asked, country: undefined }, lexicon));
  // `the American Ambassador` is not Ambassador Dell, Ambassador of Elbonia: one of his offices says whose he is.
  const others = own.filter((o) => isOfOther(o, asked, lexicon)).length;
  if (others === own.length || (asked.said !== undefined && others > 0)) return false;
  // The document says so; but a president whom the register knows as another country's is not the President.
  return (
    asked.country === undefined ||
    !recorded.some(
      (o) =>
        isOffice(o.text, { ...asked, country: undefined, scope: 'any' }, lexicon) && !inCountry(o.text, asked, lexicon),
    )
  );
}

/**
 * Whether an office that the document says is another country's than the one asked for: `Ambassador of Elbonia` for
 * `the American Ambassador`; not `Ambassador to the Soviet Union`.
 */
function isOfOther(text: string, { ways, country }: Asked, lexicon: Lexicon): boolean {
  if (country === undefined) return false;
  const { country: first, rest } = countryFirst(
    nameKeys(text).filter((w) => !lexicon.articles.has(w)),
    lexicon,
  );
  if (first !== undefined) return first !== country;
  const office = titleKey(rest.join(' '), lexicon);
  // `Secretary of State` is the office, and whose it is not said.
  if (ways.some((w) => phraseKey(w) === office)) return false;
  const way = ways.map(phraseKey).find((w) => office.startsWith(`${w} `));
  const [link = '', ...place] = way === undefined ? [] : office.slice(way.length + 1).split(' ');
  return lexicon.complements.has(link) && lexicon.countryOf.get(place.join(' ')) !== country;
}

/**
 * Whether what is known of a person says the country that the text says with the office: else `the Soviet Ambassador`
 * is only probably the one Ambassador who takes part.
 */
function isSaidOf(person: KnownPerson, { said }: Asked, date: string | undefined, lexicon: Lexicon): boolean {
  const offices = datedOffices(person, lexicon.words).filter((o) => heldAt(o, date));
  const { side = '', offices: own = [] } = person.participant ?? {};
  return [...offices.map((o) => o.text), side, ...own].some((text) => countriesIn(text, lexicon).includes(said!));
}

/**
 * Whether a person is of another country's side: `the American Ambassador` where the one Ambassador is the Soviet one.
 */
function isOfOtherSide(person: KnownPerson, { said }: Asked, lexicon: Lexicon): boolean {
  const { side = '' } = person.participant ?? {};
  if (said === undefined || side === '') return false;
  const [country] = countriesIn(side, lexicon);
  return country === undefined ? LAND.test(side) && isOfNothingElse(side, lexicon) : country !== said;
}

/** `Elbonia`, which no table has: a land; not `State`, `EUR/SES`. */
const LAND = pattern(/^\p{Lu}[\p{L}’'-]{3,}(?:\s\p{Lu}\p{L}{3,})?$/u);
const isOfNothingElse = (side: string, { notNames, titles, departments }: Lexicon): boolean =>
  nameKeys(side).every((word) => ![notNames, titles, departments].some((known) => known.has(word)));

const RECORDS = new WeakMap<KnownPerson, string>();

/** All that a person's record says of offices, in small letters. */
function recordOf(person: KnownPerson): string {
  const made =
    RECORDS.get(person) ??
    [person.note, ...person.offices.map((o) => o.text), ...(person.participant?.offices ?? [])].join(' ').toLowerCase();
  RECORDS.set(person, made);
  return made;
}

const mentions = (record: string, { ways }: Asked): boolean =>
  ways.some((way) => record.includes(way.slice(0, LEAST_WORD)));

/** So many letters of an office's first word must stand in a record, be it written `Prem.` or `Premier`. */
const LEAST_WORD = 3;

const isFormer = (text: string, lexicon: Lexicon): boolean => {
  const first = nameKeys(text).slice(0, 3);
  return lexicon.words.formerly.some((f) => first.includes(f));
};

function isOffice(text: string, asked: Asked, lexicon: Lexicon): boolean {
  const { rest } = countryFirst(
    nameKeys(text).filter((w) => !lexicon.articles.has(w)),
    lexicon,
  );
  const held = titleKey(rest.join(' '), lexicon);
  const matches = asked.ways.some((way) => {
    const bare = nameKeys(way)
      .filter((w) => !lexicon.articles.has(w))
      .join(' ');
    if (held === bare) return true;
    return (
      held.startsWith(`${bare} `) &&
      (asked.scope === 'any' || followsWithCountry(held.slice(bare.length + 1), asked, lexicon))
    );
  });
  return matches && inCountry(text, asked, lexicon);
}

/** `of the United States` after `President`, not `of the Bundesbank`. */
const followsWithCountry = (rest: string, asked: Asked, lexicon: Lexicon): boolean => {
  const words = rest.split(' ').filter((w) => !lexicon.titleLinks.has(w));
  const country = lexicon.countryOf.get(words.join(' '));
  return country !== undefined && (asked.country === undefined || country === asked.country);
};

/**
 * Whether nothing in an office's description says another country than the one asked for; where a foreign one is asked,
 * it must be said.
 */
function inCountry(text: string, asked: Asked, lexicon: Lexicon): boolean {
  if (asked.country === undefined) return true;
  const countries = countriesIn(text, lexicon);
  if (asked.country === lexicon.words.home) {
    return asked.scope === 'home'
      ? countries.every((c) => c === asked.country)
      : (countryFirst(nameKeys(text), lexicon).country ?? asked.country) === asked.country;
  }
  return countries[0] === asked.country;
}

/** The countries a text names, in order. */
function countriesIn(text: string, lexicon: Lexicon): readonly string[] {
  const words = nameKeys(text);
  const found: string[] = [];
  for (let i = 0; i < words.length; i++) {
    for (let n = Math.min(lexicon.countryLength, words.length - i); n >= 1; n--) {
      const country = lexicon.countryOf.get(words.slice(i, i + n).join(' '));
      if (country === undefined) continue;
      found.push(country);
      i += n - 1;
      break;
    }
  }
  return found;
}
