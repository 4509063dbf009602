import { createRequire } from 'node:module';
import type * as XmlBuilder from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { isElement, type XmlElement, type XmlNode } from './tree.js';

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Loaded when there is a document to write. */
const builder = (): typeof XmlBuilder => createRequire(import.meta.url)('xmlbuilder2') as typeof XmlBuilder;

/**
 * A small document of fixed structure (a description, a report) as a file: an XML declaration, each element on a line
 * of its own. Throws on what no XML document can hold. No element has text beside elements:
 * white space would be put between them. Not for large files: it takes about 400 ms a megabyte.
 */
export function writeDocument(root: XmlElement): string {
  const document = builder().create({ version: '1.0', encoding: 'UTF-8' });
  write(document, root, namespacesOf(root));
  return `${document.end({ prettyPrint: true, wellFormed: true })}\n`;
}

type Namespaces = ReadonlyMap<string, string>;

/** What the prefixes of a document mean: all are declared by its root. */
const namespacesOf = ({ attributes }: XmlElement): Namespaces =>
  new Map([
    ['xml', XML],
    ...Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
      name === 'xmlns' ? [['', value]] : name.startsWith('xmlns:') ? [[name.slice(6), value]] : [],
    ),
  ]);

const prefixOf = (name: string): string => (name.includes(':') ? name.slice(0, name.indexOf(':')) : '');

function write(parent: XMLBuilder, node: XmlNode, namespaces: Namespaces): void {
  if (typeof node === 'string') parent.txt(node.replace(/\r\n?/gu, '\n'));
  else if (isElement(node)) {
    const uri = namespaces.get(prefixOf(node.name));
    const made = uri === undefined ? parent.ele(node.name) : parent.ele(uri, node.name);
    for (const [name, value] of Object.entries(node.attributes)) attribute(made, name, value, namespaces);
    for (const child of node.children) write(made, child, namespaces);
  } else if ('comment' in node) parent.com(node.comment);
  else parent.ins(node.target, node.data);
}

/** Well-formed output needs each prefix bound, that of `xml:lang` too, which nobody declares. */
function attribute(made: XMLBuilder, name: string, written: string, namespaces: Namespaces): void {
  // The package would write it as it is, and whoever reads it would read blanks.
  const value = written.replace(/[\t\n\r]/gu, ' ');
  const prefix = prefixOf(name);
  if (name === 'xmlns') return;
  if (prefix === 'xmlns') made.att(XMLNS, name, value);
  else if (prefix === '') made.att(name, value);
  else made.att(namespaces.get(prefix) ?? '', name, value);
}
