import { HEADER_IDS, type Context, type Participant, type ParticipantRole } from '../../model/index.js';
import { isLetterAt, pattern, span, type Span } from '../../text/index.js';
import type { LayoutWords, PeopleWords } from '../../language/index.js';
import { buildPeopleIndex, parseName, resolveName, resolveOffice, type PeopleIndex } from '../people/index.js';
import type { Named } from './entry.js';

/** Someone the document names as taking part, before it is known who that is. */
export interface Mentioned extends Named {
  /** In the transcript's text. */
  readonly span: Span;
  readonly roles: readonly ParticipantRole[];
}

const MARKS = pattern(/[\p{M}’'`‘"“”.]/gu);
const NO_NAME = pattern(/[^\p{L}\p{Nd}]+/gu);
const OUTER_HYPHENS = /^-+|-+$/g;
const ARTICLE = /^the\s+/i;

/** `Thompson` → `thompson`, `Ch’en Yi` → `chen-yi`: a name as an `xml:id`. */
export function idFrom(name: string): string {
  const bare = MARKS.replace(name.normalize('NFD'), '').toLowerCase();
  const plain = NO_NAME.replace(bare, '-').replace(OUTER_HYPHENS, '');
  return isLetterAt(plain, 0) ? plain : `person-${plain || 'unnamed'}`;
}

/** What identifies a name within one document: its surname, without case and diacritics. */
const keyOf = (name: string, words: PeopleWords): string => idFrom(parseName(name, words).surname || name);

const initialsOf = (name: string, words: PeopleWords): string =>
  parseName(name, words)
    .forenames.map((f) => f[0]!.toUpperCase())
    .join('');

/** Whether two names of one surname can be one person's: no initial contradicts. */
const compatible = (a: string, b: string, words: PeopleWords): boolean => {
  const [x, y] = [initialsOf(a, words), initialsOf(b, words)];
  return x.startsWith(y) || y.startsWith(x);
};

const WORDS = pattern(/[\p{L}’'-]+/gu);

/** An office that a person holds, not a department: what may stand for a person without a name. */
export const isOfficeHolder = (text: string, words: LayoutWords): boolean =>
  WORDS.match(text.toLowerCase()).some((word) => words.officeHolders.has(word));

/** `Department of State`, `US side`: a part of those present, not a person. */
export const namesSide = (text: string, words: LayoutWords): boolean =>
  WORDS.match(text.toLowerCase()).some((word) => words.sideWords.has(word));

/** Joins the mentions of each person, and gives each the register's id or one derived from the name. */
export function participantsFrom(mentions: readonly Mentioned[], context: Context): readonly Participant[] {
  const date = context.facts.date?.when ?? context.facts.date?.from;
  const words = context.language.people;
  const index = buildPeopleIndex(context.register, [], words, date);
  const taken = new Set([...HEADER_IDS, ...context.register.entries.map((e) => e.id)]);
  const people: Participant[] = [];
  for (const mention of mentions) {
    const known = identify(mention, index, date);
    const at = known ? people.findIndex((p) => p.id === known.id) : indexOfSame(people, mention, words);
    if (at >= 0) people[at] = joined(people[at]!, mention);
    else if (known === undefined && isAmbiguous(mention, index)) continue;
    else if (known || mention.name !== undefined || isHolder(mention, context.language.layout)) {
      const id = known?.id ?? freeId(mention, taken, words);
      taken.add(id);
      people.push({
        ...describe(mention),
        id,
        registered: known !== undefined,
        ...(known?.cert ? { cert: known.cert } : {}),
      });
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
    const date = context.facts.date?.when ?? context.facts.date?.from;
    const known = identify(mention, index, date);
    if (known !== undefined) return known.id;
    const found = people.filter((p) => samePerson(p, mention, context.language.people));
    return found.length === 1 ? found[0]!.id : undefined;
  };
}

/** `Mr. Smith:` where the register has two: who speaks is open between them, and nobody new. */
const isAmbiguous = ({ name, offices, roles }: Mentioned, index: PeopleIndex): boolean =>
  name !== undefined &&
  roles.includes('speaker') &&
  resolveName(index, [...offices.slice(0, 1), name].join(' ')).status === 'ambiguous';

type Known = { readonly id: string; readonly cert?: Participant['cert'] };

function identify(mention: Mentioned, index: PeopleIndex, date: string | undefined): Known | undefined {
  if (mention.name === undefined) {
    const office = mention.offices[0];
    const held = office === undefined ? undefined : resolveOffice(index, office, date);
    return held?.status === 'resolved' && held.id !== undefined
      ? { id: held.id, ...(held.cert ? { cert: held.cert } : {}) }
      : undefined;
  }
  const title = mention.offices[0]?.replace(ARTICLE, '');
  const surfaces =
    title !== undefined && title.length <= 40 ? [`${title} ${mention.name}`, mention.name] : [mention.name];
  for (const surface of surfaces) {
    const found = resolveName(index, surface, mention.offices.length === 0 ? {} : { offices: mention.offices });
    if (found.status === 'resolved' && found.id !== undefined) {
      return { id: found.id, ...(found.cert ? { cert: found.cert } : {}) };
    }
  }
  return undefined;
}

const isHolder = (mention: Mentioned, words: LayoutWords): boolean =>
  (mention.roles.includes('speaker') || mention.offices.some((o) => isOfficeHolder(o, words))) &&
  mention.offices.join(' ').length <= 60;

/** The participant a mention means; an office means one only where no second participant has it. */
function indexOfSame(people: readonly Participant[], mention: Mentioned, words: PeopleWords): number {
  const found = people.flatMap((p, i) => (samePerson(p, mention, words) ? [i] : []));
  return mention.name === undefined && found.length > 1 ? -1 : (found[0] ?? -1);
}

const samePerson = (p: Participant, mention: Mentioned, words: PeopleWords): boolean => {
  const name = mention.name ?? mention.offices[0] ?? '';
  if (mention.name === undefined) return [p.name, ...p.offices].some((o) => sameOffice(officeKey(o), officeKey(name)));
  return keyOf(p.name, words) === keyOf(name, words) && compatible(p.name, name, words);
};

/** `president` and `president-of-france` are one office where one man holds it. */
const sameOffice = (a: string, b: string): boolean => a === b || b.startsWith(`${a}-of-`) || a.startsWith(`${b}-of-`);

const officeKey = (office: string): string => idFrom(office.replace(ARTICLE, ''));

function describe(mention: Mentioned): Omit<Participant, 'id' | 'registered'> {
  const { name, offices, roles, side } = mention;
  return {
    name: (name ?? offices[0] ?? '').replace(/\s+/gu, ' '),
    offices: offices.map((o) => o.replace(/\s+/gu, ' ')),
    roles,
    span: mention.span,
    ...(side ? { side } : {}),
  };
}

function joined(person: Participant, mention: Mentioned): Participant {
  const more = describe(mention);
  const fuller = more.name.length > person.name.length && mention.name !== undefined ? more.name : person.name;
  return {
    ...person,
    name: fuller,
    offices: [...new Set([...person.offices, ...more.offices])],
    roles: [...new Set([...person.roles, ...more.roles])],
  };
}

function freeId(mention: Mentioned, taken: ReadonlySet<string>, words: PeopleWords): string {
  const name = mention.name ?? (mention.offices[0] ?? 'person').replace(ARTICLE, '');
  const base = mention.name === undefined ? idFrom(name) : keyOf(name, words);
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
