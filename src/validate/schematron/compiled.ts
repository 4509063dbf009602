import type { Severity } from '../../diagnostics/index.js';
import type { Prefixes } from '../xpath/index.js';

/** A piece of a message: words, the value of an expression, the name of a node. */
export type TextPart = string | { readonly value: string } | { readonly name: string };

export interface Variable {
  readonly name: string;
  /** An expression, the text that stands in its place, or instructions of XSLT. */
  readonly value: string | { readonly text: string } | Made;
}

/** What instructions of XSLT give, of the type `as` (`xs:string?`) where one is said. */
export interface Made {
  readonly of: readonly Instruction[];
  readonly as?: string;
}

/** An instruction of XSLT that gives a value; `value`, `test` are expressions. */
export type Instruction =
  | { readonly does: 'text'; readonly text: string }
  | { readonly does: 'select'; readonly value: string }
  | { readonly does: 'all'; readonly of: readonly Instruction[] }
  /** One text of several values. */
  | { readonly does: 'join'; readonly of: readonly Instruction[]; readonly separator: string }
  /** A variable for the instructions that follow. */
  | ({ readonly does: 'name'; readonly name: string } & Made)
  /** The first whose test holds. */
  | {
      readonly does: 'choose';
      readonly among: readonly { readonly test: string; readonly of: readonly Instruction[] }[];
    }
  | { readonly does: 'each'; readonly value: string; readonly of: readonly Instruction[] };

/** An `xsl:function`. */
export interface FunctionDeclaration extends Made {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly as?: string }[];
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
  readonly functions: readonly FunctionDeclaration[];
  readonly groups: readonly RuleGroup[];
}

/** Counts what the form of the data means; another version's data are not read. */
export const COMPILED_VERSION = 2;

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
