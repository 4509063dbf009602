import { report } from '../../diagnostics/index.js';
import { parseXml } from '../../xml/index.js';
import type { SourceText } from '../../text/index.js';
import { schemaNode, type Faults, type SchemaNode } from './schema-node.js';

/**
 * Gives the schema file that `href` means, relative to `base` (a file's name, or what `xml:base` made of it:
 * `resolveAddress` joins the two); undefined when it cannot be had. The caller reads, so that compiling stays pure.
 */
export type ResolveHref = (href: string, base: string) => SourceText | undefined;

/** What a grammar defines under one name (or as its start), in parts yet to be combined. */
export interface Component {
  readonly node: SchemaNode;
  readonly grammar: Grammar;
}

/** A scope of names: a `grammar` element with what it includes. */
export interface Grammar {
  readonly parent: Grammar | undefined;
  /** By name; the start is under `START`. */
  readonly components: Map<string, Component[]>;
  /** The files being read, outermost first: a file must not lead back to itself. */
  readonly chain: readonly string[];
}

export const START = ' start';

/** Opens the schema files that others refer to. */
export interface SchemaFiles {
  readonly found: Faults;
  /** The root pattern of the file meant by the node's `href`, inheriting the node's namespace. */
  readonly open: (
    node: SchemaNode,
    chain: readonly string[],
  ) => { readonly root: SchemaNode; readonly chain: readonly string[] } | undefined;
}

export function schemaFiles(resolve: ResolveHref, found: Faults): SchemaFiles {
  const open: SchemaFiles['open'] = (node, chain) => {
    const href = node.attributes['href'] ?? '';
    if (href.includes('#')) return undefined; // said already
    const source = resolve(href, node.base);
    if (source === undefined) {
      found.list.push(
        report('schema-unreadable', `The schema file "${href}" cannot be read.`, {
          place: { file: node.file, start: node.place },
        }),
      );
      return undefined;
    }
    if (chain.includes(source.name)) {
      found.add(`The schema file "${href}" includes itself.`, node);
      return undefined;
    }
    const root = readSchemaFile(source, node.namespace, found);
    return root === undefined ? undefined : { root, chain: [...chain, source.name] };
  };
  return { found, open };
}

/** The root node of a schema file. */
export function readSchemaFile(source: SourceText, namespace: string, found: Faults): SchemaNode | undefined {
  const { value, diagnostics } = parseXml(source, { allowDoctype: true });
  found.list.push(...diagnostics);
  return value === undefined ? undefined : schemaNode(value, source.name, namespace, found);
}

/** The grammar that a `grammar` node makes, its includes followed and their overrides applied (section 4.7). */
export function grammarOf(
  node: SchemaNode,
  parent: Grammar | undefined,
  chain: readonly string[],
  files: SchemaFiles,
): Grammar {
  const grammar: Grammar = { parent, components: new Map(), chain };
  addParts(node, grammar, chain, files, () => true);
  return grammar;
}

type Wanted = (name: string) => boolean;

const nameOf = (part: SchemaNode): string => (part.kind === 'start' ? START : (part.attributes['name'] ?? ''));

function addParts(
  node: SchemaNode,
  grammar: Grammar,
  chain: readonly string[],
  files: SchemaFiles,
  wanted: Wanted,
): void {
  for (const part of node.children) {
    if (part.kind === 'div') addParts(part, grammar, chain, files, wanted);
    else if (part.kind === 'include') include(part, grammar, chain, files, wanted);
    else if (wanted(nameOf(part))) addComponent(part, grammar, chain);
  }
}

function addComponent(node: SchemaNode, grammar: Grammar, chain: readonly string[]): void {
  const name = nameOf(node);
  const scope = chain === grammar.chain ? grammar : { ...grammar, chain };
  const before = grammar.components.get(name);
  if (before === undefined) grammar.components.set(name, [{ node, grammar: scope }]);
  else before.push({ node, grammar: scope });
}

function include(
  node: SchemaNode,
  grammar: Grammar,
  chain: readonly string[],
  files: SchemaFiles,
  wanted: Wanted,
): void {
  const opened = files.open(node, chain);
  const overrides = overridesOf(node, files.found);
  for (const part of overrides) if (wanted(nameOf(part))) addComponent(part, grammar, chain);
  if (opened === undefined) return;
  if (opened.root.kind !== 'grammar') {
    files.found.add(`The included file's root is "${opened.root.kind}", not "grammar".`, node);
    return;
  }
  const names = new Set(overrides.map(nameOf));
  const seen = new Set<string>();
  addParts(opened.root, grammar, opened.chain, files, (name) => {
    seen.add(name);
    return !names.has(name) && wanted(name);
  });
  for (const part of overrides) {
    const name = nameOf(part);
    const what = name === START ? 'a start' : `"${name}"`;
    if (!seen.has(name)) files.found.add(`The include overrides ${what}, which the included file does not have.`, part);
  }
}

function overridesOf(node: SchemaNode, found: Faults): readonly SchemaNode[] {
  return node.children.flatMap((child) => {
    if (child.kind === 'div') return overridesOf(child, found);
    if (child.kind !== 'include') return [child];
    found.add('"include" is not allowed in "include".', child);
    return [];
  });
}
