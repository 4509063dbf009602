import { given, pattern } from '../../text/index.js';
import { exists, isDay, serialOf, weekdayOf, type Partial } from '../../dates/index.js';
import { grammarRule, type GrammarRule } from './grammar.js';
import { isOf, isTight, nextOf, prevOf, wordsOf, type Item, type Problem, type Site, type Stretch } from './site.js';

const MONTH = 'month=month .?';
const WEEKDAY = '(weekday=weekday [meridiem dayPart]? [. ,]* the?)?';
/** `, 1960`; `of 1960`; `[1960]`; `’60`; `'sixty`. */
const YEAR = "(,? .? of? year=year | ,? open bracketed=year close | ,? of? ' shortYear=[day number numeral])";

/** `May 5 last`. */
const SIDE = '(,? side=[last next] (?![unit weekday month season numeral day number article]))?';

const LETTER_OR_DIGIT = pattern(/[\p{L}\d]/u);

/** Whether no letter or digit touches the span: `8 May` in `48 Mayors` is no date. */
export const isApart = (text: string, start: number, end: number): boolean =>
  !LETTER_OR_DIGIT.test(text[start - 1] ?? ' ') && !LETTER_OR_DIGIT.test(text[end] ?? ' ');

/** A year of two digits may lie so far ahead of the record: `'65` in a plan of 1960. */
export const MOST_AHEAD = 20;

/** Years of two digits are taken for the twentieth century where no day of the record says another. */
export const CENTURY = 1900;

/**
 * `'46` → 1946, `'98` in a record of 2003 → 1998: the last year that ends so, and is not too far ahead of the anchor.
 */
export function fullYear(short: number, { anchor, yearBefore }: Pick<Site, 'anchor' | 'yearBefore'>): number {
  const now = anchor?.year ?? yearBefore;
  if (now === undefined) return CENTURY + short;
  const year = Math.floor(now / 100) * 100 + short;
  if (year > now + MOST_AHEAD) return year - 100;
  return year + 100 <= now + MOST_AHEAD ? year + 100 : year;
}

/** `'72`, `'twenty-seven`: a year of two digits; not `'7`. */
export const isShortYear = (item: Item): boolean =>
  item.cls === 'numeral' ? item.value >= 20 && item.value < 100 : item.text.length === 2;

/** `1960`, `[1960]`, `'60`: the year that a date gives. */
export function yearOf(site: Site): number | undefined {
  const year = site.group('year') ?? site.group('bracketed');
  if (year !== undefined) return year.cls === 'year' ? year.value : fullYear(year.value, site);
  const short = site.group('shortYear');
  return short === undefined ? undefined : fullYear(short.value, site);
}

const isMended = (site: Site): boolean => site.items.slice(site.from, site.to).some((item) => item.mended === true);

/** A number at the end that is not the year: `May 8, 1700 hours`, `May 8, 1960 tons`. */
const yearIsElse = (site: Site): boolean => {
  const next = nextOf(site);
  return site.group('year') !== undefined && isOf(next, 'clock', 'meridiem');
};

const impossible = (site: Site): Stretch => ({
  sense: 'when',
  closed: true,
  problem: { rule: 'date-impossible', message: `The calendar has no such day as "${wordsOf(site)}".` },
});

