import { daysOf, isoOfSerial, serialOf, type DateValue } from '../../dates/index.js';

/** A stretch of days, both ends included, as whole dates (`1960-09-01`). */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * In the normal form that the stylesheets can say: `1960-09-08`, `1960/1961`, `1929~1931`, `P3Y`; empty without any.
 */
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
  const first = (start ?? end)?.first;
  const last = (end ?? start)?.last;
  if (first === undefined || last === undefined || first > last || first < OUR_ERA) return undefined;
  return { from: isoOfSerial(first), to: isoOfSerial(last) };
}

/** Days before Christ have no place on the line: their years do not sort as words. */
const OUR_ERA = serialOf({ year: 1, month: 1, day: 1 });
