import { createRequire } from 'node:module';
import type * as FastXmlParser from 'fast-xml-parser';
import { outcome, type Outcome } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import { readXml } from './gate.js';
import { positions } from './positions.js';
import type { XmlElement, XmlNode } from './tree.js';

/** What fast-xml-parser makes of a node when the order is kept: `{name: [children…], ':@': {attributes}}`. */
type Ordered = Readonly<Record<string, unknown>>;

const ATTRIBUTES = ':@';
const TEXT = '#text';

/** Names that every JavaScript object inherits: the parser refuses or renames them, and no register has them. */
const INHERITED = /^(?:constructor|prototype|hasOwnProperty|toString|valueOf|__\w+__)$/;
const harmless = (name: string): string => (INHERITED.test(name) ? `${name}.` : name);
const localName = (name: string): string => harmless(name.slice(name.indexOf(':') + 1));

function nameOf(node: Ordered): string {
  for (const key in node) if (key !== ATTRIBUTES) return key;
  return TEXT;
}

/** Loaded when there is a register to read. */
const load = (): typeof FastXmlParser => createRequire(import.meta.url)('fast-xml-parser') as typeof FastXmlParser;

/** Nothing is guessed, trimmed or left out; the bounds are the gate's, which has read the text before. */
const parser = (): FastXmlParser.XMLParser =>
  new (load().XMLParser)({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    htmlEntities: true,
    processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: 1000,
    transformTagName: localName,
    transformAttributeName: harmless,
  });

/**
 * The root element of a record-like XML text (a register), names without prefix, no comments. The gate reads it first:
 * it refuses what is not well-formed and knows the places, of which fast-xml-parser, which makes the records, knows
 * nothing.
 */
export function readRecords(source: SourceText): Outcome<XmlElement | undefined> {
  const opened: number[] = [];
  const namespaces: string[] = [];
  const diagnostics = readXml(source, {
    open: (tag) => {
      opened.push(tag.start);
      namespaces.push(tag.uri);
    },
  });
  if (diagnostics.length > 0) return outcome(undefined, diagnostics);
  const placeAt = positions(source);
  let next = 0;
  // Start tags come in the same order from both.
  const convert = (node: Ordered): XmlNode => {
    const name = nameOf(node);
    if (name === TEXT) return String(node[TEXT]);
    const [start, uri] = [opened[next]!, namespaces[next]!];
    next++;
    const attributes = (node[ATTRIBUTES] ?? {}) as Readonly<Record<string, string>>;
    return { name, uri, attributes, children: (node[name] as readonly Ordered[]).map(convert), place: placeAt(start) };
  };
  const roots = (parser().parse(source.text) as readonly Ordered[]).map(convert);
  return outcome(roots.find((root): root is XmlElement => typeof root === 'object' && 'children' in root));
}
