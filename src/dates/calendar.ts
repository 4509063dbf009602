import type { TimeUnit } from '../language/index.js';

/** A day, a month or a year of the Gregorian calendar, as far as it is known. */
export interface Partial {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** A calendar day in full. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The length of a month; without a year, the longest that it can have. */
export const daysIn = (month: number, year?: number): number =>
  month === 2 && (year === undefined || isLeap(year)) ? 29 : (LENGTHS[month - 1] ?? 0);

/** Whether the calendar has such a day, as far as it is known. */
export const exists = ({ year, month, day }: Partial): boolean =>
  (month === undefined || (month >= 1 && month <= 12)) &&
  (day === undefined || month === undefined || (day >= 1 && day <= daysIn(month, year)));

/** Days since 1 March 0000, by Hinnant's method: no clock and no time zone. */
export function serialOf({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
}

export function dayOf(serial: number): Day {
  const era = Math.floor(serial / 146097);
  const inEra = serial - era * 146097;
  const ofEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365,
  );
  const ofYear = inEra - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return {
    year: ofEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** Monday is 0. */
export const weekdayOf = (day: Day): number => (((serialOf(day) + 2) % 7) + 7) % 7;

export const isDay = (p: Partial): p is Day => p.year !== undefined && p.month !== undefined && p.day !== undefined;

const shiftMonths = (day: Day, n: number): Day => {
  const months = day.year * 12 + day.month - 1 + n;
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return { year, month, day: Math.min(day.day, daysIn(month, year)) };
};

/** The day `n` units after (before, when negative) another. */
export function shifted(day: Day, unit: TimeUnit, n: number): Day {
  if (unit === 'decade' || unit === 'century') return shiftMonths(day, n * (unit === 'decade' ? 120 : 1200));
  if (unit === 'year' || unit === 'quarter' || unit === 'month') {
    const months = unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1;
    return shiftMonths(day, Math.round(n * months));
  }
  return dayOf(
    serialOf(day) + Math.round(n * (unit === 'fortnight' ? 14 : unit === 'week' ? 7 : unit === 'day' ? 1 : 0)),
  );
}

/** Easter Sunday of the Gregorian calendar, by the method that Meeus gives. */
export function easterOf(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return { year, month: Math.floor(days / 31), day: (days % 31) + 1 };
}

const pad = (n: number, width: number): string => `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(width, '0')}`;

/** `1960`, `1960-09`, `1960-09-08`: a W3C date as precise as what is known; undefined without a year. */
export function isoOf({ year, month, day }: Partial): string | undefined {
  if (year === undefined) return undefined;
  if (month === undefined) return pad(year, 4);
  return day === undefined ? `${pad(year, 4)}-${pad(month, 2)}` : `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The first and the last day of what is known. */
export const firstDay = ({ year, month, day }: Partial & { readonly year: number }): Day => ({
  year,
  month: month ?? 1,
  day: day ?? 1,
});

export const lastDay = ({ year, month, day }: Partial & { readonly year: number }): Day => ({
  year,
  month: month ?? 12,
  day: day ?? daysIn(month ?? 12, year),
});

/** `15:30:00` from minutes since midnight. */
export const clockOf = (minutes: number): string =>
  `${pad(Math.floor(minutes / 60) % 24, 2)}:${pad(minutes % 60, 2)}:00`;
