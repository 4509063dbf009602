import { holdsStrange, withoutReferences } from './characters.js';
import type { XmlAttribute, XmlHandler, XmlLimits } from './events.js';

/** How far a text was read: whether to its end, and how many events were told of it. */
interface Lead {
  readonly whole: boolean;
  readonly told: number;
}

interface Name {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
}

interface OpenElement {
  readonly name: string;
  /** What prefixes mean outside the element. */
  readonly outside: Bindings;
}

type Bindings = ReadonlyMap<string, string>;
type Growing = { -readonly [Key in keyof XmlAttribute]: XmlAttribute[Key] };

/** A start tag being read. */
interface Tag {
  attributes: Growing[];
  ends: number[];
  /** How many attributes there are, declarations among them. */
  count: number;
  /** The namespaces that it declares. */
  declared: Record<string, string> | undefined;
  hasPrefixes: boolean;
}

/**
 * A text being read. The functions take an offset and return the one behind what they read, or -1 at what is not
 * ordinary.
 */
interface Reading {
  readonly text: string;
  readonly handler: XmlHandler;
  readonly limits: XmlLimits;
  readonly names: Map<number, Name>;
  readonly open: OpenElement[];
  /** Whether the text has such things at all. */
  readonly hasReturns: boolean;
  readonly hasSectionEnds: boolean;
  bindings: Bindings;
  /** Behind the name read last. */
  at: number;
  began: boolean;
  told: number;
}

const DECLARATION =
  /^<\?xml version=(?:"1\.0"|'1\.0')(?: encoding=(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?: standalone=(?:"(?:yes|no)"|'(?:yes|no)'))? ?\?>/u;
const QUALIFIED = /^(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)$/u;
const XML = 'http://www.w3.org/XML/1998/namespace';
const RESERVED: ReadonlySet<string> = new Set([XML, 'http://www.w3.org/2000/xmlns/', '']);
const NO_NAMESPACES: Readonly<Record<string, string>> = {};
/** Shared by all tags without attributes; nothing is ever put in. */
const NO_ENDS: number[] = [];
const NO_ATTRIBUTES: Growing[] = [];

/** Longer names no ordinary element has. */
const MAX_NAME = 100;

/** More attributes, or namespaces at a time, no ordinary element has; their names are compared each with each. */
const MANY = 50;

const [TAB, LINE_END, RETURN, SPACE, BANG, QUOTE, AMPERSAND, APOSTROPHE, SLASH, LESS, EQUALS, GREATER, QUESTION] = [
  9, 10, 13, 32, 33, 34, 38, 39, 47, 60, 61, 62, 63,
];

/** Of each ASCII character: 2 if a name may begin with it, 1 if it may go on with it, else 0. */
const NAME_KINDS = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z_]/u.test(String.fromCharCode(code)) ? 2 : /[\w.:-]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

const isSpace = (code: number): boolean => code === SPACE || code === LINE_END || code === TAB || code === RETURN;

/**
 * Reads well-formed XML as nearly all is written (ASCII names, no document type, few attributes, within bounds),
 * several times as fast as the parser. At the first thing that is not such, or not well-formed, it stops: what then is
 * to be told is the parser's to say.
 */
export function readOrdinaryXml(text: string, handler: XmlHandler, limits: XmlLimits): Lead {
  const bindings = new Map([['xml', XML]]);
  const [hasReturns, hasSectionEnds] = [text.includes('\r'), text.includes(']]>')];
  const reading: Reading = {
    text,
    handler,
    limits,
    names: new Map(),
    open: [],
    hasReturns,
    hasSectionEnds,
    bindings,
    at: 0,
    began: false,
    told: 0,
  };
  const whole = !holdsStrange(text) && readAll(reading);
  return { whole, told: reading.told };
}

function readAll(reading: Reading): boolean {
  const { text, open } = reading;
  let at = DECLARATION.exec(text)?.[0].length ?? 0;
  while (at !== -1) {
    const next = text.indexOf('<', at);
    if (next === -1) return reading.began && open.length === 0 && skipSpace(text, at) === text.length;
    if (next > at && !takeText(reading, at, next)) return false;
    at = takeMarkup(reading, next);
  }
  return false;
}

