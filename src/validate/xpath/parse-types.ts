import { accept, expect, isNext, next, qualified, unexpected, type Parser } from './parser.js';
import type { NodeTest, SequenceType } from './syntax.js';

const KIND_TESTS: ReadonlySet<string> = new Set([
  'node',
  'text',
  'comment',
  'processing-instruction',
  'element',
  'attribute',
  'document-node',
]);

export const isKindTest = (parser: Parser): boolean => KIND_TESTS.has(next(parser).text) && isNext(parser, '(', 1);

const ANY = { uri: '*', local: '*' } as const;

/** `text()`, `element(tei:p)`, `processing-instruction(x)`, `document-node()` … */
export function parseKindTest(parser: Parser): NodeTest {
  const kind = next(parser).text as NodeTest['kind'];
  parser.at += 2;
  const token = next(parser);
  let name: { readonly uri: string; readonly local: string } = ANY;
  if (kind === 'document-node' && isKindTest(parser)) parseKindTest(parser);
  else if (accept(parser, '*')) {
    if (accept(parser, ',')) parseSequenceType(parser);
  } else if (token.kind === 'name' || token.kind === 'string') {
    parser.at++;
    name = kind === 'processing-instruction' ? { uri: '', local: token.text } : qualified(parser, token.text);
    if (accept(parser, ',')) parseSequenceType(parser);
  }
  expect(parser, ')');
  return { kind, ...name };
}

/** `xs:integer?`, `element()*`, `item()+`, `empty-sequence()`. */
export function parseSequenceType(parser: Parser): SequenceType {
  const item = parseItemType(parser);
  const occurs = (['?', '*', '+'] as const).find((sign) => accept(parser, sign)) ?? '';
  return { item, occurs };
}

/** `xs:integer` or `xs:integer?`, as a cast has it: what follows else is an operator. */
export const parseSingleType = (parser: Parser): SequenceType => ({
  item: parseItemType(parser),
  occurs: accept(parser, '?') ? '?' : '',
});

function parseItemType(parser: Parser): string | NodeTest {
  if (isKindTest(parser)) return parseKindTest(parser);
  const { kind, text } = next(parser);
  if (kind !== 'name') throw unexpected(parser, 'a type');
  parser.at++;
  if (accept(parser, '(')) {
    expect(parser, ')');
    return text;
  }
  return qualified(parser, text).local;
}
