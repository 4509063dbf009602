import { textOfLine, type Column, type PdfLine } from './pdf-model.js';
import { usual } from './pdf-lines.js';

/** How the text of a document is set, measured over all its pages, in points. */
export interface Measures {
  readonly size: number;
  /** From one line of a paragraph to the next. */
  readonly leading: number;
  readonly left: number;
  readonly right: number;
  /** Most of it is bold: then that means nothing. */
  readonly isBold: boolean;
}

/** A column with its two edges. */
export interface Edged {
  readonly page: number;
  readonly lines: Column;
  readonly left: number;
  readonly right: number;
}

const lengthOf = (line: PdfLine): number => textOfLine(line).length;

export function measuresOf(columns: readonly Column[]): Measures {
  const lines = columns.flat();
  const size = usual(lines.map((line) => [line.size, lengthOf(line)]));
  const text = lines.filter((line) => Math.abs(line.size - size) < 0.1 * size);
  const steps = columns.flatMap((column) =>
    column.slice(1).flatMap((line, i): (readonly [number, number])[] => {
      const step = line.baseline - column[i]!.baseline;
      return step > 0.8 * size && step < 3 * size ? [[step, lengthOf(line)]] : [];
    }),
  );
  const bold = lines.flatMap(({ pieces }) =>
    pieces.flatMap(({ runs }) => runs.filter(({ rend }) => rend.includes('bold'))),
  );
  const characters = lines.reduce((sum, line) => sum + lengthOf(line), 0);
  return {
    size,
    leading: leadingOf(steps, size),
    left: leftOf(text) ?? 0,
    right: rightOf(text) ?? 0,
    isBold: bold.reduce((sum, { text: words }) => sum + words.length, 0) > 0.6 * characters,
  };
}

/**
 * In ems: lines of one paragraph are hardly ever further apart, but where a typist has left every second line empty.
 */
const NEAR = 1.5;

/**
 * The usual step from line to line: of near lines, where there are some, for paragraphs of one line are further apart.
 */
function leadingOf(steps: readonly (readonly [step: number, weight: number])[], size: number): number {
  const near = steps.filter(([step]) => step <= NEAR * size);
  return usual(near.length * 8 > steps.length ? near : steps, 0.25) || 1.2 * size;
}

/** The leftmost edge that several lines have, or else any. */
function leftOf(lines: readonly PdfLine[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { left } of lines) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  const several = [...counts].filter(([, count]) => count >= Math.min(3, lines.length / 10)).map(([left]) => left);
  return several.length === 0 ? undefined : Math.min(...several);
}

const rightOf = (lines: readonly PdfLine[]): number | undefined =>
  lines.length === 0 ? undefined : lines.reduce((most, { right }) => Math.max(most, right), -Infinity);

/** The columns of one page: one alone is as wide as the document's text. */
export function edged(columns: readonly Column[], page: number, measures: Measures): readonly Edged[] {
  const isAlone = columns.length === 1;
  return columns.map((lines) => {
    const [left, right] = [leftOf(lines) ?? measures.left, rightOf(lines) ?? measures.right];
    return {
      page,
      lines,
      left: isAlone ? Math.min(left, measures.left) : left,
      right: isAlone ? Math.max(right, measures.right) : right,
    };
  });
}
