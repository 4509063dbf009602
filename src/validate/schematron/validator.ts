import { addTo, append } from '../../text/index.js';
import { report, type Diagnostic } from '../../diagnostics/index.js';
import type { Position, SourceText } from '../../text/index.js';
import { positions, type ReadXmlOptions } from '../../xml/index.js';
import { caller } from './schema-functions.js';
import type { LoadedCheck, LoadedGroup, LoadedKey, MakeText, Rules } from './load.js';
import {
  isNode,
  isTrue,
  pathOf,
  readTree,
  stringOf,
  withScope,
  XPathError,
  type Focus,
  type Scope,
  type Tree,
  type World,
  type XNode,
} from '../xpath/index.js';

interface ValidateRulesOptions extends ReadXmlOptions {
  /** Findings beyond this number are counted, not listed; default 1000. */
  readonly maxErrors?: number;
}

/**
 * What the rules of a Schematron schema find in a document, in document order. Nothing when the text is not well-formed
 * XML: that is for others to say. A rule that cannot be applied is an error of its own, told once. Never throws for bad
 * input.
 */
export function validateRules(
  rules: Rules,
  source: SourceText,
  options: ValidateRulesOptions = {},
): readonly Diagnostic[] {
  const tree = readTree(source, options);
  if (tree === undefined) return [];
  const found = findings(rules, tree).sort((a, b) => a.node.order - b.node.order);
  const most = options.maxErrors ?? 1000;
  const position = positions(source);
  const listed = found.slice(0, most).map((finding) => diagnosticOf(finding, source.name, position));
  if (found.length <= most) return listed;
  const place = { file: source.name, start: { line: 1, column: 1 } };
  // What is left out decides too whether the document is valid.
  const rest = found.slice(most);
  const severity = rest.some(({ failed }) => failed === true)
    ? 'error'
    : (SEVERITIES.find((one) => rest.some(({ check }) => check.severity === one)) ?? 'info');
  const omitted = report('errors-omitted', `${rest.length} further findings of the rules are not listed.`, {
    place,
    severity,
  });
  return [...listed, { ...omitted, source: 'schematron' }];
}

const SEVERITIES = ['error', 'warning', 'info'] as const;

interface Finding {
  readonly node: XNode;
  readonly check: LoadedCheck;
  readonly message: string;
  readonly notes: readonly string[];
  /** The check could not be made. */
  readonly failed?: boolean;
}

function findings(rules: Rules, tree: Tree): Finding[] {
  const found: Finding[] = [];
  const failed = new Set<LoadedCheck>();
  const world = worldOf(rules, tree);
  const top = focusAt(tree.root, undefined, world);
  const global = globalScope(rules, world);
  for (const group of rules.groups) {
    const scope = group.declare(withScope(top, global));
    for (const [node, rule] of matches(group, focusAt(tree.root, scope, world))) {
      const outer = focusAt(node, scope, world);
      const focus = withScope(outer, rule.declare(outer));
      for (const check of rule.checks) if (!failed.has(check)) append(found, applied(check, focus, node, failed));
    }
  }
  return found;
}

/** Each node with the first rule of the group that fits it. A rule whose context cannot be worked out fits nothing. */
function* matches(
  { rules }: LoadedGroup,
  { scope, world }: Focus,
): Generator<readonly [XNode, LoadedGroup['rules'][number]]> {
  const taken = rules.length > 1 ? new Set<XNode>() : undefined;
  for (const rule of rules) {
    for (const node of rule.pattern.candidates(world.tree)) {
      if (taken?.has(node) === true || !fits(rule, node, scope, world)) continue;
      taken?.add(node);
      yield [node, rule];
    }
  }
}

function fits(rule: LoadedGroup['rules'][number], node: XNode, scope: Scope | undefined, world: World): boolean {
  try {
    return rule.pattern.matches(node, focusAt(node, scope, world));
  } catch (error) {
    // As XSLT has it: a pattern that fails on a node does not match it.
    if (error instanceof XPathError) return false;
    throw error;
  }
}

const focusAt = (node: XNode, scope: Scope | undefined, world: World): Focus => ({
  item: node,
  position: 1,
  size: 1,
  scope,
  current: node,
  world,
});

function applied(check: LoadedCheck, focus: Focus, node: XNode, failed: Set<LoadedCheck>): readonly Finding[] {
  try {
    if (isTrue(check.test(focus)) !== check.finds) return [];
    const subject = check.subject?.(focus).find(isNode);
    return [
      {
        node: subject ?? node,
        check,
        message: check.message(focus),
        notes: check.notes.map((note: MakeText) => note(focus)),
      },
    ];
  } catch (error) {
    if (!(error instanceof XPathError) && !(error instanceof RangeError)) throw error;
    failed.add(check);
    return [
      {
        node,
        check,
        message: error instanceof XPathError ? error.message : 'it goes too deep.',
        notes: [],
        failed: true,
      },
    ];
  }
}

function diagnosticOf(
  { node, check, message, notes, failed }: Finding,
  file: string,
  position: (offset: number) => Position,
): Diagnostic {
  const details = { place: { file, start: position(node.start) }, path: pathOf(node) };
  const test = inOneLine(check.expression);
  if (failed === true) {
    return report('schematron-failed', `The test "${test}" of the schema cannot be made here: ${message}`, details);
  }
  const unsaid = `The schema's test "${test}" ${check.finds ? 'holds' : 'does not hold'} here.`;
  const note = notes.filter((text) => text !== '').join(' ');
  const { severity, rule } = check;
  return {
    severity,
    rule,
    source: 'schematron',
    message: message === '' ? unsaid : message,
    ...details,
    ...(note === '' ? {} : { note }),
  };
}

const inOneLine = (expression: string): string => expression.replaceAll(/\s+/gu, ' ').trim();

const globalScope = (rules: Rules, world: World): Scope | undefined =>
  rules.declare(focusAt(world.tree.root, undefined, world));

function worldOf(rules: Rules, tree: Tree): World {
  const indices = new Map<string, ReadonlyMap<string, readonly XNode[]>>();
  const world: World = {
    tree,
    lenient: rules.lenient,
    call: caller(rules.functions, () => ({
      ...focusAt(tree.root, globalScope(rules, world), world),
      item: undefined,
      current: undefined,
    })),
    key: (name, value) => {
      let index = indices.get(name);
      if (index === undefined) {
        indices.set(
          name,
          (index = keyIndex(
            rules.keys.filter((key) => key.name === name),
            world,
          )),
        );
      }
      return index.get(value) ?? [];
    },
  };
  return world;
}

function keyIndex(keys: readonly LoadedKey[], world: World): ReadonlyMap<string, readonly XNode[]> {
  if (keys.length === 0) throw new XPathError('The schema declares no such key.');
  const index = new Map<string, XNode[]>();
  for (const { match, use } of keys) {
    for (const node of match.candidates(world.tree)) {
      const focus = focusAt(node, undefined, world);
      if (!match.matches(node, focus)) continue;
      for (const value of use(focus).map(stringOf)) addTo(index, value, node);
    }
  }
  return index;
}
