import { nodeTest } from './axes.js';
import type { Evaluate, Focus, World } from './focus.js';
import { evaluator } from './evaluator.js';
import { filtered, isPositional, isEveryNode } from './paths.js';
import type { Expression, Path, Step } from './syntax.js';
import type { Tree, XNode } from './nodes.js';

/** What the context of a rule takes: whether a node belongs to it, and among which nodes such are to be found. */
export interface Pattern {
  readonly matches: (node: XNode, focus: Focus) => boolean;
  readonly candidates: (tree: Tree) => readonly XNode[];
}

/**
 * A pattern of XSLT, which is how the context of a Schematron rule is written: `tei:p`, `tei:l//tei:div`, `@when`,
 * `/tei:TEI`.
 */
export const patternOf = (expression: Expression): Pattern => ({
  matches: matcher(expression),
  candidates: candidates(expression),
});

type Matcher = Pattern['matches'];

function matcher(expression: Expression): Matcher {
  switch (expression.kind) {
    case 'root':
      return (node) => node.kind === 'document';
    case 'binary':
      return joined(expression.operator, expression.left, expression.right) ?? selected(evaluator(expression));
    case 'filter': {
      if (expression.predicates.some(isPositional)) return selected(evaluator(expression));
      const base = matcher(expression.base);
      const filter = filtered(expression.predicates, evaluator);
      return (node, focus) => base(node, focus) && filter([node], focus).length === 1;
    }
    case 'context':
      return () => true;
    case 'step':
      return stepMatcher(expression);
    case 'path':
      return pathMatcher(expression);
    default:
      return selected(evaluator(expression));
  }
}

function joined(operator: string, left: Expression, right: Expression): Matcher | undefined {
  if (operator !== 'union' && operator !== 'except' && operator !== 'intersect') return undefined;
  const [a, b] = [matcher(left), matcher(right)];
  if (operator === 'union') return (node, focus) => a(node, focus) || b(node, focus);
  const wanted = operator === 'intersect';
  return (node, focus) => a(node, focus) && b(node, focus) === wanted;
}

/** The last step of a pattern: the test, and predicates that may count among siblings. */
function stepMatcher({ axis, test, predicates }: Step): Matcher {
  const isAttribute = axis === 'attribute';
  const passes = nodeTest(test, axis);
  const fits = (node: XNode): boolean =>
    passes(node) && (node.kind === 'attribute') === isAttribute && (axis !== 'child' || node.parent !== undefined);
  if (predicates.length === 0) return fits;
  const filter = filtered(predicates, evaluator);
  if (!predicates.some(isPositional)) return (node, focus) => fits(node) && filter([node], focus).length === 1;
  return (node, focus) => {
    if (!fits(node)) return false;
    const siblings = isAttribute ? node.parent?.attributes : node.parent?.children;
    return filter((siblings ?? [node]).filter(fits), focus).includes(node);
  };
}

function pathMatcher({ left, right }: Path): Matcher {
  const last = matcher(right);
  const isDeep = left.kind === 'path' && isEveryNode(left.right);
  const outer = matcher(isDeep ? left.left : left);
  const isDescendant =
    isDeep || (right.kind === 'step' && (right.axis === 'descendant' || right.axis === 'descendant-or-self'));
  return (node, focus) => {
    if (!last(node, focus)) return false;
    for (let above = node.parent; above !== undefined; above = above.parent) {
      if (outer(above, focus)) return true;
      if (!isDescendant) return false;
    }
    return false;
  };
}

/**
 * A pattern that only evaluating it can decide: `id('x')`, `key('k', 'v')`, `(a | b)[1]`; worked out once for a
 * document.
 */
