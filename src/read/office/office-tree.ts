import { outcome, type Outcome } from '../../diagnostics/index.js';
import { readXml, decodeXml } from '../../xml/index.js';

/**
 * An element of an office document. Its names bear the prefix that is usual for their namespace, whatever the file's.
 */
export interface OfficeNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (OfficeNode | string)[];
}

/** Namespace → usual prefix. A namespace that is not among them has the prefix `?`. */
export type Prefixes = Readonly<Record<string, string>>;

/** A part of an office document as a tree; without value, with one error, where it is not XML that may be read. */
export function readPart(bytes: Uint8Array, name: string, prefixes: Prefixes): Outcome<OfficeNode | undefined> {
  const decoded = decodeXml(bytes, name);
  if (decoded.value === undefined) return outcome(undefined, decoded.diagnostics);
  const stack: (OfficeNode & { readonly children: (OfficeNode | string)[] })[] = [];
  let root: OfficeNode | undefined;
  const named = (uri: string, local: string): string => `${prefixes[uri] ?? '?'}:${local}`;
  const diagnostics = readXml(
    { name, text: decoded.value },
    {
      open: (tag) => {
        const attributes = Object.fromEntries(
          tag.attributes.map(({ uri, local, value }) => [uri === '' ? local : named(uri, local), value]),
        );
        const node = { name: named(tag.uri, tag.local), attributes, children: [] };
        if (root === undefined) root = node;
        else stack.at(-1)!.children.push(node);
        stack.push(node);
      },
      close: () => void stack.pop(),
      text: (text) => void stack.at(-1)!.children.push(text),
    },
  );
  return outcome(diagnostics.length === 0 ? root : undefined, diagnostics);
}

export const isNode = (child: OfficeNode | string): child is OfficeNode => typeof child !== 'string';

export const nodesOf = (node: OfficeNode | undefined, name?: string): readonly OfficeNode[] =>
  (node?.children ?? []).filter(
    (child): child is OfficeNode => isNode(child) && (name === undefined || child.name === name),
  );

/** The first child of a name, and of that the first of the next name … */
export const childOf = (node: OfficeNode | undefined, ...names: readonly string[]): OfficeNode | undefined =>
  names.reduce<OfficeNode | undefined>(
    (found, name) => found?.children.find((child): child is OfficeNode => isNode(child) && child.name === name),
    node,
  );

/** The elements of a name within another, at any depth but not within one another. */
export function descendants(node: OfficeNode, name: string): readonly OfficeNode[] {
  return nodesOf(node).flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}

export const textIn = (node: OfficeNode): string =>
  node.children.map((child) => (isNode(child) ? textIn(child) : child)).join('');
