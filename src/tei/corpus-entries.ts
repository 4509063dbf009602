import { addTo } from '../text/index.js';
import { isElement, type XmlElement } from '../xml/index.js';
import { isEntry } from './entities.js';
import { nameElements } from './entry-semantics.js';
import { prefixOf, referencesOf, type References } from './references.js';
import { elementsIn, localName } from './tei-names.js';

/** What a corpus describes for all its documents, looked through once. */
export interface CorpusEntries {
  /** The lists with what these elements point to, what that points to, and the relations between these. */
  readonly pointedTo: (elements: readonly XmlElement[], references: References) => readonly XmlElement[];
  /** The lists with what nothing has pointed to so far. */
  readonly others: () => readonly XmlElement[];
}

/** An entry of a list, and by what it points. */
interface Listed {
  readonly element: XmlElement;
  readonly list: XmlElement;
  readonly pointers: readonly string[];
}

/** A list: its heading and description, and the lists in it. */
interface Frame {
  readonly own: readonly XmlElement[];
  readonly inner: readonly XmlElement[];
}

const isRelation = (element: XmlElement): boolean => localName(element) === 'relation';
const isList = (element: XmlElement): boolean => localName(element).startsWith('list');
const isListed = (element: XmlElement): boolean => isEntry(element) || isRelation(element);

/**
 * A corpus of hundreds of documents may describe tens of thousands of persons: each document gets those whom it points
 * to, so that time and memory grow with both and not with their product.
 */
export function corpusEntries(lists: readonly XmlElement[], references: References): CorpusEntries {
  const { listed, frames } = surveyOf(lists, references);
  const named = new Map<string, number[]>();
  for (const [i, { element }] of listed.entries()) {
    if (!isRelation(element)) for (const name of namesOf(element, references)) addTo(named, name, i);
  }
  const endsOf = (relation: number): readonly number[] =>
    listed[relation]!.pointers.flatMap((pointer) => named.get(pointer) ?? []);
  const relations = new Map<number, number[]>();
  for (const [i, { element }] of listed.entries()) {
    if (isRelation(element)) for (const end of endsOf(i)) addTo(relations, end, i);
  }
  const taken = new Set<number>();

  function reachedFrom(pointers: readonly string[]): ReadonlySet<number> {
    const reached = new Set<number>();
    const waiting = [...pointers];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      for (const i of named.get(name) ?? []) {
        if (reached.has(i)) continue;
        reached.add(i);
        waiting.push(...listed[i]!.pointers);
      }
    }
    for (const end of reached) {
      for (const relation of relations.get(end) ?? []) {
        if (endsOf(relation).every((other) => reached.has(other))) reached.add(relation);
      }
    }
    return reached;
  }

  /** The lists with these entries, in their order; lists within come behind, as TEI has them. */
  function listsWith(entries: readonly number[]): readonly XmlElement[] {
    const within = new Map<XmlElement, XmlElement[]>();
    for (const i of entries) addTo(within, listed[i]!.list, listed[i]!.element);
    const whole = (list: XmlElement): readonly XmlElement[] => {
      const { own, inner } = frames.get(list)!;
      const found = [...(within.get(list) ?? []), ...inner.flatMap(whole)];
      return found.length === 0 ? [] : [{ ...list, children: [...own, ...found] }];
    };
    return lists.flatMap(whole);
  }

  return {
    pointedTo: (elements, own) => {
      const reached = [...reachedFrom(elements.flatMap((element) => pointersIn(element, own)))];
      for (const i of reached) taken.add(i);
      return listsWith(reached.sort((a, b) => a - b));
    },
    others: () => listsWith([...listed.keys()].filter((i) => !taken.has(i))),
  };
}

function surveyOf(
  lists: readonly XmlElement[],
  references: References,
): { readonly listed: readonly Listed[]; readonly frames: ReadonlyMap<XmlElement, Frame> } {
  const listed: Listed[] = [];
  const frames = new Map<XmlElement, Frame>();
  const look = (list: XmlElement): void => {
    const own: XmlElement[] = [];
    const inner: XmlElement[] = [];
    for (const element of elementsIn(list)) {
      if (isListed(element)) listed.push({ element, list, pointers: pointersIn(element, references) });
      else (isList(element) ? inner : own).push(element);
    }
    frames.set(list, { own, inner });
    inner.forEach(look);
  };
  lists.forEach(look);
  return { listed, frames };
}

const NAMING: ReadonlySet<string> = new Set(['sameAs', 'corresp', 'key', 'ref']);

/** By what an entry may be pointed to: its ids and those in it, what it and its names call themselves. */
function namesOf(entry: XmlElement, references: References): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (element: XmlElement): void => {
    const id = element.attributes['xml:id'];
    if (id !== undefined) names.add(id.trim());
    elementsIn(element).forEach(look);
  };
  look(entry);
  for (const { attributes } of [entry, ...nameElements(entry)]) {
    for (const [name, value] of Object.entries(attributes)) {
      if (NAMING.has(name)) for (const form of formsOf(value, references)) names.add(form);
    }
  }
  return names;
}

/** What any attribute in an element may point to: what is no pointer finds no entry. */
function pointersIn(element: XmlElement, references: References): readonly string[] {
  const pointers = new Set<string>();
  const look = ({ attributes, children }: XmlElement): void => {
    for (const [name, value] of Object.entries(attributes)) {
      if (name !== 'xml:id') for (const form of formsOf(value, references)) pointers.add(form);
    }
    for (const child of children) if (isElement(child)) look(child);
  };
  look(element);
  return [...pointers];
}

/** `#ann`, `persons.xml#ann`, `psn:ann` and the bare `ann` all name `ann`; a key may hold spaces. */
const formsOf = (value: string, references: References): readonly string[] => [
  value.trim().replace(/\s+/gu, ' '),
  ...references.of(value).flatMap((pointer) => [pointer, pointer.replace(/^.*#/u, '')]),
];

/** Pointers by these prefixes, in a corpus that describes whom they mean. */
export const corpusReferences = (prefixes: readonly XmlElement[]): References =>
  referencesOf(
    () => true,
    prefixes.flatMap((prefix) => prefixOf(prefix) ?? []),
  );
