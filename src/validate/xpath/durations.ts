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

/** A date or moment as milliseconds of its own clock, and its zone. */
function moment({ text, type }: Typed): { readonly at: number; readonly zone: string } {
  const parts = MOMENT.exec(type === 'time' ? `1972-12-31T${text}` : text)?.groups;
  if (parts === undefined) throw new XPathError(`"${text}" is no date to reckon with.`);
  const [hours = 0, minutes = 0, seconds = 0] = (parts['clock'] ?? '').split(':').map(Number);
  const at = new Date(0);
  at.setUTCFullYear(Number(parts['year']), Number(parts['month']) - 1, Number(parts['day']));
  return { at: at.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000, zone: parts['zone'] ?? '' };
}

/** The date, moment or time that lies a duration later or earlier. */
export function addDuration(date: Typed, duration: Typed, sign: number): Typed {
  const { at, zone } = moment(date);
  const { months, seconds } = asDuration(duration);
  const day = new Date(at);
  const target = new Date(at);
  target.setUTCDate(1);
  target.setUTCMonth(target.getUTCMonth() + sign * months);
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(day.getUTCDate(), lastDay));
  return typedMoment(date.type, target.getTime() + sign * seconds * 1000, zone);
}

/** A moment as a value of the type `date`, `dateTime` or `time`. */
export function typedMoment(type: string, at: number, zone: string): Typed {
  const iso = new Date(at).toISOString().replace(/\.000Z$|Z$/u, '');
  const text =
    type === 'date' ? iso.slice(0, iso.indexOf('T')) : type === 'time' ? iso.slice(iso.indexOf('T') + 1) : iso;
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
  const date = new Date(at);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hours: date.getUTCHours(),
    minutes: date.getUTCMinutes(),
    seconds: date.getUTCSeconds() + date.getUTCMilliseconds() / 1000,
  };
}
