import { createRequire } from 'node:module';
import type * as Papaparse from 'papaparse';
import { outcome, report, type Outcome } from '../../../diagnostics/index.js';
import { lineStarts, positionAt, type Position, type SourceText } from '../../../text/index.js';

/** A row's cells, white space trimmed off, and the stretch of the text it stands in. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * A table of comma-separated values (RFC 4180), or of semicolons, tabs or bars, as spreadsheets write in some
 * countries.
 */
export interface CsvTable {
  readonly header: CsvRow;
  /** Without the empty ones. */
  readonly rows: readonly CsvRow[];
  /** Where a cell begins. */
  readonly placeOf: (row: CsvRow, column: number) => Position;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Excel's own line before the header: `sep=;`. */
const EXCEL = /^"?sep=(.)"?(?:\r\n|\n|\r)/iu;

/** The delimiter that the first line has most of, outside of quotation marks. */
function delimiterOf(text: string): string {
  const line = text.slice(0, (text.search(/[\r\n]/u) + text.length + 1) % (text.length + 1)).replace(/"[^"]*"/gu, '');
  const count = (delimiter: string): number => line.split(delimiter).length - 1;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function newlineOf(text: string): '\n' | '\r' | '\r\n' {
  if (!text.includes('\n')) return text.includes('\r') ? '\r' : '\n';
  return /(?<!\r)\n/u.test(text) ? '\n' : '\r\n';
}

const FAULTS: Readonly<Record<string, string>> = {
  MissingQuotes: 'a quotation mark is opened here and never closed',
  InvalidQuotes: 'a quotation mark within a quoted cell must be doubled',
};

/** Loaded when there is a table to read. */
const load = (): typeof Papaparse => createRequire(import.meta.url)('papaparse') as typeof Papaparse;

/**
 * Reads a table; without value, with an error in its place, where its quotation marks do not match or it has no header.
 */
export function readCsv(source: SourceText): Outcome<CsvTable | undefined> {
  const { name, text } = source;
  const excel = EXCEL.exec(text);
  const offset = excel?.[0].length ?? 0;
  const delimiter = excel?.[1] ?? delimiterOf(text);
  const starts = lineStarts(text);
  const rows: CsvRow[] = [];
  let fault: { readonly what: string; readonly at: number } | undefined;
  let start = offset;
  load().parse(text.slice(offset), {
    delimiter,
    newline: newlineOf(text),
    step: ({ data, errors, meta }) => {
      const [error] = errors;
      if (error !== undefined) {
        fault ??= {
          what: FAULTS[error.code] ?? error.code,
          at: Math.max(start, offset + (error.index ?? start - offset + 1) - 1),
        };
      }
      const cells = data.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== '')) rows.push({ cells, start, end: offset + meta.cursor });
      start = offset + meta.cursor;
    },
  });
  const refuse = (what: string, at: number): Outcome<undefined> =>
    outcome(undefined, [
      report('csv-broken', `This is not a table as RFC 4180 has it: ${what}.`, {
        place: { file: name, start: positionAt(starts, at) },
      }),
    ]);
  if (fault !== undefined) return refuse(fault.what, fault.at);
  const [header, ...body] = rows;
  if (header === undefined) return refuse('it has no header', 0);
  return outcome({
    header,
    rows: body,
    placeOf: (row, column) => positionAt(starts, cellStart(text, row, column, delimiter)),
  });
}

/** Where a cell begins: behind so many delimiters that stand outside of quotation marks. */
function cellStart(text: string, row: CsvRow, column: number, delimiter: string): number {
  let quoted = false;
  let left = column;
  for (let at = row.start; at < row.end; at++) {
    if (left === 0) return at;
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === delimiter && !quoted) left--;
  }
  return left === 0 ? row.end : row.start;
}
