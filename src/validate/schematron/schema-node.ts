import { report, type Diagnostic } from '../../diagnostics/index.js';
import type { Position, SourceText } from '../../text/index.js';
import { isElement, parseXml, type XmlElement } from '../../xml/index.js';
import { resolveAddress } from '../relax-ng/addresses.js';

/** Gives the file meant by `href` in the file at `base`, or undefined. */
export type ResolveHref = (href: string, base: string) => SourceText | undefined;

const SCHEMATRON: ReadonlySet<string> = new Set([
  'http://purl.oclc.org/dsdl/schematron',
  'http://www.ascc.net/xml/schematron',
]);
const XSLT = 'http://www.w3.org/1999/XSL/Transform';

/** An element of a schema, what it includes put in its place. */
export interface SchNode {
  /** The local name of an element of Schematron, `xsl:key` for one of XSLT, '' for any other. */
  readonly kind: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SchNode | string)[];
  readonly file: string;
  readonly place: Position;
}

export type At = Pick<SchNode, 'file' | 'place'>;

/** A schema being read. */
export interface Reading {
  readonly resolve: ResolveHref;
  readonly diagnostics: Diagnostic[];
  /** The namespaces of XML in scope of the schema's elements, the first that is met. */
  readonly prefixes: Record<string, string>;
}

export const fault = ({ diagnostics }: Pick<Reading, 'diagnostics'>, message: string, at: At): void =>
  void diagnostics.push(report('schematron-incorrect', message, { place: { file: at.file, start: at.place } }));

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export function kindOf({ uri, name }: XmlElement): string {
  if (uri !== undefined && SCHEMATRON.has(uri)) return localName(name);
  return uri === XSLT ? `xsl:${localName(name)}` : '';
}

const NO_PLACE: Position = { line: 1, column: 1 };
export const placeOf = (element: XmlElement): Position => element.place ?? NO_PLACE;

/**
 * An element with what it includes; `chain` are the files that led here. Nothing when it includes what cannot be had.
 */
export function readNode(
  element: XmlElement,
  file: string,
  reading: Reading,
  chain: readonly string[],
): readonly (SchNode | string)[] {
  const at: At = { file, place: placeOf(element) };
  for (const [name, uri] of Object.entries(element.attributes)) {
    if (name.startsWith('xmlns:')) reading.prefixes[name.slice('xmlns:'.length)] ??= uri;
  }
  const kind = kindOf(element);
  const { href } = element.attributes;
  if (kind === 'include') return included(href, at, reading, chain);
  if (kind === 'extends' && href !== undefined) {
    return included(href, at, reading, chain).flatMap((node) => (typeof node === 'string' ? [node] : node.children));
  }
  return [{ kind, attributes: element.attributes, children: readChildren(element, file, reading, chain), ...at }];
}

const readChildren = (
  element: XmlElement,
  file: string,
  reading: Reading,
  chain: readonly string[],
): readonly (SchNode | string)[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' ? [child] : isElement(child) ? readNode(child, file, reading, chain) : [],
  );

/**
 * The element that an address means: the root of a file, or the element with the id behind `#`; of a whole schema its
 * parts.
 */
function included(
  href: string | undefined,
  at: At,
  reading: Reading,
  chain: readonly string[],
): readonly (SchNode | string)[] {
  const [address = '', id] = (href ?? '').split('#');
  const name = address === '' ? at.file : resolveAddress(address, at.file);
  const step = `${name}#${id ?? ''}`;
  if (href === undefined || chain.includes(step) || chain.length > 50) {
    fault(reading, href === undefined ? 'An include has no href.' : `The file "${href}" includes itself.`, at);
    return [];
  }
  const source = reading.resolve(address, at.file);
  const parsed = source === undefined ? undefined : parseXml(source);
  const root = parsed?.value;
  const target = root === undefined || id === undefined ? root : elementWithId(root, id);
  if (source === undefined || target === undefined) {
    const why =
      parsed?.diagnostics[0]?.message ?? (root === undefined ? 'there is no such file' : `it has no element "${id}"`);
    const place = { file: at.file, start: at.place };
    reading.diagnostics.push(
      report('schema-unreadable', `The file "${href}", which the schema includes, cannot be read: ${why}`, { place }),
    );
    return [];
  }
  const nodes = readNode(target, source.name, reading, [...chain, step]);
  return nodes.flatMap((node) => (typeof node !== 'string' && node.kind === 'schema' ? node.children : [node]));
}

function elementWithId(element: XmlElement, id: string): XmlElement | undefined {
  if (element.attributes['id'] === id || element.attributes['xml:id'] === id) return element;
  for (const child of element.children.filter(isElement)) {
    const found = elementWithId(child, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const elementsIn = (node: SchNode, ...kinds: readonly string[]): readonly SchNode[] =>
  node.children.filter((child): child is SchNode => typeof child !== 'string' && kinds.includes(child.kind));

export const textIn = (node: SchNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
