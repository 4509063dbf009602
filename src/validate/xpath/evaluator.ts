import { arithmetic, negated } from './arithmetic.js';
import { castTo, isOfType } from './casts.js';
import { generalComparison, valueComparison } from './comparisons.js';
import { XPathError } from './errors.js';
import { bind, contextItem, focusOn, single, valueOf, withScope, type Evaluate, type Focus } from './focus.js';
import { functionNamed } from './functions.js';
import { nodeTest } from './axes.js';
import { evaluatePath, evaluateStep, filtered } from './paths.js';
import type { Binary, Expression, SequenceType } from './syntax.js';
import { EMPTY, inOrder, isNode, isTrue, nodeOnly, stringOf, truth, type Item, type Value } from './values.js';

type Of<K extends Expression['kind'], E = Expression> = E extends { readonly kind: infer Kind }
  ? K extends Kind
    ? E
    : never
  : never;
type Makers = { readonly [K in Expression['kind']]: (expression: Of<K>) => Evaluate };

/** Makes an expression ready. Throws an XPathError for functions that do not exist. */
export const evaluator = (expression: Expression): Evaluate =>
  (MAKERS[expression.kind] as (expression: Expression) => Evaluate)(expression);

const MAKERS: Makers = {
  literal: ({ value }) => constant([value]),
  sequence: ({ items }) => {
    const parts = items.map(evaluator);
    return (focus) => parts.flatMap((part) => part(focus));
  },
  variable:
    ({ name }) =>
    (focus) =>
      valueOf(focus, name),
  context: () => (focus) => [contextItem(focus)],
  root: () => (focus) => {
    const item = contextItem(focus);
    return [isNode(item) ? item.tree.root : focus.world.tree.root];
  },
  for: ({ name, of, body }) => {
    const [items, result] = [evaluator(of), evaluator(body)];
    return (focus) => items(focus).flatMap((item) => result(withVariable(focus, name, [item])));
  },
  let: ({ name, of, body }) => {
    const [value, result] = [evaluator(of), evaluator(body)];
    return (focus) =>
      result(
        withScope(
          focus,
          bind(name, () => value(focus), focus.scope),
        ),
      );
  },
  some: ({ name, of, body }) => {
    const [items, test] = [evaluator(of), evaluator(body)];
    return (focus) => truth(items(focus).some((item) => isTrue(test(withVariable(focus, name, [item])))));
  },
  every: ({ name, of, body }) => {
    const [items, test] = [evaluator(of), evaluator(body)];
    return (focus) => truth(items(focus).every((item) => isTrue(test(withVariable(focus, name, [item])))));
  },
  if: ({ test, yes, no }) => {
    const [condition, first, second] = [evaluator(test), evaluator(yes), evaluator(no)];
    return (focus) => (isTrue(condition(focus)) ? first : second)(focus);
  },
  negative: ({ of }) => {
    const operand = evaluator(of);
    return (focus) => negated(operand(focus), focus);
  },
  cast: ({ of, type }) =>
    conversion(of, type, (item, name) => {
      const made = castTo(name, item);
      if (made === undefined) throw new XPathError(`"${stringOf(item)}" is no xs:${name}.`);
      return [made];
    }),
  castable: ({ of, type }) => {
    const operand = evaluator(of);
    const name = atomicName(type);
    return (focus) => {
      const value = operand(focus);
      return truth(
        value.length === 0 ? type.occurs === '?' : value.length === 1 && castTo(name, value[0]!) !== undefined,
      );
    };
  },
  treat: ({ of, type }) => {
    const [operand, fits] = [evaluator(of), sequenceTest(type)];
    return (focus) => {
      const value = operand(focus);
      if (!fits(value)) throw new XPathError('A value is not of the type it is treated as.');
      return value;
    };
  },
  instance: ({ of, type }) => {
    const [operand, fits] = [evaluator(of), sequenceTest(type)];
    return (focus) => truth(fits(operand(focus)));
  },
  binary: (expression) => binary(expression),
  call: ({ name, args }) => functionNamed(name, args.map(evaluator)),
  filter: ({ base, predicates }) => {
    const [items, filter] = [evaluator(base), filtered(predicates, evaluator)];
    return (focus) => filter(items(focus), focus);
  },
  path: (expression) => evaluatePath(expression, evaluator),
  map: ({ left, right }) => {
    const [items, result] = [evaluator(left), evaluator(right)];
    return (focus) => {
      const all = items(focus);
      return all.flatMap((item, i) => result(focusOn(focus, item, i + 1, all.length)));
    };
  },
  step: (expression) => evaluateStep(expression, evaluator),
};

