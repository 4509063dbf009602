import { type Annotation, type RecordFacts, type Transcript } from '../model/index.js';
import { lastUpTo, sourceOffset, span, type PlaceMap, type PlaceSegment, type Span } from '../text/index.js';
import { lineEndsOf } from './wrapped-lines.js';
import { marksOf } from './note-marks.js';
import { printForms, spacedTitles, spacedWords } from './print-forms.js';

/** A stretch of the record's text that is read as something else. */
export interface Edit {
  readonly span: Span;
  readonly as: string;
}

/** A transcript as recognisers read it, and the way back to the record's own offsets. */
interface AsRead {
  readonly transcript: Transcript;
  /** The annotations as they lie in the record: those that it had come back as they were. */
  readonly inRecord: (annotations: readonly Annotation[]) => readonly Annotation[];
  readonly factsInRecord: (facts: RecordFacts) => RecordFacts;
}

/** `Mr.` + no-break blank + `Orlov`: blanks of one character, whatever their width. */
const BLANK = /[\u00a0\u2007\u2009\u202f]/g;

/**
 * `sur\u00adprise`: hyphens and joiners that no page shows, and a typist's second blank after a full stop; not after a
 * short form that opens its line, `Ch.Exch.  Buy with what?`, which may have a column of its own.
 */
const UNSEEN =
  /[\u00ad\u200b\u2060\ufeff]|(?<=[.?!:…]["”’»)\]]{0,2} )(?<!(?:^|\n)\p{Lu}[\p{L}&/]{0,5}\.(?:[\p{L}&/]{1,6}\.){0,2} ) (?=\S)/gu;

/**
 * A record in the form in which its words are read, whatever the form in which they are printed: words that line ends
 * cut
 * are whole, wrapped lines one, blanks single, and marks of notes away. Columns, lists and lines by will keep their
 * shape.
 */
export function asRead(transcript: Transcript): AsRead {
  const text = transcript.text.replace(BLANK, ' ');
  const unseen = Array.from(text.matchAll(UNSEEN), ({ index }): Edit => ({ span: span(index, index + 1), as: '' }));
  const marks = marksOf(transcript.annotations).map((mark): Edit => ({ span: mark, as: '' }));
  const edits = apart([
    ...marks,
    ...lineEndsOf(transcript, text),
    ...unseen,
    ...printForms(text),
    ...spacedTitles(text),
    ...spacedWords(text),
  ]);
  if (edits.length === 0) {
    const same = { inRecord: (a: readonly Annotation[]) => a, factsInRecord: (facts: RecordFacts) => facts };
    return { transcript: { ...transcript, text }, ...same };
  }
  const pieces = piecesOf(text, edits);
  const places: PlaceMap = pieces.map(({ at, from }) => ({ at, from }));
  const forward = (offset: number, isEnd: boolean): number => inText(pieces, offset, isEnd);
  const seen = new Map(
    transcript.annotations.map((a) => [
      { ...a, span: span(forward(a.span.start, false), forward(a.span.end, true)) },
      a,
    ]),
  );
  const back = (s: Span): Span => {
    const start = inRecord(pieces, s.start, false);
    return span(start, s.end === s.start ? start : inRecord(pieces, s.end, true));
  };
  return {
    transcript: {
      ...transcript,
      text: pieces.map((piece) => piece.text).join(''),
      places: composed(transcript.places, places),
      annotations: [...seen.keys()],
    },
    inRecord: (annotations) => annotations.map((a) => seen.get(a) ?? { ...a, span: back(a.span) }),
    factsInRecord: ({ date, participants, ...facts }) => ({
      ...facts,
      ...(date === undefined ? {} : { date: date.span === undefined ? date : { ...date, span: back(date.span) } }),
      participants: participants.map((one) => ({ ...one, span: back(one.span) })),
    }),
  };
}

/** In order, none within another. */
function apart(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    if (edit.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(edit);
  }
  return kept;
}

/** A stretch of what is read, at `at`, and the stretch of the record that it stands for, from `from` to `until`. */
interface Piece extends PlaceSegment {
  readonly text: string;
  readonly until: number;
}

function piecesOf(text: string, edits: readonly Edit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let [at, from] = [0, 0];
  const take = (piece: string, start: number, until: number): void => {
    if (piece === '') return;
    pieces.push({ at, from: start, until, text: piece });
    at += piece.length;
  };
  for (const { span: where, as } of edits) {
    take(text.slice(from, where.start), from, where.start);
    take(as, where.start, where.end);
    from = where.end;
  }
  take(text.slice(from), from, text.length);
  return pieces;
}

/** Where an offset of what is read lies in the record: what is read as something else is taken whole. */
function inRecord(pieces: readonly Piece[], offset: number, isEnd: boolean): number {
  const piece = pieces[lastUpTo(pieces.length, (i) => pieces[i]!.at, isEnd ? offset - 1 : offset)];
  if (piece === undefined) return 0;
  const within = offset - piece.at;
  if (within >= piece.text.length) return piece.until;
  return piece.from + (piece.until - piece.from === piece.text.length ? within : 0);
}

/** Where an offset of the record lies in what is read; within what is left out, behind what stands before it. */
function inText(pieces: readonly Piece[], offset: number, isEnd: boolean): number {
  const found = lastUpTo(pieces.length, (i) => pieces[i]!.from, isEnd ? offset - 1 : offset);
  const piece = pieces[found];
  return piece === undefined ? 0 : piece.at + Math.min(Math.max(0, offset - piece.from), piece.text.length);
}

/** From what is read to the source, over the record. */
function composed(source: PlaceMap, record: PlaceMap): PlaceMap {
  const ends = record.map(({ at, from }, i) => ({ at, from, until: from + ((record[i + 1]?.at ?? Infinity) - at) }));
  let next = 0;
  return ends.flatMap(({ at, from, until }) => {
    const segments: PlaceSegment[] = [{ at, from: sourceOffset(source, from) }];
    while (next < source.length && source[next]!.at <= from) next++;
    for (; next < source.length && source[next]!.at < until; next++) {
      segments.push({ at: at + source[next]!.at - from, from: source[next]!.from });
    }
    return segments;
  });
}
