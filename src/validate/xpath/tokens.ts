import { XPathError } from './errors.js';

/** A piece of an XPath expression. Names are told from operators by the parser, which knows what is due. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
}

/** As XML has it; ranges, for V8 takes ten times as long to compile classes of all scripts. */
const START =
  'A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NAME = `[${START}][${START}.\\-\\d\\xB7\\u0300-\\u036F\\u203F\\u2040]*`;

/** One token behind white space: a name (`p`, `tei:p`, `tei:*`, `*:p`, `Q{uri}p`), a number, a string, a symbol. */
const tokenPattern = (): RegExp =>
  new RegExp(
    [
      `(?<name>Q\\{[^{}]*\\}(?:${NAME}|\\*)|\\*:${NAME}|${NAME}(?::(?:\\*|${NAME}))?)`,
      '(?<number>(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)',
      `(?<string>"(?:[^"]|"")*"|'(?:[^']|'')*')`,
      '(?<symbol>::|//|\\.\\.|<<|>>|<=|>=|!=|\\|\\||:=|=>|[()\\[\\]@,|+\\-*=<>/$.!?{}#:])',
    ].join('|'),
    'yu',
  );
/** Made when it is needed: that takes V8 long. */
let known: RegExp | undefined;
const SPACE = /\s+/uy;

/** The tokens of an expression, comments left out. Throws an XPathError for what is none. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = (known ??= tokenPattern());
  for (let at = skipped(text, 0); at < text.length; at = skipped(text, at)) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) throw new XPathError(`"${text.slice(at, at + 10)}" is not XPath.`);
    const { name, number, string } = match.groups!;
    const kind =
      name !== undefined ? 'name' : number !== undefined ? 'number' : string !== undefined ? 'string' : 'symbol';
    tokens.push({ kind, text: string === undefined ? match[0] : unquoted(string), at });
    at += match[0].length;
  }
  return [...tokens, { kind: 'end', text: '', at: text.length }];
}

function unquoted(literal: string): string {
  const quote = literal[0]!;
  return literal.slice(1, -1).replaceAll(quote + quote, quote);
}

/** The offset behind white space and comments, which nest: `(: … (: … :) :)`. */
function skipped(text: string, from: number): number {
  let at = from;
  for (;;) {
    SPACE.lastIndex = at;
    if (SPACE.test(text)) at = SPACE.lastIndex;
    if (!text.startsWith('(:', at)) return at;
    at = commentEnd(text, at);
  }
}

function commentEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text.startsWith('(:', at)) {
      depth++;
      at++;
    } else if (text.startsWith(':)', at)) {
      depth--;
      at++;
      if (depth === 0) return at + 1;
    }
  }
  throw new XPathError('A comment is not closed.');
}
