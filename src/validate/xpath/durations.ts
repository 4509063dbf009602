import { clockOf, dayOf, isoOf, serialOf, shifted, type Day } from '../../dates/index.js';
import { DURATION_PATTERN } from '../xsd/dates.js';
import { XPathError } from './errors.js';
import type { Typed } from './values.js';

export const isDuration = ({ type }: Typed): boolean =>
  type === 'duration' || type === 'yearMonthDuration' || type === 'dayTimeDuration';

interface Duration {
  readonly months: number;
  readonly seconds: number;
}

export function asDuration({ text }: Typed): Duration {
  const parts = DURATION_PATTERN.exec(text)?.groups ?? {};
  const of = (name: string): number => Number(parts[name] ?? 0);
  const sign = text.startsWith('-') ? -1 : 1;
  return {
    months: sign * (of('years') * 12 + of('months')),
    seconds: sign * (of('days') * 86_400 + of('hours') * 3600 + of('minutes') * 60 + of('seconds')),
  };
}

/** `P1Y2M`, `P3DT4H` … */
export function durationText(type: string, months: number, seconds: number): Typed {
  const negative = months < 0 || seconds < 0;
  const [m, s] = [Math.abs(months), Math.abs(seconds)];
  const part = (number: number, letter: string): string => (number === 0 ? '' : `${number}${letter}`);
  const date = part(Math.trunc(m / 12), 'Y') + part(m % 12, 'M') + part(Math.trunc(s / 86_400), 'D');
  const rest = s % 86_400;
  const time =
    part(Math.trunc(rest / 3600), 'H') +
    part(Math.trunc((rest % 3600) / 60), 'M') +
    part(Number((rest % 60).toFixed(6)), 'S');
  const none = type === 'yearMonthDuration' ? 'P0M' : 'PT0S';
  const text = date + (time === '' ? '' : `T${time}`);
  return { kind: 'typed', type, text: text === '' ? none : `${negative ? '-' : ''}P${text}` };
}

const MOMENT =
  /^(?<year>-?\d{4,})-(?<month>\d\d)-(?<day>\d\d)(?:T(?<clock>\d\d:\d\d:\d\d(?:\.\d+)?))?(?<zone>Z|[+-]\d\d:\d\d)?$/u;

const DAY = 86_400_000;

/** A date or moment as milliseconds of its own clock since the day that `serialOf` begins with, and its zone. */
function moment({ text, type }: Typed): { readonly at: number; readonly zone: string } {
  const parts = MOMENT.exec(type === 'time' ? `1972-12-31T${text}` : text)?.groups;
  if (parts === undefined) throw new XPathError(`"${text}" is no date to reckon with.`);
  const [hours = 0, minutes = 0, seconds = 0] = (parts['clock'] ?? '').split(':').map(Number);
  const day = serialOf({ year: Number(parts['year']), month: Number(parts['month']), day: Number(parts['day']) });
  return { at: day * DAY + Math.trunc(((hours * 60 + minutes) * 60 + seconds) * 1000), zone: parts['zone'] ?? '' };
}

const dayAt = (at: number): Day => dayOf(Math.floor(at / DAY));
const clockAt = (at: number): number => at - Math.floor(at / DAY) * DAY;

/** The date, moment or time that lies a duration later or earlier. */
export function addDuration(date: Typed, duration: Typed, sign: number): Typed {
  const { at, zone } = moment(date);
  const { months, seconds } = asDuration(duration);
  const day = serialOf(shifted(dayAt(at), 'month', sign * months));
  return typedMoment(date.type, day * DAY + clockAt(at) + Math.trunc(sign * seconds * 1000), zone);
}

/** The moment so many milliseconds behind the beginning of 1970, as a value of the type. */
export const momentOf = (type: string, milliseconds: number): Typed =>
  typedMoment(type, serialOf({ year: 1970, month: 1, day: 1 }) * DAY + milliseconds, 'Z');

/** A moment as a value of the type `date`, `dateTime` or `time`. */
function typedMoment(type: string, at: number, zone: string): Typed {
  const [date, clock] = [isoOf(dayAt(at))!, clockAt(at)];
  const rest = clock % 60_000;
  const seconds = rest % 1000 === 0 ? String(rest / 1000) : (rest / 1000).toFixed(3);
  const time = `${clockOf(Math.floor(clock / 60_000)).slice(0, -2)}${rest < 10_000 ? '0' : ''}${seconds}`;
  const text = type === 'date' ? date : type === 'time' ? time : `${date}T${time}`;
  return { kind: 'typed', type, text: text + zone };
}

const MINUTES = /^(?<sign>[+-])(?<hours>\d\d):(?<minutes>\d\d)$/u;

function offset(zone: string): number {
  const parts = MINUTES.exec(zone)?.groups;
  return parts === undefined
    ? 0
    : (parts['sign'] === '-' ? -1 : 1) * (Number(parts['hours']) * 60 + Number(parts['minutes'])) * 60;
}

export function timeBetween(a: Typed, b: Typed): Typed {
  const [x, y] = [moment(a), moment(b)];
  return durationText('dayTimeDuration', 0, (x.at - y.at) / 1000 - offset(x.zone) + offset(y.zone));
}

/** The parts of a date, moment or time, by what the functions of XPath call them. */
export function partsOf(value: Typed): Readonly<Record<string, number>> {
  const { at } = moment(value);
  const clock = clockAt(at);
  return {
    ...dayAt(at),
    hours: Math.floor(clock / 3_600_000),
    minutes: Math.floor(clock / 60_000) % 60,
    seconds: (clock % 60_000) / 1000,
  };
}
