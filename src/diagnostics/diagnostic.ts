import type { Position } from '../text/index.js';

export type Severity = 'error' | 'warning' | 'info';

/** Which part of memcon speaks. */
export type DiagnosticSource =
  | 'command'
  | 'read'
  | 'annotate'
  | 'encode'
  | 'conservation'
  | 'well-formed'
  | 'relax-ng'
  | 'schematron'
  | 'json-schema'
  | 'editorial'
  | 'publish'
  | 'export'
  | 'edition';

export interface Place {
  readonly file: string;
  readonly start: Position;
  readonly end?: Position;
}

/** One finding, of any stage: one full sentence with values in quotes; advice goes to `note`. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly rule: string;
  readonly source: DiagnosticSource;
  readonly message: string;
  readonly place?: Place;
  /** XPath-like path of the element at fault, where there is one. */
  readonly path?: string;
  readonly actual?: string;
  readonly expected?: string;
  readonly note?: string;
}

/** What every stage returns. Bad input never throws; a throw means a bug in memcon. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export const outcome = <T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> => ({ value, diagnostics });

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((d) => d.severity === 'error');
