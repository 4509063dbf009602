import { outcome, report, type Diagnostic } from '../../diagnostics/index.js';
import type { Language } from '../../language/index.js';
import {
  ofKind,
  placesOf,
  type Annotation,
  type Context,
  type DateValue,
  type Recogniser,
  type Transcript,
} from '../../model/index.js';
import { daysOfValue, firstOf, isDay, isoOf, readW3c, type Day, type Days, type Partial } from '../../dates/index.js';
import { covers, given, pattern, touchingIn, type Span } from '../../text/index.js';
import { isElapsed } from './elapsed.js';
import { talkDay } from './talk-day.js';
import { orderShown } from './document-order.js';
import { asTestified, asTold, isReminiscence, isTestimony, tellsOf, type Told } from './reminiscence.js';
import { anchorOf, findDates, type FindOptions, type FoundDate } from './find-dates.js';

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
    'quote',
  );
  const running = ofKind(transcript.annotations, 'fw');
  const borders = new Set([
    ...blocks.flatMap(({ span }) => [span.start, span.end]).filter((at) => !seams.has(at)),
    ...running.flatMap(({ span }) => [span.start, span.end]),
  ]);
  const cuts = [0, ...[...borders].sort((a, b) => a - b), transcript.text.length];
  // The day on which somebody printed a page is no day of the record.
  const furniture = new Set(running.map(({ span }) => span.start));
  return cuts
    .slice(1)
    .map((end, i) => ({ start: cuts[i]!, end }))
    .filter(({ start, end }) => !furniture.has(start) && transcript.text.slice(start, end).trim() !== '');
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

/** Whether annotations of `CLOSED_KINDS` leave room for a date. */
function roomBeside(annotations: readonly Annotation[]): (span: Span) => boolean {
  const near = touchingIn(ofKind(annotations, ...CLOSED_KINDS));
  return (span) =>
    near(span).every(
      (other) =>
        other.kind !== 'date' && other.kind !== 'time' && covers(span, other.span) && !covers(other.span, span),
    );
}

const moved = (found: FoundDate, by: number): FoundDate => ({
  ...found,
  span: { start: found.span.start + by, end: found.span.end + by },
});

/** Passage by passage: each knows the year named before it, and the day of the entry in which it stands. */
function inPassages(transcript: Transcript, { language, facts }: Context, options: FindOptions): readonly FoundDate[] {
  const all: FoundDate[] = [];
  let { anchor, yearBefore, daysBefore } = options;
  let story: Story | undefined;
  let question: string | undefined;
  const firstTurn = startOfTurns(transcript);
  const opening = touchingIn(ofKind(transcript.annotations, 'dateline', 'opener'));
  const tell = teller(transcript, anchorOf(options.anchor), language);
  const isOpening = (at: number): boolean => opening({ start: at, end: at + 1 }).length > 0;
  for (const { start, end } of passages(transcript)) {
    const text = transcript.text.slice(start, end);
    const read = findDates(text, language.dates, {
      ...options,
      ...given({ anchor, yearBefore, daysBefore, dayBefore: story?.day, question }),
    });
    question = questionAfter(text, question);
    const found = tell(read, text, start);
    // what stands before the record's own date dates the paper
    const isAbove = start <= (facts.date?.span?.start ?? -1);
    const isOwn = isAbove || (isOpening(start) && options.anchor?.to === undefined);
    const entry = isOwn ? undefined : dayOfEntry(text, found, options.anchor, language);
    const talk = start < Math.min(firstTurn, OPENING) ? talkDay(text, found, anchorOf(anchor), language) : undefined;
    anchor = entry ?? talk ?? anchor;
    // the record's own date is no part of what it tells
    const told = found.filter(({ value }) => value.when === undefined || value.when !== anchor?.when);
    yearBefore = told.map((date) => yearIn(date, text)).findLast((year) => year !== undefined) ?? yearBefore;
    daysBefore = found.map(visitIn).findLast((days) => days !== undefined) ?? daysBefore;
    story = storyAfter(told, story);
    for (const date of found) all.push(moved(date, start));
  }
  return all;
}

/** So much of a record's text is its opening at most, in characters. */
const OPENING = 1500;

const startOfTurns = ({ annotations }: Transcript): number =>
  ofKind(annotations, 'sp').reduce((least, { span }) => Math.min(least, span.start), Infinity);

/** So many passages on, what was told of last still holds. */
const TOLD_REACHES = 10;

/**
 * The dates of a reminiscence or a testimony, passage by passage: those without a year are of the one that was told of
 * last; what the title block says of somebody's life tells nothing.
 */
function teller(transcript: Transcript, own: Partial | undefined, { dates }: Language): Teller {
  const isLong = isReminiscence(transcript.text, own, dates);
  if (!isLong && !isTestimony(transcript.text, dates)) return (found) => found;
  const as = isLong ? asTold : asTestified;
  const first = startOfTurns(transcript);
  let told: Told | undefined;
  let passed = 0;
  return (found, text, start) => {
    if (start < first) return found;
    if (passed++ > TOLD_REACHES) told = undefined;
    return found.flatMap((date) => {
      const year = yearIn(date, text);
      if (year !== undefined && year <= (own?.year ?? year)) {
        [told, passed] = [{ ...readW3c(firstOf(date.value)), year }, 0];
      }
      const isOwn = own !== undefined && date.value.when === isoOf(own) && date.rule !== 'date-day-beside';
      if (year !== undefined || date.kind !== 'date' || isOwn) return [date];
      const made = as(date, text.slice(date.span.start, date.span.end), told, dates);
      const of = isLong || made === undefined ? undefined : tellsOf(made);
      if (of !== undefined) [told, passed] = [of, 0];
      return made === undefined ? [] : [made];
    });
  };
}

