import type { Severity } from '../../diagnostics/index.js';
import type { Check, CheckedRule, CompiledRules, TextPart, Variable } from './compiled.js';
import { lazily, loadedFunction, made, variableName, type LoadedFunction } from './schema-functions.js';
import {
  atomised,
  bind,
  isNode,
  nameOf,
  parseXPath,
  patternOf,
  stringOf,
  untyped,
  withScope,
  type Evaluate,
  type Focus,
  type Pattern,
  type Prefixes,
  type Scope,
} from '../xpath/index.js';

/** A text made for a node. */
export type MakeText = (focus: Focus) => string;

export interface LoadedCheck {
  readonly finds: boolean;
  readonly expression: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly test: Evaluate;
  readonly message: MakeText;
  readonly notes: readonly MakeText[];
  readonly subject: Evaluate | undefined;
}

/** Adds variables to those in scope; their values are worked out when they are first asked for. */
type Declare = (focus: Focus) => Scope | undefined;

interface LoadedRule {
  readonly pattern: Pattern;
  readonly declare: Declare;
  readonly checks: readonly LoadedCheck[];
}

export interface LoadedGroup {
  readonly declare: Declare;
  readonly rules: readonly LoadedRule[];
}

export interface LoadedKey {
  readonly name: string;
  readonly match: Pattern;
  readonly use: Evaluate;
}

/** A Schematron schema ready to be applied, to any number of documents. */
export interface Rules {
  readonly lenient: boolean;
  readonly declare: Declare;
  readonly keys: readonly LoadedKey[];
  readonly functions: readonly LoadedFunction[];
  readonly groups: readonly LoadedGroup[];
}

/** Makes rules ready. Expressions are read when a document first has something they apply to. */
export function loadRules({ prefixes, lenient, variables, keys, functions, groups }: CompiledRules): Rules {
  return {
    lenient,
    declare: declaration(variables, prefixes),
    keys: keys.map(({ name, match, use }) => ({
      name,
      match: patternOf(parseXPath(match, prefixes)),
      use: lazily(use, prefixes),
    })),
    functions: functions.map((declaration) => loadedFunction(declaration, prefixes)),
    groups: groups.map((group) => ({
      declare: declaration(group.variables, prefixes),
      rules: group.rules.map((rule) => loadedRule(rule, prefixes)),
    })),
  };
}

function loadedRule({ context, variables, checks }: CheckedRule, prefixes: Prefixes): LoadedRule {
  return {
    pattern: patternOf(parseXPath(context, prefixes)),
    declare: declaration(variables, prefixes),
    checks: checks.map((check) => loadedCheck(check, prefixes)),
  };
}

function loadedCheck({ finds, test, rule, severity, message, notes, subject }: Check, prefixes: Prefixes): LoadedCheck {
  return {
    finds,
    expression: test,
    rule,
    severity,
    test: lazily(test, prefixes),
    message: textMaker(message, prefixes),
    notes: notes.map((note) => textMaker(note, prefixes)),
    subject: subject === undefined ? undefined : lazily(subject, prefixes),
  };
}

function declaration(variables: readonly Variable[], prefixes: Prefixes): Declare {
  const loaded = variables.map(({ name, value }) => ({
    name: variableName(name, prefixes),
    evaluate: valueMaker(value, prefixes),
  }));
  return (focus) =>
    loaded.reduce<Scope | undefined>(
      (scope, { name, evaluate }) => bind(name, () => evaluate(withScope(focus, scope)), scope),
      focus.scope,
    );
}

function valueMaker(value: Variable['value'], prefixes: Prefixes): Evaluate {
  if (typeof value === 'string') return lazily(value, prefixes);
  if ('of' in value) return made(value, prefixes);
  const text = [untyped(value.text)];
  return () => text;
}

function textMaker(parts: readonly TextPart[], prefixes: Prefixes): MakeText {
  const made = parts.map((part): MakeText => {
    if (typeof part === 'string') return () => part;
    const evaluate = lazily('value' in part ? part.value : part.name, prefixes);
    if ('value' in part) return (focus) => atomised(evaluate(focus)).map(stringOf).join(' ');
    return (focus) => evaluate(focus).filter(isNode).map(nameOf)[0] ?? '';
  });
  return (focus) =>
    made
      .map((make) => make(focus))
      .join('')
      .replaceAll(/\s+/gu, ' ')
      .trim();
}
