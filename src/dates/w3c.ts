import { given } from '../text/index.js';
import { exists, type Partial } from './calendar.js';

type W3cType = 'date' | 'dateTime' | 'gYearMonth' | 'gYear';

/** A date as W3C writes it, and its parts. `type` is left out where only ISO 8601 has the form: `1960-09-08T10:30`. */
interface W3cDate extends Partial {
  readonly year: number;
  readonly value: string;
  readonly type?: W3cType;
}

/** `1960`, `1960-09`, `1960-09-08`, `1960-09-08T10:30:00Z`, `-0044-03-15`. Not: `60`, `--05-01`, `1960-9-8`. */
const SHAPE =
  /^(?<year>-?\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<clock>[\d:.]+))?)?)?(?<zone>Z|[+-]\d\d:\d\d)?$/u;

/** `10:30:00`, `23:59:59.5`. */
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?$/u;

/** `10:30:00`, `10:30:00Z`, `23:59:59.5+02:00`. */
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)?$/u;

/** `P3Y`, `P1Y2M3DT4H`, `PT2H`. Not: `P`, `P1W`, `PT`. */
const DURATION = /^-?P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/u;

type Parts = Readonly<Record<string, string | undefined>>;

function typeOf({ month, day, clock, zone }: Parts): W3cType | undefined {
  if (clock !== undefined) return CLOCK.test(clock) && TIME.test(`${clock}${zone ?? ''}`) ? 'dateTime' : undefined;
  if (zone !== undefined) return undefined;
  return day !== undefined ? 'date' : month !== undefined ? 'gYearMonth' : 'gYear';
}

/** Reads a date of the calendar; undefined for what is none: a time of day, a yearly day, `1960-02-30`, the year 0. */
export function readW3c(text: string | undefined): W3cDate | undefined {
  const parts: Parts | undefined = text === undefined ? undefined : SHAPE.exec(text)?.groups;
  if (text === undefined || parts === undefined) return undefined;
  const year = Number(parts['year']);
  const month = parts['month'] === undefined ? {} : { month: Number(parts['month']) };
  const day = parts['day'] === undefined ? {} : { day: Number(parts['day']) };
  const date = { year, ...month, ...day };
  const type = typeOf(parts);
  return year === 0 || !exists(date) ? undefined : { ...date, value: text, ...given({ type }) };
}

/** Whether TEI takes the value as a date: W3C's year, month, day or moment. */
export const isW3cDate = (text: string): boolean => readW3c(text)?.type !== undefined;

/** Whether TEI takes the value as a time: one of day, or a moment. */
export const isW3cTime = (text: string): boolean => TIME.test(text) || readW3c(text)?.type === 'dateTime';

export const isW3cDuration = (text: string): boolean => DURATION.test(text);

/** Whether a text is a year, month or day of our era, as people write it into tables: no moment, no `-0044`. */
export function isPlainDate(text: string): boolean {
  const read = readW3c(text);
  return read?.type !== undefined && read.type !== 'dateTime' && read.year > 0;
}

/** Whether a text is a day in full that the calendar has: `1960-09-08`. */
export const isPlainDay = (text: string): boolean => isPlainDate(text) && readW3c(text)?.type === 'date';

/** A value with the XML Schema type that it is written in. */
interface TypedDate {
  readonly value: string;
  readonly type: W3cType;
}

/** The value with its type; undefined for what is no date of the calendar, a time of day alone, or a yearly date. */
export function typedDate(text: string | undefined): TypedDate | undefined {
  const read = readW3c(text);
  return read?.type === undefined ? undefined : { value: read.value, type: read.type };
}
