import { isElement, type XmlElement, type XmlNode } from './tree.js';

export interface SerialiseOptions {
  /** Where the RELAX NG schema is, as the document should name it. Left out: no `xml-model` instruction. */
  readonly schema?: string;
  /** The same of the Schematron rules. */
  readonly rules?: string;
}

// Everything XML 1.0 forbids in a document, escaped or not (production 2): most control characters, lone surrogates,
// U+FFFE and U+FFFF.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const EVERY_FORBIDDEN = new RegExp(FORBIDDEN.source, 'gu');
const TEXT_SPECIAL = /[&<>\r]/gu;
const VALUE_SPECIAL = /[&<>"\t\n\r]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** The text with U+FFFD for each character that no XML document can hold. */
export const xmlText = (text: string): string => text.replace(EVERY_FORBIDDEN, '\uFFFD');

const escape = (character: string): string => ESCAPES[character]!;

/**
 * The document as a file: an XML declaration, the schema it should be valid against, and the tree as it is, with no
 * white space added. Throws on what no XML document can hold: whoever built the tree should have treated it.
 */
export function serialiseXml(root: XmlElement, { schema, rules }: SerialiseOptions = {}): string {
  const models =
    model(schema, 'http://relaxng.org/ns/structure/1.0') + model(rules, 'http://purl.oclc.org/dsdl/schematron');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${models}${serialiseNode(root)}\n`;
}

/** The instruction that names a schema (ISO/IEC 19757-11). */
const model = (href: string | undefined, language: string): string =>
  href === undefined ? '' : `<?xml-model href="${value(href)}" type="application/xml" schematypens="${language}"?>\n`;

/** One node. Throws on what no XML document can hold: whoever built the tree should have treated it. */
export function serialiseNode(node: XmlNode): string {
  const pieces: string[] = [];
  write(node, pieces);
  return pieces.join('');
}

function write(node: XmlNode, pieces: string[]): void {
  if (typeof node === 'string') pieces.push(checked(node).replace(TEXT_SPECIAL, escape));
  else if (isElement(node)) writeElement(node, pieces);
  else if ('comment' in node) {
    pieces.push(`<!--${without(checked(node.comment), '--', 'a comment').replace(/-$/u, '- ')}-->`);
  } else pieces.push(`<?${node.target} ${without(checked(node.data), '?>', 'a processing instruction')}?>`);
}

function writeElement({ name, attributes, children }: XmlElement, pieces: string[]): void {
  pieces.push('<', name);
  for (const key in attributes) pieces.push(' ', key, '="', value(attributes[key]!), '"');
  if (children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  for (const child of children) write(child, pieces);
  pieces.push('</', name, '>');
}

const value = (text: string): string => checked(text).replace(VALUE_SPECIAL, escape);

function checked(text: string): string {
  const found = FORBIDDEN.exec(text);
  if (found === null) return text;
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  throw new Error(`The character U+${code} cannot be written in XML.`);
}

function without(text: string, sequence: string, where: string): string {
  if (text.includes(sequence)) throw new Error(`"${sequence}" cannot be written in ${where}.`);
  return text;
}
