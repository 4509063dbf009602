import { outcome, type Outcome } from '../../diagnostics/index.js';
import { readXml, type XmlStartTag } from '../../xml/index.js';
import type { SourceText } from '../../text/index.js';
import type { MarkupText } from '../character-references.js';

/** An element of a transcription of images: local names are enough, whatever the version of its schema. */
export interface PageNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where the value of an attribute stands in the source. */
  readonly placeOf: (attribute: string) => MarkupText;
  readonly children: readonly PageNode[];
  /** Its character data, of which only elements without children have any to speak of. */
  readonly texts: readonly MarkupText[];
}

/** The root of an XML text; without value, with one error, where it is not well-formed. */
export function readTree(source: SourceText): Outcome<PageNode | undefined> {
  const stack: (PageNode & { readonly children: PageNode[]; readonly texts: MarkupText[] })[] = [];
  let root: PageNode | undefined;
  const diagnostics = readXml(source, {
    open: (tag) => {
      const node = {
        name: tag.local,
        attributes: Object.fromEntries(tag.attributes.map(({ local, value }) => [local, value])),
        placeOf: (attribute: string) => attributePlace(tag, attribute),
        children: [],
        texts: [],
      };
      if (root === undefined) root = node;
      else stack.at(-1)!.children.push(node);
      stack.push(node);
    },
    text: (text, start, end) => void stack.at(-1)!.texts.push({ text, start, end }),
    close: () => void stack.pop(),
  });
  return outcome(diagnostics.length === 0 ? root : undefined, diagnostics);
}

function attributePlace({ attributes, attributeEnds }: XmlStartTag, name: string): MarkupText {
  const at = attributes.findIndex(({ local }) => local === name);
  const text = attributes[at]?.value ?? '';
  const end = (attributeEnds[at] ?? 1) - 1;
  return { text, start: end - text.length, end };
}

export const childrenOf = (node: PageNode | undefined, ...names: readonly string[]): readonly PageNode[] =>
  (node?.children ?? []).filter(({ name }) => names.includes(name));

export const childOf = (node: PageNode | undefined, ...path: readonly string[]): PageNode | undefined =>
  path.reduce<PageNode | undefined>((found, name) => found?.children.find((child) => child.name === name), node);

export const textOf = (node: PageNode | undefined): string => (node?.texts ?? []).map(({ text }) => text).join('');

/** The elements of some names within another, in document order, not within one another. */
export const within = (node: PageNode, ...names: readonly string[]): readonly PageNode[] =>
  node.children.flatMap((child) => (names.includes(child.name) ? [child] : within(child, ...names)));
