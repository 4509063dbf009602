import { NAME_PARTICLE } from '../../language/index.js';
import { folded } from '../../text/index.js';
import type { SiteEntity } from './collection.js';
import type { SiteEntry } from './entries.js';

/** `Dulles, John Foster`: a name that has its parts. Not: `King, Martin Luther, Jr.` */
const PARTED = /^([^,]+), ([^,]+)$/u;

/** ` (Ch’iao)`, ` “Pik”`, ` [Archbishop]`: what registers add to a name. */
const ADDED = / *(?:\([^()]*\)?|\[[^[\]]*\]?|“[^“”]*”?|"[^"]*"?)/gu;

/** The same at the end of a name: ` (Mao Zedong)`. */
const ADDED_BEHIND = /(?: +(?:\([^()]*\)|\[[^[\]]*\]|“[^“”]*”|"[^"]*"))+$/u;

/** The name without what is added to it, for want of room: `Botha, R. F.` */
export const plainName = ({ indexName }: SiteEntity): string => indexName.replaceAll(ADDED, '').trim() || indexName;

/**
 * The same with initials: `Khrushchev, N. S.`; a name of unknown parts stays as it is. What is short already does, too:
 * `Jr.`
 */
export function initialsName(entity: SiteEntity): string {
  const [, surname, forenames] = PARTED.exec(plainName(entity)) ?? [];
  if (surname === undefined || forenames === undefined) return plainName(entity);
  const initials = forenames.split(/\s+/u).map((word) => (/^\p{L}{3,}/u.test(word) ? `${[...word][0]!}.` : word));
  return `${surname}, ${initials.join(' ')}`;
}

/** What names are sorted by: surnames first, small letters, no marks above and below. */
export const sortName = ({ indexName }: SiteEntity): string => folded(indexName);

/** `Jr.`, `III`: no surname. */
const GENERATION = /^(?:Jr\.?|Sr\.?|II|III)$/u;

/** The comma of `Clarence Martin, Jr.`, after a name in reading order. */
const BEFORE_GENERATION = /,(?= *(?:Jr\.?|Sr\.?|II|III)$)/u;

/** `de Gaulle` of `Charles de Gaulle`: the last word with the particles before it. */
function surnameOf(plain: string): string {
  const words = plain.split(' ');
  const before = words.slice(0, -1).findLastIndex((word) => /^[^\p{Ll}]/u.test(word));
  return words.slice(before + 1).join(' ');
}

/** `Chou En-lai`: the name of the family stands first, as the hyphen shows. */
const FAMILY_FIRST = /^\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*)* \p{Lu}\p{L}*-\p{Ll}+$/u;

/** `Minister of Ports`, `the Shah`: a description; small words of surnames are none. */
const isDescription = (name: string): boolean =>
  name.split(/\s+/u).some((word) => /^\p{Ll}/u.test(word) && !NAME_PARTICLE.test(word)) || /^The\b/u.test(name);

/** `Vice President`, whose office is that of Vice President: nobody says what he is called. */
const isOffice = ({ name, offices }: SiteEntry): boolean => offices.some(({ text }) => text === name);

/**
 * The name as lists have it: `Khrushchev, Nikita Sergeyevich`, `Gates, Thomas S., Jr.`, `Robertson, Walter (Bob)`. What
 * is no person, has one name only, or is but mentioned stays as it is.
 */
export function indexNameOf(entry: SiteEntry): string {
  const { kind, element, outside, name, surname = '' } = entry;
  if (kind !== 'person' || element === 'personGrp' || outside === true) return name;
  const whole = name.replace(BEFORE_GENERATION, '');
  const added = ADDED_BEHIND.exec(whole)?.[0] ?? '';
  const bare = whole.slice(0, whole.length - added.length);
  if (bare.includes(',')) return name;
  if (surname === '' && (FAMILY_FIRST.test(bare) || isDescription(bare) || isOffice(entry))) return name;
  const words = bare.split(/\s+/u);
  const suffixes = words.filter((word) => GENERATION.test(word));
  const plain = words.filter((word) => !GENERATION.test(word)).join(' ');
  const last = surname === '' ? surnameOf(plain) : surname;
  const others = plain.slice(0, plain.length - last.length).trim();
  return others !== '' && plain.endsWith(` ${last}`) ? [last, others, ...suffixes].join(', ') + added : name;
}
