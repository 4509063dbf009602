import type { Certainty } from '../../model/index.js';
import { isNamedBySurname, knownNameAt, type NameText } from './candidates.js';
import { fitForenames, forenameKeys, type ForenameFit } from './forenames.js';
import { lexiconOf, type Lexicon } from './lexicon.js';
import { perText, type PeopleWords } from '../../language/index.js';
import type { Mention } from './mention.js';
import { parseName, type PersonName } from './name-parsing.js';
import { amongNamesakes, dignityFit, isListedSo, LITTLE, MUCH, SOME, twinsAmong, type Said } from './told-apart.js';
import { areOtherCallings } from './callings.js';
import { nearlyNamed } from './near-names.js';
import { resolveOffice } from './offices.js';
import type { KnownPerson } from './known-persons.js';
import { personsNamed, type NameEntry, type PeopleIndex } from './people-index.js';
import { hasOffices, holdsTitle, titleKey } from './titles-held.js';
import { isOfOtherTime, officeThen } from './dates-of-life.js';
import { withDoubles } from './doubles.js';
import { joinsOf } from './title-run.js';
import { nameKey, nameKeys, wordsOf } from './words.js';

interface Candidate {
  readonly id: string;
  /** Whether the title beside the name is another's, as far as is known of the person. */
  readonly untitled?: boolean;
  /** The name to show. */
  readonly name: string;
  readonly score: number;
  /** How much of the score is that the document named him before. */
  readonly heard?: number;
  /** Whether he takes part, or the document named him before. */
  readonly about?: boolean;
  /** Whether the name is not quite the person's: an initial or the spelling differs. */
  readonly near: boolean;
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

interface ResolveOptions {
  /** Offices said elsewhere of the bearer of this name: `Ambassador`, in a list of participants. */
  readonly offices?: readonly string[];
  /** How often or how lately the document has named each person: more is better, 0 to 2. */
  readonly heard?: (id: string) => number;
  /** Whether nobody of this surname is addressed as a man, so that `Mrs. Haug` may be the Haug that is known. */
  readonly noMan?: boolean;
  /** The document's date, for titles that name an office alone. */
  readonly date?: string;
  /** The date of a list of those present: of namesakes, who held an office then is meant sooner. */
  readonly listedAt?: string;
  /** Whether a surname that is nearly a participant's may be his, misspelt. Default true. */
  readonly misspelt?: boolean;
}

const NOBODY: ReadonlySet<string> = new Set();
const UNKNOWN: Resolution = { status: 'unknown', candidates: [] };

/**
 * Who is meant by a name as a text has it: `Dr. Kissinger`, `KHRUSHCHEV`, `PM Chou`, `Robert Murphy`. Never guesses.
 */
export function resolveName(index: PeopleIndex, surface: string, options: ResolveOptions = {}): Resolution {
  const name = nameIn(surface, index);
  if (name.surname === '') return resolveOffice(index, surface, options.date ?? index.date);
  return resolveParsed(index, name, options);
}

/** A name taken apart by what the index knows: `Couve de Murville` is a surname. */
const nameIn = perText((surface: string, index: PeopleIndex): PersonName => {
  const words = wordsOf(surface, index.lexicon.keepStop);
  const text: NameText = { text: surface, words, joins: joinsOf(surface, words) };
  for (let i = 0; i < words.length; i++) {
    const known = knownNameAt(text, i, index);
    if (
      known !== undefined &&
      (known.to === words.length || index.lexicon.suffixes.has(words[known.to]!.key)) &&
      isWhole(known)
    ) {
      return withSuffix(known.name, words[known.to]?.text);
    }
  }
  return parseName(surface, index.lexicon.words);
});

/** Whether nothing but titles stands before the name. */
const isWhole = (mention: Mention): boolean => mention.from === 0;

const withSuffix = (name: PersonName, suffix: string | undefined): PersonName =>
  suffix === undefined ? name : { ...name, suffix };

/** As `resolveName`, for a name already taken apart. */
export function resolveParsed(index: PeopleIndex, name: PersonName, options: ResolveOptions = {}): Resolution {
  const found = entriesFor(index, name, options);
  const bare = withoutParticle(name, index.lexicon);
  // `Ritter v. Lund`: a register may have one Lund with the particle and another, as noble, without.
  const more =
    bare === undefined ? [] : found.length > 0 ? personsNamed(index, bare.surname) : entriesFor(index, bare, options);
  const unlike = new Set(more.map((e) => e.person.id).filter((id) => !found.some((e) => e.person.id === id)));
  const entries = [...found, ...more.filter((e) => unlike.has(e.person.id))];
  if (entries.length === 0) return UNKNOWN;
  const contested = new Set(entries.map((e) => e.person.id)).size > 1;
  const twins = contested ? twinsAmong(entries, index.lexicon) : NOBODY;
  const said: Said = { ...saidBy(name, index, options), contested, twins, unlike };
  const best = new Map<string, Scored>();
  for (const entry of entries) {
    const score = scoreOf(entry, said, index, options);
    if (score === undefined || (best.get(entry.person.id)?.score ?? -Infinity) >= score.score) continue;
    best.set(entry.person.id, { id: entry.person.id, name: entry.person.label, ...score });
  }
  return decide(bestFirst([...best.values()]), index);
}

type Scored = Candidate & { readonly sex: 'yes' | 'maybe' };

/** `Mrs. Orlov` where one of two is known for a woman: the other is not asked. */
function bestFirst(scored: readonly Scored[]): readonly Candidate[] {
  const sure = scored.filter(({ sex }) => sex === 'yes');
  return (sure.length > 0 ? sure : scored)
    .map(({ sex: _sex, ...candidate }) => candidate)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** `v. Beust` where the register has `Beust`: a particle of nobility may be left out, so that he is meant probably. */
function withoutParticle(name: PersonName, lexicon: Lexicon): PersonName | undefined {
  const [first, ...rest] = name.surname.split(' ');
  return rest.length > 0 && lexicon.nobleParticles.has(nameKey(first!))
    ? { ...name, surname: rest.join(' ') }
    : undefined;
}

/**
 * Who is meant by a forename after `Sir`: the one of that forename whom the document has named, else the only one in
 * the register so styled.
 */
export function resolveForename(index: PeopleIndex, name: PersonName, named: (id: string) => boolean): Resolution {
  const { beforeForename } = index.lexicon;
  const styles = name.honorifics.map(nameKey).filter((h) => beforeForename.has(h));
  if (styles.length === 0 || name.forenames.length > 0) return UNKNOWN;
  const bearers = index.byForename.get(nameKey(name.surname)) ?? [];
  const present = bearers.filter((p) => p.participant !== undefined || named(p.id));
  const styled = bearers.filter((p) => p.titles.some((t) => styles.includes(nameKey(t))));
  const [only, ...others] = present.length > 0 ? present : styled;
  if (only === undefined) return UNKNOWN;
  const candidates = [only, ...others].map((p) => ({ id: p.id, name: p.label, score: 0, near: false }));
  return others.length > 0
    ? { status: 'ambiguous', candidates }
    : { status: 'resolved', id: only.id, candidates, ...(present.length > 0 ? {} : { cert: 'medium' as const }) };
}

/** `Manuel`: who is meant by forenames alone, the only one so called whom the document names or lists; never surely. */
export function resolveForenamed(
  index: PeopleIndex,
  forenames: readonly string[],
  named: (id: string) => boolean,
): Resolution {
  const said = forenameKeys(forenames);
  const called = (person: KnownPerson): boolean =>
    person.names.some((n) => {
      const fit = fitForenames(said, n.forenames, n.nicknames, index.lexicon);
      return fit === 'exact' || fit === 'full' || (fit === 'initials' && said.length > 1 && n.forenames.length > 1);
    });
  const bearers = (index.byForename.get(said[0] ?? '') ?? []).filter((p) => named(p.id));
  const all = [...index.participants.filter(called), ...bearers.filter(called)];
  const [only, ...others] = [...new Map(all.map((p) => [p.id, p])).values()];
  if (only === undefined || others.length > 0) return UNKNOWN;
  const candidates = [{ id: only.id, name: only.label, score: 0, near: false }];
  return { status: 'resolved', id: only.id, candidates, cert: 'medium' };
}

/** How far ahead the best candidate must be, to be sure. */
const SURE = 2;

function decide(ranked: readonly Candidate[], index: PeopleIndex): Resolution {
  const [leader] = ranked;
  if (leader === undefined) return UNKNOWN;
  const { first, others, isSure } = withDoubles(ranked, index);
  const candidates = [first, ...ranked.filter((candidate) => candidate !== first)];
  const [second] = others;
  const lead = leader.score - (second?.score ?? -Infinity);
  // Of two whom the record names, who was named last makes it probable, never sure.
  const sure = second?.about === true ? lead - (leader.heard ?? 0) + (second.heard ?? 0) : lead;
  // `Secretary Dulles` where no Dulles is known as Secretary: presence alone does not decide between them.
  if (lead < LITTLE || (leader.untitled === true && second !== undefined)) return { status: 'ambiguous', candidates };
  return {
    status: 'resolved',
    id: first.id,
    candidates,
    ...(Math.min(lead, sure) < SURE || first.near || !isSure ? { cert: 'medium' as const } : {}),
  };
}

function entriesFor(index: PeopleIndex, name: PersonName, options: ResolveOptions): readonly NameEntry[] {
  const particles = name.particles.length > 0 ? personsNamed(index, `${name.particles.join(' ')} ${name.surname}`) : [];
  const named = particles.length > 0 ? particles : personsNamed(index, name.surname);
  if (named.length > 0) return named;
  const whole = name.forenames.length > 0 ? personsNamed(index, `${name.surname} ${name.forenames.join(' ')}`) : [];
  if (whole.length > 0 || options.misspelt === false) return whole;
  return nearlyNamed(index, name);
}

const FORENAMES: Readonly<Record<Exclude<ForenameFit, 'conflict'>, number>> = {
  exact: 9,
  full: 8,
  initials: 6,
  near: MUCH,
  none: 0,
};

const saidBy = (
  name: PersonName,
  { lexicon }: PeopleIndex,
  { offices = [] }: ResolveOptions,
): Omit<Said, 'contested' | 'twins' | 'unlike'> => ({
  name,
  forenames: forenameKeys(name.forenames).filter((word) => !isIn(word, offices)),
  titles: [...name.titles, ...offices.filter((o) => !isAddress(o, lexicon))].map((t) => titleKey(t, lexicon)),
});

/** `Clerk Moss`: whose office is said to be that of clerk is no forename. */
const isIn = (word: string, offices: readonly string[]): boolean =>
  offices.some((office) => nameKeys(office).includes(word));

/** `Mr.` beside a name in a list is no office. */
const isAddress = (office: string, { honorifics }: Lexicon): boolean =>
  nameKeys(office).every((word) => honorifics.has(word));

/** How well a person answers to a name; undefined where something forbids it. */
function scoreOf(
  entry: NameEntry,
  whom: Said,
  index: PeopleIndex,
  options: ResolveOptions,
): Pick<Scored, 'score' | 'heard' | 'about' | 'near' | 'untitled' | 'sex'> | undefined {
  const { person } = entry;
  const { name, forenames: said, titles } = whom;
  const fit = fitOf(entry, said, index.lexicon);
  if (fit === 'conflict' || isOfOtherAge(name, entry) || isOfOtherTime(person, index.date, options.listedAt)) {
    return undefined;
  }
  const sex = sexFits(person, name, index.lexicon, fit, options.noMan ?? false);
  if (sex === 'no') return undefined;
  const isWhole = fit === 'exact' || fit === 'full';
  const own = [...person.titles, ...(person.participant?.offices ?? [])];
  if (!isWhole && areOtherCallings(own, [...name.titles, ...name.honorifics], index.lexicon.words)) return undefined;
  const held = Math.max(0, ...titles.map((t) => holdsTitle(person, t, index.lexicon)));
  const titled = held > 0 ? MUCH * held : titles.every((t) => index.lexicon.sharedOffices.has(t)) ? 0 : -SOME;
  const heard = options.heard?.(person.id) ?? 0;
  const score =
    FORENAMES[fit] +
    titled +
    (person.participant === undefined ? 0 : SOME) +
    heard +
    suffixFit(name, entry) +
    (whom.contested ? amongNamesakes(entry, whom, index.lexicon) + officeThen(person, options.listedAt) : 0);
  // A forename that the record of the person lacks proves nothing: `Sir Hugh Price` for `Price`.
  const unheard = fit === 'none' && said.length > 0;
  // `Innenminister Graf Lund`, of whose office nobody's record tells, where only one is a count.
  const untitled = titled === -SOME && FORENAMES[fit] === 0 && dignityFit(person, whom, index.lexicon) < LITTLE;
  // `Secretary Dulles` where the only Dulles known is Director: his brother, perhaps. `Admiral Burke` may be Chief of
  // Staff.
  const isElsewhere =
    untitled && person.participant === undefined && hasOffices(person) && !isRank(name, index.lexicon);
  return {
    score,
    heard,
    about: heard > 0 || person.participant !== undefined,
    sex,
    untitled,
    near:
      (whom.unlike.has(person.id) && person.participant === undefined) ||
      unheard ||
      isElsewhere ||
      sex === 'maybe' ||
      fit === 'near' ||
      (whom.contested && isListedSo(person, whom)) ||
      (entry.misspelt === true && person.participant === undefined),
  };
}

/** `Admiral`, `Governor`: what one keeps, whatever office he holds. */
const isRank = ({ titles }: PersonName, lexicon: Lexicon): boolean =>
  titles.every((title) => lexicon.insteadOfMr.has(titleKey(title, lexicon)));

/** `Vogel jun.` is not Vogel sen. */
const isOfOtherAge = ({ suffix }: PersonName, { name }: NameEntry): boolean =>
  suffix !== undefined && name.suffix !== undefined && nameKey(suffix) !== name.suffix;

const suffixFit = (name: PersonName, entry: NameEntry): number =>
  name.suffix !== undefined && nameKey(name.suffix) === entry.name.suffix ? 1 : 0;

/** `Mrs. Hale`: whether a name has a title that only a woman bears. */
export const isWomans = (name: PersonName, lexicon: Lexicon): boolean =>
  [...name.honorifics, ...name.titles].some((a) => lexicon.feminine.has(nameKey(a)));

/** As whom `Mrs. Hale`, `Mr. Hale` is addressed. */
export function addressedAs(name: PersonName, words: PeopleWords): 'woman' | 'man' | undefined {
  const lexicon = lexiconOf(words);
  if (isWomans(name, lexicon)) return 'woman';
  return name.honorifics.some((address) => lexicon.masculine.has(nameKey(address))) ? 'man' : undefined;
}

/** How the forenames of a mention fit; a person of whom no forename is known has none that could differ. */
function fitOf(entry: NameEntry, said: readonly string[], lexicon: Lexicon): ForenameFit {
  const { forenames, nicknames } = entry.name;
  if (entry.whole) return said.every((s) => forenames.includes(s)) ? 'exact' : 'conflict';
  const fit = fitForenames(said, forenames, nicknames, lexicon);
  return fit === 'conflict' && isNamedBySurname(entry) ? 'none' : fit;
}

/**
 * `Bell`, `Bell, referee`, who may be a woman: `Mrs. Udall` is not Udall, Stewart, nor the Ambassador Udall of a list.
 */
const isUntold = (person: KnownPerson): boolean =>
  (person.participant?.offices ?? []).length === 0 &&
  person.names.every((n) => n.forenames.every((forename) => forename.length < 2));

/** `Mrs. Khrushchev` is not Khrushchev; `Chiang` is not Madame Chiang; `Mr. Moss` is not Ruth Moss. */
function sexFits(
  person: KnownPerson,
  name: PersonName,
  lexicon: Lexicon,
  fit: ForenameFit,
  noMan: boolean,
): 'yes' | 'maybe' | 'no' {
  const address = [...name.honorifics, ...name.titles].map(nameKey);
  if (isWomans(name, lexicon)) {
    if (person.woman === true) return 'yes';
    if ((fit === 'exact' || fit === 'full') && !address.some((a) => lexicon.married.has(a))) return 'yes';
    const isWife = address.some((a) => lexicon.married.has(a)) && !isUntold(person);
    return noMan && person.woman === undefined && !isWife ? 'maybe' : 'no';
  }
  // `Pegg argued` where Mrs. Ruth Pegg takes part.
  if (person.asWife) return person.participant === undefined || address.length > 0 ? 'no' : 'maybe';
  return person.woman === true && address.some((a) => lexicon.masculine.has(a)) ? 'no' : 'yes';
}
