import { AXES, descendantsNamed, nodesAlong, nodeTest } from './axes.js';
import { XPathError } from './errors.js';
import { contextNode, focusOn, type Evaluate, type Focus } from './focus.js';
import { isNode, inOrder, isTrue, type Item, type Value } from './values.js';
import { FUNCTIONS } from './parser.js';
import type { Expression, Path, QualifiedName, Step } from './syntax.js';
import type { XNode } from './nodes.js';

type Make = (expression: Expression) => Evaluate;

/** Functions whose value is a truth, and no number that would mean a position. */
const TRUTHS: ReadonlySet<string> = new Set(
  'not exists empty boolean true false contains starts-with ends-with matches deep-equal lang has-children'.split(' '),
);

const isTruth = ({ uri, local }: QualifiedName): boolean => uri === FUNCTIONS && TRUTHS.has(local);

/** Whether what a predicate takes may depend on the position. */
export function isPositional(expression: Expression): boolean {
  switch (expression.kind) {
    case 'binary':
      return (
        !/^(?:or$|and$|general |value |node |union|intersect|except)/u.test(expression.operator) ||
        mentionsPosition(expression)
      );
    case 'path':
    case 'step':
    case 'some':
    case 'every':
    case 'castable':
    case 'instance':
      return mentionsPosition(expression);
    case 'call':
      return !isTruth(expression.name) || mentionsPosition(expression);
    case 'literal':
      return typeof expression.value === 'number';
    default:
      return true;
  }
}

/** Anywhere within: more than need be, but never too little. */
const mentionsPosition = (expression: Expression): boolean =>
  /"local":"(?:position|last)"/u.test(JSON.stringify(expression));

/** Applies predicates to a sequence one after the other. */
export function filtered(predicates: readonly Expression[], make: Make): (items: Value, focus: Focus) => Value {
  const tests = predicates.map((predicate) => ({ test: make(predicate), positional: isPositional(predicate) }));
  return (items, focus) =>
    tests.reduce<Value>((left, { test, positional }) => {
      const size = left.length;
      return left.filter((item, i) => {
        const value = test(focusOn(focus, item, i + 1, size));
        return positional && value.length === 1 && typeof value[0] === 'number' ? value[0] === i + 1 : isTrue(value);
      });
    }, items);
}

const REVERSE: ReadonlySet<string> = new Set([
  'ancestor',
  'ancestor-or-self',
  'preceding',
  'preceding-sibling',
  'parent',
]);

export function evaluateStep({ axis, test, predicates }: Step, make: Make): Evaluate {
  const along = AXES[axis];
  const passes = nodeTest(test, axis);
  const byName = axis === 'descendant' && test.kind === 'name' && test.local !== '*' ? test.local : undefined;
  const filter = predicates.length === 0 ? undefined : filtered(predicates, make);
  const most = countedFirst(predicates[0]);
  const isReverse = REVERSE.has(axis);
  return (focus) => {
    const node = contextNode(focus);
    const found =
      byName === undefined ? nodesAlong(along(node), passes, most) : descendantsNamed(node, byName).filter(passes);
    const kept = filter === undefined ? found : (filter(found, focus) as readonly XNode[]);
    return isReverse && kept.length > 1 ? kept.toReversed() : kept;
  };
}

/** `preceding::p[1]` looks no farther than to the first: so many nodes are wanted at most. */
const countedFirst = (predicate: Expression | undefined): number =>
  predicate?.kind === 'literal' && typeof predicate.value === 'number' && predicate.value >= 1
    ? predicate.value
    : Infinity;

/** `//` */
export const isEveryNode = (expression: Expression): boolean =>
  expression.kind === 'step' &&
  expression.axis === 'descendant-or-self' &&
  expression.test.kind === 'node' &&
  expression.predicates.length === 0;

/** `a//b` as one step, where no predicate counts among siblings. */
function shortened(path: Path): Path {
  const { left, right } = path;
  if (left.kind !== 'path' || !isEveryNode(left.right) || right.kind !== 'step') return path;
  const joins = right.axis === 'child' && !right.predicates.some(isPositional);
  return joins ? { kind: 'path', left: left.left, right: { ...right, axis: 'descendant' } } : path;
}

export function evaluatePath(path: Path, make: Make): Evaluate {
  const { left, right } = shortened(path);
  const [start, step] = [make(left), make(right)];
  return (focus) => {
    const nodes = start(focus);
    if (nodes.length === 1) return ordered(step(at(focus, nodes[0]!, 1, 1)));
    return ordered(nodes.flatMap((node, i) => step(at(focus, node, i + 1, nodes.length))));
  };
}

function at(focus: Focus, item: Item, position: number, size: number): Focus {
  if (!isNode(item)) throw new XPathError('A path goes on from a value that is no node.');
  return focusOn(focus, item, position, size);
}

/** Nodes in order, values as they came; a mixture is an error. */
function ordered(items: Value): Value {
  if (items.length < 2 || !items.some(isNode)) return items;
  return inOrder(items);
}
