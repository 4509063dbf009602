import type { TimelineItem, TimelineItems } from './timeline-items.js';

/** A span of years, or of a month (`first` its beginning, `years` a twelfth), which a row of the picture shows. */
export interface Span {
  readonly first: number;
  readonly years: number;
}

/** What is drawn in a row: from `x` to `x + width` percent of it. */
export interface Mark {
  readonly x: number;
  readonly width: number;
  readonly count: number;
  readonly uncertain: boolean;
  /** A day, at most some months, or longer: each has a height of its own. */
  readonly size: 'day' | 'months' | 'years';
  /** The values that it stands for, in their normal form: the first of equals. */
  readonly value: string;
}

export interface TimelineRow {
  readonly span: Span;
  /** What begins in this span. */
  readonly meetings: readonly TimelineItem[];
  readonly dates: readonly TimelineItem[];
  readonly spans: readonly TimelineItem[];
  /** What falls into it, wherever it begins. */
  readonly meetingMarks: readonly Mark[];
  readonly dateMarks: readonly Mark[];
}

/**
 * The decades of the conversations, and one on both sides, have a row for each year; other years share one by decades,
 * the oldest by centuries.
 */
const DECADES_FROM = 1900;

const yearOf = (day: string): number => Number(day.slice(0, 4));

function spanOf(year: number, first: number, last: number): Span {
  const decade = year - (year % 10);
  if (decade + 19 >= first && decade - 10 <= last) return { first: year, years: 1 };
  if (year >= DECADES_FROM) return { first: decade, years: 10 };
  return { first: year - (year % 100), years: 100 };
}

/** Days of a year that are over when a month begins. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** A day as a number of years: its beginning, or (with `over`) its end. */
const moment = (day: string, over: 0 | 1): number =>
  yearOf(day) + (BEFORE_MONTH[Number(day.slice(5, 7)) - 1]! + Number(day.slice(8, 10)) - 1 + over) / 365;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** A day in a century can still be seen. */
const LEAST_WIDTH = 0.3;

/** The part of an item that falls into a span; undefined where none does. */
function markIn({ first, years }: Span, { from, to, uncertain, value }: TimelineItem): Mark | undefined {
  const [start, end] = [moment(from, 0), moment(to, 1)];
  const [left, right] = [Math.max(start, first), Math.min(end, first + years)];
  if (left >= right) return undefined;
  const size = from === to ? 'day' : end - start < 0.7 ? 'months' : 'years';
  const x = Math.min((100 * (left - first)) / years, 100 - LEAST_WIDTH);
  return {
    x: rounded(x),
    width: rounded(Math.max((100 * (right - left)) / years, LEAST_WIDTH)),
    count: 1,
    uncertain,
    size,
    value,
  };
}

/** The marks of the months of a year, in which something falls or not. */
export const monthRows = (
  year: number,
  { meetings, dates }: TimelineItems,
): readonly Pick<TimelineRow, 'span' | 'meetingMarks' | 'dateMarks'>[] => {
  const within = ({ from, to }: TimelineItem): boolean => yearOf(from) <= year && yearOf(to) >= year;
  const [ours, named] = [meetings.filter(within), dates.filter(within)];
  return BEFORE_MONTH.map((before, i) => {
    const span = { first: year + before / 365, years: ((BEFORE_MONTH[i + 1] ?? 365) - before) / 365 };
    return { span, meetingMarks: marksIn(span, ours), dateMarks: marksIn(span, named) };
  });
};

/** Marks at one place become one that counts them; long ones come first, so that short ones lie over them. */
function marksIn(span: Span, items: readonly TimelineItem[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const item of items) {
    const mark = markIn(span, item);
    if (mark === undefined) continue;
    const key = [mark.x, mark.width, mark.uncertain].join(' ');
    marks.set(key, { ...mark, value: marks.get(key)?.value ?? mark.value, count: (marks.get(key)?.count ?? 0) + 1 });
  }
  return [...marks.values()].toSorted((a, b) => b.width - a.width || a.x - b.x);
}

/** The rows of the picture: the spans of time in which anything begins, the earliest first. */
export function timelineRows({ meetings, dates, spans: longer }: TimelineItems): readonly TimelineRow[] {
  const years = (meetings.length > 0 ? meetings : dates).map(({ from }) => yearOf(from));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const spanOfItem = ({ from }: TimelineItem): Span => spanOf(yearOf(from), first, last);
  const spans = new Map(
    [...meetings, ...dates, ...longer]
      .map(spanOfItem)
      .map((span) => [`${String(span.first)} ${String(span.years)}`, span]),
  );
  const begins =
    (span: Span) =>
    (item: TimelineItem): boolean =>
      spanOfItem(item).first === span.first && spanOfItem(item).years === span.years;
  return [...spans.values()]
    .toSorted((a, b) => a.first - b.first || b.years - a.years)
    .map((span) => ({
      span,
      meetings: meetings.filter(begins(span)),
      dates: dates.filter(begins(span)),
      spans: longer.filter(begins(span)),
      meetingMarks: marksIn(span, meetings),
      dateMarks: marksIn(span, dates),
    }));
}
