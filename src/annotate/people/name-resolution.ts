import type { Certainty } from '../../model/index.js';
import { fitForenames, forenameKeys, isNear, type ForenameFit } from './forenames.js';
import type { Lexicon } from './lexicon.js';
import { parseName, type PersonName } from './name-parsing.js';
import { resolveOffice } from './offices.js';
import { personsNamed, type KnownPerson, type NameEntry, type PeopleIndex } from './people-index.js';
import { holdsTitle, titleKey } from './titles-held.js';
import { nameKey, nameKeys } from './words.js';

export interface Candidate {
  readonly id: string;
  /** The name to show. */
  readonly name: string;
  readonly score: number;
}

export interface Resolution {
  readonly status: 'resolved' | 'ambiguous' | 'unknown';
  /** Only when resolved. */
  readonly id?: string;
  /** Left out when certain by rule. */
  readonly cert?: Certainty;
  /** The best first. */
  readonly candidates: readonly Candidate[];
}

export interface ResolveOptions {
  /** Offices said elsewhere of the bearer of this name: `Ambassador`, in a list of participants. */
  readonly offices?: readonly string[];
  /** How often or how lately the document has named each person: more is better, 0 to 2. */
  readonly heard?: (id: string) => number;
  /** The document's date, for titles that name an office alone. */
  readonly date?: string;
  /** Whether a surname that is nearly a participant's may be his, misspelt. Default true. */
  readonly misspelt?: boolean;
}

export const UNKNOWN: Resolution = { status: 'unknown', candidates: [] };

/** Who is meant by a name as a text has it: `Dr. Kissinger`, `KHRUSHCHEV`, `PM Chou`, `Robert Murphy`. Never guesses. */
export function resolveName(index: PeopleIndex, surface: string, options: ResolveOptions = {}): Resolution {
  const name = parseName(surface, index.lexicon.words);
  if (name.surname === '') return resolveOffice(index, surface, options.date ?? index.date);
  return resolveParsed(index, name, options);
}

/** As `resolveName`, for a name already taken apart. */
export function resolveParsed(index: PeopleIndex, name: PersonName, options: ResolveOptions = {}): Resolution {
  const entries = entriesFor(index, name, options);
  const best = new Map<string, Candidate>();
  for (const entry of entries) {
    const score = scoreOf(entry, name, index, options);
    if (score === undefined || (best.get(entry.person.id)?.score ?? -Infinity) >= score) continue;
    best.set(entry.person.id, { id: entry.person.id, name: entry.person.label, score });
  }
  return decide([...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)));
}

/** How far ahead the best candidate must be. */
const MARGIN = 1;
const SURE = 2;

function decide(candidates: readonly Candidate[]): Resolution {
  const [first, second] = candidates;
  if (first === undefined) return UNKNOWN;
  const lead = first.score - (second?.score ?? -Infinity);
  if (lead < MARGIN) return { status: 'ambiguous', candidates };
  return { status: 'resolved', id: first.id, candidates, ...(lead < SURE ? { cert: 'medium' as const } : {}) };
}

function entriesFor(index: PeopleIndex, name: PersonName, options: ResolveOptions): readonly NameEntry[] {
  const particles = name.particles.length > 0 ? personsNamed(index, `${name.particles.join(' ')} ${name.surname}`) : [];
  const named = particles.length > 0 ? particles : personsNamed(index, name.surname);
  if (named.length > 0) return named;
  const whole = name.forenames.length > 0 ? personsNamed(index, `${name.surname} ${name.forenames.join(' ')}`) : [];
  if (whole.length > 0 || options.misspelt === false) return whole;
  return misspeltParticipant(index, name.surname);
}

/** Shortest surname of which a misspelling can be told from another name. */
const LEAST = 6;

/** The participants whose surname is nearly this one: `KRUSHCHEV`. */
function misspeltParticipant(index: PeopleIndex, surname: string): readonly NameEntry[] {
  const key = nameKeys(surname).join(' ');
  if (key.length < LEAST) return [];
  return index.participants.flatMap((person) =>
    person.surnames.filter((s) => s.length >= LEAST && s[0] === key[0] && isNear(s, key)).flatMap((s) => (index.bySurname.get(s) ?? []).filter((e) => e.person.id === person.id)),
  );
}

const FORENAMES: Readonly<Record<Exclude<ForenameFit, 'conflict'>, number>> = { full: 8, initials: 6, none: 0 };
const PRESENT = 3;
const TITLE = 4;
const NO_TITLE = -1;

/** How well a person answers to a name; undefined where something forbids it. */
function scoreOf(entry: NameEntry, name: PersonName, index: PeopleIndex, options: ResolveOptions): number | undefined {
  const { person } = entry;
  const said = forenameKeys(name.forenames);
  const fit = entry.whole ? (said.length === 0 || said.every((s) => entry.name.forenames.includes(s)) ? 'full' : 'conflict') : fitForenames(said, entry.name.forenames, entry.name.nicknames, index.lexicon);
  if (fit === 'conflict' || !sexFits(person, name, index.lexicon, fit)) return undefined;
  const titles = [...name.titles, ...(options.offices ?? [])].map((t) => titleKey(t, index.lexicon));
  const held = Math.max(0, ...titles.map((t) => holdsTitle(person, t, index.lexicon)));
  const titled = titles.length === 0 ? 0 : held > 0 ? TITLE * held : NO_TITLE;
  return FORENAMES[fit] + titled + (person.participant === undefined ? 0 : PRESENT) + (options.heard?.(person.id) ?? 0) + suffixFit(name, entry);
}

const suffixFit = (name: PersonName, entry: NameEntry): number => (name.suffix !== undefined && nameKey(name.suffix) === entry.name.suffix ? 1 : 0);

/** `Mrs. Khrushchev` is not Khrushchev; `Chiang` is not Madame Chiang. */
function sexFits(person: KnownPerson, name: PersonName, lexicon: Lexicon, fit: ForenameFit): boolean {
  const address = [...name.honorifics, ...name.titles].map(nameKey);
  if (address.some((a) => lexicon.feminine.has(a))) return person.woman === true || (fit === 'full' && !address.some((a) => lexicon.married.has(a)));
  return !person.asWife;
}
