/** memcon as a library: minutes and memoranda of conversation into TEI P5, validated, with reading editions. */
export * from './api/index.js';
export type { Diagnostic, DiagnosticSource, Outcome, Place, Severity } from './diagnostics/index.js';
export { hasErrors, REPORTERS } from './diagnostics/index.js';
export type {
  Annotation,
  Decision,
  DocumentDetails,
  Edition,
  Register,
  RegisterEntry,
  Transcript,
} from './model/index.js';
export { VERSION } from './version.js';