/** The weekday that the words give against the one that the day had. */
function weekdayProblem(site: Site, day: Partial, weekday: number | undefined): Problem | undefined {
  if (weekday === undefined || !isDay(day) || weekdayOf(day) === weekday) return undefined;
  const expected = site.words.weekdays[weekdayOf(day)]?.[0] ?? '';
  const actual = site.group('weekday')?.text ?? '';
  const message = `"${wordsOf(site)}" was a ${capital(expected)}, not a ${capital(actual)}.`;
  return { rule: 'date-weekday', message, actual, expected: capital(expected) };
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();

/** One day, year known or not. */
export function dayStretch(site: Site, day: Partial, cert?: Stretch['cert']): Stretch {
  if (!exists(day)) return impossible(site);
  const weekday = site.group('weekday')?.value;
  const problem = weekdayProblem(site, day, weekday);
  const sure = cert ?? (problem !== undefined || isMended(site) ? 'medium' : undefined);
  return { sense: 'when', lo: day, ...given({ weekday, cert: sure, problem }) };
}

function rangeStretch(site: Site, lo: Partial, hi: Partial): Stretch | undefined {
  if (!exists(lo) || !exists(hi)) return impossible(site);
  if (lo.day! >= hi.day!) return undefined;
  return { sense: 'range', lo, hi, ...(isMended(site) ? { cert: 'medium' } : {}) };
}

/** `Sept.`: of a longer form the full stop is the sentence's. */
export const LONGEST_SHORT_MONTH = 4;

/** `8. May`: a full stop belongs to an abbreviation or to a number, or it ends a sentence. */
const stopsSentence = (site: Site): boolean => {
  let month = site.from;
  while (month < site.to && site.items[month]!.cls !== 'month') month++;
  if (month === site.to) return false;
  const after = site.items[month + 1];
  return (
    after?.cls === '.' &&
    // `May. 5`, not the stop behind `5 May.`
    month + 2 < site.to &&
    site.group('month')!.text.length > LONGEST_SHORT_MONTH &&
    site.group('year') === undefined
  );
};

const valueOf = (site: Site, name: string): number => site.group(name)!.value;

function monthDay(site: Site): Stretch | undefined {
  if (
    stopsSentence(site) ||
    yearIsElse(site) ||
    !isApart(site.text, site.items[site.from]!.start, site.items[site.to - 1]!.end)
  ) {
    return undefined;
  }
  const year = yearOf(site);
  if (year === undefined && (isMended(site) || isQuantity(site))) return undefined;
  return withSide(site, dayStretch(site, { year, month: valueOf(site, 'month'), day: valueOf(site, 'day') }));
}

/**
 * `May 5 last`, `my April 23 speech`, `the letter of May 12`: what says that the year is the last, or the next, that
 * had the day.
 */
function withSide(site: Site, stretch: Stretch): Stretch {
  const side = site.group('side');
  if (side !== undefined) return { ...stretch, seek: side.cls === 'last' ? 'last' : 'next' };
  return isRecord(site, nextOf(site)) || isOfRecord(site) ? { ...stretch, seek: 'last' } : stretch;
}

const isRecord = (site: Site, item: Item | undefined): boolean =>
  item !== undefined && site.words.records.includes(item.text.toLowerCase());

/** `the letter of May 12`, `his message of the 10th`. */
export function isOfRecord(site: Site): boolean {
  const article = prevOf(site)?.cls === 'the' ? 1 : 0;
  const before = site.items[site.from - 1 - article];
  return isRecord(site, before?.cls === 'of' ? site.items[site.from - 2 - article] : before);
}

/** `May 5 members`, `June 30 percent`, `July 5:30`. */
const isQuantity = (site: Site): boolean => {
  const [next, after] = [nextOf(site), site.items[site.to + 1]];
  if (next === undefined || site.items[site.to - 1]?.cls === 'month') return false;
  if (next.cls === 'meridiem' || next.text === '%') return true;
  const isGlued = next.start === site.items[site.to - 1]!.end && after?.start === next.end;
  if (isGlued && isOf(next, '.', ':') && isOf(after, 'day', 'number')) return true;
  return site.words.counted.includes(next.text.toLowerCase());
};

function dayMonth(site: Site): Stretch | undefined {
  // `the first week of May`
  if ((site.group('unit')?.unit ?? 'day') !== 'day') return undefined;
  const [month, next, after] = [site.group('month')!, nextOf(site), site.items[site.to + 1]];
  const year = yearOf(site);
  // `Article 8 May 10, 1960`: the month goes with the number after it
  // but not in `… by 25 April. 2. …`, where a sentence ends
  const isPoint = isOf(next, 'day') && after?.cls === '.';
  const ends = site.items[site.to - 1]!.cls === '.' && (isPoint || month.text.length > LONGEST_SHORT_MONTH);
  if (year === undefined && !ends && isOf(next, 'day', 'ordinal') && !isOf(after, 'meridiem', ':')) {
    return undefined;
  }
  const number = site.group('day')!;
  const before = prevOf(site);
  if (
    year === undefined &&
    (number.mended === true ||
      (month.homograph === true && number.cls === 'day' && next?.cls === 'word' && before?.cls === 'word'))
  ) {
    return isMended(site) ? undefined : dayStretch(site, { year, month: month.value, day: number.value }, 'medium');
  }
  if (yearIsElse(site) || !isApart(site.text, site.items[site.from]!.start, site.items[site.to - 1]!.end)) {
    return undefined;
  }
  return withSide(site, dayStretch(site, { year, month: month.value, day: number.value }));
}

/** `12-JUL-72`, `11 Sept 71`. */
const shortYear = (site: Site): Stretch | undefined =>
  isShortYear(site.group('shortYear')!) ? dayMonth(site) : undefined;

function days(site: Site): Stretch | undefined {
  if (yearIsElse(site) || stopsSentence(site)) return undefined;
  const [year, month] = [yearOf(site), valueOf(site, 'month')];
  if (site.group('year') === undefined && isQuantity(site)) return undefined;
  const [first, last] = [valueOf(site, 'day'), valueOf(site, 'lastDay')];
  // `June 6 and 19` are two dates, `June 6 and 7` a stretch
  if (!isOf(site.group('range'), '-', 'to') && last !== first + 1) return undefined;
  return rangeStretch(site, { year, month, day: first }, { year, month, day: last });
}

/** `die Verhandlungen vom 7. und 10. November`: a day whose month stands behind another day. */
function firstDays(site: Site): Stretch | undefined {
  const [day, month] = [valueOf(site, 'day'), valueOf(site, 'month')];
  const last = site.items.slice(site.to).find(({ cls }) => cls === 'and' || cls === 'or');
  const next = site.items
    .slice(site.to)
    .find((item) => last !== undefined && item.start > last.end && isOf(item, 'day'));
  return next !== undefined && next.value > day && standsApart(site)
    ? dayStretch(site, { year: yearOf(site), month, day })
    : undefined;
}

/** No number of a paragraph or a resolution stands here. */
const standsApart = (site: Site): boolean =>
  (isOf(prevOf(site), 'the', 'on', 'of', 'from', 'at', 'before', 'after', 'weekday') ||
    // `заседания 3 и 5 марта`: in a language without articles.
    (site.words.joints.the.length === 0 && isOf(prevOf(site), 'word'))) &&
  isApart(site.text, site.items[site.from]!.start, site.items[site.to - 1]!.end);

/** `between 3 and 5 May 1959`. */
function betweenDays(site: Site): Stretch | undefined {
  const [year, month] = [yearOf(site), valueOf(site, 'month')];
  const [day, lastDay] = [valueOf(site, 'day'), valueOf(site, 'lastDay')];
  const made = rangeStretch(site, { year, month, day }, { year, month, day: lastDay });
  return made === undefined ? undefined : { ...made, sense: 'within' };
}

/** How many days the old calendar lay behind the new one, from 1582 until now. */
const OLD_STYLE = { least: 10, most: 13 };

/** `5 October (22 September) 1917`: one day in two calendars; the later of the two is the new one. */
function doubleDated(site: Site): Stretch | undefined {
  const year = yearOf(site);
  const [one, other] = [
    { year, month: valueOf(site, 'month'), day: valueOf(site, 'day') },
    { year, month: valueOf(site, 'otherMonth'), day: valueOf(site, 'otherDay') },
  ];
  if (!isDay(one) || !isDay(other) || !exists(one) || !exists(other)) return undefined;
  const [first, second] = [serialOf(one), serialOf(other)];
  const apart = Math.abs(first - second);
  if (apart < OLD_STYLE.least || apart > OLD_STYLE.most) return undefined;
  return { sense: 'when', lo: first > second ? one : other };
}

/** The old calendar was left so late. */
const LAST_OLD_STYLE = 1923;
/** From when the old calendar lay how many days behind: no leap day in 1700, 1800, 1900. */
const BEHIND = [
  { until: 1700, days: 10 },
  { until: 1800, days: 11 },
  { until: 1900, days: 12 },
  { until: LAST_OLD_STYLE, days: 13 },
];

/** `January 1/14, 1917`: one day in two calendars; not `May 3/4, 1916`. */
function doubleDays(site: Site): Stretch | undefined {
  const [year, month, day] = [yearOf(site)!, valueOf(site, 'month'), valueOf(site, 'lastDay')];
  const behind = BEHIND.find(({ until }) => year < until)?.days;
  return day - valueOf(site, 'day') === behind ? dayStretch(site, { year, month, day }) : undefined;
}

function iso(site: Site): Stretch | undefined {
  if (!isTight(site) || !isApart(site.text, site.items[site.from]!.start, site.items[site.to - 1]!.end)) {
    return undefined;
  }
  const day = { year: valueOf(site, 'year'), month: valueOf(site, 'month'), day: valueOf(site, 'day') };
  return day.month > 12 ? undefined : dayStretch(site, day);
}

const monthsWithDay = `day=[day ordinal] (,? range=[- to and /] the?) lastDay=[day ordinal]`;

/** Days written in full or without their year. */
export const FULL: readonly GrammarRule[] = [
  // 1960-09-08
  grammarRule('date-iso', 'year=year mark=[- / .] month=day =mark day=day', iso),
  // 5 October (22 September) 1917
  grammarRule(
    'date-double',
    'day=day month=month [open /] otherDay=day otherMonth=month close? ,? year=year',
    doubleDated,
  ),
  // October 5 (September 22), 1917
  grammarRule(
    'date-double',
    'month=month day=day [open /] otherMonth=month otherDay=day close? ,? year=year',
    doubleDated,
  ),
  // January 1/14, 1917
  grammarRule('date-double', 'month=month .? day=day / lastDay=day ,? year=year', doubleDays),
  // May 1–2, 1960; June 6 and 7
  grammarRule('date-days', `${WEEKDAY} ${MONTH} the? ${monthsWithDay} ${YEAR}?`, days),
  // the 4th and 5th of May; 3/4 May
  grammarRule('date-days', `the? ${monthsWithDay} of? the? ${MONTH} ${YEAR}?`, days),
  // between 3 and 5 May 1959
  grammarRule(
    'date-days',
    `between the? day=[day ordinal] and the? lastDay=[day ordinal] of? ${MONTH} ${YEAR}?`,
    betweenDays,
  ),
  // Friday, May 7, 1971; May 3, [1959]
  grammarRule('date-full', `${WEEKDAY} ${MONTH} ,? the? day=[day ordinal] [. ,]? ${YEAR}`, monthDay),
  // May [5], 1959
  grammarRule('date-full', `${MONTH} open day=[day ordinal] close ${YEAR}`, monthDay),
  // vom 7. (und 10. November); les 4 (et 9 mars 1927)
  grammarRule(
    'date-month-day',
    `day=day .? (?=(, day .?){0,4} ,? [and or] the? day .? of? ${MONTH} ${YEAR}?)`,
    firstDays,
  ),
  // June 6 (and 19, 1956)
  grammarRule(
    'date-full',
    `${MONTH} day=[day ordinal] (?=(, [day ordinal])* ,? [and or] [day ordinal] ,? year=year)`,
    monthDay,
  ),
  // Tuesday, 16th December, 1958; the 8th day of September 1960
  grammarRule(
    'date-full',
    `${WEEKDAY} day=[day ordinal] .? -? (unit=unit of)? of? the? ${MONTH} [- ,]? ${YEAR}`,
    dayMonth,
  ),
  // 12-JUL-72
  grammarRule('date-full', `day=day - ${MONTH} - shortYear=[day number]`, shortYear),
  // 11 Sept 71
  grammarRule('date-full', `day=day ${MONTH} ,? shortYear=number`, shortYear),
  // on May 5; November 27 last
  grammarRule('date-month-day', `${WEEKDAY} ${MONTH} the? day=[day ordinal] ${SIDE}`, monthDay),
  // on 5 May; the 22nd of May
  grammarRule('date-month-day', `${WEEKDAY} day=[day ordinal] .? (unit=unit of)? of? the? ${MONTH} ${SIDE}`, dayMonth),
];
