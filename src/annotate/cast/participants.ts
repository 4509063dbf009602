import { holderOf } from './holders.js';
import { namesSideOf } from './sides.js';
import { entriesOf, HEADER_IDS, type Context, type Participant, type ParticipantRole } from '../../model/index.js';
import { given, pattern, span, type Span } from '../../text/index.js';
import { idFrom, keyOf, withoutArticle } from './name-keys.js';
import { companyIn, wordsOf, type Company } from './company.js';
import { unelided } from './list-words.js';
import { calledByInitial, fitting, fittingOf, isOwnInitial, lettersOf, sexOf } from './same-person.js';
import { anyOf, lazily, perTable, type LayoutWords, type PeopleWords } from '../../language/index.js';
import { buildPeopleIndex, nameKeys, resolveName, resolveOffice, type PeopleIndex } from '../people/index.js';
import type { Named } from './entry.js';

/** Someone the document names as taking part, before it is known who that is. */
export interface Mentioned extends Named {
  /** In the transcript's text. */
  readonly span: Span;
  readonly roles: readonly ParticipantRole[];
  /** Of what list it is an entry: a list names nobody twice. */
  readonly entry?: 'list';
  /** Whether the record names him as one of the public: none of those whom it lists by surname. */
  readonly isPublic?: boolean;
}

export const hasName = ({ name }: Mentioned): boolean => name !== undefined;

