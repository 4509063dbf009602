import type { Diagnostic } from './diagnostic.js';
import { jsonReport } from './json-report.js';
import { textReport } from './text-report.js';

/** Findings as text; `files` are all that were looked at, the faultless ones too. */
export type Reporter = (diagnostics: readonly Diagnostic[], files: readonly string[]) => string;

/** Findings for people, one line each, and for programs. */
export const REPORTERS = {
  text: (diagnostics) => textReport(diagnostics),
  json: jsonReport,
} as const satisfies Record<string, Reporter>;
