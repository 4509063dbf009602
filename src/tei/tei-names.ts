import { isElement, type XmlElement } from '../xml/index.js';
import { setOf } from '../text/index.js';
import type { EntityKind } from './model.js';
import { ALTERNATIVES, BLOCKS, breakOf, CONTAINERS, isWordless, readingOf } from './words-model.js';

export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

/** An element's name without its prefix. */
export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

/** The child elements: of a tree whose elements know more, such ones. */
export const elementsIn = <E extends XmlElement>(element: E): readonly E[] =>
  element.children.filter(isElement) as readonly XmlElement[] as readonly E[];

const NONE: readonly never[] = [];

/** Children of these names. */
export function childrenNamed<E extends XmlElement>(element: E, ...names: readonly string[]): readonly E[] {
  let found: XmlElement[] | undefined;
  for (const child of element.children) {
    if (isElement(child) && names.includes(localName(child))) (found ??= []).push(child);
  }
  return (found as E[] | undefined) ?? NONE;
}

/** The value of the first of these attributes that has one. */
export function valueOf(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = Object.hasOwn(element.attributes, name) ? element.attributes[name]!.trim() : '';
    if (value !== '') return value;
  }
  return undefined;
}

/** Words beside the record's own, editors' words. */
const BESIDE = setOf('note supplied certainty');

/** Whether what stands in an element of this name is no part of the record: a mark, a picture, an editor's words. */
export const isBeside = (name: string, parent: string): boolean => BESIDE.has(name) || isWordless(name, parent);

export const TURNS = setOf('sp u');

/** Names and descriptions, and what they are of; undefined: `@type` says it. */
export const MENTIONS: ReadonlyMap<string, EntityKind | undefined> = new Map<string, EntityKind | undefined>([
  ['persName', 'person'],
  ['placeName', 'place'],
  ['geogName', 'place'],
  ['settlement', 'place'],
  ['region', 'place'],
  ['country', 'place'],
  ['district', 'place'],
  ['bloc', 'place'],
  ['orgName', 'organisation'],
  ['objectName', 'object'],
  ['eventName', 'event'],
  ['name', undefined],
  ['rs', undefined],
]);

/** Parts of a place's name are no mentions of their own within it. */
export const PLACE_PARTS = setOf('settlement region country district bloc geogName');

/** What `@type` of `name` and `rs` may say. */
const KINDS: ReadonlyMap<string, EntityKind> = new Map<string, EntityKind>([
  ...['person', 'pers', 'per', 'persname', 'people'].map((type) => [type, 'person'] as const),
  ...['place', 'loc', 'location', 'geo', 'gpe', 'placename', 'city', 'country'].map((type) => [type, 'place'] as const),
  ...['org', 'organisation', 'organization', 'orgname'].map((type) => [type, 'organisation'] as const),
  ...['object', 'obj', 'artifact', 'work'].map((type) => [type, 'object'] as const),
  ...['event', 'eventname'].map((type) => [type, 'event'] as const),
]);

export const kindSaid = (name: XmlElement): EntityKind | undefined =>
  KINDS.get((valueOf(name, 'type') ?? '').toLowerCase());

/**
 * The child of a `choice`, an `app` or a group of its readings that is the record's reading, the first where none is
 * marked as such; undefined for other elements.
 */
export function chosenReading(parent: XmlElement): XmlElement | undefined {
  const name = localName(parent);
  if (!ALTERNATIVES.has(name)) return undefined;
  const alternatives = elementsIn(parent);
  return alternatives[readingOf(name, alternatives.map(localName))!] ?? NO_READING;
}

/** An `app` without a reading has no words. */
const NO_READING: XmlElement = { name: 'rdg', attributes: {}, children: [] };

const EDITED = setOf('corr reg expan');

/** The same for those who read the editors' text: what they put for the record's own. */
const editedReading = (parent: XmlElement): XmlElement | undefined =>
  (localName(parent) === 'choice' ? elementsIn(parent).find((one) => EDITED.has(localName(one))) : undefined) ??
  chosenReading(parent);

const SPACES = /[ \t\r\n\u0085\u2028\u2029]+/gu;

/** Text with each run of white space as one space, and none at its ends. */
export const oneLine = (text: string): string => text.replace(SPACES, ' ').replace(/^ | $/gu, '');

/** Which words are read: of alternatives one, and some elements not at all. */
interface View {
  readonly chosen: (parent: XmlElement) => XmlElement | undefined;
  readonly leavesOut: (name: string, parent: string) => boolean;
}

/** The words within an element as one line. */
function wordsIn(element: XmlElement, { chosen, leavesOut }: View): string {
  const pieces: string[] = [];
  const walk = (node: XmlElement): void => {
    const around = localName(node);
    const read = chosen(node);
    for (const child of node.children) {
      if (typeof child === 'string') pieces.push(child);
      else if (isElement(child)) {
        const name = localName(child);
        if (read !== undefined && child !== read) continue;
        const apart =
          BLOCKS.has(name) || CONTAINERS.has(around) || breakOf(name, child.attributes['break']) === 'apart';
        if (apart) pieces.push(' ');
        if (!leavesOut(name, around)) walk(child);
        if (apart) pieces.push(' ');
      }
    }
  };
  walk(element);
  return oneLine(pieces.join(''));
}

/** The words within an element as one line, in the record's reading; elements of the names left out are passed over. */
export const textIn = (element: XmlElement, leftOut: readonly string[] = []): string =>
  wordsIn(element, {
    chosen: chosenReading,
    leavesOut: (name, parent) => leftOut.includes(name) || isBeside(name, parent),
  });

/** What is said about a text, and what was taken out of it. */
const ASIDE = setOf('note fw del');

/** The words within an element as one line, as its editors want them read. */
export const editedText = (element: XmlElement): string =>
  wordsIn(element, { chosen: editedReading, leavesOut: (name, parent) => ASIDE.has(name) || isWordless(name, parent) });

/** A note's words, those of notes within it among them. */
export const noteText = (note: XmlElement): string =>
  [
    textIn(note),
    ...elementsIn(note)
      .filter((child) => localName(child) === 'note')
      .map(noteText),
  ]
    .filter((text) => text !== '')
    .join(' ');
