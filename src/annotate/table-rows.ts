import { ofKind, type Annotation, type Transcript } from '../model/index.js';
import { firstFrom, type Span } from '../text/index.js';

/** A table of the source: its rows in order, and the cells of each. */
interface TableRows {
  readonly table: Annotation;
  readonly rows: readonly { readonly row: Annotation; readonly cells: readonly Annotation[] }[];
}

/** The tables of a record, row by row. */
export function tablesOf({ annotations }: Pick<Transcript, 'annotations'>): readonly TableRows[] {
  const tables = ofKind(annotations, 'table');
  if (tables.length === 0) return [];
  const [rows, cells] = [inOrder(ofKind(annotations, 'row')), inOrder(ofKind(annotations, 'cell'))];
  return tables.map((table) => ({
    table,
    rows: within(rows, table.span).map((row) => ({ row, cells: within(cells, row.span) })),
  }));
}

/** Marks by where they begin. */
export const inOrder = (marks: readonly Annotation[]): readonly Annotation[] =>
  marks.toSorted((a, b) => a.span.start - b.span.start);

/** Those of marks in order that begin within a span. */
export const within = (marks: readonly Annotation[], { start, end }: Span): readonly Annotation[] =>
  marks.slice(firstFrom(marks, start), firstFrom(marks, end));
