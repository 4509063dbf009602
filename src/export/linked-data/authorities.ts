import type { Entity } from '../../tei/index.js';
import { isWebIri } from './iris.js';

interface Authority {
  /** As `idno/@type` may have it, in small letters without blanks and hyphens. */
  readonly names: readonly string[];
  /** What an identifier looks like; its first group is what goes into the IRI. */
  readonly shape: RegExp;
  readonly iri: (identifier: string) => string;
}

const closed = (identifier: string): string => identifier.replace(/\s+/gu, '');

/** The IRIs that authority files give to what they describe (not to their pages about it). */
const AUTHORITIES: readonly Authority[] = [
  {
    names: ['wikidata', 'wd'],
    shape: /^(?:https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/)?(Q[1-9]\d*)$/u,
    iri: (id) => `http://www.wikidata.org/entity/${id}`,
  },
  {
    names: ['viaf'],
    shape: /^(?:https?:\/\/(?:www\.)?viaf\.org\/viaf\/)?(\d+)\/?$/u,
    iri: (id) => `http://viaf.org/viaf/${id}`,
  },
  {
    names: ['gnd', 'dnb', 'pnd'],
    shape: /^(?:https?:\/\/d-nb\.info\/gnd\/)?(\d[\dX-]*)$/u,
    iri: (id) => `https://d-nb.info/gnd/${id}`,
  },
  // Blanks within an LCCN ("n 79021164") are for filing cards.
  {
    names: ['lcnaf', 'naf', 'lccn', 'loc', 'lc'],
    shape: /^(?:https?:\/\/id\.loc\.gov\/authorities\/names\/)?(n[a-z]?\s*\d+)$/u,
    iri: (id) => `http://id.loc.gov/authorities/names/${closed(id)}`,
  },
  {
    names: ['lcsh'],
    shape: /^(?:https?:\/\/id\.loc\.gov\/authorities\/subjects\/)?(sh\s*\d+)$/u,
    iri: (id) => `http://id.loc.gov/authorities/subjects/${closed(id)}`,
  },
  {
    names: ['isni'],
    shape: /^(?:https?:\/\/(?:www\.)?isni\.org\/(?:isni\/)?)?((?:\d{4}\s?){3}\d{3}[\dX])$/u,
    iri: (id) => `https://isni.org/isni/${closed(id)}`,
  },
  {
    names: ['geonames'],
    shape: /^(?:https?:\/\/(?:www|sws)\.geonames\.org\/)?(\d+)(?:\/.*)?$/u,
    iri: (id) => `https://sws.geonames.org/${id}/`,
  },
  {
    names: ['tgn'],
    shape: /^(?:https?:\/\/vocab\.getty\.edu\/tgn\/)?(\d+)$/u,
    iri: (id) => `http://vocab.getty.edu/tgn/${id}`,
  },
  {
    names: ['ulan'],
    shape: /^(?:https?:\/\/vocab\.getty\.edu\/ulan\/)?(\d+)$/u,
    iri: (id) => `http://vocab.getty.edu/ulan/${id}`,
  },
  {
    names: ['bnf'],
    shape: /^(?:https?:\/\/data\.bnf\.fr\/)?(ark:\/12148\/cb\w+)$/u,
    iri: (id) => `http://data.bnf.fr/${id}`,
  },
];

const byName: ReadonlyMap<string, Authority> = new Map(
  AUTHORITIES.flatMap((authority) => authority.names.map((name) => [name, authority] as const)),
);

/**
 * The IRI that an identifier stands for; undefined where the authority is not known, or the identifier is none of its.
 */
export function authorityIri(type: string, value: string): string | undefined {
  const authority = byName.get(type.toLowerCase().replace(/[\s_-]+/gu, ''));
  const identifier = authority?.shape.exec(value.trim())?.[1];
  if (authority !== undefined) return identifier === undefined ? undefined : authority.iri(identifier);
  return isWebIri(value) ? value : undefined;
}

/** The IRIs by which others know an entity, each once, and the identifiers that have none. */
export function sameAs({ identifiers }: Pick<Entity, 'identifiers'>): {
  readonly iris: readonly string[];
  readonly others: Entity['identifiers'];
} {
  const iris = identifiers.map(({ type, value }) => authorityIri(type, value));
  return {
    iris: [...new Set(iris.filter((iri) => iri !== undefined))],
    others: identifiers.filter((_, i) => iris[i] === undefined),
  };
}
