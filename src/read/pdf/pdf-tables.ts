import { partOf } from './pdf-columns.js';
import type { Edged, Measures } from './pdf-measures.js';
import type { PdfLine, Piece } from './pdf-model.js';
import { pattern } from '../../text/index.js';

/** A stretch of a column: lines of text, or rows of cells, each cell a column of its own. */
export type Part =
  | { readonly kind: 'text'; readonly column: Edged }
  | { readonly kind: 'table'; readonly page: number; readonly rows: readonly (readonly Edged[])[] };

/** In points: cells that begin at one edge. */
const EDGE = 4;
const ROWS = 3;
/** What hangs before an entry of a list is no cell: `1.`, `(a)`, `•`, `–`. */
const ENTRY = pattern(/^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|[^\p{L}\p{N}]{1,2})$/iu);

const isRow = ({ pieces }: PdfLine): boolean => pieces.length > 1 && !ENTRY.test(pieces[0]!.text);

/** The edges at which cells of lines begin: several lines have each of them. */
function edgesOf(lines: readonly PdfLine[]): readonly number[] {
  const edges: { left: number; count: number }[] = [];
  for (const { pieces } of lines) {
    for (const { left } of pieces) {
      const known = edges.find((edge) => Math.abs(edge.left - left) <= EDGE);
      if (known === undefined) edges.push({ left, count: 1 });
      else known.count++;
    }
  }
  return edges
    .filter(({ count }) => count > 1)
    .map(({ left }) => left)
    .toSorted((a, b) => a - b);
}

const cellOf = (edges: readonly number[], { left }: Piece): number =>
  edges.findLastIndex((edge) => edge <= left + EDGE);

/** Whether the pieces of a line stand in cells: each begins at an edge, and none reaches into the next cell. */
const isIn = (edges: readonly number[], { pieces }: PdfLine): boolean =>
  pieces.every((piece) => {
    const cell = cellOf(edges, piece);
    return cell >= 0 && Math.abs(edges[cell]! - piece.left) <= EDGE && piece.right <= (edges[cell + 1] ?? Infinity);
  });

/** Few words that fill their line from edge to edge are no cells, if not figures in a row: all end at one edge. */
function areJustified(rows: readonly PdfLine[]): boolean {
  const end = rows.reduce((most, { right }) => Math.max(most, right), 0);
  return rows.every(({ right, pieces }) => end - right < 2 && !/\p{N}/u.test(pieces.at(-1)!.text));
}

interface Found {
  readonly end: number;
  readonly edges: readonly number[];
}

/** The table that begins with a line; undefined where none does. */
function tableAt(lines: readonly PdfLine[], start: number, { leading }: Measures): Found | undefined {
  if (!isRow(lines[start]!)) return undefined;
  const edges = edgesOf(lines.slice(start, start + 12).filter(isRow));
  if (edges.length < 2) return undefined;
  let end = start;
  const goesOn = (line: PdfLine): boolean =>
    isIn(edges, line) && (end === start || line.baseline - lines[end - 1]!.baseline < 3.5 * leading);
  while (end < lines.length && goesOn(lines[end]!)) end++;
  // Text below the table that stands at its edge is none of it.
  while (end > start && lines[end - 1]!.pieces.length === 1 && cellOf(edges, lines[end - 1]!.pieces[0]!) === 0) end--;
  const rows = lines.slice(start, end).filter((line) => cellOf(edges, line.pieces[0]!) === 0);
  const isTable = rows.length >= ROWS && rows.filter(isRow).length >= ROWS && !areJustified(rows.filter(isRow));
  return isTable ? { end, edges } : undefined;
}

/** The words of a narrow first cell go on below it: `Transportatio`, `n`. */
const goesOnInCell = ({ pieces }: PdfLine): boolean => pieces.length === 1 && /^\p{Ll}/u.test(pieces[0]!.text);

/** Rows begin with what stands at the first edge; lines without it go on with their cells. */
function rowsOf(lines: readonly PdfLine[], { edges }: Found, right: number): readonly (readonly Edged[])[] {
  const rows: PdfLine[][] = [];
  for (const line of lines) {
    const isNew = cellOf(edges, line.pieces[0]!) === 0 && !goesOnInCell(line);
    if (isNew || rows.length === 0) rows.push([line]);
    else rows.at(-1)!.push(line);
  }
  return rows.map((row) =>
    edges.map((left, cell): Edged => ({
      page: row[0]!.page,
      left,
      right: (edges[cell + 1] ?? right + EDGE) - EDGE,
      lines: row.flatMap(
        (line) =>
          partOf(
            line,
            line.pieces.filter((piece) => cellOf(edges, piece) === cell),
          ) ?? [],
      ),
    })),
  );
}

/** A column as stretches of text and tables. */
export function partsOf(column: Edged, measures: Measures): readonly Part[] {
  const { lines, page } = column;
  const parts: Part[] = [];
  let begun = 0;
  const text = (end: number): void => {
    if (end > begun) parts.push({ kind: 'text', column: { ...column, lines: lines.slice(begun, end) } });
  };
  for (let i = 0; i < lines.length; i++) {
    const found = tableAt(lines, i, measures);
    if (found === undefined) continue;
    text(i);
    parts.push({ kind: 'table', page, rows: rowsOf(lines.slice(i, found.end), found, column.right) });
    begun = found.end;
    i = begun - 1;
  }
  text(lines.length);
  return parts;
}