const constant =
  (value: Value): Evaluate =>
  () =>
    value;

const withVariable = (focus: Focus, name: string, value: Value): Focus =>
  withScope(focus, { name, value: () => value, outer: focus.scope });

function atomicName({ item }: SequenceType): string {
  if (typeof item !== 'string') throw new XPathError('A value is cast to an atomic type only.');
  return item;
}

function conversion(of: Expression, type: SequenceType, convert: (item: Item, name: string) => Value): Evaluate {
  const operand = evaluator(of);
  const name = atomicName(type);
  return (focus) => {
    const item = single(operand(focus), focus, `"cast as xs:${name}"`);
    if (item !== undefined) return convert(item, name);
    if (type.occurs === '?') return EMPTY;
    throw new XPathError(`Nothing is cast to xs:${name}.`);
  };
}

export function sequenceTest({ item, occurs }: SequenceType): (value: Value) => boolean {
  if (item === 'empty-sequence') return (value) => value.length === 0;
  const test = typeof item === 'string' ? undefined : nodeTest(item, item.kind === 'attribute' ? 'attribute' : 'child');
  const fits = (one: Item): boolean => (test === undefined ? isOfType(item as string, one) : isNode(one) && test(one));
  return (value) => {
    const { length } = value;
    return (
      (length > 0 || occurs === '?' || occurs === '*') &&
      (length < 2 || occurs === '*' || occurs === '+') &&
      value.every(fits)
    );
  };
}

function binary({ operator, left, right }: Binary): Evaluate {
  const [a, b] = [evaluator(left), evaluator(right)];
  const [family, sign = ''] = operator.split(' ') as [string, string?];
  switch (family) {
    case 'or':
      return (focus) => truth(isTrue(a(focus)) || isTrue(b(focus)));
    case 'and':
      return (focus) => truth(isTrue(a(focus)) && isTrue(b(focus)));
    case 'general': {
      const compare = generalComparison(sign);
      return (focus) => truth(compare(a(focus), b(focus), focus.world.lenient));
    }
    case 'value': {
      const compare = valueComparison(sign);
      return (focus) => {
        const found = compare(a(focus), b(focus), focus.world.lenient);
        return found === undefined ? EMPTY : truth(found);
      };
    }
    case 'node':
      return (focus) => nodeComparison(sign, a(focus), b(focus));
    case '||':
      return (focus) => [text(a(focus), focus) + text(b(focus), focus)];
    case 'to':
      return (focus) => range(a(focus), b(focus), focus);
    case 'union':
      return (focus) => inOrder([...a(focus), ...b(focus)]);
    case 'intersect':
    case 'except':
      return (focus) => {
        const others = new Set(b(focus));
        return inOrder(a(focus).filter((item) => others.has(item) === (family === 'intersect')));
      };
    default:
      return arithmetic(operator, a, b);
  }
}

function text(value: Value, focus: Focus): string {
  const item = single(value, focus, '"||"');
  return item === undefined ? '' : stringOf(item);
}

function nodeComparison(sign: string, left: Value, right: Value): Value {
  if (left.length === 0 || right.length === 0) return EMPTY;
  if (left.length > 1 || right.length > 1) throw new XPathError(`"${sign}" compares single nodes, not several.`);
  const [a, b] = [nodeOnly(left[0]!), nodeOnly(right[0]!)];
  return truth(sign === 'is' ? a === b : sign === '<<' ? a.order < b.order : a.order > b.order);
}

const LONGEST_RANGE = 1_000_000;

function range(left: Value, right: Value, focus: Focus): Value {
  const ends = [single(left, focus, '"to"'), single(right, focus, '"to"')];
  if (!focus.world.lenient && ends.some((item) => typeof item === 'string')) {
    throw new XPathError('"to" counts whole numbers.');
  }
  const [first, last] = ends.map((item) => (item === undefined ? undefined : Number(stringOf(item))));
  if (first === undefined || last === undefined || last < first) return EMPTY;
  if (!Number.isInteger(first) || !Number.isInteger(last)) throw new XPathError('"to" counts whole numbers.');
  if (last - first >= LONGEST_RANGE) throw new XPathError(`"to" counts more than ${LONGEST_RANGE} numbers.`);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
