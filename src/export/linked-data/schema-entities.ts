import type { DateValue, Entity, EntityKind } from '../../tei/index.js';
import { sameAs } from './authorities.js';
import { entityIri } from './iris.js';
import { dateLabel, typedDate } from './typed-dates.js';

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };

const TYPES: Readonly<Record<EntityKind, string>> = {
  person: 'Person',
  place: 'Place',
  organisation: 'Organization',
  object: 'Thing',
  event: 'Event',
};

/**
 * A date: a day is a string, by the context a day; months, years and moments carry their type; what is none is a plain
 * string.
 */
function jsonDate(value: string | undefined): Json | undefined {
  if (value === undefined) return undefined;
  const date = typedDate(value);
  if (date === undefined) return { '@value': value };
  return date.type === 'date' ? value : { '@value': value, '@type': `xsd:${date.type}` };
}

/** When something begins and ends; bounds and durations, for which there is no property, in words. */
export function periodOf(date: DateValue): { readonly [key: string]: Json | undefined } {
  const { when, from, to } = date;
  if (when === undefined && from === undefined && to === undefined) {
    const label = dateLabel(date);
    return label === '' ? {} : { description: label };
  }
  return { startDate: jsonDate(when ?? from), endDate: jsonDate(when ?? to) };
}

/** One value as itself, several as an array, none as nothing. */
export const compact = (values: readonly Json[]): Json | undefined => (values.length > 1 ? values : values[0]);

/** Enough of an entity to be understood where it is only pointed to. */
export function entityReference(entity: Entity): Json {
  return {
    '@id': entityIri(entity.kind, entity.id),
    '@type': TYPES[entity.kind],
    name: entity.name,
    sameAs: compact(sameAs(entity).iris),
  };
}

const officeJson = ({ text, ...when }: Entity['offices'][number]): Json => {
  return { '@type': 'Role', ...periodOf(when), hasOccupation: { '@type': 'Occupation', name: text } };
};

/** A person, place or thing in schema.org's terms. */
export function entityJson(entity: Entity): Json {
  const { name, surname, forename, variants, offices, birth, death, sex, notes, date, kind, id } = entity;
  const { iris, others } = sameAs(entity);
  const isPerson = kind === 'person';
  return {
    '@id': entityIri(kind, id),
    '@type': TYPES[kind],
    name,
    familyName: isPerson ? surname : undefined,
    givenName: isPerson ? forename : undefined,
    alternateName: compact(variants),
    birthDate: isPerson ? jsonDate(birth) : undefined,
    deathDate: isPerson ? jsonDate(death) : undefined,
    gender: isPerson ? sex : undefined,
    hasOccupation: isPerson ? compact(offices.map(officeJson)) : undefined,
    ...(kind === 'event' && date !== undefined ? periodOf(date) : {}),
    disambiguatingDescription: notes.join(' ') || undefined,
    identifier: compact([
      id,
      ...others.map(({ type, value }) => ({ '@type': 'PropertyValue', propertyID: type, value })),
    ]),
    sameAs: compact(iris),
  };
}
