import type { Annotation, Context, Transcript } from '../../model/index.js';
import { perTable, type Language } from '../../language/index.js';
import { given, pattern, span, trimmed, type Span } from '../../text/index.js';
import { findDates, orderShown } from '../dates/index.js';
import type { FrontLine } from './front-line.js';

/** The lines that may stand in `head` and `opener`: those before the first that may not (TEI's model.divTop). */
function topLines(front: readonly FrontLine[]): readonly FrontLine[] {
  const end = front.findIndex((f) => !['title', 'dateline', 'routing'].includes(f.kind));
  return end < 0 ? front : front.slice(0, end);
}

interface Group {
  readonly kind: FrontLine['kind'];
  readonly block: FrontLine['line']['block'];
  readonly span: Span;
}

/** Neighbouring lines of one block and one kind are one element. */
function grouped(lines: readonly FrontLine[]): readonly Group[] {
  const groups: Group[] = [];
  for (const { line, kind } of lines) {
    const last = groups.at(-1);
    if (last && last.kind === kind && last.block === line.block) {
      groups[groups.length - 1] = { ...last, span: span(last.span.start, line.span.end) };
    } else groups.push({ kind, block: line.block, span: line.span });
  }
  return groups;
}

/** `head` for titles, `opener/dateline` for place and date, `opener` for routing lines. */
export function markTop(transcript: Transcript, front: readonly FrontLine[]): readonly Annotation[] {
  return grouped(topLines(front)).flatMap((group): readonly Annotation[] => {
    const where = trimmed(transcript.text, group.span);
    if (group.kind === 'title') return [{ kind: 'head', span: where, rule: 'title-block' }];
    const opener: Annotation = { kind: 'opener', span: where, rule: 'title-block' };
    return group.kind === 'dateline' ? [opener, { kind: 'dateline', span: where, rule: 'dateline' }] : [opener];
  });
}

export interface DatedLine {
  readonly source: 'title' | 'dateline' | 'field' | 'head' | 'end';
  readonly line: Span;
  readonly date: NonNullable<Context['facts']['date']>;
}

/**
 * Every full date of the title block, in order of its lines; but what stands below the title comes first, since above
 * it a journal or a file is dated: `From the journal of … ⏎ 12 April 1955 ⏎ RECORD OF CONVERSATION ⏎ 8 March 1955`.
 */
export function datesOf(transcript: Transcript, front: readonly FrontLine[], context: Context): readonly DatedLine[] {
  const title = front.findLastIndex(({ kind }) => kind === 'title');
  const dated = [...front.slice(title + 1), ...front.slice(0, title + 1)].flatMap((f): readonly DatedLine[] => {
    const source = f.kind === 'title' || f.kind === 'dateline' ? f.kind : f.field === 'date' ? 'field' : undefined;
    if (!source) return [];
    return datesInLine(transcript, f.line.span, source, context);
  });
  // A day in quotation marks was filled in when the paper was filed.
  const others = dated.filter(({ date }) => !QUOTE.test(transcript.text[date.span?.start ?? 0]!));
  return others.length > 0 ? others : dated;
}

const QUOTE = /["«„“”]/u;

const YEARS = /\b(?:1[5-9]|20)\d\d\b/g;

/** The latest year that the text names, for datelines that give two digits of theirs: `02/11/08`. */
function yearOf(text: string): { readonly yearBefore?: number } {
  const years = [...text.matchAll(YEARS)].map(([year]) => Number(year));
  return years.length === 0 ? {} : { yearBefore: years.reduce((last, year) => Math.max(last, year)) };
}

export function datesInLine(
  transcript: Transcript,
  line: Span,
  source: DatedLine['source'],
  context: Context,
): readonly DatedLine[] {
  const order = context.options.dateOrder ?? orderShown(transcript.text);
  return findDates(transcript.text.slice(line.start, line.end), context.language.dates, {
    ...yearOf(transcript.text),
    ...given({ order }),
  })
    .filter((d) => /^\d{4}-\d\d-\d\d/u.test(d.value.when ?? d.value.from ?? ''))
    .slice(0, 1)
    .map((d) => ({
      source,
      line,
      date: {
        ...d.value,
        span: span(line.start + d.span.start, line.start + d.span.end),
        ...(d.cert ? { cert: d.cert } : {}),
      },
    }));
}

/** `Newport, Rhode Island`; not `at the Embassy` or `9:30`. */
const PLACE = pattern(/^\p{Lu}[\p{L}\p{M}.,’' -]{1,80}$/u);

/**
 * `, den` of `Bonn, den 8. September 1960`, `, le` of `Paris, le 3 mars`: a word before the day, no part of the place.
 */
const BEFORE_DAY = pattern(/,\s*\p{Ll}+$/u);

/** The place of a dateline: what stands before its date. `Washington`, `Newport, Rhode Island`. */
export function placeOf(transcript: Transcript, dated: DatedLine, language: Language): string | undefined {
  if (dated.source !== 'dateline' || !dated.date.span) return undefined;
  const written = transcript.text.slice(dated.line.start, dated.date.span.start).replace(/[\s,;–—-]+$/gu, '');
  const before = BEFORE_DAY.replace(written, '').trim();
  return PLACE.test(before) && !isNoPlace(language).has(before.toLowerCase()) ? before : undefined;
}

/** `Thursday`, `Передана`: what stands before a date and is no place. */
const isNoPlace = perTable(
  ({ dates, layout }: Language): ReadonlySet<string> => new Set([...dates.weekdays.flat(), ...layout.datelineWords]),
);
