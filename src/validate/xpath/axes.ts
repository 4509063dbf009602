import type { Axis, NodeTest } from './syntax.js';
import type { XNode } from './nodes.js';
import { firstPlace } from '../../text/index.js';

const KINDS: Readonly<Partial<Record<NodeTest['kind'], XNode['kind']>>> = {
  text: 'text',
  comment: 'comment',
  'processing-instruction': 'instruction',
  element: 'element',
  attribute: 'attribute',
  'document-node': 'document',
};

/** Whether a node passes a test; a name means elements, on the attribute axis attributes. */
export function nodeTest({ kind, uri, local }: NodeTest, axis: Axis): (node: XNode) => boolean {
  if (kind === 'node') return () => true;
  const wanted = kind === 'name' ? (axis === 'attribute' ? 'attribute' : 'element') : KINDS[kind]!;
  const named = local !== '*' || uri !== '*';
  if (!named || wanted === 'text' || wanted === 'comment' || wanted === 'document') {
    return (node) => node.kind === wanted;
  }
  if (wanted === 'instruction') return (node) => node.kind === wanted && node.local === local;
  return (node) => node.kind === wanted && (local === '*' || node.local === local) && (uri === '*' || node.uri === uri);
}

/** The nodes on an axis, nearest first; of what may be long, one after the other as they are asked for. */
export const AXES: Readonly<Record<Axis, (node: XNode) => Iterable<XNode>>> = {
  child: (node) => node.children,
  attribute: (node) => node.attributes,
  self: (node) => [node],
  parent: (node) => (node.parent === undefined ? [] : [node.parent]),
  descendant: (node) => within(node, node.order + 1, node.last),
  'descendant-or-self': (node) => within(node, node.order, node.last, node),
  ancestor: ({ parent }) => outwards(parent),
  'ancestor-or-self': (node) => outwards(node),
  following: (node) =>
    within(node, (node.kind === 'attribute' ? node.order : node.last) + 1, node.tree.nodes.length - 1),
  'following-sibling': ({ kind, parent, index }) => siblings(kind === 'attribute' ? undefined : parent, index, 1),
  preceding,
  'preceding-sibling': ({ kind, parent, index }) => siblings(kind === 'attribute' ? undefined : parent, index, -1),
};

/** The nodes from one order to another, no attributes, but for the one where the axis begins. */
function* within({ tree: { nodes } }: XNode, from: number, to: number, self?: XNode): Generator<XNode> {
  for (let order = from; order <= to; order++) {
    const node = nodes[order]!;
    if (node.kind !== 'attribute' || node === self) yield node;
  }
}

function* outwards(node: XNode | undefined): Generator<XNode> {
  for (let outer = node; outer !== undefined; outer = outer.parent) yield outer;
}

/** What ends before a node begins: of all before it, not what is round it. */
function* preceding({ order, tree: { nodes } }: XNode): Generator<XNode> {
  for (let before = order - 1; before >= 0; before--) {
    const node = nodes[before]!;
    if (node.kind !== 'attribute' && node.last < order) yield node;
  }
}

function* siblings(parent: XNode | undefined, index: number, step: 1 | -1): Generator<XNode> {
  const all = parent?.children ?? [];
  for (let i = index + step; i >= 0 && i < all.length; i += step) yield all[i]!;
}

/** The nodes on an axis that pass a test, nearest first: all of them, or as many as are wanted. */
export function nodesAlong(axis: Iterable<XNode>, passes: (node: XNode) => boolean, most = Infinity): readonly XNode[] {
  if (most === Infinity && Array.isArray(axis)) return (axis as readonly XNode[]).filter(passes);
  const found: XNode[] = [];
  for (const node of axis) {
    if (passes(node) && found.push(node) >= most) break;
  }
  return found;
}

/** The descendants of a name, by the index of the document. */
export function descendantsNamed(node: XNode, local: string): readonly XNode[] {
  const all = node.tree.elements.get(local) ?? [];
  if (node.parent === undefined) return all;
  const from = firstAfter(all, node.order);
  return all.slice(from, firstAfter(all, node.last));
}

/** The number of nodes of an ordered list that come no later than `order`. */
const firstAfter = (nodes: readonly XNode[], order: number): number =>
  firstPlace(nodes.length, (i) => nodes[i]!.order > order);