/** Whether the text between two pieces of markup is ordinary; outside the root it is white space. */
function takeText(reading: Reading, from: number, to: number): boolean {
  const { text, open, hasReturns, hasSectionEnds, handler } = reading;
  if (open.length === 0) return skipSpace(text, from) === to;
  const raw = text.slice(from, to);
  if (hasSectionEnds && raw.includes(']]>')) return false;
  const data = withoutReferences(hasReturns ? withLineEnds(raw) : raw);
  if (data === undefined) return false;
  reading.told++;
  handler.text?.(data, from, to);
  return true;
}

function takeMarkup(reading: Reading, at: number): number {
  const code = reading.text.charCodeAt(at + 1);
  if (code === SLASH) return endTag(reading, at);
  if (code === BANG) return reading.text.startsWith('--', at + 2) ? comment(reading, at) : section(reading, at);
  return code === QUESTION ? instruction(reading, at) : startTag(reading, at);
}

function startTag(reading: Reading, start: number): number {
  const { text, open, limits } = reading;
  const name = nameAt(reading, start + 1);
  if (name === undefined || open.length >= limits.depth || (reading.began && open.length === 0)) return -1;
  const tag: Tag = { attributes: NO_ATTRIBUTES, ends: NO_ENDS, count: 0, declared: undefined, hasPrefixes: false };
  let at = skipSpace(text, reading.at);
  for (
    let behind = reading.at;
    text.charCodeAt(at) !== GREATER && text.charCodeAt(at) !== SLASH;
    at = skipSpace(text, behind)
  ) {
    behind = at === behind ? -1 : attribute(reading, tag, at);
    if (behind === -1) return -1;
  }
  const isEmpty = text.charCodeAt(at) === SLASH;
  if (isEmpty && text.charCodeAt(at + 1) !== GREATER) return -1;
  return finishTag(reading, tag, name, { start, end: at + (isEmpty ? 2 : 1), isEmpty });
}

interface Extent {
  readonly start: number;
  readonly end: number;
  readonly isEmpty: boolean;
}

/** Gives a start tag its namespaces and tells of it, unless one of them is missing. */
function finishTag(reading: Reading, tag: Tag, { name, prefix, local }: Name, { start, end, isEmpty }: Extent): number {
  const { open, handler, bindings: outside } = reading;
  if (tag.declared !== undefined && !bind(reading, tag.declared)) return -1;
  const uri = prefix === '' ? (reading.bindings.get('') ?? '') : reading.bindings.get(prefix);
  if (uri === undefined || !areDistinct(tag, reading.bindings)) return -1;
  reading.began = true;
  reading.told += isEmpty ? 2 : 1;
  const { attributes, ends: attributeEnds, declared: namespaces = NO_NAMESPACES } = tag;
  handler.open?.({ name, local, uri, attributes, attributeEnds, namespaces, start, end });
  if (isEmpty) {
    reading.bindings = outside;
    handler.close?.(name, end);
  } else open.push({ name, outside });
  return end;
}

function attribute(reading: Reading, tag: Tag, start: number): number {
  const { text, limits } = reading;
  const name = nameAt(reading, start);
  const equals = skipSpace(text, reading.at);
  if (name === undefined || text.charCodeAt(equals) !== EQUALS || ++tag.count > Math.min(MANY, limits.attributes)) {
    return -1;
  }
  const from = skipSpace(text, equals + 1) + 1;
  const quote = text.charCodeAt(from - 1);
  const to = quote === QUOTE ? text.indexOf('"', from) : quote === APOSTROPHE ? text.indexOf("'", from) : -1;
  if (to === -1 || to - from > limits.attributeLength) return -1;
  const value = attributeValue(text, from, to);
  if (value === undefined) return -1;
  const { prefix, local } = name;
  if (prefix === 'xmlns' || name.name === 'xmlns') {
    const declared = (tag.declared ??= {});
    const bound = prefix === '' ? '' : local;
    // An empty default namespace is none; all else that is out of the common is the parser's.
    if (
      Object.hasOwn(declared, bound) ||
      value.trim() !== value ||
      (RESERVED.has(value) && (bound !== '' || value !== ''))
    ) {
      return -1;
    }
    if (bound === 'xml' || bound === 'xmlns' || bound === '__proto__') return -1;
    declared[bound] = value;
  } else {
    if (prefix !== '') tag.hasPrefixes = true;
    const made = { name: name.name, prefix, local, uri: '', value };
    if (tag.attributes === NO_ATTRIBUTES) [tag.attributes, tag.ends] = [[made], [to + 1]];
    else {
      tag.attributes.push(made);
      tag.ends.push(to + 1);
    }
  }
  return to + 1;
}

