import type { Diagnostic } from '../diagnostics/index.js';

/** A file as memcon takes it: its bytes, and the name to show in messages (`-` for standard input). */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Findings about a file as a whole say so: they point at its beginning. */
export const placed = (diagnostics: readonly Diagnostic[], file: string): readonly Diagnostic[] =>
  diagnostics.map((diagnostic) =>
    diagnostic.place === undefined ? { ...diagnostic, place: { file, start: { line: 1, column: 1 } } } : diagnostic,
  );
