import { XPathError } from './errors.js';
import { isKindTest, parseKindTest } from './parse-types.js';
import {
  accept,
  expect,
  FUNCTIONS,
  isNext,
  next,
  parseArguments,
  parseVariableName,
  qualified,
  unexpected,
  type Parser,
} from './parser.js';
import type { Axis, Expression, NodeTest, Step } from './syntax.js';

const NODE: NodeTest = { kind: 'node', uri: '*', local: '*' };

/** `//` */
const DESCENDANTS: Step = { kind: 'step', axis: 'descendant-or-self', test: NODE, predicates: [] };

const AXES: ReadonlySet<string> = new Set<Axis>([
  'child',
  'attribute',
  'self',
  'parent',
  'descendant',
  'descendant-or-self',
  'ancestor',
  'ancestor-or-self',
  'following',
  'following-sibling',
  'preceding',
  'preceding-sibling',
]);

/** `/a`, `//a`, `a/b//c` */
export function parsePathExpression(parser: Parser): Expression {
  if (accept(parser, '//')) {
    const everywhere: Expression = { kind: 'path', left: { kind: 'root' }, right: DESCENDANTS };
    return parseRest(parser, { kind: 'path', left: everywhere, right: parseStep(parser) });
  }
  if (!accept(parser, '/')) return parseRest(parser, parseStep(parser));
  if (!beginsStep(parser)) return { kind: 'root' };
  return parseRest(parser, { kind: 'path', left: { kind: 'root' }, right: parseStep(parser) });
}

function parseRest(parser: Parser, first: Expression): Expression {
  let left = first;
  for (;;) {
    if (accept(parser, '//')) left = { kind: 'path', left, right: DESCENDANTS };
    else if (!accept(parser, '/')) return left;
    left = { kind: 'path', left, right: parseStep(parser) };
  }
}

/** Whether something can stand behind a lone `/`. */
function beginsStep(parser: Parser): boolean {
  const { kind, text } = next(parser);
  return kind === 'name' || kind === 'string' || kind === 'number' || ['*', '@', '.', '..', '(', '$'].includes(text);
}

function parseStep(parser: Parser): Expression {
  const axisStep = parseAxisStep(parser);
  if (axisStep !== undefined) return { ...axisStep, predicates: parsePredicates(parser) };
  const base = parsePrimary(parser);
  const predicates = parsePredicates(parser);
  if (isNext(parser, '(')) throw new XPathError('Functions that are computed are beyond memcon’s XPath.');
  if (isNext(parser, '?')) throw new XPathError('Maps and arrays are beyond memcon’s XPath.');
  return predicates.length === 0 ? base : { kind: 'filter', base, predicates };
}

function parsePredicates(parser: Parser): readonly Expression[] {
  const predicates: Expression[] = [];
  while (accept(parser, '[')) {
    predicates.push(parser.expression(parser));
    expect(parser, ']');
  }
  return predicates;
}

const step = (axis: Axis, test: NodeTest): Step => ({ kind: 'step', axis, test, predicates: [] });

function parseAxisStep(parser: Parser): Step | undefined {
  if (accept(parser, '..')) return step('parent', NODE);
  if (accept(parser, '@')) return step('attribute', parseNodeTest(parser));
  const { kind, text } = next(parser);
  if (isNext(parser, '::', 1)) {
    if (!AXES.has(text)) throw new XPathError(`XPath has no axis "${text}" that memcon knows.`);
    parser.at += 2;
    return step(text as Axis, parseNodeTest(parser));
  }
  if (isKindTest(parser)) return step(text === 'attribute' ? 'attribute' : 'child', parseKindTest(parser));
  const isName =
    (kind === 'name' && !isNext(parser, '(', 1) && !isNext(parser, '#', 1) && !isNext(parser, '{', 1)) ||
    isNext(parser, '*');
  return isName ? step('child', parseNodeTest(parser)) : undefined;
}

function parseNodeTest(parser: Parser): NodeTest {
  if (isKindTest(parser)) return parseKindTest(parser);
  if (accept(parser, '*')) return { kind: 'name', uri: '*', local: '*' };
  const token = next(parser);
  if (token.kind !== 'name') throw unexpected(parser, 'a name');
  parser.at++;
  return { kind: 'name', ...qualified(parser, token.text) };
}

function parsePrimary(parser: Parser): Expression {
  const { kind, text } = next(parser);
  if (kind === 'string' || kind === 'number') {
    parser.at++;
    return { kind: 'literal', value: kind === 'number' ? Number(text) : text };
  }
  if (isNext(parser, '$')) return { kind: 'variable', name: parseVariableName(parser) };
  if (accept(parser, '.')) return { kind: 'context' };
  if (accept(parser, '(')) {
    if (accept(parser, ')')) return { kind: 'sequence', items: [] };
    const inner = parser.expression(parser);
    expect(parser, ')');
    return inner.kind === 'step' ? { kind: 'filter', base: inner, predicates: [] } : inner;
  }
  if (kind !== 'name') throw unexpected(parser, 'an expression');
  if (isNext(parser, '#', 1) || isNext(parser, '{', 1) || text === 'function') {
    throw new XPathError('Functions as values, maps and arrays are beyond memcon’s XPath.');
  }
  parser.at++;
  return { kind: 'call', name: qualified(parser, text, FUNCTIONS), args: parseArguments(parser) };
}
