import { isQualifiedName, type Faults, type SchemaNode } from './schema-node.js';
import type { NameClass } from './compiled-schema.js';
import type { Rows } from './rows.js';

const XMLNS = 'http://www.w3.org/2000/xmlns';

/** The name class of an `element` or `attribute` node: its `name` attribute or its first child. */
export function nameClassOf(node: SchemaNode, tables: Rows, found: Faults): number {
  const { name } = node.attributes;
  const isAttribute = node.kind === 'attribute';
  const index =
    name !== undefined
      ? // An attribute's own `ns` counts, an inherited one does not (section 4.8).
        tables.name(qualified(name, isAttribute ? (node.attributes['ns'] ?? '') : node.namespace, node, found))
      : nameClass(node.children[0], tables, found, 'none');
  if (isAttribute) checkAttributeName(index, tables, node, found);
  return index;
}

type Within = 'none' | 'anyName' | 'nsName';

function nameClass(node: SchemaNode | undefined, tables: Rows, found: Faults, within: Within): number {
  if (node === undefined) return tables.name(['or']);
  switch (node.kind) {
    case 'name':
      return tables.name(qualified(node.text.trim(), node.namespace, node, found));
    case 'anyName':
      if (within !== 'none') found.add(`"anyName" is not allowed in the exceptions of "${within}".`, node);
      return tables.name(['any', exceptions(node, tables, found, 'anyName')]);
    case 'nsName':
      if (within === 'nsName') found.add('"nsName" is not allowed in the exceptions of "nsName".', node);
      return tables.name([
        'ns',
        node.namespace,
        exceptions(node, tables, found, within === 'none' ? 'nsName' : within),
      ]);
    case 'choice':
      return either(node.children, tables, found, within);
    default:
      found.add(`"${node.kind}" stands where a name class is due.`, node);
      return tables.name(['or']);
  }
}

function exceptions(node: SchemaNode, tables: Rows, found: Faults, within: Within): number {
  const except = node.children[0];
  return except === undefined ? -1 : either(except.children, tables, found, within);
}

function either(nodes: readonly SchemaNode[], tables: Rows, found: Faults, within: Within): number {
  const members = [...new Set(nodes.map((node) => nameClass(node, tables, found, within)))];
  return members.length === 1 ? members[0]! : tables.name(['or', ...members]);
}

function qualified(name: string, namespace: string, node: SchemaNode, found: Faults): NameClass {
  const colon = name.indexOf(':');
  if (colon === -1 || !isQualifiedName(name)) return ['name', namespace, name];
  const uri = node.prefixes[name.slice(0, colon)];
  if (uri === undefined) found.add(`The namespace prefix of "${name}" is not declared.`, node);
  return ['name', uri ?? '', name.slice(colon + 1)];
}

/** No attribute pattern may be meant for namespace declarations (section 4.16). */
function checkAttributeName(index: number, tables: Rows, node: SchemaNode, found: Faults): void {
  const nameClassRow = tables.names[index];
  if (nameClassRow === undefined) return;
  if (nameClassRow[0] === 'or') {
    nameClassRow.slice(1).forEach((member) => checkAttributeName(member as number, tables, node, found));
  }
  if (nameClassRow[0] === 'any') checkAttributeName(nameClassRow[1], tables, node, found);
  if (nameClassRow[0] === 'ns') checkAttributeName(nameClassRow[2], tables, node, found);
  if (nameClassRow[0] === 'name' && nameClassRow[1] === '' && nameClassRow[2] === 'xmlns') {
    found.add('An attribute pattern cannot be named "xmlns".', node);
  }
  if ((nameClassRow[0] === 'name' || nameClassRow[0] === 'ns') && nameClassRow[1].startsWith(XMLNS)) {
    found.add('An attribute pattern cannot be in the namespace of namespace declarations.', node);
  }
}
