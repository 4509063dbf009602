import { element, isElement, serialiseXml, xmlText, type XmlElement } from '../../xml/index.js';
import { languageTag } from '../linked-data/language-tag.js';
import { localName, TEI_NAMESPACE, type MinutesRecord } from '../../tei/index.js';
import type { Unit } from './units.js';

/** The namespace that DTS 1.0 gives its wrapper. */
const DTS = 'https://w3id.org/api/dts#';

/** What a document's fragments have in common. */
interface FragmentContext {
  readonly title: string;
  readonly language: string | undefined;
  /** Declarations of prefixes that the document makes above its units. */
  readonly prefixes: Readonly<Record<string, string>>;
  readonly publication: XmlElement;
  readonly persons: ReadonlyMap<string, XmlElement>;
}

const DESCRIPTIONS: ReadonlySet<string> = new Set(['person', 'personGrp', 'persona']);

/** Gathers what fragments repeat: the terms of publication, and the persons who may speak. */
export function fragmentContext({ header, tei }: MinutesRecord): FragmentContext {
  const persons = new Map<string, XmlElement>();
  const prefixes: Record<string, string> = {};
  let publication: XmlElement | undefined;
  const walk = (node: XmlElement): void => {
    for (const [name, uri] of Object.entries(node.attributes)) if (name.startsWith('xmlns:')) prefixes[name] ??= uri;
    const id = node.attributes['xml:id'];
    if (id !== undefined && DESCRIPTIONS.has(localName(node)) && !persons.has(id)) persons.set(id, node);
    if (localName(node) === 'publicationStmt') publication ??= node;
    for (const child of node.children) if (isElement(child)) walk(child);
  };
  walk(tei);
  return {
    title: xmlText(header.title),
    language: languageTag(header.language),
    prefixes,
    publication: publication ?? element('publicationStmt', {}, [element('p')]),
    persons,
  };
}

/**
 * A unit as a document of TEI: the passage in `dts:wrapper`, and round it what it would lose, its title, terms and, in
 * the header's list of persons, its speakers. `source`: where the whole document lies, as seen from here.
 */
export function fragmentOf(
  { elements, id }: Unit,
  speakers: readonly string[],
  context: FragmentContext,
  source: string,
): string {
  const persons = [...new Set(speakers)].flatMap((speaker) => context.persons.get(speaker) ?? []);
  const isId = elements.some(({ attributes }) => attributes['xml:id'] === id);
  const pointer = element('ptr', { target: isId ? `${source}#${id}` : source });
  const header = element('teiHeader', {}, [
    element('fileDesc', {}, [
      element('titleStmt', {}, [element('title', {}, [context.title])]),
      context.publication,
      element('sourceDesc', {}, [element('bibl', {}, [element('title', {}, [context.title]), pointer])]),
    ]),
    ...(persons.length === 0
      ? []
      : [element('profileDesc', {}, [element('particDesc', {}, [element('listPerson', {}, persons)])])]),
  ]);
  const wrapper = element('dts:wrapper', { 'xmlns:dts': DTS }, elements);
  const text = element('text', { 'xml:lang': context.language }, [element('body', {}, [wrapper])]);
  return serialiseXml(element('TEI', { ...context.prefixes, xmlns: TEI_NAMESPACE }, [header, text]));
}