type Teller = (found: readonly FoundDate[], text: string, start: number) => readonly FoundDate[];

/** The day that the record has told of last, and how many passages ago. */
interface Story {
  readonly day: Day;
  readonly passages: number;
}

/** `The next morning` in an answer refers to a day that a question named: so many questions and answers before. */
const STORY_REACHES = 10;

function storyAfter(told: readonly FoundDate[], before: Story | undefined): Story | undefined {
  const sure = told.filter(({ cert }) => cert !== 'low');
  const day = sure.map(({ value }) => readW3c(value.when)).findLast((date) => date !== undefined && isDay(date));
  if (day !== undefined && isDay(day)) return { day, passages: 0 };
  return before === undefined || before.passages >= STORY_REACHES
    ? undefined
    : { ...before, passages: before.passages + 1 };
}

/** The year of a date that is written with it: `1931`, `’31`. */
const yearIn = ({ value, span }: FoundDate, text: string): number | undefined => {
  const year = readW3c(firstOf(value))?.year;
  const [surface, digits] = [text.slice(span.start, span.end), String(year)];
  return year !== undefined && (surface.includes(digits) || SHORT_YEAR.exec(surface)?.[1] === digits.slice(-2))
    ? year
    : undefined;
};

const SHORT_YEAR = pattern(/['’‘](\d\d)$/u);

/** A visit or a session is so many days long at most, so that each weekday is one day of it. */
const LONGEST_VISIT = 7;

const visitIn = ({ value }: FoundDate): Days | undefined => {
  if (value.from?.length !== 10 || value.to?.length !== 10) return undefined;
  const days = daysOfValue(value);
  return days !== undefined && days.last - days.first < LONGEST_VISIT ? days : undefined;
};

/** A label between a question and its answer is no longer. */
const LONGEST_LABEL = 60;
const LAST_SENTENCE = pattern(/(?<![^.?!])[^.?!]*\?[”"’)]*\s*$/u);

/** The question with which a text ends, or that its label leaves open: `Mr. Bell:`. */
const questionAfter = (text: string, before: string | undefined): string | undefined => {
  const asked = LAST_SENTENCE.exec(text)?.[0];
  if (asked !== undefined) return asked.trim().replace(/\?\W*$/u, '');
  return text.length < LONGEST_LABEL && /[:.]\s*$/u.test(text) ? before : undefined;
};

/** A line that holds more than a day, its weekday and a place heads no entry. */
const LONGEST_ENTRY = 120;
const MOST_WORDS = 3;
const FIRST_WORDS = 2;
const WORDS = pattern(/\p{L}[\p{L}.’'-]*/gu);
const SMALL = pattern(/^\p{Ll}/u);

/**
 * `Monday, 5 March`, `Kestra, 6 March 1934`: a line that is no more heads an entry of that day;
 * `Notes on the Conversation with Ambassador Lind on 4 May 1956` a further record of the paper.
 */
function dayOfEntry(
  text: string,
  found: readonly FoundDate[],
  own: DateValue | undefined,
  { dates, layout }: Language,
): DateValue | undefined {
  const [date, ...others] = found.filter(({ kind }) => kind === 'date');
  if (date === undefined || others.length > 0 || text.trim().length > LONGEST_ENTRY) return undefined;
  const rest = WORDS.match(
    found.reduceRight((left, { span }) => left.slice(0, span.start) + left.slice(span.end), text),
  );
  // `The fifth of March.`, `On May 3.`: an answer
  const leads = new Set(Object.values(dates.joints).flat());
  const isBare = rest.length <= MOST_WORDS && !rest.some((word) => SMALL.test(word) || leads.has(word.toLowerCase()));
  const isTitle = rest.slice(0, FIRST_WORDS).some((word) => layout.recordWords.has(word.toLowerCase()));
  // the minutes of the meeting before are an item of the agenda
  const isLater = (date.value.when ?? '') >= (firstOf(own) ?? '').slice(0, 10);
  return (isBare || (isTitle && isLater)) && IN_FULL.has(date.rule) && date.value.when?.length === 10
    ? { when: date.value.when }
    : undefined;
}

/** The rules that read a day and its month, no `yesterday` or `Friday`. */
const IN_FULL: ReadonlySet<string> = new Set([
  'date-full',
  'date-month-day',
  'date-digits',
  'date-iso',
  'date-roman-month',
]);

/** The words of the names of those who take part or are registered: `Rose March` gives `march`. */
const namesOf = ({ facts, register }: Context): ReadonlySet<string> =>
  new Set(
    [...facts.participants, ...register.entries.filter(({ kind }) => kind === 'person')].flatMap(({ name }) =>
      name.toLowerCase().split(/[\s,]+/u),
    ),
  );

function annotationOf({ kind, span, value, cert, rule }: FoundDate): Annotation {
  const mark = { span, rule, ...given({ cert }) };
  if (kind === 'date') return { kind, ...mark, ...value };
  const { when, from, to } = value;
  return { kind, ...mark, ...given({ when, from, to }) };
}

/**
 * Marks dates, lengths of time and times of day (schemas/README.md §4), related to the day of the record
 * (`--date`, the edition's, or the document's own). What cannot be read surely is marked without a value and reported.
 */
export const dates: Recogniser = (transcript, context) => {
  const stated = context.options.date ?? context.details?.date;
  const anchor: DateValue | undefined = stated === undefined ? context.facts.date : { when: stated };
  const order = context.options.dateOrder ?? orderShown(transcript.text, anchorOf(anchor));
  const options = { names: namesOf(context), ...given({ anchor, order }) };
  const all = inPassages(transcript, context, options);
  const found = isElapsed(transcript.text, all) ? all.filter(({ rule }) => rule !== 'time-clock') : all;
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
