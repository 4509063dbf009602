import { pattern } from '../../text/index.js';
import type { Partial } from '../../dates/index.js';
import { fullYear } from './full.js';

/** `fr. 20/4`, `Tues. 30/4`, `(15/5)`: a day without its year, behind a short word or a bracket; no fraction. */
const LED_DAY = pattern(/(?:\b\p{L}{2,5}\.|\()\s?(\d{1,2})\/(\d{1,2})(?![\p{L}\d/%])/gu);

export type DateOrder = 'dmy' | 'mdy';

const DIGIT_DATE = pattern(/(?<![\p{L}\d./-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\p{L}\d])/gu);

/** The order of day and month that one date of digits shows, by itself or by being the day of the record. */
function shows(a: number, b: number, year: number, anchor: Partial | undefined): DateOrder | undefined {
  if (a > 12 && b <= 12) return 'dmy';
  if (b > 12 && a <= 12) return 'mdy';
  if (anchor?.year !== year || a === b) return undefined;
  if (anchor.day === a && anchor.month === b) return 'dmy';
  return anchor.month === a && anchor.day === b ? 'mdy' : undefined;
}

/**
 * The order that the document's own dates of digits show: `20/6/1971` has the day first. Undefined when none shows it,
 * or both do.
 */
export function orderShown(text: string, anchor?: Partial): DateOrder | undefined {
  const orders = new Set<DateOrder>();
  for (const [, a, , b, year] of DIGIT_DATE.matchAll(text)) {
    const order = shows(
      Number(a),
      Number(b),
      year!.length === 4 ? Number(year) : fullYear(Number(year), { anchor, yearBefore: undefined }),
      anchor,
    );
    if (order !== undefined) orders.add(order);
  }
  if (orders.size === 0) {
    for (const [, a, b] of LED_DAY.matchAll(text)) {
      const order = shows(Number(a), Number(b), -1, undefined);
      if (order !== undefined) orders.add(order);
    }
  }
  return orders.size === 1 ? [...orders][0] : undefined;
}
