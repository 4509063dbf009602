import { dayOf, firstDay, isoOf, lastDay, serialOf } from './calendar.js';
import type { DateValue } from './date-value.js';
import { readW3c } from './w3c.js';

/** A stretch of days as serial numbers (see `serialOf`), both ends within it; open ends are infinite. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/**
 * The days that a W3C date of any precision covers: `1960-09`, `1960-09-08T10:00:00`; undefined for what is no date.
 */
export function daysOf(text: string | undefined): Days | undefined {
  const read = readW3c(text);
  return read === undefined ? undefined : { first: serialOf(firstDay(read)), last: serialOf(lastDay(read)) };
}

/** The days between which a value lies; undefined where it says nothing of the calendar. */
export function daysOfValue({ when, from, to, notBefore, notAfter }: DateValue): Days | undefined {
  const point = daysOf(when);
  if (point !== undefined) return point;
  const [first, last] = [daysOf(from ?? notBefore)?.first, daysOf(to ?? notAfter)?.last];
  return first === undefined && last === undefined ? undefined : { first: first ?? -Infinity, last: last ?? Infinity };
}

/** The first and the last day that a value allows, as W3C days; an end that it leaves open is left out. */
interface Bounds {
  readonly first?: string;
  readonly last?: string;
}

/** `{ when: '1960-02' }` lies between `1960-02-01` and `1960-02-29`. */
export function boundsOf(value: DateValue): Bounds {
  const days = daysOfValue(value);
  return {
    ...(days === undefined || !Number.isFinite(days.first) ? {} : { first: isoOfSerial(days.first) }),
    ...(days === undefined || !Number.isFinite(days.last) ? {} : { last: isoOfSerial(days.last) }),
  };
}

/** `1960-09-08` of a day's serial number. */
export const isoOfSerial = (serial: number): string => isoOf(dayOf(serial))!;

/** Whether two stretches have no day in common. */
export const areApart = (a: Days, b: Days): boolean => a.last < b.first || b.last < a.first;

/** Whether a stretch is a single day, no month or year. */
export const isOneDay = ({ first, last }: Days): boolean => first === last;

/** Whether a date surely ends before another begins. */
export function endsBefore(a: string | undefined, b: string | undefined): boolean {
  const [first, second] = [daysOf(a), daysOf(b)];
  return first !== undefined && second !== undefined && first.last < second.first;
}
