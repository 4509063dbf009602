/** A column of a table, as Frictionless Table Schema describes it. */
export interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean';
  readonly about: string;
  readonly required?: true;
  /** The table whose ids it holds. */
  readonly refersTo?: TableName;
  readonly of: (row: Row) => string | number | boolean | undefined;
}

export type TableName =
  | 'documents'
  | 'texts'
  | 'turns'
  | 'participants'
  | 'persons'
  | 'places'
  | 'organisations'
  | 'objects'
  | 'events'
  | 'mentions'
  | 'dates';

/** A table: its columns, and those of them that name a row. */
export interface Table<Row> {
  readonly name: TableName;
  readonly title: string;
  readonly key: readonly string[];
  readonly columns: readonly Column<Row>[];
}

type Value = ReturnType<Column<unknown>['of']>;

const column =
  (type: 'string' | 'integer' | 'boolean') =>
  <Row>(
    name: string,
    about: string,
    of: (row: Row) => Value,
    more: { readonly required?: true; readonly refersTo?: TableName } = {},
  ): Column<Row> => ({ name, type, about, of, ...more });

export const words = column('string');
export const number = column('integer');
export const yesOrNo = column('boolean');

/** A row's cells; what is not known is empty. */
export const cellsOf = <Row>(table: Table<Row>, row: Row): readonly string[] =>
  table.columns.map(({ of }) => String(of(row) ?? ''));

/** Values of one cell, parted so that they can be taken apart again. */
export const list = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll('|', '/')).join(' | ');
