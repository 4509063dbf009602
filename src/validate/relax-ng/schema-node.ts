import { report, type Diagnostic } from '../../diagnostics/index.js';
import type { Position } from '../../text/index.js';
import { isElement, type XmlElement } from '../../xml/index.js';
import { resolveAddress } from './addresses.js';
import { RNG_ELEMENTS, RNG_NAMESPACE, type Syntax } from './schema-syntax.js';

/** An element of a schema document with what it inherits; foreign elements and attributes are gone. */
export interface SchemaNode {
  readonly kind: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SchemaNode[];
  /** The characters of `value`, `param` and `name`. */
  readonly text: string;
  /** The value of the nearest `ns` attribute, or ''. */
  readonly namespace: string;
  readonly library: string;
  /** Namespace prefixes in scope. */
  readonly prefixes: Readonly<Record<string, string>>;
  readonly file: string;
  /** What addresses are relative to: the file, or what `xml:base` says. */
  readonly base: string;
  readonly place: Position;
}

/** What a schema node inherits from round it. */
interface Inherited {
  readonly namespace: string;
  readonly library: string;
  readonly prefixes: Readonly<Record<string, string>>;
  readonly base: string;
}

/** Collects what is wrong with a schema. */
export interface Faults {
  readonly list: Diagnostic[];
  readonly add: (message: string, at: { readonly file: string; readonly place: Position }) => void;
}

export function faults(): Faults {
  const list: Diagnostic[] = [];
  return {
    list,
    add: (message, at) =>
      void list.push(report('schema-incorrect', message, { place: { file: at.file, start: at.place } })),
  };
}

const NO_PLACE: Position = { line: 1, column: 1 };

/**
 * The schema document under `root` as nodes, checked against the full syntax; undefined when the root is no RELAX NG
 * pattern.
 */
export function schemaNode(root: XmlElement, file: string, namespace: string, found: Faults): SchemaNode | undefined {
  if (root.uri !== RNG_NAMESPACE) {
    const at = { file, place: root.place ?? NO_PLACE };
    found.add(`The root element "${root.name}" is not in the namespace of RELAX NG, "${RNG_NAMESPACE}".`, at);
    return undefined;
  }
  return readNode(
    root,
    { namespace, library: '', prefixes: { xml: 'http://www.w3.org/XML/1998/namespace' }, base: file },
    file,
    found,
  );
}

function readNode(source: XmlElement, outer: Inherited, file: string, found: Faults): SchemaNode {
  const at = { file, place: source.place ?? NO_PLACE };
  const kind = localName(source.name);
  const syntax = RNG_ELEMENTS[kind];
  if (syntax === undefined) found.add(`RELAX NG has no element "${kind}".`, at);
  const prefixes = scopedPrefixes(source, outer.prefixes);
  const attributes = ownAttributes(source, kind, syntax, prefixes, at, found);
  const inherited: Inherited = {
    namespace: attributes['ns'] ?? outer.namespace,
    library: attributes['datatypeLibrary'] ?? outer.library,
    prefixes,
    base:
      source.attributes['xml:base'] === undefined
        ? outer.base
        : resolveAddress(source.attributes['xml:base'], outer.base),
  };
  const children = source.children
    .filter(isElement)
    .flatMap((child) => readChild(child, kind, syntax, inherited, at, found));
  const text = source.children.filter((child): child is string => typeof child === 'string').join('');
  if (syntax !== undefined) checkContent(kind, syntax, children, text, attributes, at, found);
  return { kind, attributes, children, text: syntax?.text === true ? text : '', ...inherited, ...at };
}

type At = Parameters<Faults['add']>[1];

