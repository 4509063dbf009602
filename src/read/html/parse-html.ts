import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A page as browsers see it, whatever its author wrote: elements and texts alone, with their places in the source. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
  readonly parent: HtmlElement | undefined;
  /** The source offset of its start tag; of what is only understood, that of what holds it. */
  readonly start: number;
}

export interface HtmlText {
  readonly text: string;
  /** Source offsets. */
  readonly start: number;
  readonly end: number;
}

export type HtmlNode = HtmlElement | HtmlText;

export const isElement = (node: HtmlNode): node is HtmlElement => 'children' in node;

/** In XHTML an element may be empty by its start tag; to HTML it would hold all that follows. */
const EMPTY = /<(?:script|style|title|textarea|iframe|b|i|u|em|strong|sup|sub|span|p|div|td)\b[^<>]*\/>/giu;
const isXhtml = (source: string): boolean => /^\s*(?:<\?xml|<!DOCTYPE[^>]*XHTML)/iu.test(source.slice(0, 500));

/** Elements within one another: no page that people wrote has as many. */
export const DEEPEST = 500;

/** The root of a page, whose line ends may be of any kind; undefined where it nests too deep. */
export function parsePage(source: string): HtmlElement | undefined {
  const text = source.replace(/\r\n/gu, ' \n').replace(/\r/gu, '\n');
  const read = isXhtml(text) ? text.replace(EMPTY, (tag) => ' '.repeat(tag.length)) : text;
  return elementOf(rootOf(parse(read, { sourceCodeLocationInfo: true })), undefined, 0, 0);
}

const rootOf = (document: Tree.Document): Tree.Element =>
  document.childNodes.find((node): node is Tree.Element => adapter.isElementNode(node))!;

function elementOf(
  node: Tree.Element,
  parent: HtmlElement | undefined,
  start: number,
  depth: number,
): HtmlElement | undefined {
  if (depth > DEEPEST) return undefined;
  const at = node.sourceCodeLocation?.startOffset ?? start;
  const children: HtmlNode[] = [];
  const element: HtmlElement = {
    name: node.tagName,
    attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
    children,
    parent,
    start: at,
  };
  for (const child of node.childNodes) {
    if (adapter.isElementNode(child)) {
      const made = elementOf(child, element, at, depth + 1);
      if (made === undefined) return undefined;
      children.push(made);
    } else if (adapter.isTextNode(child)) {
      const place = child.sourceCodeLocation;
      children.push({ text: child.value, start: place?.startOffset ?? at, end: place?.endOffset ?? at });
    }
  }
  return element;
}

/** The elements within another, in order, itself first. */
export function* elementsIn(root: HtmlElement): Generator<HtmlElement> {
  yield root;
  for (const child of root.children) if (isElement(child)) yield* elementsIn(child);
}

export const textIn = (node: HtmlNode): string => (isElement(node) ? node.children.map(textIn).join('') : node.text);

/** The words of a class: `class="page tei-pb"`. */
export const classesOf = ({ attributes }: HtmlElement): readonly string[] =>
  (attributes['class'] ?? '').split(/\s+/u).filter((name) => name !== '');
