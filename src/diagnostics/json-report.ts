import type { Diagnostic, Severity } from './diagnostic.js';

export interface Tally {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** How many findings of each severity in how many files. */
export function tally(diagnostics: readonly Diagnostic[], files: number): Tally {
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { files, errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** The findings for programs: `{"diagnostics": […], "summary": {files, errors, warnings, infos}}`. */
export const jsonReport = (diagnostics: readonly Diagnostic[], files: readonly string[]): string =>
  `${JSON.stringify({ diagnostics, summary: tally(diagnostics, files.length) }, undefined, 2)}\n`;
