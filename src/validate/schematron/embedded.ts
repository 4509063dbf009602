import { isElement, type XmlElement } from '../../xml/index.js';
import { kindOf, placeOf, readNode, type Reading, type SchNode } from './schema-node.js';

/** What may stand by itself in another schema. */
const PARTS: ReadonlySet<string> = new Set([
  'pattern',
  'rule',
  'ns',
  'let',
  'phase',
  'diagnostics',
  'diagnostic',
  'include',
  'rules',
  'xsl:key',
  'xsl:function',
  'xsl:variable',
  'xsl:param',
]);

/**
 * The rules that another schema (RELAX NG, XML Schema) carries within itself, as a schema of their own; undefined when
 * it carries none.
 */
export function embeddedSchema(root: XmlElement, file: string, reading: Reading): SchNode | undefined {
  const parts = partsIn(root, file, reading).map((part) => (part.kind === 'rule' ? patternOf(part) : part));
  const attributes = { queryBinding: root.attributes['queryBinding'] ?? 'xslt2' };
  const rules = parts.filter(({ kind }) => kind === 'pattern');
  return rules.length === 0 ? undefined : { kind: 'schema', attributes, children: parts, file, place: placeOf(root) };
}

const patternOf = (rule: SchNode): SchNode => ({ ...rule, kind: 'pattern', attributes: {}, children: [rule] });

function partsIn(element: XmlElement, file: string, reading: Reading): readonly SchNode[] {
  if (PARTS.has(kindOf(element))) {
    return readNode(element, file, reading, []).filter((node): node is SchNode => typeof node !== 'string');
  }
  for (const [name, uri] of Object.entries(element.attributes)) {
    if (name.startsWith('xmlns:')) reading.prefixes[name.slice('xmlns:'.length)] ??= uri;
  }
  return element.children.filter(isElement).flatMap((child) => partsIn(child, file, reading));
}
