import type { Outcome } from '../../diagnostics/index.js';
import { outcome } from '../../diagnostics/index.js';
import type { SourceText } from '../../text/index.js';
import { SCHEMA_FORMAT, type CompiledSchema, type TypeLibrary } from './compiled-schema.js';
import { checkType, checkValue } from './datatypes.js';
import {
  grammarOf,
  readSchemaFile,
  schemaFiles,
  START,
  type Component,
  type Grammar,
  type ResolveHref,
  type SchemaFiles,
} from './grammars.js';
import { idAttributes } from './id-attributes.js';
import { reachable } from './reachable.js';
import { checkRestrictions } from './restrictions.js';
import { emptyRows, rowMaker, type RowMaker, type Rows } from './rows.js';
import { faults, type Faults, type SchemaNode } from './schema-node.js';
import { nameClassOf } from './simplify-names.js';

/** The libraries of datatypes by their addresses. */
const LIBRARIES: ReadonlyMap<string, TypeLibrary> = new Map([
  ['', 'built-in'],
  ['http://www.w3.org/2001/XMLSchema-datatypes', 'xsd'],
  ['http://relaxng.org/ns/compatibility/datatypes/1.0', 'dtd'],
]);

interface Work {
  readonly tables: Rows;
  readonly make: RowMaker;
  readonly found: Faults;
  readonly files: SchemaFiles;
  /** Element bodies still to be read: only through them may a definition lead back to itself. */
  readonly pending: (() => void)[];
  /** Definitions of grammars to be looked at when all that the start leads to is read. */
  readonly rest: (() => void)[];
  readonly defined: Map<readonly Component[], number | 'open'>;
  /** Whether only what nothing refers to is still being read: there a definition may lead to itself. */
  unreferenced: boolean;
}

/**
 * Compiles a RELAX NG schema in the XML syntax: reads what it includes through `resolve`, simplifies it (section 4 of
 * the specification) and checks its restrictions (section 7). The value is undefined when the schema is incorrect; the
 * diagnostics say why.
 */
export function compileSchema(source: SourceText, resolve: ResolveHref): Outcome<CompiledSchema | undefined> {
  const found = faults();
  const tables = emptyRows();
  const work: Work = {
    tables,
    make: rowMaker(tables),
    found,
    files: schemaFiles(resolve, found),
    pending: [],
    rest: [],
    defined: new Map(),
    unreferenced: false,
  };
  const root = readSchemaFile(source, '', found);
  if (root === undefined || found.list.length > 0) return outcome(undefined, found.list);
  const start = pattern(root, undefined, [source.name], work);
  readPending(work);
  work.unreferenced = true;
  for (let next = work.rest.pop(); next !== undefined; next = work.rest.pop()) {
    next();
    readPending(work);
  }
  if (found.list.length === 0) checkRestrictions(tables, start, found);
  if (found.list.length > 0) return outcome(undefined, found.list);
  const ids = idAttributes(tables, start, { file: source.name, place: root.place });
  return outcome({ format: SCHEMA_FORMAT, ...reachable(tables, start), ids: ids.value }, ids.diagnostics);
}

function readPending(work: Work): void {
  for (let next = work.pending.pop(); next !== undefined; next = work.pending.pop()) next();
}

type Scope = Grammar | undefined;
type Convert = (node: SchemaNode, scope: Scope, chain: readonly string[], work: Work) => number;

const both = (node: SchemaNode, scope: Scope, chain: readonly string[], work: Work): readonly number[] =>
  node.children.map((child) => pattern(child, scope, chain, work));

const grouped: Convert = (node, scope, chain, work) => work.make.group(both(node, scope, chain, work), node);

/** How each kind of pattern becomes a row. */
const CONVERSIONS: Readonly<Record<string, Convert>> = {
  element: elementRow,
  attribute: attributeRow,
  group: grouped,
  interleave: (node, scope, chain, work) => work.make.interleave(both(node, scope, chain, work), node),
  choice: (node, scope, chain, work) => work.make.choice(both(node, scope, chain, work), node),
  optional: (node, scope, chain, work) => work.make.choice([grouped(node, scope, chain, work), work.make.empty], node),
  zeroOrMore: (node, scope, chain, work) =>
    work.make.choice([work.make.oneOrMore(grouped(node, scope, chain, work), node), work.make.empty], node),
  oneOrMore: (node, scope, chain, work) => work.make.oneOrMore(grouped(node, scope, chain, work), node),
  list: (node, scope, chain, work) => work.make.list(grouped(node, scope, chain, work), node),
  mixed: (node, scope, chain, work) => work.make.interleave([grouped(node, scope, chain, work), work.make.text], node),
  ref: (node, scope, _, work) => reference(node, scope, work),
  parentRef: (node, scope, _, work) => reference(node, scope?.parent, work),
  empty: (_node, _scope, _chain, work) => work.make.empty,
  text: (_node, _scope, _chain, work) => work.make.text,
  notAllowed: (_node, _scope, _chain, work) => work.make.notAllowed,
  value: valueRow,
  data: dataRow,
  externalRef: (node, scope, chain, work) => {
    const opened = work.files.open(node, chain);
    return opened === undefined ? work.make.notAllowed : pattern(opened.root, scope, opened.chain, work);
  },
  grammar: (node, scope, chain, work) => {
    const grammar = grammarOf(node, scope, chain, work.files);
    // Definitions that nothing refers to are read too: what is wrong in them is wrong.
    for (const components of grammar.components.values()) work.rest.push(() => void definition(components, node, work));
    const start = grammar.components.get(START);
    if (start !== undefined) return definition(start, node, work);
    work.found.add('The grammar has no start.', node);
    return work.make.notAllowed;
  },
};