/** White space becomes blanks before references are resolved; a "<" is not allowed. */
function attributeValue(text: string, from: number, to: number): string | undefined {
  let isPlain = true;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === LESS) return undefined;
    if (code < SPACE || code === AMPERSAND) isPlain = false;
  }
  const raw = text.slice(from, to);
  return isPlain ? raw : withoutReferences(raw.replace(/\r\n|[\t\n\r]/gu, ' '));
}

/** Gives attributes their namespaces; whether all are bound and none is there twice. */
function areDistinct({ attributes, hasPrefixes }: Tag, bindings: Bindings): boolean {
  for (let i = 0; i < attributes.length; i++) {
    const given = attributes[i]!;
    const uri = given.prefix === '' ? '' : bindings.get(given.prefix);
    if (uri === undefined) return false;
    given.uri = uri;
    for (let j = 0; j < i; j++) {
      if (attributes[j]!.local === given.local && (!hasPrefixes || attributes[j]!.uri === uri)) return false;
    }
  }
  return true;
}

/** Puts the namespaces that a tag declares in force, as long as they are few. */
function bind(reading: Reading, declared: Readonly<Record<string, string>>): boolean {
  const bindings = new Map(reading.bindings);
  for (const [prefix, uri] of Object.entries(declared)) bindings.set(prefix, uri);
  reading.bindings = bindings;
  return bindings.size <= MANY;
}

function endTag(reading: Reading, start: number): number {
  const { text, open, handler } = reading;
  const element = open.at(-1);
  if (element === undefined || !text.startsWith(element.name, start + 2)) return -1;
  const at = skipSpace(text, start + 2 + element.name.length);
  if (text.charCodeAt(at) !== GREATER) return -1;
  open.pop();
  reading.bindings = element.outside;
  reading.told++;
  handler.close?.(element.name, at + 1);
  return at + 1;
}

function comment(reading: Reading, start: number): number {
  const { text, handler } = reading;
  const end = text.indexOf('--', start + 4);
  if (end === -1 || text.charCodeAt(end + 2) !== GREATER) return -1;
  reading.told++;
  handler.comment?.(withLineEnds(text.slice(start + 4, end)));
  return end + 3;
}

function section(reading: Reading, start: number): number {
  const { text, handler, open } = reading;
  const from = start + 9;
  const end = text.startsWith('[CDATA[', start + 2) && open.length > 0 ? text.indexOf(']]>', from) : -1;
  if (end === -1) return -1;
  reading.told++;
  handler.text?.(withLineEnds(text.slice(from, end)), from, end);
  return end + 3;
}

function instruction(reading: Reading, start: number): number {
  const { text, handler } = reading;
  const target = nameAt(reading, start + 2);
  const end = text.indexOf('?>', reading.at);
  const from = skipSpace(text, reading.at);
  if (
    target === undefined ||
    target.prefix !== '' ||
    /^xml$/iu.test(target.name) ||
    end === -1 ||
    (from === reading.at && from !== end)
  ) {
    return -1;
  }
  reading.told++;
  handler.instruction?.(target.name, withLineEnds(text.slice(from, Math.max(from, end))));
  return end + 2;
}

/** The name at an offset, if an ordinary one is there; each name is one string, which is quicker to look up. */
function nameAt(reading: Reading, start: number): Name | undefined {
  const { text, names } = reading;
  let [at, hash] = [start, 0];
  let code = text.charCodeAt(at);
  if (!(code < 128) || NAME_KINDS[code] !== 2) return undefined;
  do {
    hash = (Math.imul(hash, 31) + code) | 0;
    code = text.charCodeAt(++at);
  } while (code < 128 && NAME_KINDS[code] !== 0);
  reading.at = at;
  const known = names.get(hash);
  if (known !== undefined && known.name.length === at - start && text.startsWith(known.name, start)) return known;
  const [name, prefix = '', local] = at - start > MAX_NAME ? [] : (QUALIFIED.exec(text.slice(start, at)) ?? []);
  if (local === undefined) return undefined;
  const made = { name: name!, prefix, local };
  names.set(hash, made);
  return made;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

const withLineEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text);
