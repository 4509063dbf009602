import type { CompiledSchema, ElementRow, NameClass, Row, TypeRow } from './compiled-schema.js';
import type { Rows } from './rows.js';

type Tables = Pick<CompiledSchema, 'start' | 'rows' | 'elements' | 'names' | 'types'>;

/** The tables with only what the start leads to, numbered anew in the order in which it is met. */
export function reachable(tables: Rows, start: number): Tables {
  const rows: Row[] = [];
  const elements: ElementRow[] = [];
  const names: NameClass[] = [];
  const types: TypeRow[] = [];
  const renumber = <T, U>(from: readonly T[], to: U[], convert: (item: T) => U): ((index: number) => number) => {
    const known = new Map<number, number>();
    return (index) => {
      if (index < 0) return index;
      const before = known.get(index);
      if (before !== undefined) return before;
      const made = convert(from[index]!); // what it refers to comes first
      known.set(index, to.push(made) - 1);
      return to.length - 1;
    };
  };
  const type = renumber(tables.types, types, (item) => item);
  const name: (index: number) => number = renumber(tables.names, names, (item): NameClass => {
    if (item[0] === 'or') return ['or', ...item.slice(1).map((member) => name(member as number))];
    if (item[0] === 'any') return ['any', name(item[1])];
    return item[0] === 'ns' ? ['ns', item[1], name(item[2])] : item;
  });
  const waiting: number[] = [];
  const numbers = new Map<number, number>();
  const element = (index: number): number => {
    const before = numbers.get(index);
    if (before !== undefined) return before;
    numbers.set(index, waiting.push(index) - 1);
    return waiting.length - 1;
  };
  const row: (index: number) => number = renumber(tables.rows, rows, (item): Row => {
    switch (item[0]) {
      case 'C':
        return ['C', ...item.slice(1).map((member) => row(member as number))];
      case 'G':
      case 'I':
        return [item[0], row(item[1]), row(item[2])];
      case 'O':
      case 'L':
        return [item[0], row(item[1])];
      case 'D':
        return ['D', type(item[1]), row(item[2])];
      case 'V':
        return ['V', type(item[1]), item[2], item[3]];
      case 'A':
        return ['A', name(item[1]), row(item[2])];
      case 'R':
        return ['R', element(item[1])];
      default:
        return item;
    }
  });
  const first = row(start);
  for (let i = 0; i < waiting.length; i++) {
    const [nameClass, body] = tables.elements[waiting[i]!]!;
    elements.push([name(nameClass), row(body)]);
  }
  return { start: first, rows, elements, names, types };
}
