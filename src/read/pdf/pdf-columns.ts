import { textOfLine, type Column, type PdfLine, type Piece } from './pdf-model.js';

/** Two columns of text are this many lines high, their lines this many characters long, and about equally many. */
const LINES = 4;
const LENGTH = 18;
const BALANCE = 0.4;
/** In points: between columns there is at least so much white; edges that differ by less are one. */
const GUTTER = 8;
const EDGE = 3;

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** A line of some of another's pieces; undefined where there are none. */
export function partOf(line: PdfLine, pieces: readonly Piece[]): PdfLine | undefined {
  if (pieces.length === line.pieces.length) return line;
  const [first] = pieces;
  if (first === undefined) return undefined;
  return { ...line, pieces, left: first.left, right: Math.max(...pieces.map(({ right }) => right)) };
}

/** The edges at which several pieces of text begin, from left to right. */
function edgesOf(lines: readonly PdfLine[]): readonly number[] {
  const counts = new Map<number, { edge: number; count: number }>();
  for (const { pieces } of lines) {
    for (const { left } of pieces) {
      const key = Math.round(left / EDGE);
      const known = counts.get(key) ?? counts.get(key - 1) ?? counts.get(key + 1);
      if (known === undefined) counts.set(key, { edge: left, count: 1 });
      else known.count++;
    }
  }
  return [...counts.values()].filter(({ count }) => count >= LINES).map(({ edge }) => edge);
}

const isRightOf =
  (edge: number): ((piece: Piece) => boolean) =>
  ({ left }) =>
    left >= edge - EDGE;

interface Parted {
  readonly edge: number;
  readonly start: number;
  readonly end: number;
  readonly left: readonly PdfLine[];
  readonly right: readonly PdfLine[];
}

/** The longest stretch of lines that white at the left of an edge parts in two columns. */
function partedAt(lines: readonly PdfLine[], edge: number, isKnown: boolean): Parted | undefined {
  const crosses = (piece: Piece): boolean => !isRightOf(edge)(piece) && piece.right > edge - GUTTER;
  let best: Parted | undefined;
  for (let start = 0; start < lines.length; start++) {
    let end = start;
    while (end < lines.length && !lines[end]!.pieces.some(crosses)) end++;
    if (end - start > (best === undefined ? 0 : best.end - best.start)) {
      const parted = halves(lines, start, end, edge);
      if (areColumns(parted, isKnown)) best = parted;
    }
    start = end;
  }
  return best;
}

function halves(lines: readonly PdfLine[], from: number, to: number, edge: number): Parted {
  const isRight = isRightOf(edge);
  const [left, right] = [(piece: Piece) => !isRight(piece), isRight].map((side) =>
    lines.map((line) => partOf(line, line.pieces.filter(side))),
  ) as [(PdfLine | undefined)[], (PdfLine | undefined)[]];
  // What stands above the first line that has both, or below the last, may be a heading of both.
  let [start, end] = [from, to];
  while (start < end && right[start] === undefined) start++;
  while (end > start && left[end - 1] === undefined && right[end - 1] === undefined) end--;
  const within = (side: readonly (PdfLine | undefined)[]): readonly PdfLine[] =>
    side.slice(start, end).filter((line) => line !== undefined);
  return { edge, start, end, left: within(left), right: within(right) };
}

/** `isKnown`: other pages have columns there, so that a few lines are enough. */
function areColumns({ left, right }: Parted, isKnown: boolean): boolean {
  const [few, many] = [Math.min(left.length, right.length), Math.max(left.length, right.length)];
  if (isKnown) return few > 0 && many > 1;
  return (
    few >= LINES &&
    few >= BALANCE * many &&
    [left, right].every((lines) => mean(lines.map((line) => textOfLine(line).length)) >= LENGTH)
  );
}

/** The columns that most lines are in. */
function partedBy(lines: readonly PdfLine[], edges: readonly number[], isKnown: boolean): Parted | undefined {
  return edges
    .flatMap((edge) => partedAt(lines, edge, isKnown) ?? [])
    .reduce<Parted | undefined>(
      (best, one) => (best === undefined || one.end - one.start > best.end - best.start ? one : best),
      undefined,
    );
}

/** `known`: edges of columns that other pages have; those found are added. */
function partedIn(lines: readonly PdfLine[], known: Set<number>): readonly Column[] {
  const parted = partedBy(lines, edgesOf(lines), false) ?? partedBy(lines, [...known], true);
  if (parted === undefined) return lines.length === 0 ? [] : [lines];
  const { edge, start, end, left, right } = parted;
  known.add(Math.round(edge));
  return [lines.slice(0, start), left, right, lines.slice(end)].flatMap((part) => partedIn(part, known));
}

/**
 * The lines of each page in the order in which they are read: columns one after the other, what stands above and below
 * them apart.
 */
export function columnsOf(pages: readonly (readonly PdfLine[])[]): readonly (readonly Column[])[] {
  const known = new Set<number>();
  for (const lines of pages) partedIn(lines, known);
  return pages.map((lines) => partedIn(lines, new Set(known)));
}
