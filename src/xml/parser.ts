import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { report, type Diagnostic, type RuleName } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import { declaredEntities } from './declared-entities.js';
import type { XmlHandler, XmlLimits, XmlStartTag } from './events.js';
import { positions } from './positions.js';
import { wellFormednessMessage } from './well-formedness-messages.js';

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
 * Reads XML of any kind with the parser, telling the handler what it meets. Returns one error where reading had to
 * stop, or nothing.
 */
export function parseThrough(
  source: SourceText,
  handler: XmlHandler,
  limits: XmlLimits,
  allowDoctype: boolean,
): readonly Diagnostic[] {
  try {
    feed(parserFor(source, handler, limits, allowDoctype), source.text, limits);
    return [];
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return [
      report(refusal.rule, refusal.message, { place: { file: source.name, start: positions(source)(refusal.offset) } }),
    ];
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
      const open =
        tag !== -1 &&
        /[^!?/]/u.test(text[tag + 1] ?? '!') &&
        end - tag > limits.attributeLength &&
        !text.slice(tag, end).includes('>');
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
  const reading: Reading = {
    source,
    handler,
    limits,
    parser,
    openTags: [],
    attributes: [],
    ends: [],
    start: 0,
    last: 0,
  };
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
  const refusal = wellFormednessMessage(
    message,
    text,
    Math.min(parser.position, text.length),
    openTags.at(-1),
    line,
    from,
  );
  return refuse('xml-not-well-formed', refusal.message, refusal.offset);
}

function takeDoctype(reading: Reading, doctype: string, allowed: boolean): void {
  const { parser, limits, source } = reading;
  const at = source.text.lastIndexOf('<!DOCTYPE', parser.position);
  if (!allowed) {
    refuse(
      'xml-doctype',
      'The document has a document type declaration (DOCTYPE): remove it ("memcon validate" takes it with --allow-doctype).',
      at,
    );
  }
  let expanded = 0;
  for (const [name, value] of declaredEntities(doctype, limits.expansion)) {
    const get = (): string => {
      const unusable = `The entity "${name}" is external, holds markup or is too large; it is not expanded.`;
      if (value === undefined) return refuse('xml-entity', unusable, parser.position);
      expanded += value.length;
      if (expanded > limits.expansion) {
        refuse('xml-entity', `The entities expand to more than ${limits.expansion} characters.`, parser.position);
      }
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
    if (name.length > limits.nameLength) {
      refuse('xml-too-long', `A name is longer than ${limits.nameLength} characters.`, start);
    }
    if (openTags.length >= limits.depth) {
      refuse('xml-too-deep', `Elements are nested more than ${limits.depth} deep.`, start);
    }
    reading.start = start;
    reading.attributes = [];
    reading.ends = [];
  });
  parser.on('attribute', (attribute) => {
    const { start, attributes, ends } = reading;
    if (ends.length >= limits.attributes) {
      refuse('xml-too-many-attributes', `An element has more than ${limits.attributes} attributes.`, start);
    }
    if (attribute.name.length > limits.nameLength) {
      refuse('xml-too-long', `A name is longer than ${limits.nameLength} characters.`, start);
    }
    const long = attribute.value.length > limits.attributeLength;
    if (long) {
      refuse(
        'xml-too-long',
        `The value of the attribute "${attribute.name}" is longer than ${limits.attributeLength} characters.`,
        start,
      );
    }
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

function startTag(
  tag: SaxesTagNS,
  attributes: readonly SaxesAttributeNS[],
  ends: readonly number[],
  start: number,
  end: number,
): XmlStartTag {
  const declares = attributes.some((attribute) => attribute.uri === XMLNS);
  const { name, local, uri, ns: namespaces } = tag;
  if (!declares) return { name, local, uri, attributes, attributeEnds: ends, namespaces, start, end };
  const kept = attributes
    .map((attribute, i) => ({ attribute, end: ends[i]! }))
    .filter((pair) => pair.attribute.uri !== XMLNS);
  return {
    name,
    local,
    uri,
    attributes: kept.map((k) => k.attribute),
    attributeEnds: kept.map((k) => k.end),
    namespaces,
    start,
    end,
  };
}
