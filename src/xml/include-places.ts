import type { Diagnostic } from '../diagnostics/index.js';
import { firstPlace, lineStarts, positionAt, type Position, type SourceText } from '../text/index.js';

/**
 * A piece of a composed text, and where it stands in its file; what was put in for the namespaces has no length there.
 */
export interface Piece {
  readonly text: string;
  readonly file: SourceText;
  readonly at: number;
}

/**
 * Turns the places of findings about a composed text, which bears the name of its first file, into those in its files.
 */
export function placing(
  name: string,
  text: string,
  pieces: readonly Piece[],
): (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[] {
  const starts: number[] = [];
  let end = 0;
  for (const piece of pieces) {
    starts.push(end);
    end += piece.text.length;
  }
  let lines: ArrayLike<number> | undefined;
  const fileOf = new Map<SourceText, ArrayLike<number>>();
  const placed = ({ line, column }: Position): { readonly file: string; readonly start: Position } => {
    lines ??= lineStarts(text);
    const offset = (lines[line - 1] ?? text.length) + column - 1;
    let piece = firstPlace(starts.length, (i) => starts[i]! > offset) - 1;
    // What was put in stands at the end of what is before it.
    while (piece > 0 && pieces[piece]!.text === '') piece--;
    const { file, at } = pieces[Math.max(piece, 0)]!;
    const known = fileOf.get(file) ?? lineStarts(file.text);
    fileOf.set(file, known);
    return {
      file: file.name,
      start: positionAt(known, Math.min(at + offset - starts[Math.max(piece, 0)]!, file.text.length)),
    };
  };
  return (diagnostics) =>
    diagnostics.map((diagnostic) => {
      const { place } = diagnostic;
      if (place === undefined || place.file !== name) return diagnostic;
      const { file, start } = placed(place.start);
      const last = place.end === undefined ? undefined : placed(place.end);
      return { ...diagnostic, place: { file, start, ...(last?.file === file ? { end: last.start } : {}) } };
    });
}
