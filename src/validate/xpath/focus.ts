import { XPathError } from './errors.js';
import { isNode, type Item, type Value } from './values.js';
import type { Tree, XNode } from './nodes.js';
import type { QualifiedName } from './syntax.js';

/** A variable in scope, and those round it; it is worked out when it is first asked for. */
export interface Scope {
  readonly name: string;
  readonly value: () => Value;
  readonly outer: Scope | undefined;
}

/** What an expression is applied to. */
export interface Focus {
  readonly item: Item | undefined;
  readonly position: number;
  readonly size: number;
  readonly scope: Scope | undefined;
  /** What `current()` means: the node that a rule looks at. */
  readonly current: Item | undefined;
  readonly world: World;
}

/** What lies outside the expression. */
export interface World {
  readonly tree: Tree;
  /** Nodes of a key by value, as `xsl:key` declares them. */
  readonly key: (name: string, value: string) => readonly XNode[];
  /** What a function of the schema's own, as `xsl:function` declares them, makes of its arguments. */
  readonly call: (name: QualifiedName, args: readonly Value[]) => Value;
  /**
   * As XPath 1.0 has it: of several nodes the first counts, and whatever is compared becomes what it is compared with.
   */
  readonly lenient: boolean;
}

/** An expression made ready to be applied. */
export type Evaluate = (focus: Focus) => Value;

export const bind = (name: string, value: () => Value, outer: Scope | undefined): Scope => ({
  name,
  value: once(value),
  outer,
});

function once(value: () => Value): () => Value {
  let known: Value | undefined;
  return () => (known ??= value());
}

/** The same focus with more variables. */
export function withScope({ item, position, size, current, world }: Focus, scope: Scope | undefined): Focus {
  return { item, position, size, scope, current, world };
}

/** The focus on one of several items. */
export function focusOn({ scope, current, world }: Focus, item: Item, position: number, size: number): Focus {
  return { item, position, size, scope, current, world };
}

export function valueOf(focus: Focus, name: string): Value {
  for (let scope = focus.scope; scope !== undefined; scope = scope.outer) if (scope.name === name) return scope.value();
  throw new XPathError(`The variable "$${name}" is not declared.`);
}

export function contextItem({ item }: Focus): Item {
  if (item === undefined) throw new XPathError('There is no context item here.');
  return item;
}

export function contextNode(focus: Focus): XNode {
  const item = contextItem(focus);
  if (!isNode(item)) throw new XPathError('A path begins at a value that is no node.');
  return item;
}

/** At most one item; of several the first for XPath 1.0. */
export function single(value: Value, focus: Focus, what: string): Item | undefined {
  if (value.length > 1 && !focus.world.lenient) throw new XPathError(`${what} takes one value, not ${value.length}.`);
  return value[0];
}
