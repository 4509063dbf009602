import type { Diagnostic } from './diagnostic.js';
import { jsonReport } from './json-report.js';
import { textReport } from './text-report.js';

/** Findings as text; `files` are all that were looked at, the faultless ones too. */
export type Reporter = (diagnostics: readonly Diagnostic[], files: readonly string[]) => string | Promise<string>;

/** The formats `--format` knows. JUnit's XML builder is loaded only when asked for. */
export const REPORTERS = {
  text: (diagnostics) => textReport(diagnostics),
  json: jsonReport,
  junit: async (diagnostics, files) => (await import('./junit-report.js')).junitReport(diagnostics, files),
} as const satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof REPORTERS;
