import { given } from '../../text/index.js';
import { fault, textIn, type Reading, type SchNode } from './schema-node.js';
import type { FunctionDeclaration, Instruction } from './compiled.js';

/** Instructions that say nothing of a value. */
const SILENT: ReadonlySet<string> = new Set(['xsl:message', 'xsl:fallback', 'xsl:param']);

/** The instructions of XSLT in an element, as far as a value can be worked out with them; others are told. */
function instructionsIn(node: SchNode, reading: Reading): readonly Instruction[] {
  return node.children.flatMap((child): readonly Instruction[] => {
    if (typeof child === 'string') return child.trim() === '' ? [] : [{ does: 'text', text: child }];
    if (SILENT.has(child.kind)) return [];
    const read = Object.hasOwn(READERS, child.kind) ? READERS[child.kind] : undefined;
    if (read !== undefined) return [read(child, reading)];
    const name = child.kind === '' ? 'An element that is none of XSLT' : `"${child.kind}"`;
    fault(reading, `${name} within a function or a variable of XSLT is beyond memcon.`, child);
    return [];
  });
}

type Read = (node: SchNode, reading: Reading) => Instruction;

const select: Read = ({ attributes, children, ...node }, reading) => {
  const value = attributes['select'];
  if (value !== undefined) return { does: 'select', value };
  return { does: 'all', of: instructionsIn({ attributes, children, ...node }, reading) };
};

const READERS: Readonly<Record<string, Read>> = {
  'xsl:sequence': select,
  'xsl:copy-of': select,
  'xsl:value-of': (node, reading) => ({
    does: 'join',
    of: [select(node, reading)],
    separator: node.attributes['separator'] ?? (node.attributes['select'] === undefined ? '' : ' '),
  }),
  'xsl:text': (node) => ({ does: 'text', text: textIn(node) }),
  'xsl:variable': (node, reading) => ({ does: 'name', name: node.attributes['name'] ?? '', ...valueOf(node, reading) }),
  'xsl:if': (node, reading) => ({ does: 'choose', among: [branch(node, reading)] }),
  'xsl:choose': (node, reading) => ({
    does: 'choose',
    among: node.children.flatMap((child) => (typeof child === 'string' ? [] : [branch(child, reading)])),
  }),
  'xsl:for-each': (node, reading) => ({
    does: 'each',
    value: node.attributes['select'] ?? '()',
    of: instructionsIn(node, reading),
  }),
};

const branch = (node: SchNode, reading: Reading): { readonly test: string; readonly of: readonly Instruction[] } => ({
  test: node.kind === 'xsl:otherwise' ? 'true()' : (node.attributes['test'] ?? 'false()'),
  of: instructionsIn(node, reading),
});

/** What a variable stands for. Without a type its content is one text. */
export function valueOf(node: SchNode, reading: Reading): { readonly of: readonly Instruction[] } & Typed {
  const { as } = node.attributes;
  const made = select(node, reading);
  const of: readonly Instruction[] =
    node.attributes['select'] === undefined && as === undefined
      ? [{ does: 'join', of: [made], separator: '' }]
      : [made];
  return { of, ...given({ as }) };
}

interface Typed {
  readonly as?: string;
}

/** `<xsl:function name="f:known" as="xs:boolean">`: its parameters and what it makes of them. */
export function functionOf(node: SchNode, reading: Reading): FunctionDeclaration {
  const { name = '', as } = node.attributes;
  if (!name.includes(':') && !name.startsWith('Q{')) {
    fault(reading, `The function "${name}" needs a name with a prefix.`, node);
  }
  const parameters = node.children.flatMap((child) =>
    typeof child === 'string' || child.kind !== 'xsl:param'
      ? []
      : [{ name: child.attributes['name'] ?? '', ...typeOf(child) }],
  );
  return { name, parameters, of: instructionsIn(node, reading), ...given({ as }) };
}

const typeOf = ({ attributes: { as } }: SchNode): Typed => given({ as });
