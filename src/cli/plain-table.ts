/** Words in lines of at most `width` columns; the first begins with `first`, the others with as many spaces. */
export function wrapped(text: string, width: number, first = ''): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/u).filter((one) => one !== '')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      [line, empty] = [' '.repeat(first.length), true];
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

/** What stands between two columns. */
const GAP = '  ';

/** As wide as the contents where there is room; columns that want more than their share of it divide what is left. */
function columnWidths(wanted: readonly number[], room: number): readonly number[] {
  const sorted = wanted.toSorted((a, b) => a - b);
  let [left, columns] = [room, wanted.length];
  for (const width of sorted) {
    if (width * columns > left) break;
    left -= width;
    columns -= 1;
  }
  const share = columns === 0 ? left : Math.floor(left / columns);
  return wanted.map((width) => Math.min(width, Math.max(share, 1)));
}

/** Rows of cells in columns, in lines of at most `width`; a cell that is too long goes on below itself. */
export function plainTable(rows: readonly (readonly string[])[], width: number): string[] {
  const count = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, i) => i);
  const wanted = columns.map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const widths = columnWidths(wanted, width - GAP.length * (count - 1));
  return rows.flatMap((row) => {
    const cells = columns.map((column) => wrapped(row[column] ?? '', widths[column]!));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells.map((lines, column) => (lines[line] ?? '').padEnd(widths[column]!)).join(GAP),
    );
  });
}
