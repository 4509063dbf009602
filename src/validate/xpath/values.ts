import { XPathError } from './errors.js';
import { textOf, type XNode } from './nodes.js';

/** What an untyped document holds: text that becomes what it is compared with. */
interface Untyped {
  readonly kind: 'untyped';
  readonly text: string;
}

/** A value of one of XML Schema's other types, by its lexical form: `date`, `duration`, `QName` … */
export interface Typed {
  readonly kind: 'typed';
  readonly type: string;
  readonly text: string;
}

/** Numbers are of one kind: an xs:integer is a number without fraction. */
export type Atom = string | number | boolean | Untyped | Typed;
export type Item = XNode | Atom;
export type Value = readonly Item[];

export const EMPTY: Value = [];
const TRUE: Value = [true];
const FALSE: Value = [false];

export const isNode = (item: Item): item is XNode =>
  typeof item === 'object' && item.kind !== 'untyped' && item.kind !== 'typed';

export const untyped = (text: string): Untyped => ({ kind: 'untyped', text });

export function atomOf(item: Item): Atom {
  if (!isNode(item)) return item;
  return item.kind === 'comment' || item.kind === 'instruction' ? textOf(item) : untyped(textOf(item));
}

export const atomised = (value: Value): readonly Atom[] => value.map(atomOf);

export function stringOf(item: Item): string {
  if (typeof item === 'string') return item;
  if (typeof item === 'number') return numberAsText(item);
  if (typeof item === 'boolean') return String(item);
  return isNode(item) ? textOf(item) : item.text;
}

function numberAsText(number: number): string {
  if (Number.isNaN(number)) return 'NaN';
  if (!Number.isFinite(number)) return number > 0 ? 'INF' : '-INF';
  const text = String(number);
  return text.includes('e') ? text.replace('e+', 'E').replace('e', 'E') : text;
}

const NUMBER = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/u;

/** As `number()` has it: NaN for what is no number. */
export function numberOf(item: Item): number {
  const atom = atomOf(item);
  if (typeof atom === 'number') return atom;
  if (typeof atom === 'boolean') return atom ? 1 : 0;
  const text = stringOf(atom);
  if (NUMBER.test(text)) return Number(text);
  const special = text.trim();
  return special === 'INF' ? Infinity : special === '-INF' ? -Infinity : Number.NaN;
}

/** The effective boolean value. */
export function isTrue(value: Value): boolean {
  const [first] = value;
  if (first === undefined) return false;
  if (isNode(first)) return true;
  if (value.length > 1) throw new XPathError('Several values that are no nodes are neither true nor false.');
  if (typeof first === 'boolean') return first;
  if (typeof first === 'number') return first !== 0 && !Number.isNaN(first);
  const text = typeof first === 'string' ? first : first.kind === 'untyped' ? first.text : undefined;
  if (text === undefined) throw new XPathError(`"${stringOf(first)}" is neither true nor false.`);
  return text !== '';
}

export const truth = (value: boolean): Value => (value ? TRUE : FALSE);

/** Nodes in document order, each once; throws when there is something else among them. */
export function inOrder(items: Value): readonly XNode[] {
  if (items.length < 2) return items.map(nodeOnly);
  let previous = -1;
  let sorted = true;
  for (const item of items) {
    const { order } = nodeOnly(item);
    if (order <= previous) sorted = false;
    previous = order;
  }
  return sorted
    ? (items as readonly XNode[])
    : [...new Set(items as readonly XNode[])].sort((a, b) => a.order - b.order);
}

export function nodeOnly(item: Item): XNode {
  if (!isNode(item)) throw new XPathError(`"${stringOf(item)}" stands where a node is due.`);
  return item;
}
