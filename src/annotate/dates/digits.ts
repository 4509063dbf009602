import { exists, isDay, weekdayOf, type Partial } from '../../dates/index.js';
import { pattern } from '../../text/index.js';
import type { TokenClass } from './classes.js';
import { dayStretch, fullYear, isApart, isOfRecord } from './full.js';
import { grammarRule, type GrammarRule } from './grammar.js';
import { isOf, isTight, nextOf, prevOf, wordsOf, type Item, type Site, type Stretch } from './site.js';

const JOINED = pattern(/[\p{L}\d]/u);
const TIED_BEFORE = pattern(/[\p{L}\d][./:,–-]$|[$£€#§№/–-]$/u);
/** `PK/7.3.2003`: the typist's initials before the day, which is written in full. */
const INITIALS = pattern(/(?<![\p{L}\d/])\p{Lu}{1,3}\/$/u);

/** `674.84A.1–22.5.57`, `611.61/8-9-60`: digits that go on to either side are a file number. */
export function standsAlone(site: Site): boolean {
  const [start, end] = [site.items[site.from]!.start, site.items[site.to - 1]!.end];
  if (!isApart(site.text, start, end)) return false;
  const before = site.text.slice(Math.max(0, start - 2), start);
  const after = site.text.slice(end, end + 2);
  const goesOn = /^[./:–-]/u.test(after) && JOINED.test(after[1] ?? ' ');
  if (goesOn || /^[%°]/u.test(after)) return false;
  // `No. 214/23.XII.1967`: a number of the file before a day that nothing else can be
  if (isInFull(site) && site.group('month')?.cls === 'roman' && /\d\/$/u.test(before)) return true;
  return !TIED_BEFORE.test(before) || (isInFull(site) && INITIALS.test(site.text.slice(Math.max(0, start - 5), start)));
}

/** `7.3.2003`: five tokens, the last a year of four digits. */
const isInFull = (site: Site): boolean => site.to - site.from === 5 && site.items[site.to - 1]!.cls === 'year';

const readings = (
  a: number,
  b: number,
  year: number | undefined,
): { readonly dmy: Partial; readonly mdy: Partial } => ({
  dmy: { year, month: b, day: a },
  mdy: { year, month: a, day: b },
});

/** Year last, all digits: the order is settled by the numbers, by the separator, by `order`, or not at all. */
function digits(site: Site): Stretch | undefined {
  const [a, b, c] = [site.group('first')!, site.group('second')!, site.group('year')!];
  const separator = site.group('mark')!.cls;
  const isLoose = separator === '.' && (c.cls === 'year' || isShortYearNear(site, c, nextOf(site)));
  if (!standsAlone(site) || !(isTight(site) || isLoose)) return undefined;
  if (c.cls !== 'year' && c.text.length !== 2) return undefined;
  const year = c.cls === 'year' ? c.value : fullYear(c.value, site);
  const { dmy, mdy } = readings(a.value, b.value, year);
  const fits = [exists(dmy) ? 'dmy' : '', exists(mdy) ? 'mdy' : ''].filter((order) => order !== '');
  if (fits.length === 0) return nowhere(site, a.value, b.value);
  if (fits.length === 1) return fits[0] === 'dmy' ? dayStretch(site, dmy) : dayStretch(site, mdy);
  if (a.value === b.value) return dayStretch(site, dmy);
  const order = separator === '.' ? 'dmy' : site.order();
  if (order === undefined) return ambiguous(site);
  return dayStretch(site, order === 'dmy' ? dmy : mdy);
}

/** `23. 11. 79` in a record of these years, where a full stop makes a number an ordinal; not `23. 11. 79 Mark`. */
export function isShortYearNear(site: Site, year: Item, next: Item | undefined): boolean {
  const now = site.anchor?.year;
  const isCounted = isOf(next, 'unit', 'clock') || site.words.counted.includes(next?.text.toLowerCase() ?? '');
  return (
    site.words.customs.includes('day-and-month') &&
    year.text.length === 2 &&
    now !== undefined &&
    Math.abs(fullYear(year.value, site) - now) <= SHORT_YEAR_REACH &&
    !isCounted
  );
}
const SHORT_YEAR_REACH = 2;

/** 31.06.1960 is a date that the calendar lacks; 13.13.60 is no date. */
const nowhere = (site: Site, a: number, b: number): Stretch | undefined =>
  Math.min(a, b) > 12
    ? undefined
    : {
        sense: 'when',
        closed: true,
        problem: { rule: 'date-impossible', message: `The calendar has no such day as "${wordsOf(site)}".` },
      };

const ambiguous = (site: Site): Stretch => ({
  sense: 'when',
  closed: true,
  problem: {
    rule: 'date-ambiguous',
    message: `"${wordsOf(site)}" may have the day or the month first, and nothing in the document decides which.`,
  },
});

/**
 * `on 30/4`, `Tues. 30/4`, `(15/5)`: a day and a month, where only one order fits or the document shows one; what leads
 * to no day may be a fraction or a number of votes.
 */
function digitsWithoutYear(site: Site): Stretch | undefined {
  const [first, second] = [site.group('first')!, site.group('second')!];
  const [a, b] = [first.value, second.value];
  const isTied = second.start - first.end === 1;
  if (site.anchor?.year === undefined || !standsAlone(site) || !isTied) return undefined;
  const { dmy, mdy } = readings(a, b, undefined);
  const weekday = site.group('weekday')?.value;
  const fits =
    a === b ? [dmy] : [dmy, mdy].filter((date) => exists(date) && fallsOn(date, weekday, site.anchor!.year!));
  const order = fits.length === 1 ? undefined : site.order();
  if (fits.length === 0 || (fits.length === 2 && order === undefined)) return undefined;
  const [date] = fits.length === 1 ? fits : [order === 'dmy' ? dmy : mdy];
  return date === undefined || !isLedToDay(site) ? undefined : dayStretch(site, date);
}

/** `Thurs. 11/8`: in which year near the record the day had the weekday. */
const fallsOn = (date: Partial, weekday: number | undefined, year: number): boolean =>
  weekday === undefined ||
  [year - 1, year, year + 1].some((one) => {
    const day = { ...date, year: one };
    return isDay(day) && exists(day) && weekdayOf(day) === weekday;
  });

const LEADS_TO_DAY: ReadonlySet<TokenClass> = new Set([
  'on',
  'by',
  'until',
  'since',
  'before',
  'after',
  'from',
  'of',
  'to',
  'open',
  'weekday',
]);

const HEADS = pattern(/^\.?\s+\p{Lu}/u);

/** `on 30/4`; `letter 30/4`; at the start of what is read. */
function isLedToDay(site: Site): boolean {
  const before = prevOf(site);
  // `12/4. NURSES' HOME.`: the number of a minute.
  if (before === undefined && HEADS.test(site.text.slice(site.items[site.to - 1]!.end))) return false;
  if (before === undefined || site.group('weekday') !== undefined || isOfRecord(site)) return true;
  const leads = before.cls === '.' || before.cls === ',' ? site.items[site.from - 2] : before;
  const next = nextOf(site)?.text.toLowerCase() ?? '';
  return leads !== undefined && LEADS_TO_DAY.has(leads.cls) && !site.words.counted.includes(next);
}

/** `8.IX.1960`: the month in Roman numerals. */
export function roman(site: Site): Stretch | undefined {
  const year = site.group('year')!;
  if (!standsAlone(site) || (year.cls !== 'year' && year.text.length !== 2)) return undefined;
  return dayStretch(site, {
    year: year.cls === 'year' ? year.value : fullYear(year.value, site),
    month: site.group('month')!.value,
    day: site.group('day')!.value,
  });
}

/** `the session of 12.III`, `V. Stolin, 18.II`: no section of an article. */
function romanWithoutYear(site: Site): Stretch | undefined {
  const before = prevOf(site)?.text.toLowerCase() ?? '';
  if (site.anchor?.year === undefined || !isTight(site) || !standsAlone(site)) return undefined;
  if (site.words.numbered.includes(before) || site.group('month')!.text.toUpperCase() !== site.group('month')!.text) {
    return undefined;
  }
  return dayStretch(site, { month: site.group('month')!.value, day: site.group('day')!.value });
}

/** `3-5.V.1959`, `3/4.5.59`: days of one month. */
function days(site: Site): Stretch | undefined {
  const [day, lastDay, year] = [site.group('day')!.value, site.group('lastDay')!.value, site.group('year')!];
  if (!standsAlone(site) || !isTight(site) || (year.cls !== 'year' && year.text.length !== 2)) return undefined;
  const month = site.group('month')!.value;
  const [lo, hi] = [day, lastDay].map((date) => ({
    year: year.cls === 'year' ? year.value : fullYear(year.value, site),
    month,
    day: date,
  }));
  return month <= 12 && day < lastDay && exists(lo!) && exists(hi!) ? { sense: 'range', lo: lo!, hi: hi! } : undefined;
}

/** Dates of digits. */
export const DIGITS: readonly GrammarRule[] = [
  // 3-5.V.1959
  grammarRule('date-days', 'day=day [- /] lastDay=day mark=. month=[roman day] =mark year=[year day number]', days),
  // 8.IX.1960; 3.ix.1922
  grammarRule('date-roman-month', 'day=day mark=[- . /]? month=roman =mark year=[year day number]', roman),
  // 12.III
  grammarRule('date-roman-month', 'day=day . month=roman', romanWithoutYear),
  // 20.06.1971; 2/22/72
  grammarRule('date-digits', 'first=day mark=[- . /] second=day =mark year=[year day number]', digits),
  // on 30/4; Tues. 30/4
  grammarRule('date-digits', '(weekday=weekday [. ,]*)? first=day / second=day', digitsWithoutYear),
];
