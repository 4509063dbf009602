import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { report, type Diagnostic, type RuleName } from '../diagnostics/index.js';
import { lineStarts, positionAt, type Position, type SourceText } from '../text/index.js';
import { declaredEntities } from './entities.js';
import { wellFormednessMessage } from './well-formedness-messages.js';

/** Bounds that no honest document reaches; they keep time and memory in proportion to the input. */
export interface XmlLimits {
  readonly depth: number;
  readonly attributes: number;
  /** In characters: one attribute value, one start tag. */
  readonly attributeLength: number;
  readonly nameLength: number;
  /** In characters: all that the entities of a document type declaration expand to. */
  readonly expansion: number;
}

export const XML_LIMITS: XmlLimits = { depth: 256, attributes: 1000, attributeLength: 1_000_000, nameLength: 1000, expansion: 1_000_000 };

export interface ReadXmlOptions {
  /** Take a document type declaration; nothing outside the file is ever fetched. Default false. */
  readonly allowDoctype?: boolean;
  readonly limits?: XmlLimits;
}

export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

/** A start tag; offsets are into the source text, `end` just behind the `>`. */
export interface XmlStartTag {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  /** Without namespace declarations. */
  readonly attributes: readonly XmlAttribute[];
  /** Offsets just behind the closing quotation mark of each attribute. */
  readonly attributeEnds: readonly number[];
  /** The namespace declarations of this tag: prefix ('' for the default) → namespace. */
  readonly namespaces: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
}

/** What `readXml` tells, in document order. Offsets become lines and columns with `positions(source)`. */
export interface XmlHandler {
  readonly open?: (tag: XmlStartTag) => void;
  /** Character data with references resolved; its source is `[start, end)`. A CDATA section comes as a text of its own. */
  readonly text?: (text: string, start: number, end: number) => void;
  readonly close?: (name: string, end: number) => void;
  readonly comment?: (comment: string) => void;
  readonly instruction?: (target: string, data: string) => void;
}

/** Turns offsets of a text into positions; the lines are counted once, on first use. */
export function positions(source: SourceText): (offset: number) => Position {
  let starts: readonly number[] | undefined;
  return (offset) => positionAt((starts ??= lineStarts(source.text)), offset);
}

/** Where an attribute's value begins, given the offset behind its closing quotation mark (which the raw value cannot hold). */
export const attributeValueStart = (source: SourceText, end: number): number => source.text.lastIndexOf(source.text[end - 1] ?? '"', end - 2) + 1;

