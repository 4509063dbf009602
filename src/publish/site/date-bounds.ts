import type { DateValue } from '../../model/index.js';

/** A stretch of days, both ends included, as whole dates (`1960-09-01`). */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** `1960`, `1960-09`, `1960-09-08`, `1960-09-08T10:00`. Not: `--09-08`, `P3Y`. */
const W3C_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?:$|T)/u;

const LONG_MONTHS = new Set([1, 3, 5, 7, 8, 10, 12]);

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return LONG_MONTHS.has(month) ? 31 : 30;
}

/** The days that a W3C date of any precision covers; undefined for what is none. */
export function daysOf(date: string | undefined): Days | undefined {
  const [, year, month, day] = W3C_DATE.exec(date ?? '') ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (day === undefined) {
    return { from: `${year}-${month}-01`, to: `${year}-${month}-${String(lastDay(Number(year), Number(month)))}` };
  }
  return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` };
}

/** In the normal form that the stylesheets can say: `1960-09-08`, `1960/1961`, `1929~1931`, `P3Y`; empty without any. */
export function normalDate({ when, from, to, notBefore, notAfter, dur = '' }: DateValue): string {
  if (when !== undefined) return when;
  if (from !== undefined || to !== undefined) return `${from ?? ''}/${to ?? ''}`;
  return notBefore !== undefined || notAfter !== undefined ? `${notBefore ?? ''}~${notAfter ?? ''}` : dur;
}

/**
 * The days that a value of TEI covers; of an open one only the end that is given. Undefined without any date (a
 * duration).
 */
export function boundsOf(value: DateValue): Days | undefined {
  const start = daysOf(value.when ?? value.from ?? value.notBefore);
  const end = daysOf(value.when ?? value.to ?? value.notAfter);
  const from = (start ?? end)?.from;
  const to = (end ?? start)?.to;
  return from === undefined || to === undefined || from > to ? undefined : { from, to };
}
