import type { Annotation, DateValue } from '../model/index.js';
import type { Problems } from './problems.js';

// 1960, 1960-09, 1960-09-08: a year, a month of a year, a day; not --05-01, not 60-9-8.
const DATE = /^-?\d{4}(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?<time>T.+)?)?)?$/u;
// 10:30:00, 10:30:00Z, 23:59:59.5+02:00.
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)?$/u;
// P3Y, P1Y2M3DT4H, PT2H; not P, P1W, PT.
const DURATION = /^-?P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/u;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0));

/** Whether TEI takes the value as a date: W3C's year, month, day or moment. */
export function isDate(value: string): boolean {
  const match = DATE.exec(value);
  if (match === null) return false;
  const { month, day, time } = match.groups!;
  const year = Number(value.slice(0, value.startsWith('-') ? 5 : 4));
  if (year === 0 || (month !== undefined && (Number(month) < 1 || Number(month) > 12))) return false;
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysIn(year, Number(month)))) return false;
  return time === undefined || TIME.test(time.slice(1));
}

const isTime = (value: string): boolean => TIME.test(value) || (value.includes('T') && isDate(value));

/** The value, or nothing where TEI would refuse it: for what registers and editions say. */
export const dateOrNothing = (value: string | undefined): string | undefined =>
  value !== undefined && isDate(value) ? value : undefined;

/** A date's value as far as TEI takes it: one of a point, a stretch or bounds, and a length of time. */
export function w3cDate(
  { when, from, to, notBefore, notAfter, dur }: DateValue,
  accepts: (value: string) => boolean = isDate,
): DateValue {
  const groups = [{ when }, { from, to }, { notBefore, notAfter }].map((group) => only(group, accepts));
  return {
    ...groups.find((group) => Object.keys(group).length > 0),
    ...only({ dur }, (value) => DURATION.test(value)),
  };
}

const only = (values: Readonly<Record<string, string | undefined>>, accepts: (value: string) => boolean): DateValue =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && accepts(value)));

/** Leaves out what TEI would refuse as a value of dates and times, and reports it. */
export const withW3cValues = (annotations: readonly Annotation[], problems: Problems): readonly Annotation[] =>
  annotations.map((annotation) => {
    if (annotation.kind !== 'date' && annotation.kind !== 'time') return annotation;
    const { when, from, to, notBefore, notAfter, dur, ...rest } = annotation as Extract<Annotation, { kind: 'date' }>;
    const given = only({ when, from, to, notBefore, notAfter, dur }, () => true);
    const kept = w3cDate(given, annotation.kind === 'time' ? isTime : isDate);
    const lost = Object.entries(given).filter(([key]) => !(key in kept));
    if (lost.length === 0) return annotation;
    problems.refused(annotation, lost.map(([key, value]) => `${key}="${value}"`).join(' '));
    return { ...rest, ...kept };
  });
