import type { Axis, NodeTest } from './syntax.js';
import type { XNode } from './nodes.js';

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

/** The nodes on an axis, nearest first. */
export const AXES: Readonly<Record<Axis, (node: XNode) => readonly XNode[]>> = {
  child: (node) => node.children,
  attribute: (node) => node.attributes,
  self: (node) => [node],
  parent: (node) => (node.parent === undefined ? [] : [node.parent]),
  descendant: (node) => within(node, node.order + 1, node.last),
  'descendant-or-self': (node) => [node, ...within(node, node.order + 1, node.last)],
  ancestor,
  'ancestor-or-self': (node) => [node, ...ancestor(node)],
  following: (node) =>
    within(node, (node.kind === 'attribute' ? node.order : node.last) + 1, node.tree.nodes.length - 1),
  'following-sibling': (node) => (node.kind === 'attribute' ? [] : (node.parent?.children.slice(node.index + 1) ?? [])),
  preceding: (node) => {
    const around = new Set(ancestor(node));
    return within(node, 0, node.order - 1)
      .filter((before) => !around.has(before))
      .reverse();
  },
  'preceding-sibling': (node) =>
    node.kind === 'attribute' ? [] : (node.parent?.children.slice(0, node.index).reverse() ?? []),
};

/** The nodes from one order to another, no attributes. */
function within({ tree }: XNode, from: number, to: number): readonly XNode[] {
  return tree.nodes.slice(from, to + 1).filter(({ kind }) => kind !== 'attribute');
}

function ancestor(node: XNode): readonly XNode[] {
  const found: XNode[] = [];
  for (let outer = node.parent; outer !== undefined; outer = outer.parent) found.push(outer);
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
function firstAfter(nodes: readonly XNode[], order: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle]!.order <= order) low = middle + 1;
    else high = middle;
  }
  return low;
}
