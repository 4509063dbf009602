import type { AnnotationOf, DivisionPiece } from '../model/index.js';
import { setOf } from '../text/index.js';

/** A turn, and the stretch of the file that is to be in it: whole elements side by side in one division. */
interface AddedTurn {
  readonly turn: AnnotationOf<'sp'>;
  readonly start: number;
  readonly end: number;
}

/** What a turn may begin with, and what may stand in one, by TEI's content model of `sp`. */
const OPENING = setOf('p ab lg l');
const SPOKEN = setOf('p ab lg l list table quote cit stage note figure gap pb lb cb gb milestone anchor fw');

/** Those of the turns that whole elements of one division make. The pieces are in order. */
export function addedTurns(
  turns: readonly AnnotationOf<'sp'>[],
  pieces: readonly DivisionPiece[],
  text: string,
): readonly AddedTurn[] {
  const found: AddedTurn[] = [];
  const isBlank = (from: number, to: number): boolean =>
    text.slice(Math.min(from, to), Math.max(from, to)).trim() === '';
  let next = 0;
  for (const turn of turns.toSorted((a, b) => a.span.start - b.span.start)) {
    while (next < pieces.length && isBefore(pieces[next]!, turn)) next++;
    const first = pieces[next];
    if (first === undefined || !OPENING.has(first.name) || !isBlank(first.span.start, turn.span.start)) continue;
    let end = next + 1;
    for (let at = end; at < pieces.length && pieces[at]!.span.start < turn.span.end; at++) {
      if (!isEmpty(pieces[at]!)) end = at + 1;
    }
    const own = pieces.slice(next, end);
    // What has no place in a turn divides it, and half an element is none: these stay unmarked.
    const isWhole =
      isBlank(own.at(-1)!.span.end, turn.span.end) &&
      own.every(({ name, division }) => division === first.division && SPOKEN.has(name));
    if (!isWhole) continue;
    found.push({ turn, start: first.start, end: own.at(-1)!.end });
    next = end;
  }
  return found;
}

const isEmpty = ({ span }: DivisionPiece): boolean => span.start === span.end;
const isBefore = (piece: DivisionPiece, turn: AnnotationOf<'sp'>): boolean =>
  isEmpty(piece) || piece.span.end <= turn.span.start;
