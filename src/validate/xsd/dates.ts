import { daysIn, serialOf, shifted, type Day } from '../../dates/index.js';

/** A point of a calendar, or part of one, as XML Schema writes it. Missing parts are undefined. */
interface Moment {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** Seconds since midnight. */
  readonly time: number | undefined;
  /** Minutes east of Greenwich. */
  readonly zone: number | undefined;
}

const YEAR = '(?<year>-?(?:[1-9]\\d{3,}|0\\d{3}))';
const MONTH = '(?<month>0[1-9]|1[0-2])';
const DAY = '(?<day>0[1-9]|[12]\\d|3[01])';
// As the first edition of XML Schema has it and other validators do: no 24:00:00, leap seconds at any time, and digits
// need not follow the point.
const TIME = '(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d):(?<second>(?:[0-5]\\d|60)(?:\\.\\d*)?)';
const ZONE = '(?:Z|(?<sign>[+-])(?<zoneHour>0\\d|1[0-4]):(?<zoneMinute>[0-5]\\d))?';

const calendar = (...parts: readonly string[]): RegExp => new RegExp(`^${parts.join('')}${ZONE}$`, 'u');

/** The eight calendar types by name. */
const CALENDAR_PATTERNS: Readonly<Record<string, RegExp>> = {
  dateTime: calendar(YEAR, '-', MONTH, '-', DAY, 'T', TIME),
  date: calendar(YEAR, '-', MONTH, '-', DAY),
  time: calendar(TIME),
  gYearMonth: calendar(YEAR, '-', MONTH),
  gYear: calendar(YEAR),
  gMonthDay: calendar('--', MONTH, '-', DAY),
  gDay: calendar('---', DAY),
  gMonth: calendar('--', MONTH),
};

function moment(value: string, pattern: RegExp): Moment | undefined {
  const parts = pattern.exec(value)?.groups;
  if (parts === undefined) return undefined;
  const number = (part: string | undefined): number | undefined => (part === undefined ? undefined : Number(part));
  const zone =
    parts['sign'] === undefined
      ? value.endsWith('Z')
        ? 0
        : undefined
      : (parts['sign'] === '-' ? -1 : 1) * (Number(parts['zoneHour']) * 60 + Number(parts['zoneMinute']));
  const time = parts['hour'] === undefined ? undefined : secondsOf(parts);
  return { year: number(parts['year']), month: number(parts['month']), day: number(parts['day']), time, zone };
}

const secondsOf = (parts: Readonly<Record<string, string | undefined>>): number =>
  Number(parts['hour']) * 3600 + Number(parts['minute']) * 60 + Number(parts['second']);

/** Whether the text is a value of the calendar type: the right shape, and a day that its month has. */
export function isCalendarValue(type: string, value: string): boolean {
  const read = moment(value, CALENDAR_PATTERNS[type]!);
  if (read === undefined || read.year === 0) return false;
  if (read.zone !== undefined && Math.abs(read.zone) > 14 * 60) return false;
  // Years before Christ: there is no year 0, so -0001 is the leap year before 0001.
  const year = read.year !== undefined && read.year < 0 ? read.year + 1 : read.year;
  return read.day === undefined || read.month === undefined || read.day <= daysIn(read.month, year);
}

/** Seconds on one time line; parts that the type lacks count as in 1972. */
function instant(read: Moment, zone: number): number {
  const { year = 1972, month = 1, day = 1 } = read;
  return serialOf({ year: year < 0 ? year + 1 : year, month, day }) * 86_400 + (read.time ?? 0) - zone * 60;
}

const FARTHEST_ZONE = 14 * 60;

/** A text that is equal for equal values of the calendar type. */
export function calendarKey(type: string, value: string): string {
  const read = moment(value, CALENDAR_PATTERNS[type]!);
  return read === undefined ? value : `${instant(read, read.zone ?? 0)}${read.zone === undefined ? '' : 'Z'}`;
}

/** Below 0, 0 or above 0 as `a` is before, at or after `b`; undefined where only a time zone could tell. */
export function compareCalendar(type: string, a: string, b: string): number | undefined {
  const [x, y] = [moment(a, CALENDAR_PATTERNS[type]!), moment(b, CALENDAR_PATTERNS[type]!)];
  if (x === undefined || y === undefined) return undefined;
  if ((x.zone === undefined) === (y.zone === undefined)) return instant(x, x.zone ?? 0) - instant(y, y.zone ?? 0);
  const least = instant(x, x.zone ?? FARTHEST_ZONE) - instant(y, y.zone ?? -FARTHEST_ZONE);
  const most = instant(x, x.zone ?? -FARTHEST_ZONE) - instant(y, y.zone ?? FARTHEST_ZONE);
  return least > 0 || most < 0 ? least : undefined;
}

const DURATION_DATE = '(?:(?<years>\\d+)Y)?(?:(?<months>\\d+)M)?(?:(?<days>\\d+)D)?';
const DURATION_TIME = '(?:T(?=\\d)(?:(?<hours>\\d+)H)?(?:(?<minutes>\\d+)M)?(?:(?<seconds>\\d+(?:\\.\\d*)?)S)?)?';
export const DURATION_PATTERN = new RegExp(`^(?<sign>-?)P(?=\\d|T\\d)${DURATION_DATE}${DURATION_TIME}$`, 'u');

function duration(value: string): { readonly months: number; readonly seconds: number } {
  const parts = DURATION_PATTERN.exec(value)?.groups ?? {};
  const of = (name: string): number => Number(parts[name] ?? 0);
  const sign = parts['sign'] === '-' ? -1 : 1;
  const seconds = of('days') * 86_400 + of('hours') * 3600 + of('minutes') * 60 + of('seconds');
  return { months: sign * (of('years') * 12 + of('months')), seconds: sign * seconds };
}

export function durationKey(value: string): string {
  const { months, seconds } = duration(value);
  return `${months}M${seconds}S`;
}

/** The four dates from which XML Schema measures durations to compare them. */
const MEASURED_FROM: readonly Day[] = [
  { year: 1696, month: 9, day: 1 },
  { year: 1697, month: 2, day: 1 },
  { year: 1903, month: 3, day: 1 },
  { year: 1903, month: 7, day: 1 },
];

export function compareDurations(a: string, b: string): number | undefined {
  const [x, y] = [duration(a), duration(b)];
  const after = ({ months, seconds }: typeof x, from: Day): number =>
    serialOf(shifted(from, 'month', months)) * 86_400 + seconds;
  const differences = MEASURED_FROM.map((from) => Math.sign(after(x, from) - after(y, from)));
  return differences.every((difference) => difference === differences[0]) ? differences[0] : undefined;
}
