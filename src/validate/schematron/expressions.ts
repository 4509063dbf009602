import type { CompiledRules, Made, TextPart, Variable } from './compiled.js';
import { callName, variableName } from './schema-functions.js';
import { elementsIn, fault, type At, type Reading, type SchNode } from './schema-node.js';
import {
  callsIn,
  evaluator,
  isOwn,
  nameKey,
  parseType,
  parseXPath,
  patternOf,
  XPathError,
  type Prefixes,
} from '../xpath/index.js';

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
  const known = new Set<string>();
  const attempt = (read: () => unknown, at: At): void => {
    const wrong = wrongIn(read);
    if (wrong !== undefined) fault(reading, wrong, at);
  };
  for (const { name, parameters } of compiled.functions) {
    attempt(() => known.add(callName(variableName(name, prefixes), parameters.length)), schema);
  }
  const check = (expression: string, at: At): void => {
    if (seen.has(expression) || expression.trim() === '') return;
    seen.add(expression);
    const wrong = faultIn(expression, prefixes, known);
    if (wrong !== undefined) fault(reading, wrong, at);
  };
  const ofMade = ({ of, as }: Made, at: At): void => {
    if (as !== undefined) checkType(as, at);
    for (const instruction of of) {
      if (instruction.does === 'name') checkName(instruction.name, at);
      if ('value' in instruction) check(instruction.value, at);
      if (instruction.does === 'choose') {
        for (const branch of instruction.among) {
          check(branch.test, at);
          ofMade(branch, at);
        }
      } else if (instruction.does !== 'text' && instruction.does !== 'select') ofMade(instruction, at);
    }
  };
  const checkType = (as: string, at: At): void => attempt(() => parseType(as, prefixes), at);
  const checkName = (name: string, at: At): void => attempt(() => variableName(name, prefixes), at);
  const ofVariables = (variables: readonly Variable[], at: At): void => {
    for (const { name, value } of variables) {
      checkName(name, at);
      if (typeof value === 'string') check(value, at);
      else if ('of' in value) ofMade(value, at);
    }
  };
  ofVariables(compiled.variables, schema);
  const declared = elementsIn(schema, 'xsl:function');
  for (const [i, { parameters, ...made }] of compiled.functions.entries()) {
    ofMade(made, declared[i]!);
    for (const { name, as } of parameters) {
      checkName(name, declared[i]!);
      if (as !== undefined) checkType(as, declared[i]!);
    }
  }
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

/** What is wrong with an expression, in one sentence; `known`: the functions that the schema declares. */
function faultIn(expression: string, prefixes: Prefixes, known: ReadonlySet<string>): string | undefined {
  return wrongIn(() => {
    const parsed = parseXPath(expression, prefixes);
    evaluator(parsed);
    patternOf(parsed);
    for (const { name, args } of callsIn(parsed)) {
      if (!isOwn(name) || known.has(callName(nameKey(name), args.length))) continue;
      throw new XPathError(`There is no function "${name.local}" with ${args.length} arguments here.`);
    }
  });
}

function wrongIn(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof XPathError) return error.message;
    if (error instanceof RangeError) return 'An expression is nested too deeply.';
    throw error;
  }
}
