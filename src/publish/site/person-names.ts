import type { SiteEntity } from './collection.js';

/** `Dulles, John Foster`: a name that has its parts. Not: `King, Martin Luther, Jr.` */
const PARTED = /^([^,]+), ([^,]+)$/u;

/** The name under which a person is looked for: `Thompson, Llewellyn E.` */
export const indexName = ({ surname, forename, name }: SiteEntity): string => (surname !== undefined && forename !== undefined ? `${surname}, ${forename}` : name);

/** The same with initials: `Khrushchev, N. S.`; a name of unknown parts stays as it is. */
export function initialsName(entity: SiteEntity): string {
  const [, surname, forenames] = PARTED.exec(indexName(entity)) ?? [];
  if (surname === undefined || forenames === undefined) return entity.name;
  const initials = forenames.split(/\s+/u).map((word) => ([...word].length > 2 ? `${[...word][0]!}.` : word));
  return `${surname}, ${initials.join(' ')}`;
}

/** What names are sorted by: surnames first, small letters, no marks above and below. */
export const sortName = (entity: SiteEntity): string => indexName(entity).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
