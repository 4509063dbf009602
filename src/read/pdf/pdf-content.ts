import { cutsWord } from '../line-ends.js';
import type { Inline } from '../styled/styled-model.js';
import type { Measures } from './pdf-measures.js';
import { textOfLine, type PdfLine } from './pdf-model.js';
import { isRaisedMark } from './pdf-notes.js';

/** A line between the edges of its column. */
export interface FlowLine {
  readonly line: PdfLine;
  readonly left: number;
  readonly right: number;
}

/** What lines of one paragraph are made into. */
export interface Contents {
  readonly measures: Measures;
  /** The id of the note that a mark calls on a page. */
  readonly noteOf: (page: number, mark: string) => string | undefined;
  /** The mark of a page's beginning. */
  readonly pageBegin: (page: number) => Inline;
}

/** In ems: what a line's end must have left over, beside the room for the next word, which may be wider than most. */
const SLACK = 1.5;
const WIDER = 1.2;
/** In ems: pieces so far from each other were parted by a tab. */
const TAB = 2.5;

const firstWord = (text: string): string => /^\S*/u.exec(text)![0];

/** Whether a line ends where it does because its author wanted it: the next line's first word had room on it. */
export function endsEarly({ line, right }: FlowLine, next: FlowLine): boolean {
  const text = textOfLine(next.line);
  const share = firstWord(text).length / Math.max(1, text.length);
  const word = share * (next.line.right - next.line.left);
  return line.right + WIDER * word + SLACK * line.size < right;
}

/** Words of lines, with what stands between one line and the next: a blank, a break, the end of a page. */
export function contentOf(lines: readonly FlowLine[], contents: Contents): readonly Inline[] {
  return lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return [...(before === undefined ? [] : seam(before, line, contents)), ...wordsOfLine(line, contents)];
  });
}

function seam(before: FlowLine, line: FlowLine, { pageBegin }: Contents): readonly Inline[] {
  const [ends, begins] = [textOfLine(before.line), textOfLine(line.line)];
  const page: readonly Inline[] = before.line.page === line.line.page ? [] : [pageBegin(line.line.page)];
  if (cutsWord(ends, begins)) return [{ kind: 'lb', break: 'no' }, ...page];
  const isBroken = page.length === 0 && !/^\p{Ll}/u.test(begins) && endsEarly(before, line);
  return [isBroken ? { kind: 'lb' } : { kind: 'words', text: ' ', rend: [] }, ...page];
}

function wordsOfLine({ line, right }: FlowLine, { measures, noteOf }: Contents): readonly Inline[] {
  return line.pieces.flatMap((piece, i): readonly Inline[] => {
    const before = line.pieces[i - 1];
    // A line that is full may have been stretched.
    const isTab =
      before !== undefined && piece.left - before.right >= TAB * line.size && right - line.right > line.size;
    const runs = piece.runs.map((run): Inline => {
      const note = isRaisedMark(run) ? noteOf(line.page, run.text.trim()) : undefined;
      const rend = measures.isBold ? run.rend.filter((one) => one !== 'bold') : run.rend;
      return note === undefined ? { kind: 'words', text: run.text, rend } : { kind: 'call', note, n: run.text.trim() };
    });
    return before === undefined ? runs : [{ kind: 'words', text: isTab ? '\t' : ' ', rend: [] }, ...runs];
  });
}
