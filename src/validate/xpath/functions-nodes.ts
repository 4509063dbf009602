import { append } from '../../text/index.js';
import { equalityKey } from './comparisons.js';
import { XPathError } from './errors.js';
import { contextItem } from './focus.js';
import { fn, nodeAt, textAt, type Library } from './function.js';
import { nameOf, type XNode } from './nodes.js';
import { atomised, EMPTY, inOrder, isNode, stringOf, truth, type Typed, type Value } from './values.js';

const XML = 'http://www.w3.org/XML/1998/namespace';

const isNamed = ({ kind }: XNode): boolean => kind === 'element' || kind === 'attribute' || kind === 'instruction';

const name = (of: (node: XNode) => string) =>
  fn(0, 1, (args, focus) => {
    const node = nodeAt(args, 0, focus);
    return [node !== undefined && isNamed(node) ? of(node) : ''];
  });

const qName = (uri: string, local: string, prefix: string): Typed => ({
  kind: 'typed',
  type: 'QName',
  text: uri === '' || prefix === '' ? local : `${prefix}:${local}`,
});

function nearest(node: XNode, local: string): string | undefined {
  for (let at: XNode | undefined = node; at !== undefined; at = at.parent) {
    const found = at.attributes.find((attribute) => attribute.local === local && attribute.uri === XML);
    if (found !== undefined) return found.value;
  }
  return undefined;
}

/** The elements that have one of the ids. */
function byId(args: readonly Value[], tree: XNode['tree']): Value {
  const found: XNode[] = [];
  for (const id of atomised(args[0]!).map(stringOf)) {
    const whole = tree.ids.get(id);
    if (whole !== undefined) found.push(whole);
    const parts = whole === undefined && id.includes(' ') ? id.split(' ') : [];
    append(
      found,
      parts.flatMap((one) => tree.ids.get(one) ?? []),
    );
  }
  return inOrder(found);
}

function deepEqual(a: Value, b: Value): boolean {
  return (
    a.length === b.length &&
    a.every((item, i) => {
      const other = b[i]!;
      if (isNode(item) && isNode(other)) return nodesEqual(item, other);
      return !isNode(item) && !isNode(other) && equalityKey(item) === equalityKey(other);
    })
  );
}

function nodesEqual(a: XNode, b: XNode): boolean {
  if (a.kind !== b.kind || a.local !== b.local || a.uri !== b.uri || a.value !== b.value) return false;
  const attribute = (node: XNode): readonly string[] =>
    node.attributes.map(({ uri, local, value }) => `${uri} ${local} ${value}`).sort();
  const content = (node: XNode): readonly XNode[] =>
    node.children.filter(({ kind }) => kind === 'element' || kind === 'text');
  const [x, y] = [content(a), content(b)];
  return (
    attribute(a).join('\n') === attribute(b).join('\n') &&
    x.length === y.length &&
    x.every((child, i) => nodesEqual(child, y[i]!))
  );
}

/** `/Q{}TEI[1]/Q{}text[1]/@n`: every step with its number, no prefixes. */
function qualifiedPath(node: XNode): string {
  if (node.parent === undefined) return '/';
  const before = node.parent.parent === undefined ? '' : qualifiedPath(node.parent);
  if (node.kind === 'attribute') return `${before}/@${node.uri === '' ? '' : `Q{${node.uri}}`}${node.local}`;
  const alike = node.parent.children
    .slice(0, node.index + 1)
    .filter(({ kind, uri, local }) => kind === node.kind && uri === node.uri && local === node.local);
  const steps = {
    element: `Q{${node.uri}}${node.local}`,
    text: 'text()',
    comment: 'comment()',
    instruction: `processing-instruction(${node.local})`,
    document: '',
  };
  return `${before}/${steps[node.kind]}[${alike.length}]`;
}

const unavailable = (what: string) =>
  fn(1, 2, () => {
    throw new XPathError(`${what}() reads other files, which memcon does not do while it checks a document.`);
  });

