import type { CompiledRules, TextPart, Variable } from './compiled.js';
import { elementsIn, fault, type At, type Reading, type SchNode } from './schema-node.js';
import { evaluator, parseXPath, patternOf, XPathError, type Prefixes } from '../xpath/index.js';

/**
 * Reads every expression of a schema once, so that what is wrong is told with its place before any document is looked
 * at.
 */
export function checkExpressions(
  compiled: CompiledRules,
  schema: SchNode,
  patterns: readonly SchNode[],
  reading: Reading,
): void {
  const { prefixes } = compiled;
  const seen = new Set<string>();
  const check = (expression: string, at: At): void => {
    if (seen.has(expression) || expression.trim() === '') return;
    seen.add(expression);
    const wrong = faultIn(expression, prefixes);
    if (wrong !== undefined) fault(reading, wrong, at);
  };
  const ofVariables = (variables: readonly Variable[], at: At): void => {
    for (const { value } of variables) if (typeof value === 'string') check(value, at);
  };
  ofVariables(compiled.variables, schema);
  for (const { match, use } of compiled.keys) [match, use].forEach((expression) => check(expression, schema));
  for (const [i, group] of compiled.groups.entries()) {
    const pattern = patterns[i]!;
    const rules = elementsIn(pattern, 'rule');
    ofVariables(group.variables, pattern);
    for (const [j, rule] of group.rules.entries()) {
      const node = rules[j]!;
      check(rule.context, node);
      ofVariables(rule.variables, node);
      const checks = elementsIn(node, 'assert', 'report');
      for (const [k, { test, subject, message, notes }] of rule.checks.entries()) {
        const at = checks[k]!;
        for (const expression of [test, subject ?? '', ...[message, ...notes].flatMap(expressionsIn)]) {
          check(expression, at);
        }
      }
    }
  }
}

const expressionsIn = (parts: readonly TextPart[]): readonly string[] =>
  parts.flatMap((part) => (typeof part === 'string' ? [] : 'value' in part ? [part.value] : [part.name]));

/** What is wrong with an expression, in one sentence. */
function faultIn(expression: string, prefixes: Prefixes): string | undefined {
  try {
    const parsed = parseXPath(expression, prefixes);
    evaluator(parsed);
    patternOf(parsed);
    return undefined;
  } catch (error) {
    if (error instanceof XPathError) return error.message;
    if (error instanceof RangeError) return 'An expression is nested too deeply.';
    throw error;
  }
}