function readChild(
  child: XmlElement,
  parent: string,
  syntax: Syntax | undefined,
  inherited: Inherited,
  at: At,
  found: Faults,
): readonly SchemaNode[] {
  const here = { file: at.file, place: child.place ?? NO_PLACE };
  if (child.uri === RNG_NAMESPACE) {
    if (
      syntax !== undefined &&
      !syntax.children.includes(localName(child.name)) &&
      RNG_ELEMENTS[localName(child.name)] !== undefined
    ) {
      found.add(`"${localName(child.name)}" is not allowed in "${parent}".`, here);
      return [];
    }
    return [readNode(child, inherited, at.file, found)];
  }
  if (syntax?.text === true) found.add(`"${parent}" holds text only, not "${child.name}".`, here);
  return []; // an annotation
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function scopedPrefixes(source: XmlElement, outer: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const own = Object.entries(source.attributes).filter(([name]) => name.startsWith('xmlns:'));
  return own.length === 0
    ? outer
    : { ...outer, ...Object.fromEntries(own.map(([name, uri]) => [name.slice('xmlns:'.length), uri])) };
}

/** The attributes without a namespace, trimmed; attributes of other namespaces are annotations. */
function ownAttributes(
  source: XmlElement,
  kind: string,
  syntax: Syntax | undefined,
  prefixes: Readonly<Record<string, string>>,
  at: At,
  found: Faults,
): Readonly<Record<string, string>> {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(source.attributes)) {
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
    if (prefix !== '' && prefixes[prefix] === RNG_NAMESPACE) {
      found.add(`The attribute "${name}" must not be in the namespace of RELAX NG.`, at);
    }
    if (prefix !== '' || name === 'xmlns') continue;
    if (syntax !== undefined && !syntax.attributes.includes(name)) {
      found.add(`The attribute "${name}" is not allowed on "${kind}".`, at);
    } else own[name] = name === 'ns' || name === 'datatypeLibrary' ? value : value.trim();
  }
  for (const name of syntax?.required ?? []) {
    if (own[name] === undefined) found.add(`"${kind}" has no attribute "${name}".`, at);
  }
  const { combine, datatypeLibrary, href, name } = own;
  if (combine !== undefined && combine !== 'choice' && combine !== 'interleave') {
    found.add(`"combine" is "choice" or "interleave", not "${combine}".`, at);
  }
  if (datatypeLibrary !== undefined && datatypeLibrary !== '' && !ABSOLUTE_URI.test(datatypeLibrary)) {
    found.add(`The datatype library "${datatypeLibrary}" is not an absolute URI.`, at);
  }
  if (href?.includes('#') === true) {
    found.add(`The address "${href}" has a fragment identifier, which RELAX NG does not allow.`, at);
  }
  const qualified = kind === 'element' || kind === 'attribute';
  if (name !== undefined && !(qualified ? isQualifiedName(name) : isSimpleName(name))) {
    found.add(`"${name}" is not a name.`, at);
  }
  if (own['type'] !== undefined && !isSimpleName(own['type'])) {
    found.add(`"${own['type']}" is not a datatype's name.`, at);
  }
  return own;
}

const ABSOLUTE_URI = /^[A-Za-z][A-Za-z0-9+.-]*:(?:[^%#\s]|%[0-9A-Fa-f]{2})+$/u;
const isSimpleName = (name: string): boolean =>
  /^[A-Za-z_][\w.-]*$/.test(name) || /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*$/u.test(name);

export function isQualifiedName(name: string): boolean {
  const colon = name.indexOf(':');
  return isSimpleName(name.slice(colon + 1)) && (colon === -1 || isSimpleName(name.slice(0, colon)));
}

function checkContent(
  kind: string,
  syntax: Syntax,
  children: readonly SchemaNode[],
  text: string,
  attributes: Readonly<Record<string, string>>,
  at: At,
  found: Faults,
): void {
  if (!syntax.text && /[^ \t\r\n]/u.test(text)) found.add(`Text is not allowed in "${kind}".`, at);
  if (kind === 'name' && !isQualifiedName(text.trim())) found.add(`"${text.trim()}" is not a name.`, at);
  const named = kind === 'element' || kind === 'attribute';
  const nameClasses = named && attributes['name'] === undefined ? 1 : 0;
  if (children.length < syntax.least + nameClasses) {
    found.add(`"${kind}" ${children.length === 0 ? 'is empty' : 'holds too little'}.`, at);
  }
  if (children.length > syntax.most + nameClasses) {
    found.add(`"${kind}" holds ${syntax.most === 0 ? 'something' : 'more than one pattern'}.`, at);
  }
  syntax.order?.(children, attributes).forEach((message) => found.add(message, at));
}
