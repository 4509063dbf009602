import { outcome, report, type Diagnostic } from '../../diagnostics/index.js';
import {
  ofKind,
  placesOf,
  type Annotation,
  type DateValue,
  type Recogniser,
  type Transcript,
} from '../../model/index.js';
import { covers, firstFrom, overlaps, type Span } from '../../text/index.js';
import { orderShown } from './document-order.js';
import { anchorOf, findDates, type FindOptions, type FoundDate } from './find-dates.js';
import type { DateWords } from '../../language/index.js';

/**
 * The stretches of text within which a date lies whole: what the borders of blocks leave. A border at a page seam does
 * not count, for the paragraph goes on behind it.
 */
function passages(transcript: Transcript): readonly Span[] {
  const seams = new Set(ofKind(transcript.annotations, 'pb').flatMap(({ span }) => [span.start, span.end]));
  const blocks = ofKind(
    transcript.annotations,
    'p',
    'head',
    'item',
    'cell',
    'note',
    'dateline',
    'speaker',
    'closer',
    'fw',
    'quote',
  );
  const borders = new Set(blocks.flatMap(({ span }) => [span.start, span.end]).filter((at) => !seams.has(at)));
  const cuts = [0, ...[...borders].sort((a, b) => a - b), transcript.text.length];
  return cuts
    .slice(1)
    .map((end, i) => ({ start: cuts[i]!, end }))
    .filter(({ start, end }) => end > start);
}

/** What already says more of its words than a date would, or is no part of the record. */
const CLOSED_KINDS = [
  'date',
  'time',
  'fw',
  'code',
  'persName',
  'placeName',
  'orgName',
  'objectName',
  'roleName',
] as const;

/** Whether annotations of `CLOSED_KINDS` leave room for a date; both lists are read once, in order. */
function roomBeside(annotations: readonly Annotation[]): (span: Span) => boolean {
  const closed = ofKind(annotations, ...CLOSED_KINDS).sort((a, b) => a.span.start - b.span.start);
  const longest = closed.reduce((most, { span }) => Math.max(most, span.end - span.start), 0);
  return (span) => {
    for (let i = firstFrom(closed, span.start - longest); i < closed.length && closed[i]!.span.start < span.end; i++) {
      const other = closed[i]!;
      const isDate = other.kind === 'date' || other.kind === 'time';
      const taken = overlaps(other.span, span) && (isDate || !covers(span, other.span));
      if (taken || (other.span.start === span.start && other.span.end === span.end)) return false;
    }
    return true;
  };
}

const moved = (found: FoundDate, by: number): FoundDate => ({
  ...found,
  span: { start: found.span.start + by, end: found.span.end + by },
});

function inPassages(transcript: Transcript, words: DateWords, options: FindOptions): readonly FoundDate[] {
  return passages(transcript).flatMap(({ start, end }) =>
    findDates(transcript.text.slice(start, end), words, options).map((found) => moved(found, start)),
  );
}

function annotationOf({ kind, span, value, cert, rule }: FoundDate): Annotation {
  const mark = { span, rule, ...(cert === undefined ? {} : { cert }) };
  if (kind === 'date') return { kind, ...mark, ...value };
  const { when, from, to } = value;
  return {
    kind,
    ...mark,
    ...(when === undefined ? {} : { when }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/**
 * Marks dates, lengths of time and times of day (ENCODING §4), related to the day of the record
 * (`--date`, the edition's, or the document's own). What cannot be read surely is marked without a value and reported.
 */
export const dates: Recogniser = (transcript, context) => {
  const stated = context.options.date ?? context.details?.date;
  const anchor: DateValue | undefined = stated === undefined ? context.facts.date : { when: stated };
  const order = context.options.dateOrder ?? orderShown(transcript.text, anchorOf(anchor));
  const options = { ...(anchor === undefined ? {} : { anchor }), ...(order === undefined ? {} : { order }) };
  const found = inPassages(transcript, context.language.dates, options);
  const hasRoom = roomBeside(transcript.annotations);
  const placeOf = placesOf(transcript);
  const diagnostics = found.flatMap(({ span, problem }): Diagnostic[] => {
    if (problem === undefined) return [];
    const { rule, message, ...details } = problem;
    const note = rule === 'date-ambiguous' ? { note: 'Say the order with --date-order dmy or mdy.' } : {};
    return [report(rule, message, { place: placeOf(span), ...details, ...note })];
  });
  return outcome(found.filter(({ span }) => hasRoom(span)).map(annotationOf), diagnostics);
};