/** Functions on nodes, and those that look things up in a document. */
export const NODE_FUNCTIONS: Library = {
  name: name(nameOf),
  'local-name': name(({ local }) => local),
  'namespace-uri': name(({ uri }) => uri),
  'node-name': fn(0, 1, (args, focus) => {
    const node = nodeAt(args, 0, focus);
    return node === undefined || !isNamed(node) ? EMPTY : [qName(node.uri, node.local, node.prefix)];
  }),
  root: fn(0, 1, (args, focus) => {
    const node = nodeAt(args, 0, focus);
    return node === undefined ? EMPTY : [node.tree.root];
  }),
  data: fn(0, 1, (args, focus) => atomised(args[0] ?? [contextItem(focus)])),
  id: fn(1, 2, (args, focus) => byId(args, focus.world.tree)),
  'element-with-id': fn(1, 2, (args, focus) => byId(args, focus.world.tree)),
  idref: fn(1, 2, () => EMPTY),
  key: fn(2, 3, (args, focus) => {
    const keyName = textAt(args, 0, focus);
    const top = args[2] === undefined ? undefined : nodeAt(args, 2, focus);
    const found = inOrder(atomised(args[1]!).flatMap((atom) => focus.world.key(keyName, stringOf(atom))));
    return top === undefined ? found : found.filter(({ order }) => order >= top.order && order <= top.last);
  }),
  current: fn(0, 0, (_, { current }) => (current === undefined ? EMPTY : [current])),
  'generate-id': fn(0, 1, (args, focus) => {
    const node = nodeAt(args, 0, focus);
    return [node === undefined ? '' : `n${node.order}`];
  }),
  path: fn(0, 1, (args, focus) => {
    const node = nodeAt(args, 0, focus);
    return node === undefined ? EMPTY : [qualifiedPath(node)];
  }),
  lang: fn(1, 2, (args, focus) => {
    const node = nodeAt(args, 1, focus);
    const language = (node === undefined ? undefined : nearest(node, 'lang'))?.toLowerCase() ?? '';
    const wanted = textAt(args, 0, focus).toLowerCase();
    return truth(language === wanted || language.startsWith(`${wanted}-`));
  }),
  'base-uri': fn(0, 1, (args, focus) => {
    const node = nodeAt(args, 0, focus);
    const base = node === undefined ? undefined : nearest(node, 'base');
    return base === undefined ? EMPTY : [base];
  }),
  'document-uri': fn(0, 1, () => EMPTY),
  'static-base-uri': fn(0, 0, () => EMPTY),
  nilled: fn(0, 1, () => [false]),
  'has-children': fn(0, 1, (args, focus) => truth((nodeAt(args, 0, focus)?.children.length ?? 0) > 0)),
  innermost: fn(1, 1, (args) =>
    inOrder(args[0]!).filter((node, i, all) => !all.slice(i + 1).some(({ order }) => order <= node.last)),
  ),
  outermost: fn(1, 1, (args) => {
    let end = -1;
    return inOrder(args[0]!).filter(({ order, last }) => {
      if (order <= end) return false;
      end = last;
      return true;
    });
  }),
  'deep-equal': fn(2, 3, (args) => truth(deepEqual(args[0]!, args[1]!))),
  'in-scope-prefixes': fn(1, 1, (args, focus) => Object.keys(nodeAt(args, 0, focus)?.namespaces ?? {})),
  'namespace-uri-for-prefix': fn(2, 2, (args, focus) => {
    const uri = nodeAt(args, 1, focus)?.namespaces[textAt(args, 0, focus)];
    return uri === undefined ? EMPTY : [uri];
  }),
  QName: fn(2, 2, (args, focus) => {
    const [prefix, local] = textAt(args, 1, focus).includes(':')
      ? textAt(args, 1, focus).split(':')
      : ['', textAt(args, 1, focus)];
    return [qName(textAt(args, 0, focus), local ?? '', prefix ?? '')];
  }),
  'local-name-from-QName': fn(1, 1, (args) =>
    args[0]!.length === 0 ? EMPTY : [stringOf(args[0]![0]!).replace(/^.*:/u, '')],
  ),
  'doc-available': fn(1, 1, () => [false]),
  doc: unavailable('doc'),
  document: unavailable('document'),
  collection: unavailable('collection'),
  'unparsed-text': unavailable('unparsed-text'),
  'unparsed-text-lines': unavailable('unparsed-text-lines'),
  'unparsed-text-available': fn(1, 2, () => [false]),
  'json-doc': unavailable('json-doc'),
};
