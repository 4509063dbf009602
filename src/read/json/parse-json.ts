import { outcome, report, type Outcome } from '../../diagnostics/index.js';
import { lineStarts, positionAt, type SourceText } from '../../text/index.js';

/** A JSON value that knows where it stands: `JSON.parse` does not say. */
export interface JsonNode {
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  /** Of an object, by key. */
  readonly members?: ReadonlyMap<string, JsonMember>;
  /** Of an array. */
  readonly items?: readonly JsonNode[];
}

interface JsonMember {
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly node: JsonNode;
}

interface Fault {
  readonly at: number;
  readonly what: string;
}

const isFault = (result: JsonNode | Fault): result is Fault => 'what' in result;

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
/** Numbers and names by RFC 8259. Examples: "-1.5e3", "true"; not: "01", "NaN". */
const PLAIN = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** No file of ours is deeper; a hostile one shall not exhaust the stack. */
const MAX_DEPTH = 100;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const skipSpace = (text: string, at: number): number => at + (match(SPACE, text, at)?.length ?? 0);

function found(text: string, at: number): string {
  const character = text.slice(at, at + 2).match(/^[^]/u)?.[0];
  return character === undefined ? 'the file ends' : `there is ${JSON.stringify(character)}`;
}

const expected = (text: string, at: number, what: string): Fault => ({
  at,
  what: `${what} is expected, but ${found(text, at)}`,
});

function readString(text: string, at: number, what: string): JsonNode | Fault {
  const token = match(STRING, text, at);
  if (token !== undefined) return { start: at, end: at + token.length, value: JSON.parse(token) };
  if (text[at] === '"') {
    return { at, what: 'a string is not closed on its line, or has a character or escape that JSON does not allow' };
  }
  if (text[at] === "'") return { at, what: 'a string stands in single quotation marks; JSON wants double ones' };
  return expected(text, at, what);
}

function readObject(text: string, start: number, depth: number): JsonNode | Fault {
  const members = new Map<string, JsonMember>();
  let at = skipSpace(text, start + 1);
  if (text[at] === '}') return { start, end: at + 1, value: {}, members };
  for (;;) {
    const key = readString(text, at, 'a key in double quotation marks');
    if (isFault(key)) return key;
    const name = String(key.value);
    if (members.has(name)) return { at, what: `the key "${name}" is there twice` };
    at = skipSpace(text, key.end);
    if (text[at] !== ':') return expected(text, at, `":" after the key "${name}"`);
    const node = readValue(text, skipSpace(text, at + 1), depth);
    if (isFault(node)) return node;
    members.set(name, { keyStart: key.start, keyEnd: key.end, node });
    at = skipSpace(text, node.end);
    if (text[at] === '}') {
      const value = Object.fromEntries([...members].map(([memberName, member]) => [memberName, member.node.value]));
      return { start, end: at + 1, value, members };
    }
    if (text[at] !== ',') return expected(text, at, '"," or "}"');
    at = skipSpace(text, at + 1);
  }
}

function readArray(text: string, start: number, depth: number): JsonNode | Fault {
  const items: JsonNode[] = [];
  let at = skipSpace(text, start + 1);
  if (text[at] === ']') return { start, end: at + 1, value: [], items };
  for (;;) {
    const node = readValue(text, at, depth);
    if (isFault(node)) return node;
    items.push(node);
    at = skipSpace(text, node.end);
    if (text[at] === ']') return { start, end: at + 1, value: items.map((item) => item.value), items };
    if (text[at] !== ',') return expected(text, at, '"," or "]"');
    at = skipSpace(text, at + 1);
  }
}

function readValue(text: string, at: number, depth: number): JsonNode | Fault {
  if (depth > MAX_DEPTH) return { at, what: `values are nested more than ${MAX_DEPTH} deep` };
  if (text[at] === '{') return readObject(text, at, depth + 1);
  if (text[at] === '[') return readArray(text, at, depth + 1);
  const token = match(PLAIN, text, at);
  if (token !== undefined) return { start: at, end: at + token.length, value: JSON.parse(token) };
  return readString(text, at, 'a value');
}

/**
 * Reads JSON (RFC 8259, no key twice) with the place of every value; without value, with one error, where it is broken.
 */
export function parseJson(source: SourceText): Outcome<JsonNode | undefined> {
  const { text, name } = source;
  const node = readValue(text, skipSpace(text, 0), 0);
  const end = isFault(node) ? node.at : skipSpace(text, node.end);
  if (!isFault(node) && end === text.length) return outcome(node);
  const what = isFault(node) ? node.what : `after the value there is more: ${found(text, end)}`;
  const place = { file: name, start: positionAt(lineStarts(text), end) };
  return outcome(undefined, [report('json-broken', `This is not well-formed JSON: ${what}.`, { place })]);
}

/** The value to which a JSON pointer (RFC 6901) leads, as far as it leads. */
export function nodeAt(root: JsonNode, pointer: string): JsonNode {
  let node = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const next = node.members?.get(key)?.node ?? node.items?.[Number(key)];
    if (next === undefined) return node;
    node = next;
  }
  return node;
}
