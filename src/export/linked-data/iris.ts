import type { EntityKind } from '../../tei/index.js';

/** The page of the edition's site on which entities of a kind stand. */
const PAGES: Readonly<Record<EntityKind, string>> = {
  person: 'persons',
  place: 'places',
  organisation: 'organisations',
  object: 'objects',
  event: 'events',
};

// RFC 3987, section 2.2, as far as a wrong one would break a file. `https://a.org/x` matches; `https://a.org/x y` and
// `x` do not.
const IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`\u0000-\u0020\u007F-\u00A0]+$/u;

/** Whether it is an absolute IRI of the web that can stand in any RDF syntax. */
export const isWebIri = (text: string): boolean =>
  /^https?:\/\/[^/]/iu.test(text) && IRI.test(text) && URL.canParse(text);

/**
 * What every IRI of an edition begins with: the address where it is published; without one, the folder that holds the
 * folders of the formats, relative to a file in one of them. No domain is invented.
 */
export function baseOf(url: string | undefined): string {
  if (url === undefined || !isWebIri(url)) return '../';
  const [address = ''] = url.split(/[?#]/u);
  return address.endsWith('/') ? address : `${address}/`;
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** One segment of an IRI: whatever the id is, it ends nothing and begins nothing. */
const segment = (id: string): string => encodeURIComponent(id.replace(LONE_SURROGATE, '\uFFFD')).replaceAll('~', '%7E');

/** A document, or by its address a part of it, as the site's page of it has them: `documents/1960.html#turn7`. */
export const documentIri = (id: string, address?: string): string =>
  `documents/${segment(id)}.html${address === undefined ? '' : `#${segment(address)}`}`;

/**
 * A person, place or thing, on the site's page of its kind: `persons.html#thompson`. An address out of the edition is
 * its own IRI.
 */
export const entityIri = (kind: EntityKind, id: string): string =>
  isWebIri(id) ? id : `${PAGES[kind]}.html#${segment(id)}`;

/**
 * Something that has no place on a page of its own and belongs to what has: a tilde, which no `xml:id` can hold, keeps
 * the two apart.
 */
export const partIri = (iri: string, ...part: readonly string[]): string =>
  `${iri}${iri.includes('#') ? '' : '#'}${part.map((name) => `~${segment(name)}`).join('')}`;

/** The edition itself: the front page of its site. */
export const EDITION_IRI = 'index.html';
