import type { DateWords } from '../../language/index.js';
import type { DateValue } from '../../model/index.js';
import { pattern } from '../../text/index.js';
import { exists, isoOf, readW3c, type Partial } from '../../dates/index.js';
import type { FoundDate } from './find-dates.js';

/** So much of the text says at its top what kind of record it is, in characters. */
const TOP = 600;
/** A year that lies so far before the record is past. */
const LONG_PAST = 2;
/** Such a record's years are past, this part of them at least. */
const MOST = 3 / 4;

const YEAR = pattern(/(?<![\p{L}\d.,/-])(?:1[5-9]|20)\d\d(?![\p{L}\d])/gu);

/** `ORAL HISTORY INTERVIEW`, whose years lie before its own: somebody tells of what is long past. */
export function isReminiscence(text: string, anchor: Partial | undefined, { reminiscences = [] }: DateWords): boolean {
  const own = anchor?.year;
  const top = text.slice(0, TOP).toLowerCase();
  if (own === undefined || !reminiscences.some((word) => top.includes(word))) return false;
  const years = YEAR.match(text).map(Number);
  const past = years.filter((year) => year < own - LONG_PAST).length;
  return past > 0 && past >= years.filter((year) => year !== own).length * MOST;
}

/** A month or day whose year the record's own has given. */
const WITHIN_YEAR: ReadonlySet<string> = new Set([
  'date-month',
  'date-month-day',
  'date-season',
  'date-vague',
  'date-days',
  'date-day-also',
  'date-range',
  'date-between',
  'date-since',
  'date-until',
  'date-by',
  'date-before',
  'date-after',
]);
/** What no year that is told of can give. */
const NEAR_RECORD: ReadonlySet<string> = new Set(['date-weekday', 'date-day-of-month', 'date-day-beside']);

const VALUES = ['when', 'from', 'to', 'notBefore', 'notAfter'] as const;

/**
 * `In 1953 we took a house. In March the roof fell in.`: of the year that was told of last, with low certainty; a
 * weekday or a day alone, `on Monday`, has no value that anybody can say, nor `in March` where no year was told of.
 * Undefined: no date then.
 */
export function asTold(
  date: FoundDate,
  surface: string,
  told: number | undefined,
  { last, next }: Pick<DateWords, 'last' | 'next'>,
): FoundDate | undefined {
  // `last March`, said on the day of the record
  const opening = surface.toLowerCase();
  if ([...last, ...next].some((word) => opening.startsWith(`${word} `))) return date;
  if (NEAR_RECORD.has(date.rule)) return undefined;
  const parts = VALUES.flatMap((name) => {
    const part = readW3c(date.value[name]);
    return part === undefined ? [] : [{ name, part }];
  });
  const years = parts.map(({ part }) => part.year);
  const isNamed = years.some((year) => surface.includes(String(year).slice(-2)));
  if (!WITHIN_YEAR.has(date.rule) || parts.length === 0 || isNamed) return date;
  if (told === undefined) return undefined;
  const by = told - Math.min(...years);
  const moved = parts.map(({ name, part }) => ({ name, part: { ...part, year: part.year + by } }));
  if (!moved.every(({ part }) => exists(part))) return undefined;
  const value: DateValue = Object.fromEntries(moved.map(({ name, part }) => [name, isoOf(part)]));
  return { ...date, value, cert: 'low' };
}
