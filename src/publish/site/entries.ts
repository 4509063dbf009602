import type { Entity } from '../../tei/index.js';
import { groupedBy } from '../../text/index.js';
import type { SiteEntityKind } from './collection.js';
import { normalDate } from './date-bounds.js';

/** A person, place or thing as one document describes it. */
export interface SiteEntry extends Omit<Entity, 'kind'> {
  readonly kind: SiteEntityKind;
  /** Described nowhere in the document: a pointer out of it (`persons.xml#orlov`) and the words of its mentions. */
  readonly outside?: true;
}

/** As the registers have it: a group of persons stands among persons. */
export const siteEntryOf = (entity: Entity): SiteEntry =>
  entity.element === 'personGrp' ? { ...entity, kind: 'person' } : entity;

/** Whom a document points to and describes nowhere, by an address and the words of its mentions. */
export function outsideEntry(address: string, kind: SiteEntityKind, forms: readonly string[]): SiteEntry {
  const id = idOf(address);
  const name = forms.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? id;
  const isLink = /^https?:\/\/[^\s<>"\\]+$/iu.test(address);
  return {
    id,
    kind,
    name,
    variants: forms.filter((form) => form !== name),
    offices: [],
    identifiers: isLink ? [{ type: '', value: address }] : [],
    notes: [],
    outside: true,
  };
}

/** `persons.xml#orlov` → `orlov`; an address without a fragment is its own id. */
const idOf = (address: string): string => /#([^#\s]+)$/u.exec(address)?.[1] ?? address.replaceAll(/\s/gu, '_');

/** What an event or a life has for years: the page says it in its language. */
export const yearsOf = ({ birth, death, date }: SiteEntry): Readonly<Record<string, string | undefined>> => ({
  birth: birth === undefined ? undefined : yearOf(birth),
  death: death === undefined ? undefined : yearOf(death),
  date: date === undefined ? undefined : normalDate(date),
});

/** `1894` of `1894-04-15`; what is no date stays: `about 1894`. */
const yearOf = (date: string): string => /^\d{4}(?=-|$)/u.exec(date)?.[0] ?? date;

/**
 * The offices that an entry names, with their years: `President of the United States (1953–1961)`; one that stands for
 * the name says nothing more.
 */
export const officesOf = ({ name, offices }: SiteEntry): readonly string[] =>
  withTerms(offices.filter(({ text }) => text !== name));

/** The bodies and sides that somebody belongs to: `USSR`. */
export const affiliationsOf = ({ affiliations = [] }: SiteEntry): readonly string[] => withTerms(affiliations);

function withTerms(offices: Entity['offices']): readonly string[] {
  const terms = groupedBy(offices, ({ from, to, text }) =>
    from !== undefined || to !== undefined ? `${from ?? ''}/${to ?? ''}` : text,
  );
  return [...terms.values()].map((names) => {
    const texts = [...new Set(names.map(({ text }) => text))];
    // Offices of the same years are names of one: "President" beside "President of France" says nothing more.
    const told = texts.filter((text) => !texts.some((other) => other.startsWith(`${text} `)));
    return `${told.join(', ')}${termOf(names[0]!)}`;
  });
}

function termOf({ from, to }: Entity['offices'][number]): string {
  const [first, last] = [yearOf(from ?? ''), yearOf(to ?? '')];
  if (first === '' && last === '') return '';
  return first === last ? ` (${first})` : ` (${first}–${last})`;
}