const WORDS = pattern(/[\p{L}’'-]+/gu);

/** An office that a person holds, not a department: what may stand for a person without a name. */
export const isOfficeHolder = (text: string, words: LayoutWords): boolean =>
  WORDS.match(text.toLowerCase()).some(
    (word) => words.officeHolders.has(word) || words.officeHolders.has(unelided(word)),
  );

/** An office and nothing else: every word is one of offices, and one is of somebody's. */
export const isOfficeAlone = (text: string, words: LayoutWords): boolean =>
  isOfficeHolder(text, words) &&
  WORDS.match(text.toLowerCase()).every((word) => words.officeWords.has(unelided(word)) || words.smallWords.has(word));

/** `Department of State`, `US side`: a part of those present, not a person. */
export const namesSide = (text: string, words: LayoutWords): boolean =>
  WORDS.match(text.toLowerCase()).some((word) => words.sideWords.has(word));

/** A participant while the cast is put together. */
interface Entered extends Participant {
  readonly entry?: 'list';
}

/** Joins the mentions of each person, and gives each the register's id or one derived from the name. */
export function participantsFrom(mentions: readonly Mentioned[], context: Context): readonly Participant[] {
  const words = context.language.people;
  const index = buildPeopleIndex(context.register, [], words, dateOf(context));
  const taken = new Set([...HEADER_IDS, ...context.register.entries.map((e) => e.id)]);
  const people: Entered[] = [];
  const company = companyIn(context.language);
  const places = new Map<string, number>();
  const men = lazily(() => menAmong(mentions, words));
  const enter = (person: Entered, at: number): void => {
    people[at] = person;
    places.set(person.id, at);
    company.add(person, at);
  };
  for (const mention of mentions) {
    const found = identify(mention, index, context, men);
    // `Mr. Smith:` where the record lists a Mr. Smith of whom the register does not say which of two he is: he speaks,
    // whichever of them the register makes the more probable.
    const own = (): readonly Entered[] =>
      fittingOf(
        Array.from(company.candidates(mention), (at) => people[at]!),
        mention,
        context.language,
      );
    const named = found?.cert !== undefined && hasName(mention) && own().length === 1 ? undefined : found;
    const same = named ? (places.get(named.id) ?? -1) : indexOfSame(people, company, mention, context);
    if (same === 'several') continue;
    const known = named ?? (same < 0 ? inOwnList(mention, context) : undefined);
    const at = same < 0 && known ? (places.get(known.id) ?? -1) : same;
    if (at >= 0) enter(joined(people[at]!, mention), at);
    else if (known === undefined && isAmbiguous(mention, index)) continue;
    else if (known || mention.name !== undefined || isHolder(mention, context.language.layout)) {
      const id = known?.id ?? freeId(mention, taken, words);
      taken.add(id);
      enter(
        { ...describe(mention), id, registered: known !== undefined, ...given({ cert: known?.cert }) },
        people.length,
      );
    }
  }
  return people;
}

/** Whom a mention means among the participants; undefined where nobody, or more than one, fits. */
export function identifierOf(
  people: readonly Participant[],
  mention: Mentioned,
  context: Context,
): (index: PeopleIndex) => string | undefined {
  return (index) => {
    const known = identify(mention, index, context, () => menAmong(people, context.language.people));
    if (known !== undefined && known.cert === undefined) return known.id;
    const found = fitting(people, mention, context.language);
    if (known !== undefined && (!hasName(mention) || found.length !== 1)) return known.id;
    return found.length === 0 ? inOwnList(mention, context)?.id : found.length === 1 ? found[0]!.id : undefined;
  };
}

/**
 * `Mr. Smith:` where the register has two: who speaks is open between them, and nobody new; not so `Mr. SMIT
 * (Netherlands)`, who is told from the other.
 */
const isAmbiguous = ({ name, offices, roles, side }: Mentioned, index: PeopleIndex): boolean =>
  name !== undefined &&
  side === undefined &&
  roles.includes('speaker') &&
  resolveName(index, [...offices.slice(0, 1), name].join(' ')).status === 'ambiguous';

type Known = { readonly id: string; readonly cert?: Participant['cert'] };

const dateOf = ({ facts: { date } }: Context): string | undefined => date?.when ?? date?.from;

/** `The General Secretary`, whom a register of no more than the record's own people has, once: he, probably. */
function inOwnList({ name, offices: [office] }: Mentioned, context: Context): Known | undefined {
  const id = name === undefined && office !== undefined ? holderOf(office, [], context) : undefined;
  return id === undefined ? undefined : { id, cert: 'medium' };
}

/** The surnames of those who are addressed as men: `Mr. Hall`. */
const menAmong = (people: readonly Named[], words: PeopleWords): ReadonlySet<string> =>
  new Set(
    people.flatMap(({ name, offices }) =>
      name !== undefined && sexOf(offices, words) === 'm' ? [keyOf(name, words)] : [],
    ),
  );

function identify(
  mention: Mentioned,
  index: PeopleIndex,
  context: Context,
  men: () => ReadonlySet<string>,
): Known | undefined {
  const date = dateOf(context);
  if (mention.name === undefined) {
    const office = mention.offices[0];
    const held = office === undefined ? undefined : resolveOffice(index, office, date);
    return held?.status === 'resolved' && held.id !== undefined
      ? { id: held.id, ...(held.cert ? { cert: held.cert } : {}) }
      : undefined;
  }
  const title = mention.offices[0] === undefined ? undefined : withoutArticle(mention.offices[0], index.lexicon.words);
  const isWoman = sexOf(mention.offices, context.language.people) === 'f';
  // `Mr. Vane` is not Ruth Vane, whom the bare name would find; among `die Genossen Maschke, Krolow` women may be.
  const isMan = title !== undefined && mention.shared !== true && sexOf([title], context.language.people) === 'm';
  const surfaces = [...(title === undefined ? [] : [`${title} ${mention.name}`]), mention.name];
  for (const surface of surfaces) {
    const found = resolveName(index, surface, {
      // That he presides here no register says.
      offices: mention.offices.filter((office) => office !== context.language.layout.chairOffice),
      ...(mention.roles.includes('speaker') ? {} : given({ listedAt: date })),
      noMan: isWoman && !men().has(keyOf(mention.name, context.language.people)),
    });
    if (found.status === 'resolved' && found.id !== undefined) {
      if (isMan && index.person(found.id)?.woman === true) continue;
      return { id: found.id, ...(found.cert ? { cert: found.cert } : {}) };
    }
    const [only, ...others] = found.status === 'ambiguous' ? ofSide(found.candidates, mention, context) : [];
    if (only !== undefined && others.length === 0) return { id: only };
  }
  return index.lexicon.titles.size === 0 ? withinLabel(mention.name, index) : undefined;
}

/**
 * `Poslanec Jan Holub`, `Joana Puig Serra` in a language of which no title is known, where the register has Jan Holub
 * and Joana Puig: what stands before a whole name is what he is called by, what stands behind it may be a second
 * surname.
 */
function withinLabel(name: string, index: PeopleIndex): Known | undefined {
  const words = name.split(/\s+/u);
  for (let length = words.length - 1; length > 1; length--) {
    for (let from = words.length - length; from >= 0; from--) {
      const part = words.slice(from, from + length).join(' ');
      const { status, id } = resolveName(index, part, { misspelt: false });
      const person = status === 'resolved' ? index.person(id!) : undefined;
      if (person === undefined || sortedKey(person.label) !== sortedKey(part)) continue;
      return { id: person.id, ...(from + length < words.length ? { cert: 'medium' } : {}) };
    }
  }
  return undefined;
}

/** The words of a name in any order. */
const sortedKey = (name: string): string => nameKeys(name).toSorted().join(' ');

/** `Mr. SMIT (Netherlands)`: of the register's several, whose office names that side, be he minister of what he may. */
const ofSide = (
  candidates: readonly { readonly id: string }[],
  { side }: Mentioned,
  { register, language }: Context,
): readonly string[] => {
  const ids = new Set(candidates.map(({ id }) => id));
  return side === undefined
    ? []
    : entriesOf(register, 'person')
        .filter(({ id, offices }) => ids.has(id) && offices.some(({ text }) => namesSideOf(text, side, language)))
        .map(({ id }) => id);
};

const isHolder = (mention: Mentioned, words: LayoutWords): boolean =>
  (mention.roles.includes('speaker') || mention.offices.some((o) => isOfficeHolder(o, words))) &&
  mention.offices.join(' ').length <= 60;

/**
 * The participant a mention means. A list names nobody twice: `Secretary Hale` and `Ambassador Hale` in it are two. Of
 * several nothing says which.
 */
function indexOfSame(
  people: readonly Entered[],
  company: Company,
  mention: Mentioned,
  { language }: Context,
): number | 'several' {
  const called = calledByInitial(people, mention.name);
  if (called !== undefined) return people.indexOf(called);
  const candidates = [...company.candidates(mention)].filter(
    (at) => mention.entry === undefined || !isOtherEntry(people[at]!, mention, language.layout),
  );
  const [only, ...others] = fittingOf(
    candidates.map((at) => people[at]!),
    mention,
    language,
  );
  if (others.length > 0) return 'several';
  return only === undefined ? holderListed(people, company, mention) : candidates.find((at) => people[at] === only)!;
}

/**
 * `Secretary Loman` where `The Secretary of State` is listed, and no other secretary: he, probably. -1 where nobody.
 */
function holderListed(people: readonly Entered[], company: Company, { name, offices, entry }: Mentioned): number {
  const title = wordsOf(offices.at(-1) ?? '');
  if (name === undefined || entry !== undefined || title.length === 0) return -1;
  const [at, other] = company.holders(title);
  if (at === undefined || other !== undefined) return -1;
  const only = people[at]!;
  return only.entry === 'list' && only.offices.includes(only.name) ? at : -1;
}

const isOtherEntry = (p: Entered, mention: Mentioned, layout: LayoutWords): boolean => {
  const { name, offices, roles } = describe(mention);
  // `члены завкома тт. Бугров, Лаптева`, then `Председатель т. Бугров. Секретарь т. Лаптева`: what they were there.
  if (roles.includes('recorder') || offices.some((office) => presidesBy(layout).test(office))) return false;
  // `Anwesend: Silke Brandt, …`, then `Protokoll: Silke Brandt`.
  const isSame = p.name === name && (name.includes(' ') || p.offices.join() === offices.join());
  return p.entry === mention.entry && !isSame;
};

/** `Председатель т.`: an office of this meeting alone. */
const presidesBy = perTable(
  ({ chairLabels, chairOffice, addresses }: LayoutWords) =>
    new RegExp(`^(?:${anyOf([...chairLabels, chairOffice])})(?:\\s(?:${anyOf(addresses)})\\.?)*$`, 'iu'),
);

function describe(mention: Mentioned): Omit<Entered, 'id' | 'registered'> {
  const { name, offices, roles, side, entry } = mention;
  return {
    name: (name ?? offices[0] ?? '').replace(/\s+/gu, ' '),
    offices: offices.map((o) => o.replace(/\s+/gu, ' ')),
    roles,
    span: mention.span,
    ...given({ side, entry }),
  };
}

function joined(person: Entered, mention: Mentioned): Entered {
  const offices = isOwnInitial(person.name, mention.offices) ? [] : mention.offices;
  const more = describe({ ...mention, offices });
  const isNameless = person.offices.includes(person.name);
  const fuller =
    mention.name !== undefined && (isNameless || more.name.length > person.name.length) ? more.name : person.name;
  return {
    ...person,
    name: fuller,
    offices: [...new Set([...person.offices, ...more.offices])],
    roles: [...new Set([...person.roles, ...more.roles])],
    ...given({ side: person.side ?? more.side }),
  };
}

function freeId(mention: Mentioned, taken: ReadonlySet<string>, words: PeopleWords): string {
  const name = mention.name ?? withoutArticle(mention.offices[0] ?? 'person', words);
  // `E.B.` is `eb`, not a person `b`.
  const initials = lettersOf(name);
  const base =
    mention.name === undefined ? idFrom(name) : initials !== undefined ? idFrom(initials) : keyOf(name, words);
  if (!taken.has(base)) return base;
  const full = idFrom(name);
  if (!taken.has(full)) return full;
  let n = 2;
  while (taken.has(`${full}-${n}`)) n++;
  return `${full}-${n}`;
}

export const mentionAt = (named: Named, offset: number, roles: readonly ParticipantRole[]): Mentioned => ({
  ...named,
  span: span(offset + named.span.start, offset + named.span.end),
  roles: named.role ? [named.role] : roles,
});
