/**
 * What a spreadsheet takes for the beginning of a formula: `=`, `+`, `-`, `@`, a tab or a carriage return, also in full
 * width, also behind white space; and the apostrophe that makes such a cell harmless, so that taking one off always
 * gives the cell back. `=SUM(A1)` matches, `'=x` and ` -1` match; `'tis` and `a=b` do not.
 */
const FORMULA = /^'*\s*[\t\r=+\-@＝＋－＠]/u;

/**
 * The cell, with an apostrophe before it where a spreadsheet would run it. To undo it: take one apostrophe off a cell
 * that matches `^'+\s*[\t\r=+@＝＋－＠-]`.
 */
export const harmless = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

const QUOTED = /[",\r\n]|^\s|\s$/u;

/**
 * A harmless cell as RFC 4180 has it: in quotation marks where it holds one, a comma, a line end, or white space at an
 * end.
 */
export function csvCell(cell: string): string {
  const safe = harmless(cell);
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One row of comma-separated values, with its line end. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** As many UTF-16 units as a cell of Excel holds. */
const LARGEST = 32_767;

interface ExcelRow {
  readonly row: string;
  /** How many cells were longer than Excel can hold, and were cut. */
  readonly cut: number;
}

/**
 * A row for people who open it in a spreadsheet. Where lists are parted by semicolons, Excel parts cells at these and
 * at tabs, whatever the quotation marks say: there a formula sign behind one gets its apostrophe, too.
 */
export function excelRow(cells: readonly string[]): ExcelRow {
  const shown = cells.map((cell) => shortened(cell.replace(/([;\t]["']*)(?=[=+\-@＝＋－＠])/gu, "$1'")));
  return { row: csvRow(shown), cut: cells.filter((cell) => cell.length > LARGEST).length };
}

/** Cut at the end of a character. */
const shortened = (cell: string): string =>
  cell.length <= LARGEST ? cell : `${cell.slice(0, LARGEST - 2).replace(/[\uD800-\uDBFF]$/u, '')}…`;
