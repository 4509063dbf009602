import type { TeiElement } from './tei-document.js';

/** A stretch of days, both ends within it, counted from 1 January 1970; open ends are infinite. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const VALUE = /^(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.]+)?(Z|[+-]\d\d:\d\d)?$/u;

const day = (year: number, month: number, date: number): number => {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return Math.round(at.getTime() / 86_400_000);
};

/**
 * The days that a W3C date means; undefined for times, recurring days and what is no date. Examples: "1960-09",
 * "1960-09-08T10:00:00".
 */
export function daysOf(value: string | undefined): Days | undefined {
  const match = value === undefined ? null : VALUE.exec(value.trim());
  if (match === null) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (date > 0) return { first: day(year, month, date), last: day(year, month, date) };
  if (month > 0) return { first: day(year, month, 1), last: day(year, month + 1, 0) };
  return { first: day(year, 1, 1), last: day(year, 12, 31) };
}

/** Attributes that say when. */
export const DATING = ['when', 'from', 'to', 'notBefore', 'notAfter'] as const;

/** The days that an element's attributes of dating mean together; undefined where they say none. */
export function daysOfElement({ attributes }: TeiElement): Days | undefined {
  const when = daysOf(attributes['when']);
  if (when !== undefined) return when;
  const first = daysOf(attributes['from'] ?? attributes['notBefore'])?.first;
  const last = daysOf(attributes['to'] ?? attributes['notAfter'])?.last;
  return first === undefined && last === undefined ? undefined : { first: first ?? -Infinity, last: last ?? Infinity };
}

export const areApart = (a: Days, b: Days): boolean => a.last < b.first || b.last < a.first;

/** A single day, not a month or a year. */
export const isDay = ({ first, last }: Days): boolean => first === last;

/** `1960-09-08` of a day counted from 1970. */
export const isoOf = (days: number): string => new Date(days * 86_400_000).toISOString().replace(/T.*$/u, '');

/** Monday is 0. */
export const weekdayOf = (days: number): number => (((days + 3) % 7) + 7) % 7;
