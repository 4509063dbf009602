import type { Diagnostic } from '../../diagnostics/index.js';
import { isKind, placesOf, type Annotation, type Transcript } from '../../model/index.js';
import { oneLine, sliceOf, type Position } from '../../text/index.js';
import { isName } from './marks.js';

/** The marks that a doubt is about: those of one place, or all that are as open as the one it names. */
type About = (doubt: Diagnostic, mark: Annotation, words: Words) => boolean;

interface Words {
  readonly text: string;
  readonly placeOf: ReturnType<typeof placesOf>;
}

/** `Mr. Galbraith` and `Galbraith`: a doubt of a person is told once for all forms of the name. */
const ofSurname: About = ({ actual = '' }, mark, { text }) =>
  mark.kind === 'persName' &&
  (mark.ref === undefined || mark.cert !== undefined) &&
  lastWord(sliceOf(text, mark.span)) === lastWord(actual);

/** `VOICE:` a doubt of a speaker is told once for all turns that begin so. */
const ofLabel: About = ({ actual = '' }, mark, { text }) =>
  mark.kind === 'sp' &&
  (mark.who === undefined || mark.cert !== undefined) &&
  oneLine(text.slice(mark.span.start, mark.span.start + LABEL)).includes(actual);

/** So far into a turn its label, or the name that opens it, may stand. */
const LABEL = 120;

const lastWord = (name: string): string | undefined =>
  name
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.at(-1);

const atPlace =
  (isOf: (mark: Annotation) => boolean): About =>
  ({ place }, mark, { placeOf }) => {
    if (place === undefined || !isOf(mark)) return false;
    const own = placeOf(mark.span);
    return !isBefore(own.end!, place.start) && !isBefore(place.end ?? place.start, own.start);
  };

const isBefore = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.column <= b.column);

const ofDate = atPlace(isKind('date'));

const DOUBTS: Readonly<Record<string, About>> = {
  'person-unknown': ofSurname,
  'person-ambiguous': ofSurname,
  'speaker-unknown': ofLabel,
  'speaker-uncertain': ofLabel,
  'thing-ambiguous': atPlace(isName),
  'date-ambiguous': ofDate,
  'date-impossible': ofDate,
  'date-weekday': ofDate,
};

/** The findings without the doubts that decisions have settled: of what they are about nothing is as it was. */
export function unsettled(
  diagnostics: readonly Diagnostic[],
  before: Transcript,
  after: readonly Annotation[],
): readonly Diagnostic[] {
  if (after === before.annotations) return diagnostics;
  // Decisions leave alone what they do not change: the mark itself is still there.
  const kept = new Set(after);
  const was = new Set(before.annotations);
  const added = after.filter((mark) => !was.has(mark));
  const words: Words = { text: before.text, placeOf: placesOf(before) };
  return diagnostics.filter((doubt) => {
    const about = DOUBTS[doubt.rule];
    if (about === undefined) return true;
    const marks = before.annotations.filter((mark) => about(doubt, mark, words));
    if (marks.length > 0) return marks.some((mark) => kept.has(mark));
    return !added.some((mark) => about(doubt, mark, words));
  });
}
