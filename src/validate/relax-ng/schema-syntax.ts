import type { SchemaNode } from './schema-node.js';

export const RNG_NAMESPACE = 'http://relaxng.org/ns/structure/1.0';

/** What RELAX NG's full syntax (section 3 of the specification) allows on and in one of its elements. */
export interface Syntax {
  readonly attributes: readonly string[];
  readonly required: readonly string[];
  readonly children: readonly string[];
  /**
   * How few and how many children; `element` and `attribute` need one more when a name class stands for the `name`
   * attribute.
   */
  readonly least: number;
  readonly most: number;
  readonly text: boolean;
  /** What the order of the children breaks. */
  readonly order?: (children: readonly SchemaNode[], attributes: Readonly<Record<string, string>>) => readonly string[];
}

const COMPOUND = [
  'element',
  'attribute',
  'group',
  'interleave',
  'choice',
  'optional',
  'zeroOrMore',
  'oneOrMore',
  'list',
  'mixed',
];
const PATTERNS = [
  ...COMPOUND,
  'ref',
  'parentRef',
  'empty',
  'text',
  'value',
  'data',
  'notAllowed',
  'externalRef',
  'grammar',
];
const NAME_CLASSES = ['name', 'anyName', 'nsName', 'choice'];
const NAME_CLASS_ONLY = ['name', 'anyName', 'nsName'];
const INHERITED = ['ns', 'datatypeLibrary'];
const MANY = Number.POSITIVE_INFINITY;

function syntax(children: readonly string[], least: number, most: number, more: Partial<Syntax> = {}): Syntax {
  const attributes = [...INHERITED, ...(more.attributes ?? []), ...(more.required ?? [])];
  return { required: [], children, least, most, text: false, ...more, attributes };
}

const someOf = syntax(PATTERNS, 1, MANY);
const grammarParts = (more: readonly string[]): Syntax => syntax(['start', 'define', 'div', ...more], 0, MANY);

/** The first child is a name class exactly where no `name` attribute stands. */
const nameFirst: NonNullable<Syntax['order']> = (children, attributes) => {
  const classes = children.map(
    (child, i) => i === 0 && attributes['name'] === undefined && NAME_CLASSES.includes(child.kind),
  );
  const misplaced = children.filter((child, i) => !classes[i] && NAME_CLASS_ONLY.includes(child.kind));
  if (misplaced.length > 0) return [`"${misplaced[0]!.kind}" stands where a pattern is due.`];
  return attributes['name'] === undefined && children.length > 0 && !classes[0] ? ['The name is missing.'] : [];
};

const exceptLast: NonNullable<Syntax['order']> = (children) => {
  const at = children.findIndex((child) => child.kind === 'except');
  return at !== -1 && at !== children.length - 1 ? ['"except" comes last and once.'] : [];
};

/** The elements of RELAX NG by name. */
export const RNG_ELEMENTS: Readonly<Record<string, Syntax>> = {
  element: syntax([...PATTERNS, ...NAME_CLASS_ONLY], 1, MANY, { attributes: ['name'], order: nameFirst }),
  attribute: syntax([...PATTERNS, ...NAME_CLASS_ONLY], 0, 1, { attributes: ['name'], order: nameFirst }),
  group: someOf,
  interleave: someOf,
  choice: syntax([...PATTERNS, ...NAME_CLASS_ONLY], 1, MANY),
  optional: someOf,
  zeroOrMore: someOf,
  oneOrMore: someOf,
  list: someOf,
  mixed: someOf,
  ref: syntax([], 0, 0, { required: ['name'] }),
  parentRef: syntax([], 0, 0, { required: ['name'] }),
  empty: syntax([], 0, 0),
  text: syntax([], 0, 0),
  value: syntax([], 0, 0, { attributes: ['type'], text: true }),
  data: syntax(['param', 'except'], 0, MANY, { required: ['type'], order: exceptLast }),
  notAllowed: syntax([], 0, 0),
  externalRef: syntax([], 0, 0, { required: ['href'] }),
  grammar: grammarParts(['include']),
  param: syntax([], 0, 0, { required: ['name'], text: true }),
  except: syntax([...PATTERNS, ...NAME_CLASS_ONLY], 1, MANY),
  start: syntax(PATTERNS, 1, 1, { attributes: ['combine'] }),
  define: syntax(PATTERNS, 1, MANY, { required: ['name'], attributes: ['combine'] }),
  div: grammarParts(['include']),
  include: syntax(['start', 'define', 'div'], 0, MANY, { required: ['href'] }),
  name: syntax([], 0, 0, { text: true }),
  anyName: syntax(['except'], 0, 1),
  nsName: syntax(['except'], 0, 1),
};
