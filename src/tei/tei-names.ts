import { isElement, type XmlElement } from '../xml/index.js';
import type { EntityKind } from './model.js';

/** An element's name without its prefix. */
export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

export const elementsIn = (element: XmlElement): readonly XmlElement[] => element.children.filter(isElement);

const NONE: readonly XmlElement[] = [];

/** Children of these names. */
export function childrenNamed(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  let found: XmlElement[] | undefined;
  for (const child of element.children) {
    if (isElement(child) && names.includes(localName(child))) (found ??= []).push(child);
  }
  return found ?? NONE;
}

/** The value of the first of these attributes that has one. */
export function valueOf(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = Object.hasOwn(element.attributes, name) ? element.attributes[name]!.trim() : '';
    if (value !== '') return value;
  }
  return undefined;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Elements whose words stand apart from those around them. */
export const BLOCKS = names(
  `ab address addrLine argument back body byline castItem cell cit closer dateline div div1 div2 div3 div4 div5 div6 div7 docAuthor docDate docImprint docTitle epigraph
  event figure front group head item l lg list note object opener org p person place postscript row salute signed sp speaker table titlePage titlePart trailer u`,
);

/** Every child of these is a block, where they have no words of their own (an utterance may). */
export const CONTAINERS = names(
  'back body cit div front list row sp table text u listPerson listPlace listOrg listObject listEvent',
);

/** Words that are no part of the record: an editor's, or another voice's. */
export const NO_WORDS = names('note supplied figDesc gap certainty');

/** The record's own reading of a `choice`. */
const ORIGINAL = names('abbr orig sic');

export const BREAKS = names('lb pb cb');

export const TURNS = names('sp u');

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
export const PLACE_PARTS = names('settlement region country district bloc geogName');

/** What `@type` of `name` and `rs` may say. */
export const KINDS: ReadonlyMap<string, EntityKind> = new Map<string, EntityKind>([
  ...['person', 'pers', 'per', 'persname', 'people'].map((type) => [type, 'person'] as const),
  ...['place', 'loc', 'location', 'geo', 'gpe', 'placename', 'city', 'country'].map((type) => [type, 'place'] as const),
  ...['org', 'organisation', 'organization', 'orgname'].map((type) => [type, 'organisation'] as const),
  ...['object', 'obj', 'artifact', 'work'].map((type) => [type, 'object'] as const),
  ...['event', 'eventname'].map((type) => [type, 'event'] as const),
]);

/**
 * The child of a `choice` or an `app` that is the record's reading, the first where none is marked as such; undefined
 * for other elements.
 */
export function chosenReading(parent: XmlElement): XmlElement | undefined {
  const name = localName(parent);
  if (name !== 'choice' && name !== 'app') return undefined;
  const alternatives = elementsIn(parent);
  if (name === 'choice') return alternatives.find((one) => ORIGINAL.has(localName(one))) ?? alternatives[0];
  return (
    alternatives.find((one) => localName(one) === 'lem') ??
    alternatives.find((one) => localName(one) === 'rdg') ??
    NO_READING
  );
}

/** An `app` without a reading has no words. */
const NO_READING: XmlElement = { name: 'rdg', attributes: {}, children: [] };

const SPACES = /[ \t\r\n\u0085\u2028\u2029]+/gu;

/** Text with each run of white space as one space, and none at its ends. */
export const oneLine = (text: string): string => text.replace(SPACES, ' ').replace(/^ | $/gu, '');

/** The words within an element as one line, in the record's reading; elements of the names left out are passed over. */
export function textIn(element: XmlElement, leftOut: readonly string[] = []): string {
  const pieces: string[] = [];
  const walk = (node: XmlElement): void => {
    const chosen = chosenReading(node);
    for (const child of node.children) {
      if (typeof child === 'string') pieces.push(child);
      else if (isElement(child)) {
        const name = localName(child);
        if (leftOut.includes(name) || NO_WORDS.has(name) || (chosen !== undefined && child !== chosen)) continue;
        const apart = BLOCKS.has(name) || (name === 'lb' && child.attributes['break'] !== 'no');
        if (apart) pieces.push(' ');
        walk(child);
        if (apart) pieces.push(' ');
      }
    }
  };
  walk(element);
  return oneLine(pieces.join(''));
}

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
