import { isElement, type XmlElement } from '../xml/index.js';
import { setOf } from '../text/index.js';
import type { EntityKind, Geo } from './model.js';
import { childrenNamed, localName, textIn, valueOf } from './tei-names.js';

/**
 * Elements that describe a person, place or thing, with their kind and where its name stands: the first of the row that
 * is there counts.
 */
export const ENTRIES: ReadonlyMap<string, { readonly kind: EntityKind; readonly names: readonly string[] }> = new Map([
  ['person', { kind: 'person', names: ['persName', 'name'] }],
  ['personGrp', { kind: 'organisation', names: ['orgName', 'persName', 'name'] }],
  ['castItem', { kind: 'person', names: ['role'] }],
  ['role', { kind: 'person', names: [] }],
  ['place', { kind: 'place', names: ['placeName', 'geogName', 'name', 'settlement', 'region', 'country', 'district'] }],
  ['org', { kind: 'organisation', names: ['orgName', 'name'] }],
  ['object', { kind: 'object', names: ['objectName', 'name'] }],
  ['event', { kind: 'event', names: ['eventName', 'label', 'name', 'head'] }],
]);

/** The names and numbers of an entry: an object has them in its `objectIdentifier` too. */
function namesIn(entry: XmlElement, name: string): readonly XmlElement[] {
  const inner = childrenNamed(entry, 'objectIdentifier');
  const own = childrenNamed(entry, name);
  return inner.length === 0 ? own : [...own, ...inner.flatMap((holder) => childrenNamed(holder, name))];
}

/** The elements that name an entry. */
export function nameElements(entry: XmlElement): readonly XmlElement[] {
  for (const name of ENTRIES.get(localName(entry))?.names ?? []) {
    const found = namesIn(entry, name);
    if (found.length > 0) return found;
  }
  return [];
}

const MISSPELLINGS: ReadonlySet<string> = new Set(['misspelling', 'misspelt', 'misspelled', 'error', 'sic']);
const MAIN: ReadonlySet<string> = setOf('main full reg standard preferred official authorised authorized');

/** What sort of name `@type` makes one; undefined where there is none. */
export function nameType(name: XmlElement): 'main' | 'variant' | 'misspelling' | undefined {
  const type = (name.attributes['type'] ?? '').toLowerCase();
  if (type === '') return undefined;
  return MISSPELLINGS.has(type) ? 'misspelling' : MAIN.has(type) ? 'main' : 'variant';
}

/** The numbers of an entry in authority files and elsewhere. */
export const identifiersOf = (entry: XmlElement): readonly { readonly type: string; readonly value: string }[] =>
  namesIn(entry, 'idno')
    .map((idno) => ({ type: valueOf(idno, 'subtype', 'type') ?? 'id', value: textIn(idno) }))
    .filter(({ value }) => value !== '');

/** What an entry says of a person's sex. */
export function sexOf(entry: XmlElement): string | undefined {
  const [sex] = childrenNamed(entry, 'sex');
  return valueOf(entry, 'sex') ?? (sex === undefined ? undefined : (valueOf(sex, 'value') ?? textIn(sex)));
}

export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

/**
 * The person in an item of a volume's list, as *Foreign Relations* prints it: `<item><hi><persName xml:id="p_1">Allen,
 * George V.</persName></hi>, Director until 1960</item>`; undefined when the item has no name with an id.
 */
export function listedPerson(item: XmlElement): ListedPerson | undefined {
  const name = nameWithId(item);
  if (name === undefined) return undefined;
  const [text, whole] = [textIn(name), textIn(item, ['list'])];
  return {
    id: name.attributes['xml:id']!,
    name: text.replace(/[,;:\s]+$/u, ''),
    note: whole.startsWith(text) ? whole.slice(text.length).replace(/^[\s,;:–—-]+/u, '') : '',
  };
}

/** The name, wherever in the item it stands, that others point to. */
function nameWithId(element: XmlElement): XmlElement | undefined {
  for (const child of element.children) {
    if (!isElement(child) || localName(child) === 'list') continue;
    if (localName(child) === 'persName') return child.attributes['xml:id'] === undefined ? undefined : child;
    const within = nameWithId(child);
    if (within !== undefined) return within;
  }
  return undefined;
}

/** `55.75 37.62`, `-33.9, 151.2`: latitude, longitude. Not: `55°45′N 37°37′E`. */
const GEO = /^([-+]?\d{1,2}(?:\.\d+)?)(?:\s*,\s*|\s+)([-+]?\d{1,3}(?:\.\d+)?)$/u;

/** Where a place lies, by the first `geo` of its `location`; undefined where that says no point of the earth. */
export function geoIn(place: XmlElement): Geo | undefined {
  for (const location of childrenNamed(place, 'location')) {
    for (const geo of childrenNamed(location, 'geo')) {
      const [, latitude, longitude] = GEO.exec(textIn(geo).trim()) ?? [];
      const point = { latitude: Number(latitude), longitude: Number(longitude) };
      if (Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180) return point;
    }
  }
  return undefined;
}
