import { NAME_PARTICLE } from '../../language/index.js';
import { folded } from '../../text/index.js';
import type { SiteEntity } from './collection.js';
import type { SiteEntry } from './entries.js';

/** `Dulles, John Foster`: a name that has its parts. Not: `King, Martin Luther, Jr.` */
const PARTED = /^([^,]+), ([^,]+)$/u;

/** ` (Ch’iao)`, ` “Pik”`, ` [Archbishop]`: what registers add to a name. */
const ADDED = / *(?:\([^()]*\)?|\[[^[\]]*\]?|“[^“”]*”?|"[^"]*"?)/gu;

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

/** `de Gaulle` of `Charles de Gaulle`: the surname as marked, else the last word with the particles before it. */
function surnameOf({ name, surname = '' }: SiteEntry): string {
  if (surname !== '') return surname;
  const words = name.split(/\s+/u).filter((word) => !GENERATION.test(word));
  const before = words.slice(0, -1).findLastIndex((word) => /^[^\p{Ll}]/u.test(word));
  return words.slice(before + 1).join(' ');
}

/** `Chou En-lai`: the name of the family stands first, as the hyphen shows. */
const FAMILY_FIRST = /^\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*)* \p{Lu}\p{L}*-\p{Ll}+$/u;

/** `Minister of Ports`, `the Shah`: a description; small words of surnames are none. */
const isDescription = (name: string): boolean =>
  name.split(/\s+/u).some((word) => /^\p{Ll}/u.test(word) && !NAME_PARTICLE.test(word)) || /^The\b/u.test(name);

/**
 * The name as lists have it: `Khrushchev, Nikita Sergeyevich`, `Gates, Thomas S., Jr.`. What is no person, has one
 * name only, or is but mentioned stays as it is.
 */
export function indexNameOf(entry: SiteEntry): string {
  const { kind, element, outside, name, surname = '' } = entry;
  if (kind !== 'person' || element === 'personGrp' || outside === true || name.includes(',')) return name;
  if (surname === '' && (FAMILY_FIRST.test(name) || isDescription(name))) return name;
  const words = name.split(/\s+/u);
  const suffixes = words.filter((word) => GENERATION.test(word));
  const plain = words.filter((word) => !GENERATION.test(word)).join(' ');
  const last = surnameOf(entry);
  const others = plain.slice(0, plain.length - last.length).trim();
  return others !== '' && plain.endsWith(` ${last}`) ? [last, others, ...suffixes].join(', ') : name;
}
