import type { SourceText } from '../../text/index.js';
import { readXml, type ReadXmlOptions, type XmlStartTag } from '../../xml/index.js';

/** A node of a document as XPath sees it. Namespaces are no nodes here. */
export interface XNode {
  readonly kind: 'document' | 'element' | 'attribute' | 'text' | 'comment' | 'instruction';
  readonly parent: XNode | undefined;
  readonly tree: Tree;
  /** The place in document order, from 0; attributes come between their element and its children. */
  readonly order: number;
  /** The order of the last node within. */
  last: number;
  /** The place among the parent's children or attributes. */
  readonly index: number;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  /** Of a node without children. */
  value: string;
  readonly attributes: readonly XNode[];
  readonly children: readonly XNode[];
  /** Prefixes in scope, on elements. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** The offset at which it begins in its file: the start tag, the value of an attribute. */
  readonly start: number;
}

/** A document with what makes looking things up in it quick. */
export interface Tree {
  readonly root: XNode;
  /** By order. */
  readonly nodes: readonly XNode[];
  /** Elements by local name, in document order. */
  readonly elements: ReadonlyMap<string, readonly XNode[]>;
  /** Attributes by local name, in document order. */
  readonly attributes: ReadonlyMap<string, readonly XNode[]>;
  /** Elements by xml:id. */
  readonly ids: ReadonlyMap<string, XNode>;
}

const XML = 'http://www.w3.org/XML/1998/namespace';
const NO_NODES: readonly XNode[] = [];
const ROOT_SCOPE: Readonly<Record<string, string>> = { xml: XML };

interface Growing extends Tree {
  root: XNode;
  readonly nodes: XNode[];
  readonly elements: Map<string, XNode[]>;
  readonly attributes: Map<string, XNode[]>;
  readonly ids: Map<string, XNode>;
}

const NO_NAME = { prefix: '', local: '', uri: '' };

type Name = Readonly<typeof NO_NAME>;

/** All nodes are made here, with the same fields in the same order: that is what makes them quick to look at. */
function add(
  tree: Growing,
  parent: XNode | undefined,
  kind: XNode['kind'],
  start: number,
  value: string,
  name: Name,
  namespaces: XNode['namespaces'],
): XNode {
  const order = tree.nodes.length;
  const isParent = kind === 'element' || kind === 'document';
  const siblings = (kind === 'attribute' ? parent?.attributes : parent?.children) as XNode[] | undefined;
  const node: XNode = {
    kind,
    parent,
    tree,
    order,
    last: order,
    index: siblings?.length ?? 0,
    prefix: name.prefix,
    local: name.local,
    uri: name.uri,
    value,
    attributes: kind === 'element' ? [] : NO_NODES,
    children: isParent ? [] : NO_NODES,
    namespaces,
    start,
  };
  tree.nodes.push(node);
  siblings?.push(node);
  return node;
}

function note(index: Map<string, XNode[]>, node: XNode): void {
  const list = index.get(node.local);
  if (list === undefined) index.set(node.local, [node]);
  else list.push(node);
}

function addElement(tree: Growing, parent: XNode, tag: XmlStartTag, text: string): XNode {
  const namespaces = inScope(tag.namespaces, parent.namespaces);
  const prefix = tag.name === tag.local ? '' : tag.name.slice(0, tag.name.indexOf(':'));
  const element = add(tree, parent, 'element', tag.start, '', { prefix, local: tag.local, uri: tag.uri }, namespaces);
  note(tree.elements, element);
  for (let i = 0; i < tag.attributes.length; i++) {
    const written = tag.attributes[i]!;
    const end = tag.attributeEnds[i]!;
    const start = text.lastIndexOf(text[end - 1] ?? '"', end - 2) + 1;
    note(tree.attributes, add(tree, element, 'attribute', start, written.value, written, ROOT_SCOPE));
    if (written.local === 'id' && written.uri === XML && !tree.ids.has(written.value)) {
      tree.ids.set(written.value, element);
    }
  }
  return element;
}

function inScope(own: Readonly<Record<string, string>>, outer: XNode['namespaces']): XNode['namespaces'] {
  for (const prefix in own) if (Object.hasOwn(own, prefix)) return { ...outer, ...own };
  return outer;
}

/** The document as nodes; undefined when it is not well-formed. */
export function readTree(source: SourceText, options: ReadXmlOptions = {}): Tree | undefined {
  const tree = { nodes: [], elements: new Map(), attributes: new Map(), ids: new Map() } as unknown as Growing;
  const root = add(tree, undefined, 'document', 0, '', NO_NAME, ROOT_SCOPE);
  tree.root = root;
  let parent = root;
  const refusals = readXml(
    source,
    {
      open: (tag) => {
        parent = addElement(tree, parent, tag, source.text);
      },
      close: () => {
        parent.last = tree.nodes.length - 1;
        parent = parent.parent!;
      },
      text: (value, start) => {
        const before = parent.children.at(-1);
        if (before?.kind === 'text') before.value += value;
        else if (value !== '') add(tree, parent, 'text', start, value, NO_NAME, ROOT_SCOPE);
      },
      comment: (value) => void add(tree, parent, 'comment', parent.start, value, NO_NAME, ROOT_SCOPE),
      instruction: (local, value) =>
        void add(tree, parent, 'instruction', parent.start, value, { ...NO_NAME, local }, ROOT_SCOPE),
    },
    options,
  );
  root.last = tree.nodes.length - 1;
  return refusals.length === 0 ? tree : undefined;
}

/** The string value of a node. */
export function textOf(node: XNode): string {
  if (node.kind !== 'element' && node.kind !== 'document') return node.value;
  const only = node.children.length === 1 ? node.children[0]! : undefined;
  if (only?.kind === 'text') return only.value;
  let text = '';
  for (let i = node.order + 1; i <= node.last; i++) {
    const within = node.tree.nodes[i]!;
    if (within.kind === 'text') text += within.value;
  }
  return text;
}

/** The name as written. */
export const nameOf = (node: XNode): string => (node.prefix === '' ? node.local : `${node.prefix}:${node.local}`);

/** Where an element or attribute stands, for people: `/TEI/text/body/p[2]/@who`. */
export function pathOf(node: XNode): string {
  if (node.parent === undefined) return '/';
  const outer = node.parent.parent === undefined ? '' : pathOf(node.parent);
  if (node.kind === 'attribute') return `${outer}/@${nameOf(node)}`;
  if (node.kind !== 'element') return outer === '' ? '/' : outer;
  const same = node.parent.children.filter(
    ({ kind, local, uri }) => kind === 'element' && local === node.local && uri === node.uri,
  );
  return `${outer}/${nameOf(node)}${same.length > 1 ? `[${same.indexOf(node) + 1}]` : ''}`;
}
