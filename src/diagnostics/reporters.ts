import type { Diagnostic } from './diagnostic.js';
import { githubReport } from './github-report.js';
import { jsonReport } from './json-report.js';
import { sarifReport } from './sarif-report.js';
import { textReport } from './text-report.js';

/** Findings as text; `files` are all that were looked at, the faultless ones too; `version` is memcon's. */
export type Reporter = (diagnostics: readonly Diagnostic[], files: readonly string[], version?: string) => string;

/** Findings for people, one line each, for programs, for code hosts. */
export const REPORTERS = {
  text: (diagnostics) => textReport(diagnostics),
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
} as const satisfies Record<string, Reporter>;
