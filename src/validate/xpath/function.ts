import { contextItem, single, type Focus } from './focus.js';
import { XPathError } from './errors.js';
import { isNode, numberOf, stringOf, atomOf, type Item, type Value } from './values.js';
import type { XNode } from './nodes.js';

/** A function of XPath: how many arguments it takes, and what it makes of them. */
export interface XPathFunction {
  readonly least: number;
  readonly most: number;
  readonly apply: (args: readonly Value[], focus: Focus) => Value;
}

export type Library = Readonly<Record<string, XPathFunction>>;

export const fn = (least: number, most: number, apply: XPathFunction['apply']): XPathFunction => ({
  least,
  most,
  apply,
});

/** The one item of an argument, if there is one; without the argument the context item. */
export const itemAt = (args: readonly Value[], i: number, focus: Focus): Item | undefined => {
  const value = args[i];
  return value === undefined ? contextItem(focus) : single(value, focus, 'The argument of a function');
};

/** The argument as text; '' when it is empty. */
export function textAt(args: readonly Value[], i: number, focus: Focus): string {
  const item = itemAt(args, i, focus);
  if (item === undefined) return '';
  const atom = atomOf(item);
  const isText =
    typeof atom === 'string' || (typeof atom === 'object' && (atom.kind === 'untyped' || atom.type === 'QName'));
  if (!isText && !focus.world.lenient && args[i] !== undefined) {
    throw new XPathError(`"${stringOf(atom)}" stands where a text is due; string() makes it one.`);
  }
  return stringOf(atom);
}

export function numberAt(args: readonly Value[], i: number, focus: Focus): number | undefined {
  const item = itemAt(args, i, focus);
  return item === undefined ? undefined : numberOf(item);
}

export function nodeAt(args: readonly Value[], i: number, focus: Focus): XNode | undefined {
  const item = itemAt(args, i, focus);
  if (item === undefined || isNode(item)) return item;
  throw new XPathError(`"${stringOf(item)}" stands where a node is due.`);
}
