import type { Severity } from '../../diagnostics/index.js';
import type { Prefixes } from '../xpath/index.js';

/** A piece of a message: words, the value of an expression, the name of a node. */
export type TextPart = string | { readonly value: string } | { readonly name: string };

export interface Variable {
  readonly name: string;
  /** An expression, or the text that stands in its place. */
  readonly value: string | { readonly text: string };
}

/** One `assert` or `report`. */
export interface Check {
  /** Whether it finds fault when its test holds (`report`) or when it does not (`assert`). */
  readonly finds: boolean;
  readonly test: string;
  /** What its findings are called. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: readonly TextPart[];
  /** The diagnostics it refers to. */
  readonly notes: readonly (readonly TextPart[])[];
  /** Where the fault lies, seen from the context; the context itself unless given. */
  readonly subject?: string;
}

export interface CheckedRule {
  readonly context: string;
  readonly variables: readonly Variable[];
  readonly checks: readonly Check[];
}

/** Rules of which the first that fits a node is applied to it. */
export interface RuleGroup {
  readonly variables: readonly Variable[];
  readonly rules: readonly CheckedRule[];
}

export interface Key {
  readonly name: string;
  readonly match: string;
  readonly use: string;
}

/** A Schematron schema with everything resolved: plain data, to keep and to load. */
export interface CompiledRules {
  readonly version: number;
  readonly prefixes: Prefixes;
  /** Written for XPath 1.0. */
  readonly lenient: boolean;
  readonly variables: readonly Variable[];
  readonly keys: readonly Key[];
  readonly groups: readonly RuleGroup[];
}

/** Counts what the form of the data means; another version's data are not read. */
export const COMPILED_VERSION = 1;

export const serialiseRules = (rules: CompiledRules): string => JSON.stringify(rules);

/** What `serialiseRules` wrote; undefined when it is of another version or no such data. */
export function parseSerialisedRules(text: string): CompiledRules | undefined {
  try {
    const data = JSON.parse(text) as CompiledRules | null;
    return data?.version === COMPILED_VERSION && Array.isArray(data.groups) ? data : undefined;
  } catch {
    return undefined;
  }
}
