import type { Language } from '../../language/index.js';
import { outcome, report, type Diagnostic, type Outcome } from '../../diagnostics/index.js';
import { placesOf, type Context, type RecordFacts, type Transcript } from '../../model/index.js';
import { pattern } from '../../text/index.js';
import { findDates, type FoundDate } from '../dates/index.js';
import type { Line } from './blocks.js';
import { datesInLine, type DatedLine } from './front.js';
import { isDateline } from './dateline.js';
import { SMALL } from './line-shapes.js';

/** Where a record says its own date, the best first. */
const RANK: readonly DatedLine['source'][] = ['title', 'dateline', 'field', 'head', 'end'];

/** So many lines from the top may say the date, though the title block does not hold them; and so many at the end. */
const HEAD_LINES = 20;
const END_LINES = 4;

/**
 * A line at the top that is longer, and not in capitals, is running text, and its date one of which the record speaks;
 * so at the end.
 */
const LONGEST_HEAD = 250;
const LONGEST_END = 60;

const WORDS = pattern(/\p{L}+/gu);

/**
 * What the user or the editor says; else the date of the title block (its title before its dateline before its field),
 * of another line at the top, of the last lines. Footnotes never give it, and what dates the paper (`Issued 2 May
 * 1983`, `No. 1184 / 22.06.1989`) gives it only where nothing dates the talk.
 */
export function documentDate(
  transcript: Transcript,
  dated: readonly DatedLine[],
  lines: readonly Line[],
  context: Context,
): Outcome<Pick<RecordFacts, 'date'>> {
  const said = context.options.date ?? context.details?.date;
  if (said !== undefined) return outcome({ date: { when: said } });
  const isFiled = (d: DatedLine): boolean => datesPaper(transcript, d, context.language);
  const first = lines.slice(0, HEAD_LINES);
  const top = first.filter(({ text }) => text.length <= LONGEST_HEAD || !SMALL.test(text));
  const opening = first.filter((line) => opensMeeting(line, context.language));
  const held = [...opening, ...top]
    .filter((line) => opening.includes(line) || saysWhenHeld(line, context.language) || isDone(line, context.language))
    .flatMap(inLine('title', transcript, context));
  const own = [...held, ...dated.filter((d) => !isFiled(d))];
  if (own.length > 0) return chosenOf(transcript, own, false);
  const plain = (found: readonly DatedLine[]): readonly DatedLine[] => found.filter((d) => !isAside(transcript, d));
  const dates = (source: DatedLine['source'], of: readonly Line[]): readonly DatedLine[] =>
    plain(of.flatMap(inLine(source, transcript, context)));
  const head = dates(
    'head',
    top.filter((line) => saysDate(line, context.language)),
  );
  const talks = head.filter((d) => !isFiled(d));
  if (talks.length > 0) return chosenOf(transcript, talks.slice(0, 1), false);
  const last = lines.slice(-END_LINES).filter(({ text }) => text.length <= LONGEST_END);
  // one is asked for after the other: a line may be a whole record
  const doubtful = [
    () => plain(dated),
    () => head,
    () => dates('head', top).filter(isFiled),
    () =>
      dates(
        'end',
        lines.filter((line) => isDone(line, context.language)),
      ),
    () => dates('end', last),
    () => withoutYear(top, context),
  ].reduce<readonly DatedLine[]>((found, next) => (found.length > 0 ? found : next()), []);
  return doubtful.length > 0 ? chosenOf(transcript, doubtful.slice(0, 1), true) : missing(transcript);
}

const inLine =
  (source: DatedLine['source'], transcript: Transcript, context: Context) =>
  (line: Line): readonly DatedLine[] =>
    datesInLine(transcript, line.span, source, context);

/** `Strelsau, October 23, 1962, 7 p.m.`; `Telephone conversation between A and B, 20 August 1968`. */
const saysDate = ({ text }: Line, { dates, layout }: Language): boolean =>
  isDateline(text, dates, layout) ||
  (UNFINISHED.test(text) && layout.placeWords.includes(FIRST_WORD.exec(text)?.[0].toLowerCase() ?? '')) ||
  WORDS.match(text.toLowerCase()).some((word) => layout.recordWords.has(word));

/** `At Kelbrae, within the Town Hall, on Tuesday, 4th June, 1912, at Seven o'clock,—`: a minute begins, and goes on. */
const UNFINISHED = /[,—–-]$/u;
const FIRST_WORD = pattern(/^\p{L}+/u);

/**
 * `Summary Record of a meeting of the Council held at Arcourt, on Wednesday, 12th November, 1958`: such a line dates
 * the talk, a bare date above it the paper.
 */
function saysWhenHeld({ text }: Line, { layout }: Language): boolean {
  const words = WORDS.match(text.toLowerCase());
  return (
    words.slice(0, FIRST_WORDS).some((word) => layout.recordWords.has(word)) &&
    words.some((word) => layout.heldWords?.has(word))
  );
}

