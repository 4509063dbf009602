import { hasErrors, outcome, report, type Outcome } from '../../diagnostics/index.js';
import { given, type SourceText } from '../../text/index.js';
import { parseXml, type XmlElement } from '../../xml/index.js';
import {
  COMPILED_VERSION,
  type Check,
  type CheckedRule,
  type CompiledRules,
  type Key,
  type RuleGroup,
  type TextPart,
  type Variable,
} from './compiled.js';
import { embeddedSchema } from './embedded.js';
import { functionOf, valueOf } from './instructions.js';
import { checkExpressions } from './expressions.js';
import { concretePatterns, idOf } from './expand.js';
import {
  elementsIn,
  fault,
  kindOf,
  placeOf,
  readNode,
  textIn,
  type Reading,
  type ResolveHref,
  type SchNode,
} from './schema-node.js';
import { severityOf } from './severity.js';

export interface RulesOptions {
  /**
   * The phase to apply: its patterns only. Default: what the schema's `defaultPhase` says, or else all patterns; `#ALL`
   * for all.
   */
  readonly phase?: string;
}

/** Query languages as `queryBinding` calls them → whether they are XPath 1.0. */
const BINDINGS: Readonly<Record<string, boolean>> = {
  xslt: true,
  xslt1: true,
  xpath: true,
  xslt2: false,
  xslt3: false,
  xpath2: false,
  xpath3: false,
  xpath31: false,
};

/**
 * Reads a Schematron schema, or the rules that a RELAX NG schema carries. The value is undefined, with errors, when the
 * schema is not a right one; undefined without errors when a schema of another kind carries no rules.
 */
export function compileRules(
  source: SourceText,
  resolve: ResolveHref,
  options: RulesOptions = {},
): Outcome<CompiledRules | undefined> {
  const { value: root, diagnostics } = parseXml(source);
  if (root === undefined) return outcome(undefined, diagnostics);
  const reading: Reading = { resolve, diagnostics: [], prefixes: {} };
  const schema = schemaOf(root, source.name, reading);
  const compiled = schema === undefined ? undefined : compiledSchema(schema, reading, options);
  return outcome(hasErrors(reading.diagnostics) ? undefined : compiled, reading.diagnostics);
}

function schemaOf(root: XmlElement, file: string, reading: Reading): SchNode | undefined {
  const kind = kindOf(root);
  if (kind === '') return embeddedSchema(root, file, reading);
  const [node] = readNode(root, file, reading, []);
  if (node === undefined || typeof node === 'string') return undefined;
  if (kind === 'schema') return node;
  if (kind === 'pattern') return { ...node, kind: 'schema', attributes: {}, children: [node] };
  fault(reading, `A schema of Schematron has the root "schema", not "${root.name}".`, { file, place: placeOf(root) });
  return undefined;
}

function compiledSchema(schema: SchNode, reading: Reading, options: RulesOptions): CompiledRules {
  const binding = (schema.attributes['queryBinding'] ?? 'xslt').toLowerCase();
  const isLenient = BINDINGS[binding];
  if (isLenient === undefined) {
    fault(
      reading,
      `The query language "${schema.attributes['queryBinding']}" is not one that memcon reads: xslt, xslt2, xslt3, xpath2, xpath3.`,
      schema,
    );
  }
  const declared = elementsIn(schema, 'ns').map(({ attributes }) => [
    attributes['prefix'] ?? '',
    attributes['uri'] ?? '',
  ]);
  const prefixes = { ...reading.prefixes, ...Object.fromEntries(declared) } as Record<string, string>;
  const phase = phaseOf(schema, reading, options.phase);
  const active =
    phase === undefined
      ? undefined
      : new Set(elementsIn(phase, 'active').map(({ attributes }) => attributes['pattern']));
  const patterns = concretePatterns(schema, reading).filter(
    (pattern) => active === undefined || active.has(idOf(pattern)),
  );
  const notes = notesIn(schema);
  for (const foreign of elementsIn(schema, 'xsl:include', 'xsl:import', 'xsl:template')) {
    fault(reading, 'Templates of XSLT, and stylesheets, within a schema are beyond memcon.', foreign);
  }
  const compiled: CompiledRules = {
    version: COMPILED_VERSION,
    prefixes,
    lenient: isLenient ?? false,
    variables: [schema, ...(phase === undefined ? [] : [phase])].flatMap((node) => variablesIn(node, reading)),
    keys: elementsIn(schema, 'xsl:key', 'key').map((node) => keyOf(node, reading)),
    functions: elementsIn(schema, 'xsl:function').map((node) => functionOf(node, reading)),
    groups: patterns.map((pattern) => groupOf(pattern, notes, reading)),
  };
  checkExpressions(compiled, schema, patterns, reading);
  return compiled;
}

