import type { PdfLine, PdfString, Piece, Run } from './pdf-model.js';

/** Strings on one baseline, from left to right. */
type Row = readonly PdfString[];

/** In ems: from here on a gap parts two things on one line; a blank is wider than the first. */
const WIDE_GAP = 0.85;
const BLANK_GAP = 0.18;
/** In ems: how far two strings of one line may stand above each other. */
const SAME_LINE = 0.25;
/** A mark above the line is smaller than its line, and stands within it. */
const MARK_SIZE = 0.85;
const MARK_HEIGHT = 0.6;

const isBlank = ({ text }: PdfString): boolean => text.trim() === '';
const baselineOf = (row: Row): number => row[0]!.baseline;

/** The value that most characters have, of strings or lines; 0 where there are none. */
export function usual(values: readonly (readonly [value: number, weight: number])[], unit = 0.5): number {
  const weights = new Map<number, number>();
  let best = 0;
  for (const [value, weight] of values) {
    const key = Math.round(value / unit) * unit;
    weights.set(key, (weights.get(key) ?? 0) + weight);
    if (weights.get(key)! > (weights.get(best) ?? 0)) best = key;
  }
  return best;
}

const sizeOf = (row: Row): number => usual(row.map(({ size, text }) => [size, text.trim().length]));

/** The lines of a page from its top to its bottom; those that are turned come last. */
export function linesOf(strings: readonly PdfString[], page: number): readonly PdfLine[] {
  const angles = [...new Set(strings.map(({ turned }) => turned))].toSorted((a, b) => Math.abs(a) - Math.abs(b));
  return angles.flatMap((angle) =>
    rowsOf(strings.filter(({ turned }) => turned === angle)).flatMap((row) => lineOf(row, page) ?? []),
  );
}

function rowsOf(strings: readonly PdfString[]): readonly Row[] {
  const rows: PdfString[][] = [];
  const sorted = strings.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left);
  for (const one of sorted) {
    const row = rows.at(-1);
    const isOn =
      row !== undefined && one.baseline - baselineOf(row) <= SAME_LINE * Math.max(1, Math.min(one.size, row[0]!.size));
    if (isOn) row.push(one);
    else rows.push([one]);
  }
  return withMarks(rows.filter((row) => !row.every(isBlank)));
}

/** Marks above or below the line are rows of their own so far: they belong to the line that they touch. */
function withMarks(rows: readonly Row[]): readonly Row[] {
  const sizes = rows.map(sizeOf);
  const taken = new Map<number, PdfString[]>();
  const left = rows.flatMap((row, i): number[] => {
    const host = [i + 1, i - 1].find((at) => {
      const next = rows[at];
      return next !== undefined && isMarkOf(row, sizes[i]!, next, sizes[at]!);
    });
    if (host === undefined) return [i];
    taken.set(host, [...(taken.get(host) ?? []), ...row]);
    return [];
  });
  return left.map((i) => [...rows[i]!, ...(taken.get(i) ?? [])]);
}

function isMarkOf(row: Row, size: number, host: Row, hostSize: number): boolean {
  if (size >= MARK_SIZE * hostSize || Math.abs(baselineOf(row) - baselineOf(host)) > MARK_HEIGHT * hostSize) {
    return false;
  }
  const near = hostSize * 0.6;
  const words = host.filter((one) => !isBlank(one));
  return row
    .filter((one) => !isBlank(one))
    .every((mark) => words.some(({ left, right }) => mark.left <= right + near && mark.right >= left - near));
}

/** The same string drawn again where it stands, to make it bold. */
const isDoubled = (one: PdfString, before: PdfString): boolean =>
  one.text === before.text &&
  Math.abs(one.left - before.left) < 0.1 * one.size &&
  Math.abs(one.baseline - before.baseline) < 0.1 * one.size;

function lineOf(row: Row, page: number): PdfLine | undefined {
  const words = row.filter((one) => !isBlank(one));
  if (words.length === 0) return undefined;
  const size = sizeOf(row) || words[0]!.size;
  const main = words.find((one) => Math.abs(one.size - size) <= 0.3)?.baseline ?? words[0]!.baseline;
  const fromRight = words.filter((one) => one.fromRight).length > words.length / 2;
  const ordered = row.toSorted((a, b) => (fromRight ? b.right - a.right : a.left - b.left));
  const pieces = piecesOf(ordered, size, main, fromRight);
  return {
    page,
    pieces,
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
    baseline: main,
    size,
  };
}

function piecesOf(row: Row, size: number, baseline: number, fromRight: boolean): readonly Piece[] {
  const pieces: { left: number; right: number; runs: Run[] }[] = [];
  let before: PdfString | undefined;
  let blank = false;
  for (const one of row) {
    if (isBlank(one)) {
      blank = true;
      continue;
    }
    if (before !== undefined && isDoubled(one, before)) continue;
    const gap = before === undefined ? 0 : fromRight ? before.left - one.right : one.left - before.right;
    const rend = rendOf(one, size, baseline);
    const piece = pieces.at(-1);
    if (piece === undefined || gap >= WIDE_GAP * size) {
      pieces.push({ left: one.left, right: one.right, runs: [{ text: one.text.trimStart(), rend }] });
    } else {
      const last = piece.runs.at(-1)!;
      const apart = (blank || gap > BLANK_GAP * size) && !/\s$/u.test(last.text) && !/^\s/u.test(one.text);
      const isSame = last.rend.join(' ') === rend.join(' ');
      if (isSame) piece.runs[piece.runs.length - 1] = { text: `${last.text}${apart ? ' ' : ''}${one.text}`, rend };
      else {
        if (apart) piece.runs.push({ text: ' ', rend: [] });
        piece.runs.push({ text: one.text, rend });
      }
      piece.left = Math.min(piece.left, one.left);
      piece.right = Math.max(piece.right, one.right);
    }
    before = one;
    blank = /\s$/u.test(one.text);
  }
  return pieces.map(({ left, right, runs }) => ({
    text: runs
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
    left,
    right,
    runs,
  }));
}

function rendOf(one: PdfString, size: number, baseline: number): readonly string[] {
  const isSmall = one.size < MARK_SIZE * size;
  const raised = baseline - one.baseline;
  return [
    ...(one.bold ? ['bold'] : []),
    ...(one.italic ? ['italic'] : []),
    ...(isSmall && raised > 0.12 * size ? ['superscript'] : []),
    ...(isSmall && raised < -0.05 * size ? ['subscript'] : []),
  ];
}
