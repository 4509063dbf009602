import type { Place } from '../diagnostics/index.js';
import { addTo, type SourceText } from '../text/index.js';
import {
  attributeValueStart,
  positions,
  readXml,
  type ReadXmlOptions,
  type XmlElement,
  type XmlStartTag,
} from '../xml/index.js';
import { elementsIn, TEI_NAMESPACE } from './tei-names.js';

/** A run of text; its source is `[start, end)`. */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly parent: TeiElement;
}

/** An element of a document, with its offsets. */
export interface TeiElement extends XmlElement {
  /**
   * The local name; of elements outside the TEI's namespace with `{}` before it, so that no rule takes them for TEI.
   */
  readonly name: string;
  readonly children: readonly (TeiElement | string)[];
  /** Offsets behind the closing quotation mark of each attribute, in the order of `attributes`. */
  readonly attributeEnds: readonly number[];
  readonly start: number;
  readonly parent: TeiElement | undefined;
  /** Stands in `text`, not in a header or standOff. */
  readonly inText: boolean;
}

/** A TEI document with the place of everything: what editorial rules look at, read once for all of them. */
export interface TeiDocument {
  readonly source: SourceText;
  readonly root: TeiElement;
  /** The language its text is in, as it says itself: BCP 47. */
  readonly language: string | undefined;
  /** All elements in document order. */
  readonly elements: readonly TeiElement[];
  /** All its text, in document order. */
  readonly texts: readonly TextPiece[];
  readonly byName: (name: string) => readonly TeiElement[];
  readonly byId: ReadonlyMap<string, TeiElement>;
  readonly placeOf: (element: TeiElement) => Place;
  /** Where the value of an attribute begins. */
  readonly placeOfValue: (element: TeiElement, attribute: string) => Place;
  readonly placeAt: (offset: number) => Place;
}

type Growing = TeiElement & { readonly children: (TeiElement | string)[] };

/** The document, or undefined for what is not well-formed or has no root element of the TEI: others then say so. */
export function readTeiDocument(source: SourceText, options: ReadXmlOptions = {}): TeiDocument | undefined {
  const elements: TeiElement[] = [];
  const texts: TextPiece[] = [];
  const open: Growing[] = [];
  const refusals = readXml(
    source,
    {
      open: (tag) => {
        const parent = open.at(-1);
        const element = elementOf(tag, parent);
        parent?.children.push(element);
        elements.push(element);
        open.push(element);
      },
      close: () => void open.pop(),
      text: (text, start, end) => {
        const parent = open.at(-1);
        parent?.children.push(text);
        if (parent !== undefined) texts.push({ text, start, end, parent });
      },
    },
    options,
  );
  const root = elements[0];
  if (refusals.length > 0 || root === undefined || root.name.startsWith('{}')) return undefined;
  return indexed(source, root, elements, texts);
}

function elementOf(tag: XmlStartTag, parent: Growing | undefined): Growing {
  const attributes: Record<string, string> = {};
  for (const attribute of tag.attributes) attributes[attribute.name] = attribute.value;
  const name = tag.uri === TEI_NAMESPACE ? tag.local : `{}${tag.local}`;
  const inText = name === 'text' || (parent?.inText ?? false);
  return { name, attributes, attributeEnds: tag.attributeEnds, start: tag.start, parent, children: [], inText };
}

function indexed(
  source: SourceText,
  root: TeiElement,
  elements: readonly TeiElement[],
  texts: readonly TextPiece[],
): TeiDocument {
  const position = positions(source);
  const placeAt = (offset: number): Place => ({ file: source.name, start: position(offset) });
  const names = new Map<string, TeiElement[]>();
  const byId = new Map<string, TeiElement>();
  for (const element of elements) {
    addTo(names, element.name, element);
    const id = element.attributes['xml:id'];
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  return {
    source,
    root,
    language: languageOf(root, names),
    elements,
    texts,
    byName: (name) => names.get(name) ?? [],
    byId,
    placeAt,
    placeOf: (element) => placeAt(element.start),
    placeOfValue: (element, attribute) => placeAt(valueStart(source, element, attribute)),
  };
}

function languageOf(root: TeiElement, names: ReadonlyMap<string, readonly TeiElement[]>): string | undefined {
  const said = [...(names.get('text') ?? []).slice(0, 1), root].map(({ attributes }) => attributes['xml:lang']);
  return said.find((tag) => tag !== undefined) ?? names.get('language')?.[0]?.attributes['ident'];
}

function valueStart(source: SourceText, element: TeiElement, attribute: string): number {
  const end = element.attributeEnds[Object.keys(element.attributes).indexOf(attribute)];
  return end === undefined ? element.start : attributeValueStart(source, end);
}

/** The nearest element around this one that has the name. */
export function ancestor(element: TeiElement, name: string): TeiElement | undefined {
  let at = element.parent;
  while (at !== undefined && at.name !== name) at = at.parent;
  return at;
}

/** The first element of these names, one inside the other: `within(header, 'fileDesc', 'sourceDesc')`. */
export function within(element: TeiElement, ...names: readonly string[]): TeiElement | undefined {
  let at: TeiElement | undefined = element;
  for (const name of names) at = at === undefined ? undefined : elementsIn(at).find((child) => child.name === name);
  return at;
}

/** Whether an element of this name stands anywhere inside. */
export const holds = (element: TeiElement, name: string): boolean =>
  elementsIn(element).some((child) => child.name === name || holds(child, name));