function phaseOf(schema: SchNode, reading: Reading, wanted = '#DEFAULT'): SchNode | undefined {
  const name = wanted === '#DEFAULT' ? (schema.attributes['defaultPhase'] ?? '#ALL') : wanted;
  if (name === '#ALL') return undefined;
  const phases = elementsIn(schema, 'phase');
  const found = phases.find((phase) => idOf(phase) === name);
  const known = phases.map((phase) => `"${idOf(phase) ?? ''}"`).join(', ');
  if (found === undefined) {
    fault(reading, `The schema has no phase "${name}"; it has ${known === '' ? 'none' : known}.`, schema);
  }
  return found;
}

const variablesIn = (node: SchNode, reading: Reading): readonly Variable[] =>
  elementsIn(node, 'let', 'xsl:variable', 'xsl:param').map((variable) => {
    const { name = '', value } = variable.attributes;
    if (variable.kind !== 'let') return { name, value: valueOf(variable, reading) };
    return { name, value: value ?? { text: textIn(variable) } };
  });

function keyOf(node: SchNode, reading: Reading): Key {
  const { name = '', match, use, path } = node.attributes;
  if (match === undefined || (use ?? path) === undefined) {
    fault(reading, 'A key needs "name", "match" and "use".', node);
  }
  return { name, match: match ?? '*', use: use ?? path ?? '.' };
}

type Notes = ReadonlyMap<string, SchNode>;

const notesIn = (node: SchNode): Notes =>
  new Map(
    elementsIn(node, 'diagnostics')
      .flatMap((list) => elementsIn(list, 'diagnostic'))
      .map((note) => [idOf(note) ?? '', note]),
  );

function groupOf(pattern: SchNode, notes: Notes, reading: Reading): RuleGroup {
  const own = new Map([...notes, ...notesIn(pattern)]);
  return {
    variables: variablesIn(pattern, reading),
    rules: elementsIn(pattern, 'rule').map((rule) => ruleOf(rule, pattern, own, reading)),
  };
}

function ruleOf(rule: SchNode, pattern: SchNode, notes: Notes, reading: Reading): CheckedRule {
  const { context } = rule.attributes;
  if (context === undefined || context.trim() === '') fault(reading, 'A rule has no context.', rule);
  const checks = elementsIn(rule, 'assert', 'report').map((check) => checkOf(check, rule, pattern, notes, reading));
  return { context: context ?? '', variables: variablesIn(rule, reading), checks };
}

function checkOf(check: SchNode, rule: SchNode, pattern: SchNode, notes: Notes, reading: Reading): Check {
  const { test, role, flag, subject = rule.attributes['subject'], diagnostics = '' } = check.attributes;
  if (test === undefined || test.trim() === '') fault(reading, `"${check.kind}" has no test.`, check);
  const wanted = diagnostics.split(/\s+/u).filter((id) => id !== '');
  for (const id of wanted) {
    if (notes.has(id)) continue;
    const place = { file: check.file, start: check.place };
    reading.diagnostics.push(
      report('schematron-incorrect', `There is no diagnostic "${id}".`, { place, severity: 'warning' }),
    );
  }
  return {
    finds: check.kind === 'report',
    test: test ?? '',
    rule: idOf(check) ?? idOf(rule) ?? idOf(pattern) ?? 'schematron-assertion',
    severity: severityOf(
      check.attributes['severity'],
      role,
      flag,
      rule.attributes['role'],
      rule.attributes['flag'],
      pattern.attributes['role'],
    ),
    message: messageOf(check),
    notes: wanted.flatMap((id) => notes.get(id) ?? []).map(messageOf),
    ...given({ subject }),
  };
}

/** The words of a message; what is emphasised stays words, what is computed becomes an expression. */
function messageOf(node: SchNode): readonly TextPart[] {
  return node.children.flatMap((child): readonly TextPart[] => {
    if (typeof child === 'string') return [child];
    if (child.kind === 'value-of' || child.kind === 'xsl:value-of') {
      return [{ value: child.attributes['select'] ?? '.' }];
    }
    if (child.kind === 'name') return [{ name: child.attributes['path'] ?? '.' }];
    return messageOf(child);
  });
}
