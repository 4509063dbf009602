import { excelRow } from '../export/index.js';
import { decode, readCsv, type CsvTable } from '../read/index.js';
import { outcome, type Outcome } from '../diagnostics/index.js';
import type { Input } from './input.js';

/** A table for a spreadsheet: UTF-8 with the mark by which Excel knows it, and no cell that it would run. */
export const spreadsheet = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => excelRow(cells).row).join('')}`;

/** A cell as it was before it was made harmless. */
export const plainCell = (cell: string): string => (/^'+\s*[\t\r=+@＝＋－＠-]/u.test(cell) ? cell.slice(1) : cell);

/** Reads a table that a spreadsheet wrote; undefined, with errors, where it is none. */
export function readSpreadsheet({ name, bytes }: Input): Outcome<CsvTable | undefined> {
  const { value, diagnostics } = decode(bytes, name);
  if (value === undefined) return outcome(undefined, diagnostics);
  const table = readCsv(value);
  return outcome(table.value, [...diagnostics, ...table.diagnostics]);
}

export type { CsvTable };
