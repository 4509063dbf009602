import type { DateWords } from '../../language/index.js';
import type { DateValue } from '../../model/index.js';
import { given, pattern } from '../../text/index.js';
import { exists, firstOf, isoOf, readW3c, type Partial } from '../../dates/index.js';
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
  // what comes after the talk, its transcript and its release, says nothing
  return past > 0 && past >= years.filter((year) => year < own).length * MOST;
}

/** `JOHN BELL, sworn.`: witnesses tell of a case, whose days lie before those of the court. */
export const isTestimony = (text: string, { testimonies = [] }: DateWords): boolean => {
  const top = text.slice(0, TOP).toLowerCase();
  return testimonies.some((word) => top.includes(word));
};

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

/** What is told of: the date named last, as exactly as it was named. */
export type Told = Partial & { readonly year: number };

/** Which year makes a month lie nearest to what is told of; of `in 1953`, that year. */
function yearNear(part: Partial, told: Told): number {
  if (told.month === undefined || part.month === undefined) return told.year;
  const gap = part.month - told.month;
  return told.year + (gap > HALF_YEAR ? -1 : gap < -HALF_YEAR ? 1 : 0);
}

const HALF_YEAR = 6;

/** `last March`, said on the day of the record. */
const isSought = (surface: string, { last, next }: Pick<DateWords, 'last' | 'next'>): boolean =>
  [...last, ...next].some((word) => surface.toLowerCase().startsWith(`${word} `));

/** `on the 11th`: of the month that is told of. */
function dayTold(date: FoundDate, told: Told | undefined): FoundDate | undefined {
  const day = readW3c(date.value.when)?.day;
  if (date.rule !== 'date-day-of-month' || told?.month === undefined || day === undefined) return undefined;
  const at = { year: told.year, month: told.month, day };
  return exists(at) ? { ...date, value: given({ when: isoOf(at) }), cert: 'low' } : undefined;
}

/**
 * `In 1953 we took a house. In March the roof fell in.`: of the year that was told of last, with low certainty; a
 * weekday or a day alone, `on Monday`, has no value that anybody can say, nor `in March` where no year was told of.
 * Undefined: no date then.
 */
export function asTold(
  date: FoundDate,
  surface: string,
  told: Told | undefined,
  words: Pick<DateWords, 'last' | 'next'>,
): FoundDate | undefined {
  // `We will come back on Friday`
  if (isSought(surface, words) || (date.isAhead === true && NEAR_RECORD.has(date.rule))) return date;
  if (NEAR_RECORD.has(date.rule)) return dayTold(date, told);
  const parts = VALUES.flatMap((name) => {
    const part = readW3c(date.value[name]);
    return part === undefined ? [] : [{ name, part }];
  });
  const years = parts.map(({ part }) => part.year);
  const isNamed = years.some((year) => surface.includes(String(year).slice(-2)));
  if (!WITHIN_YEAR.has(date.rule) || parts.length === 0 || isNamed) return date;
  if (told === undefined) return undefined;
  const by = yearNear(parts[0]!.part, told) - parts[0]!.part.year;
  const moved = parts.map(({ name, part }) => ({ name, part: { ...part, year: part.year + by } }));
  if (!moved.every(({ part }) => exists(part))) return undefined;
  const value: DateValue = Object.fromEntries(moved.map(({ name, part }) => [name, isoOf(part)]));
  return { ...date, value, cert: 'low' };
}

/** What a witness has told of: any month or day that does not look ahead. */
export const tellsOf = (date: FoundDate): Told | undefined => {
  const part = readW3c(firstOf(date.value));
  return date.isAhead === true || NEAR_RECORD.has(date.rule) || part?.month === undefined ? undefined : asToldOf(part);
};

const asToldOf = ({ year, ...rest }: Partial): Told | undefined => (year === undefined ? undefined : { ...rest, year });

/** The same of a witness: what looks ahead is of the court; a month or day without a told year is near the record. */
export function asTestified(
  date: FoundDate,
  surface: string,
  told: Told | undefined,
  words: Pick<DateWords, 'last' | 'next'>,
): FoundDate | undefined {
  if (date.isAhead === true || isSought(surface, words)) return date;
  // `the Monday after`, near a day of the story
  if (date.rule === 'date-weekday' && date.cert === 'low') return date;
  if (date.rule === 'date-day-beside') return date;
  // `I have known him since 1908. On 14 January he came`: no year that was told alone
  return NEAR_RECORD.has(date.rule) || (told?.month !== undefined && date.weekday === undefined)
    ? asTold(date, surface, told, words)
    : date;
}