function pattern(node: SchemaNode, scope: Scope, chain: readonly string[], work: Work): number {
  const convert = CONVERSIONS[node.kind];
  if (convert !== undefined) return convert(node, scope, chain, work);
  work.found.add(`"${node.kind}" stands where a pattern is due.`, node);
  return work.make.notAllowed;
}

/** The content of an element or attribute: its patterns behind the name class. */
function contentOf(node: SchemaNode): SchemaNode {
  return node.attributes['name'] === undefined ? { ...node, children: node.children.slice(1) } : node;
}

function elementRow(node: SchemaNode, scope: Scope, chain: readonly string[], work: Work): number {
  const { tables } = work;
  const name = nameClassOf(node, tables, work.found);
  const index = tables.elements.push([name, work.make.notAllowed]) - 1;
  work.pending.push(() => {
    tables.elements[index] = [name, grouped(contentOf(node), scope, chain, work)];
  });
  return tables.row(['R', index], node);
}

function attributeRow(node: SchemaNode, scope: Scope, chain: readonly string[], work: Work): number {
  const content = contentOf(node);
  const value = content.children.length === 0 ? work.make.text : grouped(content, scope, chain, work);
  return work.make.attribute(nameClassOf(node, work.tables, work.found), value, node);
}

function reference(node: SchemaNode, scope: Scope, work: Work): number {
  const name = node.attributes['name'] ?? '';
  const components = scope?.components.get(name);
  if (components !== undefined) return definition(components, node, work);
  work.found.add(
    scope === undefined
      ? `"${node.kind}" stands outside a grammar to refer to.`
      : `The grammar does not define "${name}".`,
    node,
  );
  return work.make.notAllowed;
}

/** The combined parts of a definition (section 4.17), read once. */
function definition(components: readonly Component[], from: SchemaNode, work: Work): number {
  const before = work.defined.get(components);
  if (before === 'open') {
    if (!work.unreferenced) {
      work.found.add(
        `The definition "${from.attributes['name'] ?? 'start'}" refers to itself with no element between.`,
        from,
      );
    }
    return work.make.notAllowed;
  }
  if (before !== undefined) return before;
  work.defined.set(components, 'open');
  const parts = components.map(({ node, grammar }) => grouped(node, grammar, grammar.chain, work));
  const first = components[0]!.node;
  const how = combination(components, work.found);
  const row =
    parts.length === 1
      ? parts[0]!
      : how === 'choice'
        ? work.make.choice(parts, first)
        : work.make.interleave(parts, first);
  work.defined.set(components, row);
  return row;
}

function combination(components: readonly Component[], found: Faults): string | undefined {
  const ways = components.map(({ node }) => node.attributes['combine']);
  const said = [...new Set(ways.filter((way) => way !== undefined))];
  const last = components.at(-1)!.node;
  const what = last.kind === 'start' ? 'The start' : `"${last.attributes['name'] ?? ''}"`;
  if (said.length > 1) found.add(`${what} is combined both as choice and as interleave.`, last);
  if (ways.filter((way) => way === undefined).length > 1) {
    found.add(`${what} is defined more than once without "combine".`, last);
  }
  return said[0];
}

function typeOf(node: SchemaNode, work: Work): { readonly library: TypeLibrary; readonly name: string } | undefined {
  const untyped = node.kind === 'value' && node.attributes['type'] === undefined;
  const name = untyped ? 'token' : (node.attributes['type'] ?? '');
  const uri = untyped ? '' : node.library;
  const library = LIBRARIES.get(uri);
  if (library !== undefined) return { library, name };
  work.found.add(`The datatype library "${uri}" is not known.`, node);
  return undefined;
}

function dataRow(node: SchemaNode, scope: Scope, chain: readonly string[], work: Work): number {
  const type = typeOf(node, work);
  if (type === undefined) return work.make.notAllowed;
  const params = node.children
    .filter((child) => child.kind === 'param')
    .map((child) => [child.attributes['name'] ?? '', child.text] as const);
  const fault = checkType(type.library, type.name, params);
  if (fault !== undefined) work.found.add(fault, node);
  const except = node.children.find((child) => child.kind === 'except');
  const excluded = except === undefined ? -1 : work.make.choice(both(except, scope, chain, work), except);
  const row = excluded === work.make.notAllowed ? -1 : excluded;
  return work.tables.row(['D', work.tables.type([type.library, type.name, params]), row], node);
}

function valueRow(node: SchemaNode, _scope: Scope, _chain: readonly string[], work: Work): number {
  const type = typeOf(node, work);
  if (type === undefined) return work.make.notAllowed;
  const namespaceOf = (prefix: string): string | undefined => (prefix === '' ? node.namespace : node.prefixes[prefix]);
  const fault = checkType(type.library, type.name, []) ?? checkValue(type.library, type.name, node.text, namespaceOf);
  if (fault !== undefined) work.found.add(fault, node);
  const prefix = node.text.trim().includes(':') ? node.text.trim().split(':')[0]! : '';
  const namespace = type.name === 'QName' || type.name === 'NOTATION' ? (namespaceOf(prefix) ?? '') : '';
  return work.tables.row(['V', work.tables.type([type.library, type.name, []]), node.text, namespace], node);
}
