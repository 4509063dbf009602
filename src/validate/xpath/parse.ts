import { XPathError } from './errors.js';
import { parsePathExpression } from './parse-paths.js';
import { parseSequenceType, parseSingleType } from './parse-types.js';
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
  type Prefixes,
} from './parser.js';
import type { BinaryOperator, Call, Expression, SequenceType } from './syntax.js';
import { tokensOf } from './tokens.js';

/** Reads an XPath expression. Throws an XPathError where it is none, or uses what memcon's XPath has not. */
export const parseXPath = (text: string, prefixes: Prefixes): Expression =>
  parsedWhole(text, prefixes, parseExpression);

/** Reads a type: `xs:string?`, `element()*`. */
export const parseType = (text: string, prefixes: Prefixes): SequenceType =>
  parsedWhole(text, prefixes, parseSequenceType);

function parsedWhole<T>(text: string, prefixes: Prefixes, parse: (parser: Parser) => T): T {
  const parser: Parser = {
    text,
    tokens: tokensOf(text),
    prefixes,
    at: 0,
    expression: parseExpression,
    single: parseSingle,
  };
  const parsed = parse(parser);
  if (next(parser).kind !== 'end') throw unexpected(parser);
  return parsed;
}

/** The calls of functions in an expression. */
export function callsIn(expression: unknown): readonly Call[] {
  if (typeof expression !== 'object' || expression === null) return [];
  const inner = Object.values(expression).flatMap(callsIn);
  return 'kind' in expression && expression.kind === 'call' ? [expression as Call, ...inner] : inner;
}

/** `a, b, c` */
function parseExpression(parser: Parser): Expression {
  const items = [parseSingle(parser)];
  while (accept(parser, ',')) items.push(parseSingle(parser));
  return items.length === 1 ? items[0]! : { kind: 'sequence', items };
}

const BINDERS: ReadonlySet<string> = new Set(['for', 'let', 'some', 'every']);

function parseSingle(parser: Parser): Expression {
  const { text } = next(parser);
  if (BINDERS.has(text) && isNext(parser, '$', 1)) return parseBinding(parser, text as 'for');
  if (text === 'if' && isNext(parser, '(', 1)) return parseIf(parser);
  return parseBinary(parser, 0);
}

function parseBinding(parser: Parser, kind: 'for' | 'let' | 'some' | 'every'): Expression {
  parser.at++;
  const bindings: { readonly name: string; readonly of: Expression }[] = [];
  do {
    const name = parseVariableName(parser);
    if (accept(parser, 'as')) parseSequenceType(parser);
    expect(parser, kind === 'let' ? ':=' : 'in');
    bindings.push({ name, of: parseSingle(parser) });
  } while (accept(parser, ','));
  expect(parser, kind === 'for' || kind === 'let' ? 'return' : 'satisfies');
  return bindings.reduceRight<Expression>((body, { name, of }) => ({ kind, name, of, body }), parseSingle(parser));
}

function parseIf(parser: Parser): Expression {
  parser.at++;
  expect(parser, '(');
  const test = parseExpression(parser);
  expect(parser, ')');
  expect(parser, 'then');
  const yes = parseSingle(parser);
  expect(parser, 'else');
  return { kind: 'if', test, yes, no: parseSingle(parser) };
}

const comparisons: readonly (readonly [string, BinaryOperator])[] = [
  ...['=', '!=', '<', '<=', '>', '>='].map((sign) => [sign, `general ${sign}`] as const),
  ...['eq', 'ne', 'lt', 'le', 'gt', 'ge'].map((word) => [word, `value ${word}`] as const),
  ...['is', '<<', '>>'].map((sign) => [sign, `node ${sign}`] as const),
];
const own = (...operators: readonly BinaryOperator[]): ReadonlyMap<string, BinaryOperator> =>
  new Map(operators.map((operator) => [operator, operator]));

/** The operators by how loosely they bind. */
const LEVELS: readonly ReadonlyMap<string, BinaryOperator>[] = [
  own('or'),
  own('and'),
  new Map(comparisons),
  own('||'),
  own('to'),
  own('+', '-'),
  own('*', 'div', 'idiv', 'mod'),
  new Map<string, BinaryOperator>([
    ['union', 'union'],
    ['|', 'union'],
  ]),
  own('intersect', 'except'),
];

function parseBinary(parser: Parser, level: number): Expression {
  const operators = LEVELS[level];
  if (operators === undefined) return parseTyped(parser);
  let left = parseBinary(parser, level + 1);
  for (;;) {
    const token = next(parser);
    const operator = token.kind === 'symbol' || token.kind === 'name' ? operators.get(token.text) : undefined;
    if (operator === undefined) return left;
    parser.at++;
    left = { kind: 'binary', operator, left, right: parseBinary(parser, level + 1) };
  }
}

const TYPED: readonly (readonly [first: string, second: string, kind: 'instance' | 'treat' | 'castable' | 'cast'])[] = [
  ['cast', 'as', 'cast'],
  ['castable', 'as', 'castable'],
  ['treat', 'as', 'treat'],
  ['instance', 'of', 'instance'],
];

/** `cast as` and the like, in the order in which they bind: `instance of` most loosely. */
function parseTyped(parser: Parser): Expression {
  let of = parseArrow(parser);
  for (const [first, second, kind] of TYPED) {
    if (!isNext(parser, first) || !isNext(parser, second, 1)) continue;
    parser.at += 2;
    of = { kind, of, type: kind.startsWith('cast') ? parseSingleType(parser) : parseSequenceType(parser) };
  }
  return of;
}

/** `a => f(b)`: the same as `f(a, b)`. */
function parseArrow(parser: Parser): Expression {
  let expression = parseUnary(parser);
  while (accept(parser, '=>')) {
    const token = next(parser);
    if (token.kind !== 'name') throw new XPathError('Functions that are computed are beyond memcon’s XPath.');
    parser.at++;
    expression = {
      kind: 'call',
      name: qualified(parser, token.text, FUNCTIONS),
      args: [expression, ...parseArguments(parser)],
    };
  }
  return expression;
}

function parseUnary(parser: Parser): Expression {
  let signs = 0;
  let negative = false;
  for (; isNext(parser, '-') || isNext(parser, '+'); parser.at++) {
    signs++;
    if (isNext(parser, '-')) negative = !negative;
  }
  const of = parseMap(parser);
  if (signs === 0) return of;
  return negative ? { kind: 'negative', of } : { kind: 'negative', of: { kind: 'negative', of } };
}

function parseMap(parser: Parser): Expression {
  let left = parsePathExpression(parser);
  while (accept(parser, '!')) left = { kind: 'map', left, right: parsePathExpression(parser) };
  return left;
}