function selected(evaluate: Evaluate): Matcher {
  const known = new WeakMap<World, ReadonlySet<unknown>>();
  return (node, focus) => {
    let found = known.get(focus.world);
    if (found === undefined) {
      const places = focus.world.tree.nodes.filter(({ kind }) => kind === 'document' || kind === 'element');
      found = new Set(places.flatMap((item) => evaluate({ ...focus, item, position: 1, size: 1, current: item })));
      known.set(focus.world, found);
    }
    return found.has(node);
  };
}

/** The nodes among which matches are to be found, by the names that the last step allows. */
function candidates(expression: Expression): (tree: Tree) => readonly XNode[] {
  const isTop =
    expression.kind === 'path' &&
    expression.left.kind === 'root' &&
    expression.right.kind === 'step' &&
    expression.right.axis === 'child';
  if (isTop) return ({ root }) => root.children;
  const names = lastNames(expression);
  if (names === undefined) return ({ nodes }) => nodes;
  const keys = [...new Set(names)];
  const of = (tree: Tree, key: string): readonly XNode[] => {
    if (key.startsWith('[@')) return (tree.attributes.get(key.slice(2)) ?? []).flatMap(({ parent }) => parent ?? []);
    return (key.startsWith('@') ? tree.attributes.get(key.slice(1)) : tree.elements.get(key)) ?? [];
  };
  if (keys.length === 1) return (tree) => of(tree, keys[0]!);
  return (tree) => [...new Set(keys.flatMap((key) => of(tree, key)))].sort((a, b) => a.order - b.order);
}

/**
 * `p`, `@when`, `[@when` for whatever has such an attribute: the names that the last step takes; undefined when it
 * takes nodes of any name.
 */
function lastNames(expression: Expression): readonly string[] | undefined {
  switch (expression.kind) {
    case 'path':
      return lastNames(expression.right);
    case 'filter':
      return lastNames(expression.base);
    case 'binary': {
      if (expression.operator === 'except' || expression.operator === 'intersect') return lastNames(expression.left);
      const [left, right] =
        expression.operator === 'union' ? [lastNames(expression.left), lastNames(expression.right)] : [];
      return left === undefined || right === undefined ? undefined : [...left, ...right];
    }
    case 'step': {
      const { axis, test } = expression;
      if (axis !== 'child' && axis !== 'attribute' && axis !== 'descendant') return undefined;
      if (test.kind !== 'name') return undefined;
      return test.local === '*' ? demandedAttribute(expression) : [(axis === 'attribute' ? '@' : '') + test.local];
    }
    default:
      return undefined;
  }
}

/** `*[@when]`, `*[@from and @to]`: the elements are those that have the attribute. */
function demandedAttribute({ axis, predicates }: Step): readonly string[] | undefined {
  const demanded = predicates.map(attributeIn).find((name) => name !== undefined);
  return axis === 'attribute' || demanded === undefined ? undefined : [`[@${demanded}`];
}

/** Functions that are false where their first argument is missing, provided that the second is some text. */
const FALSE_FOR_NOTHING: ReadonlySet<string> = new Set(['starts-with', 'ends-with', 'contains']);

/** The attribute without which a predicate does not hold, where that is plain to see. */
function attributeIn(test: Expression): string | undefined {
  if (test.kind === 'binary' && test.operator === 'and') return attributeIn(test.left) ?? attributeIn(test.right);
  if (test.kind === 'binary' && /^(?:general|value) /u.test(test.operator)) return attributeName(test.left);
  if (test.kind === 'call' && FALSE_FOR_NOTHING.has(test.name.local)) {
    const [of, part] = test.args;
    const isText = part?.kind === 'literal' && typeof part.value === 'string' && part.value !== '';
    return isText && of !== undefined ? attributeName(of) : undefined;
  }
  return attributeName(test);
}

function attributeName(expression: Expression): string | undefined {
  const isNamed =
    expression.kind === 'step' &&
    expression.axis === 'attribute' &&
    expression.test.kind === 'name' &&
    expression.test.local !== '*';
  return isNamed ? expression.test.local : undefined;
}
