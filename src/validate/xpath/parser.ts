import { XPathError } from './errors.js';
import type { Expression, QualifiedName } from './syntax.js';
import type { Token } from './tokens.js';

/** Where an expression stands: what its prefixes mean. */
export type Prefixes = Readonly<Record<string, string>>;

/** An expression being read. */
export interface Parser {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly prefixes: Prefixes;
  at: number;
  /** `a, b` */
  readonly expression: (parser: Parser) => Expression;
  /** `a`: no comma but in parentheses. */
  readonly single: (parser: Parser) => Expression;
}

export const next = (parser: Parser, ahead = 0): Token =>
  parser.tokens[Math.min(parser.at + ahead, parser.tokens.length - 1)]!;

export const isNext = (parser: Parser, text: string, ahead = 0): boolean => {
  const token = next(parser, ahead);
  return token.text === text && (token.kind === 'symbol' || token.kind === 'name');
};

/** Steps over the token if it is the next one. */
export function accept(parser: Parser, text: string): boolean {
  if (!isNext(parser, text)) return false;
  parser.at++;
  return true;
}

export function expect(parser: Parser, text: string): void {
  if (!accept(parser, text)) throw unexpected(parser, `"${text}"`);
}

export function unexpected(parser: Parser, wanted?: string): XPathError {
  const { kind, text } = next(parser);
  const met = kind === 'end' ? 'it ends' : `"${text}" stands there`;
  const due = wanted === undefined ? '' : ` where ${wanted} is due`;
  return new XPathError(`"${parser.text.replaceAll(/\s+/gu, ' ').trim()}" is not XPath: ${met}${due}.`);
}

export const FUNCTIONS = 'http://www.w3.org/2005/xpath-functions';

/** Prefixes that need no declaration. */
const KNOWN: Prefixes = {
  xml: 'http://www.w3.org/XML/1998/namespace',
  xs: 'http://www.w3.org/2001/XMLSchema',
  fn: FUNCTIONS,
  math: `${FUNCTIONS}/math`,
  map: `${FUNCTIONS}/map`,
  array: `${FUNCTIONS}/array`,
  xsl: 'http://www.w3.org/1999/XSL/Transform',
};

/** `tei:p`, `Q{uri}p`, `p` as a name with its namespace; names without prefix have the namespace given. */
export function qualified(parser: Parser, name: string, unprefixed = ''): QualifiedName {
  const braced = /^Q\{(?<uri>[^{}]*)\}(?<local>.+)$/u.exec(name)?.groups;
  if (braced !== undefined) return { uri: braced['uri']!.trim(), local: braced['local']! };
  const colon = name.indexOf(':');
  if (colon === -1) return { uri: unprefixed, local: name };
  const prefix = name.slice(0, colon);
  const uri = prefix === '*' ? '*' : (parser.prefixes[prefix] ?? KNOWN[prefix]);
  if (uri === undefined) throw new XPathError(`The prefix "${prefix}" is not declared.`);
  return { uri, local: name.slice(colon + 1) };
}

/** `$name` as one text that is equal for equal names. */
export function parseVariableName(parser: Parser): string {
  expect(parser, '$');
  const token = next(parser);
  if (token.kind !== 'name') throw unexpected(parser, 'a name');
  parser.at++;
  return variableKey(qualified(parser, token.text));
}

const variableKey = ({ uri, local }: QualifiedName): string => (uri === '' ? local : `{${uri}}${local}`);

/** Behind the name of a function. */
export function parseArguments(parser: Parser): readonly Expression[] {
  expect(parser, '(');
  const args: Expression[] = [];
  if (accept(parser, ')')) return args;
  do {
    const isHole = isNext(parser, '?') && (isNext(parser, ',', 1) || isNext(parser, ')', 1));
    if (isHole) throw new XPathError('Functions applied in part are beyond memcon’s XPath.');
    args.push(parser.single(parser));
  } while (accept(parser, ','));
  expect(parser, ')');
  return args;
}
