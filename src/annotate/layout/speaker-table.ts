import { ofKind, type Annotation, type Transcript } from '../../model/index.js';
import { SPEAKER_TABLE } from './blocks.js';
import { covers, pattern, trimmed, type Span } from '../../text/index.js';

/** `Mr. Hoffner`, `Dubler (Norland)`, `Chairman`: what may say in a column of its own who speaks. */
const NAME = pattern(/^\p{Lu}[^\n?!:;]{1,60}$/u);
const NUMBER = /\p{Nd}/u;
const SPOKEN = /[.?!…]["”’)\]]*$/u;

/** So much of the second column is sentences. */
const MOST = 0.5;

interface Row {
  readonly span: Span;
  readonly who: string;
  readonly said: string;
}

/**
 * `| Hoffner | It was, on 3 May. |`: minutes set as a table of two columns, who speaks and what he says, become paragraphs
 * that begin with the name, so that each is a turn. A table of anything else stays one.
 */
export function withoutSpeakerTables(transcript: Transcript): Transcript {
  const { annotations, text } = transcript;
  const tables = ofKind(annotations, 'table');
  if (tables.length === 0) return transcript;
  const [rows, cells] = [ofKind(annotations, 'row'), ofKind(annotations, 'cell')];
  const holders = ofKind(annotations, 'p', 'list', 'quote', 'head', 'table');
  const gone = new Set<Annotation>();
  const paragraphs: Annotation[] = [];
  for (const table of tables) {
    const [ownRows, ownCells] = [rows, cells].map((all) => all.filter(({ span }) => covers(table.span, span)));
    if (holders.some((holder) => holder !== table && covers(table.span, holder.span))) continue;
    const read = ownRows!.map((row) => readRow(row, ownCells!, text));
    if (!isSpeech(read)) continue;
    for (const mark of [table, ...ownRows!, ...ownCells!]) gone.add(mark);
    for (const [i, { span }] of ownRows!.entries()) {
      // `| Speaker | Text |`
      const isHead = i === 0 && !SPOKEN.test(read[0]!.said);
      paragraphs.push({ kind: 'p', span: trimmed(text, span), rule: isHead ? 'speaker-table-head' : SPEAKER_TABLE });
    }
  }
  return gone.size === 0
    ? transcript
    : { ...transcript, annotations: [...annotations.filter((mark) => !gone.has(mark)), ...paragraphs] };
}

function readRow(row: Annotation, cells: readonly Annotation[], text: string): Row | undefined {
  const [who, said, ...more] = cells.filter(({ span }) => covers(row.span, span)).map(({ span }) => span);
  if (who === undefined || said === undefined || more.length > 0) return undefined;
  const words = (span: Span): string => text.slice(span.start, span.end).trim();
  return { span: row.span, who: words(who), said: words(said) };
}

/** A first column of names of which one comes back after another's, a second of sentences. */
function isSpeech(rows: readonly (Row | undefined)[]): boolean {
  if (rows.some((row) => row === undefined)) return false;
  const [first, ...rest] = rows as readonly Row[];
  const all = first === undefined || SPOKEN.test(first.said) ? (rows as readonly Row[]) : rest;
  if (!all.every(({ who }) => NAME.test(who) && !NUMBER.test(who))) return false;
  const isBack = all.some(
    ({ who }, i) => i > 1 && who !== all[i - 1]!.who && all.slice(0, i - 1).some((r) => r.who === who),
  );
  return isBack && all.filter(({ said }) => SPOKEN.test(said)).length >= all.length * MOST;
}
