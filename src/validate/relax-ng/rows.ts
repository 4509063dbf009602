import type { Position } from '../../text/index.js';
import type { ElementRow, NameClass, Row, TypeRow } from './compiled-schema.js';

/** Where a row was first written, for messages about the schema. */
export interface RowPlace {
  readonly file: string;
  readonly place: Position;
}

/** The tables of a schema while it is being simplified: equal rows are one row. */
export interface Rows {
  readonly rows: Row[];
  readonly places: RowPlace[];
  readonly elements: ElementRow[];
  readonly names: NameClass[];
  readonly types: TypeRow[];
  readonly row: (row: Row, at: RowPlace) => number;
  readonly name: (name: NameClass) => number;
  readonly type: (type: TypeRow) => number;
}

export function emptyRows(): Rows {
  const rows: Row[] = [];
  const places: RowPlace[] = [];
  const names: NameClass[] = [];
  const types: TypeRow[] = [];
  const known = new Map<string, number>();
  const intern = <T>(list: T[], kind: string, item: T): number => {
    const key = kind + JSON.stringify(item);
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, list.length);
    return list.push(item) - 1;
  };
  return {
    rows,
    places,
    elements: [],
    names,
    types,
    name: (name) => intern(names, 'n', name),
    type: (type) => intern(types, 't', type),
    row: (row, at) => {
      const index = intern(rows, 'r', row);
      places[index] ??= at;
      return index;
    },
  };
}

/**
 * Makes rows as sections 4.20 and 4.21 of the specification demand: `notAllowed` and `empty` only where they mean
 * something.
 */
export interface RowMaker {
  readonly notAllowed: number;
  readonly empty: number;
  readonly text: number;
  readonly choice: (members: readonly number[], at: RowPlace) => number;
  readonly group: (members: readonly number[], at: RowPlace) => number;
  readonly interleave: (members: readonly number[], at: RowPlace) => number;
  readonly oneOrMore: (inner: number, at: RowPlace) => number;
  readonly list: (inner: number, at: RowPlace) => number;
  readonly attribute: (name: number, value: number, at: RowPlace) => number;
}

export function rowMaker(tables: Rows): RowMaker {
  const nowhere: RowPlace = { file: '', place: { line: 1, column: 1 } };
  const notAllowed = tables.row(['N'], nowhere);
  const empty = tables.row(['E'], nowhere);
  const text = tables.row(['T'], nowhere);
  const pairs =
    (letter: 'G' | 'I') =>
    (members: readonly number[], at: RowPlace): number => {
      if (members.includes(notAllowed)) return notAllowed;
      const kept = members.filter((member) => member !== empty);
      return kept.length === 0 ? empty : kept.reduceRight((rest, member) => tables.row([letter, member, rest], at));
    };
  return {
    notAllowed,
    empty,
    text,
    choice: (members, at) => {
      const kept = [...new Set(members)].filter((member) => member !== notAllowed);
      return kept.length > 1 ? tables.row(['C', ...kept], at) : (kept[0] ?? notAllowed);
    },
    group: pairs('G'),
    interleave: pairs('I'),
    oneOrMore: (inner, at) => (inner === notAllowed || inner === empty ? inner : tables.row(['O', inner], at)),
    list: (inner, at) => (inner === notAllowed ? inner : tables.row(['L', inner], at)),
    attribute: (name, value, at) => (value === notAllowed ? value : tables.row(['A', name, value], at)),
  };
}