/** `At a Vestry holden in the Vestry Room, on Thursday the Twelfth day of April`: the first sentence of minutes. */
const opensMeeting = ({ text }: Line, { layout }: Language): boolean =>
  layout.meetingOpenings?.some((opening) => text.toLowerCase().startsWith(`${opening} `)) === true &&
  WORDS.match(text.toLowerCase()).some((word) => layout.heldWords?.has(word));

/** `Confidential Summary Record of …`: so many words from its start a line names the record. */
const FIRST_WORDS = 3;

/** `DONE at Port Ansel, this twenty-first day of June, 1951`: the line that closes a treaty or a deed. */
const isDone = ({ text }: Line, { layout }: Language): boolean =>
  layout.doneOpenings?.some((opening) => text.toLowerCase().startsWith(`${opening} `)) === true;

/** `The Bases (Memo for the Council, dated `; not `The Bases (` or `The Bases (Memo) `. */
const WORDS_IN_BRACKET = pattern(/\S.*\([^()]*\p{L}[^()]*$/u);

/** `1. The Bases (Memo for the Council, dated May 28, 1957)`: a date among words in brackets is of something else. */
const isAside = ({ text }: Transcript, { line, date }: DatedLine): boolean =>
  WORDS_IN_BRACKET.test(text.slice(line.start, date.span?.start ?? line.start));

/** A number before a stroke: `No. 1184 / 22.06.1989`. */
const NUMBER_BEFORE = /\d\s*\/\s*$/u;

/** Whether a line says when the paper was issued, copied or filed: `Issued 2 May 1983`. */
function datesPaper({ text }: Transcript, { line, date }: DatedLine, { dates }: Language): boolean {
  const before = text.slice(line.start, date.span?.start ?? line.start).toLowerCase();
  return NUMBER_BEFORE.test(before) || WORDS.match(before).some((word) => dates.filed.includes(word));
}

/** `Memorandum of a Conversation, Ansel, July 17` under `Geneva Conference, 1955`: the only year that the top names. */
function withoutYear(top: readonly Line[], { language }: Context): readonly DatedLine[] {
  const isYear = ({ value }: FoundDate): boolean => /^\d{4}(?:-\d\d)?$/u.test(value.when ?? '');
  const yearsIn = (lines: readonly Line[]): readonly string[] => [
    ...new Set(
      lines.flatMap(({ text }) =>
        findDates(text, language.dates)
          .filter(isYear)
          .map(({ value }) => value.when!.slice(0, 4)),
      ),
    ),
  ];
  const named = top.filter((line) =>
    WORDS.match(line.text.toLowerCase()).some((word) => language.layout.recordWords.has(word)),
  );
  if (named.length === 0) return [];
  const all = yearsIn(top);
  return named.flatMap((own): readonly DatedLine[] => {
    const { text, span: line } = own;
    // `Session de février 1895`, `Séance du 10 février`: what stands above counts more than what the record tells
    // below.
    const above = yearsIn(top.slice(0, top.indexOf(own) + 1));
    const [when, ...others] = above.length > 0 ? above : all;
    if (when === undefined || others.length > 0) return [];
    return findDates(text, language.dates, { anchor: { when } })
      .filter(({ value }) => /^\d{4}-\d\d-\d\d$/u.test(value.when ?? ''))
      .map(({ value }): DatedLine => ({ source: 'head', line, date: value }));
  });
}

/** The first of the best source; the others of the title block should say the same. */
function chosenOf(
  transcript: Transcript,
  found: readonly DatedLine[],
  doubtful: boolean,
): Outcome<Pick<RecordFacts, 'date'>> {
  const all = found.toSorted((a, b) => RANK.indexOf(a.source) - RANK.indexOf(b.source));
  const [chosen, ...others] = all;
  const place = placesOf(transcript);
  const value = (d: DatedLine): string => d.date.when ?? d.date.from ?? '';
  const diagnostics = others
    .filter((other) => value(other).slice(0, 10) !== value(chosen!).slice(0, 10))
    .map((other): Diagnostic =>
      report(
        'date-disagrees',
        `The title block has two dates, "${value(chosen!)}" and "${value(other)}"; the first is taken.`,
        { place: place(other.line) },
      ),
    );
  const unsure = doubtful || diagnostics.length > 0;
  return outcome({ date: { ...chosen!.date, ...(unsure ? { cert: 'medium' as const } : {}) } }, diagnostics);
}

const missing = (transcript: Transcript): Outcome<Pick<RecordFacts, 'date'>> =>
  outcome({}, [
    report('date-missing', 'The record has no date in its title block, so dates without a year stay open.', {
      note: 'Give it with --date YYYY-MM-DD, in the front matter or in edition.json.',
      place: placesOf(transcript)({ start: 0, end: 0 }),
    }),
  ]);