/** Thrown to leave the parser; never leaves this file. */
class Refusal extends Error {
  constructor(
    readonly rule: RuleName,
    override readonly message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

const CHUNK = 1 << 20;
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/**
 * Reads XML, telling the handler what it meets, as long as it is well-formed (XML 1.0 or 1.1 with namespaces) and within bounds.
 * Returns one error where reading had to stop, or nothing. Whatever the handler throws passes through.
 */
export function readXml(source: SourceText, handler: XmlHandler, options: ReadXmlOptions = {}): readonly Diagnostic[] {
  try {
    feed(parserFor(source, handler, options.limits ?? XML_LIMITS, options.allowDoctype ?? false), source.text, options.limits ?? XML_LIMITS);
    return [];
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return [report(refusal.rule, refusal.message, { place: { file: source.name, start: positions(source)(refusal.offset) } })];
  }
}

type Parser = SaxesParser<{ xmlns: true; position: false }>;

/** In pieces, so that a start tag that never ends is noticed before all of it is read. */
function feed(parser: Parser, text: string, limits: XmlLimits): void {
  if (text.length <= CHUNK) parser.write(text);
  else {
    for (let i = 0; i < text.length; i += CHUNK) {
      const end = Math.min(i + CHUNK, text.length);
      parser.write(text.slice(i, end));
      const tag = text.lastIndexOf('<', end - 1);
      const open = tag !== -1 && /[^!?/]/u.test(text[tag + 1] ?? '!') && end - tag > limits.attributeLength && !text.slice(tag, end).includes('>');
      if (open) throw new Refusal('xml-too-long', `A tag is longer than ${limits.attributeLength} characters.`, tag);
    }
  }
  parser.close();
}

interface OpenElement {
  readonly name: string;
  readonly start: number;
}

/** A text being read. */
interface Reading {
  readonly source: SourceText;
  readonly handler: XmlHandler;
  readonly limits: XmlLimits;
  readonly parser: Parser;
  readonly openTags: OpenElement[];
  /** Of the start tag being read: its attributes, where each ends, and where it begins. */
  attributes: SaxesAttributeNS[];
  ends: number[];
  start: number;
  /** The offset behind the latest complete piece of markup or text. */
  last: number;
}

const refuse = (rule: RuleName, message: string, offset: number): never => {
  throw new Refusal(rule, message, offset);
};

function parserFor(source: SourceText, handler: XmlHandler, limits: XmlLimits, allowDoctype: boolean): Parser {
  const parser: Parser = new SaxesParser({ xmlns: true, position: false });
  const reading: Reading = { source, handler, limits, parser, openTags: [], attributes: [], ends: [], start: 0, last: 0 };
  parser.on('error', (error) => fail(reading, error.message));
  parser.on('doctype', (doctype) => takeDoctype(reading, doctype, allowDoctype));
  listenToTags(reading);
  listenToTexts(reading);
  return parser;
}

function fail(reading: Reading, message: string): never {
  const { source, parser, openTags, handler, start } = reading;
  const { text } = source;
  // Text that the end of the file cuts short is still text that was there.
  if (message.startsWith('unclosed tag') && !/[<&]/u.test(text.slice(reading.last))) {
    const from = reading.last;
    reading.last = text.length;
    handler.text?.(text.slice(from), from, text.length);
  }
  const line = (at: number): string => `line ${positions(source)(at).line}`;
  const from = Math.max(reading.last, start);
  const refusal = wellFormednessMessage(message, text, Math.min(parser.position, text.length), openTags.at(-1), line, from);
  return refuse('xml-not-well-formed', refusal.message, refusal.offset);
}

function takeDoctype(reading: Reading, doctype: string, allowed: boolean): void {
  const { parser, limits, source } = reading;
  const at = source.text.lastIndexOf('<!DOCTYPE', parser.position);
  if (!allowed) refuse('xml-doctype', 'The document has a document type declaration (DOCTYPE), which is not taken; remove it or allow it.', at);
  let expanded = 0;
  for (const [name, value] of declaredEntities(doctype, limits.expansion)) {
    const get = (): string => {
      const unusable = `The entity "${name}" is external, holds markup or is too large; it is not expanded.`;
      if (value === undefined) return refuse('xml-entity', unusable, parser.position);
      expanded += value.length;
      if (expanded > limits.expansion) refuse('xml-entity', `The entities expand to more than ${limits.expansion} characters.`, parser.position);
      return value;
    };
    Object.defineProperty(parser.ENTITIES, name, { configurable: true, get });
  }
  reading.last = parser.position;
}

function listenToTags(reading: Reading): void {
  const { parser, openTags, limits, handler } = reading;
  const { text } = reading.source;
  parser.on('opentagstart', ({ name }) => {
    const start = text.lastIndexOf('<', parser.position - 1);
    if (name.length > limits.nameLength) refuse('xml-too-long', `A name is longer than ${limits.nameLength} characters.`, start);
    if (openTags.length >= limits.depth) refuse('xml-too-deep', `Elements are nested more than ${limits.depth} deep.`, start);
    reading.start = start;
    reading.attributes = [];
    reading.ends = [];
  });
  parser.on('attribute', (attribute) => {
    const { start, attributes, ends } = reading;
    if (ends.length >= limits.attributes) refuse('xml-too-many-attributes', `An element has more than ${limits.attributes} attributes.`, start);
    if (attribute.name.length > limits.nameLength) refuse('xml-too-long', `A name is longer than ${limits.nameLength} characters.`, start);
    const long = attribute.value.length > limits.attributeLength;
    if (long) refuse('xml-too-long', `The value of the attribute "${attribute.name}" is longer than ${limits.attributeLength} characters.`, start);
    attributes.push(attribute);
    ends.push(parser.position);
  });
  parser.on('opentag', (tag) => {
    const { start, attributes, ends } = reading;
    const end = (reading.last = parser.position);
    openTags.push({ name: tag.name, start });
    handler.open?.(startTag(tag, attributes, ends, start, end));
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    const end = (reading.last = parser.position);
    // The parser tells of the end of an element before it notices that the end tag has another name.
    if (!isSelfClosing && !closes(text, end, name)) parser.fail('unexpected close tag.');
    openTags.pop();
    handler.close?.(name, end);
  });
}

function listenToTexts(reading: Reading): void {
  const { parser, handler, openTags } = reading;
  parser.on('xmldecl', () => {
    reading.last = parser.position;
  });
  parser.on('text', (data) => {
    const from = reading.last;
    const end = (reading.last = parser.position - 1);
    if (openTags.length > 0) handler.text?.(data, from, end);
  });
  parser.on('cdata', (data) => {
    const from = reading.last + '<![CDATA['.length;
    reading.last = parser.position;
    handler.text?.(data, from, reading.last - ']]>'.length);
  });
  parser.on('comment', (comment) => {
    reading.last = parser.position + 1;
    handler.comment?.(comment);
  });
  parser.on('processinginstruction', ({ target, body }) => {
    reading.last = parser.position;
    handler.instruction?.(target, body);
  });
}

/** Whether the end tag whose `>` lies just before `end` has this name. */
function closes(text: string, end: number, name: string): boolean {
  const start = text.lastIndexOf('<', end - 1) + 2;
  const next = text.charCodeAt(start + name.length);
  return text.startsWith(name, start) && (next === 62 || next <= 32);
}

function startTag(tag: SaxesTagNS, attributes: readonly SaxesAttributeNS[], ends: readonly number[], start: number, end: number): XmlStartTag {
  const declares = attributes.some((attribute) => attribute.uri === XMLNS);
  const { name, local, uri, ns: namespaces } = tag;
  if (!declares) return { name, local, uri, attributes, attributeEnds: ends, namespaces, start, end };
  const kept = attributes.map((attribute, i) => ({ attribute, end: ends[i]! })).filter((pair) => pair.attribute.uri !== XMLNS);
  return { name, local, uri, attributes: kept.map((k) => k.attribute), attributeEnds: kept.map((k) => k.end), namespaces, start, end };
}
