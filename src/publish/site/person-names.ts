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

/** The same for an entry of a register, whether its surname stands first or not. */
export const sortingForm = (entry: SiteEntry): string =>
  folded(entry.kind !== 'person' || entry.name.includes(',') ? entry.name : `${surnameOf(entry)} ${entry.name}`);
