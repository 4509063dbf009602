import type { Edged, Measures } from './pdf-measures.js';
import type { PdfLine, Piece, Run } from './pdf-model.js';

/** A footnote with its lines, the first without the mark. */
export interface PdfNote {
  readonly id: string;
  readonly page: number;
  readonly n: string;
  readonly lines: readonly PdfLine[];
}

interface Noted {
  readonly columns: readonly Edged[];
  readonly notes: readonly PdfNote[];
}

/** Notes are set smaller than the text. */
const SMALLER = 0.93;
const MARK = /^(?:\d{1,3}|[*†‡§¶]{1,3})$/u;
/** A mark that is set as the note is: `1. `, `12 See`, `* `. */
const SET_MARK = /^(\d{1,3}|[*†‡§¶]{1,3})[.)]?\s+(?=\S)/u;

export const isRaisedMark = ({ text, rend }: Run): boolean => rend.includes('superscript') && MARK.test(text.trim());

interface Marked {
  readonly n: string;
  readonly isRaised: boolean;
  /** The line without the mark. */
  readonly rest: PdfLine;
}

const withRuns = (line: PdfLine, runs: readonly Run[]): PdfLine => {
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim();
  const piece: Piece = { ...line.pieces[0]!, runs, text };
  const others = line.pieces.slice(1);
  return { ...line, pieces: text === '' && others.length > 0 ? others : [piece, ...others] };
};

/** The mark at the beginning of a line. */
function markOf(line: PdfLine): Marked | undefined {
  const [first, ...rest] = line.pieces[0]!.runs;
  if (first === undefined) return undefined;
  if (isRaisedMark(first)) return { n: first.text.trim(), isRaised: true, rest: withRuns(line, trimmed(rest)) };
  const alone = line.pieces.length > 1 && MARK.test(line.pieces[0]!.text) ? line.pieces[0]!.text : undefined;
  if (alone !== undefined) return { n: alone, isRaised: false, rest: { ...line, pieces: line.pieces.slice(1) } };
  const match = SET_MARK.exec(first.text);
  if (match === null) return undefined;
  const left: Run = { ...first, text: first.text.slice(match[0].length) };
  return { n: match[1]!, isRaised: false, rest: withRuns(line, [left, ...rest]) };
}

const trimmed = ([first, ...rest]: readonly Run[]): readonly Run[] =>
  first === undefined ? [] : [{ ...first, text: first.text.trimStart() }, ...rest];

/** Where the notes of a column begin: smaller lines at its foot; or a line with a raised mark that the text has too. */
function footOf({ lines }: Edged, { size }: Measures): number {
  let start = lines.length;
  while (start > 0 && lines[start - 1]!.size < SMALLER * size) start--;
  if (start < lines.length) return start;
  const called = new Set<string>();
  for (const [i, line] of lines.entries()) {
    const mark = markOf(line);
    if (i > 0 && mark?.isRaised === true && called.has(mark.n)) return i;
    for (const { runs } of line.pieces) for (const run of runs) if (isRaisedMark(run)) called.add(run.text.trim());
  }
  return lines.length;
}

/** Whether a mark is that of the next note: a number is one more, others are what they are. */
const follows = ({ n, isRaised }: Marked, before: PdfNote | undefined): boolean =>
  isRaised || before === undefined || !/^\d/u.test(n) || Number(n) === Number(before.n) + 1;

/** Takes footnotes off the feet of columns. What begins without a mark goes on with the note of the page before. */
export function withoutNotes(columns: readonly Edged[], measures: Measures): Noted {
  const notes: PdfNote[] = [];
  let open = false;
  const left = columns.map((column): Edged => {
    const start = footOf(column, measures);
    const foot = column.lines.slice(start);
    const [first] = foot;
    const begins = first !== undefined && markOf(first) !== undefined;
    if (first === undefined || !(begins || (open && start > 0))) {
      open = false;
      return column;
    }
    for (const line of foot) {
      const mark = markOf(line);
      const last = notes.at(-1);
      const onPage = last?.page === column.page ? last : undefined;
      if (mark !== undefined && follows(mark, onPage)) {
        notes.push({ id: `fn${notes.length + 1}`, page: column.page, n: mark.n, lines: [mark.rest] });
      } else if (last !== undefined) notes[notes.length - 1] = { ...last, lines: [...last.lines, line] };
    }
    open = true;
    return { ...column, lines: column.lines.slice(0, start) };
  });
  return { columns: left, notes };
}
