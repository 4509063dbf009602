import type { TimeUnit } from '../../language/index.js';
import { isCapitalAt, isLetterAt, isSmallAt } from '../../text/index.js';
import {
  dayOf,
  daysIn,
  easterOf,
  firstDay,
  isDay,
  lastDay,
  serialOf,
  shifted,
  weekdayOf,
  type Day,
  type Days,
  type Partial,
} from '../../dates/index.js';
import { weekdayBeside } from './resolve.js';
import { dayStretch, isOfRecord } from './full.js';
import type { TokenClass } from './classes.js';
import { grammarRule, type GrammarRule } from './grammar.js';
import { LISTED } from './windows.js';
import { isOf, nextOf, prevOf, stepOf, type Item, type Site, type Stretch } from './site.js';

type Cert = NonNullable<Stretch['cert']>;

const anchorDay = (site: Site): Day | undefined =>
  site.anchor !== undefined && isDay(site.anchor) ? site.anchor : undefined;

const sure = (cert: Cert | undefined): Pick<Stretch, 'cert'> => (cert === undefined ? {} : { cert });

/** A day cut to the precision of a unit: years ago names a year. */
function precise(day: Day, unit: TimeUnit): Partial {
  if (unit === 'year' || unit === 'decade' || unit === 'century') return { year: day.year };
  return unit === 'month' || unit === 'quarter' ? { year: day.year, month: day.month } : day;
}

const isLong = (unit: TimeUnit | undefined): unit is TimeUnit =>
  unit !== undefined && unit !== 'hour' && unit !== 'minute';

const countOf = (item: Item | undefined): number => (item === undefined || item.cls === 'article' ? 1 : item.value);

/** `three weeks ago`, `30 years ago`; with `about` a stretch round it. */
const away =
  (side: -1 | 1) =>
  (site: Site): Stretch | undefined => {
    const unit = site.group('unit')!.unit;
    const day = anchorDay(site) ?? wholeAnchor(site, unit);
    const n = countOf(site.group('count'));
    if (day === undefined || !isLong(unit) || n <= 0 || !Number.isInteger(n) || (unit === 'year' && n > 2000)) {
      return undefined;
    }
    const other = site.group('orCount');
    if (other !== undefined) return stretchRound(day, unit, side * n, side * countOf(other));
    if (site.group('about') !== undefined) {
      const slack = Math.max(1, Math.round(n / 6));
      return stretchRound(day, unit, side * (n - slack), side * (n + slack));
    }
    const cert = unit === 'day' && n < 7 ? undefined : 'medium';
    return { sense: 'when', lo: precise(shifted(day, unit, side * n), unit), ...sure(cert) };
  };

/** A record of which only the year is known still tells which year was three years ago. */
const wholeAnchor = (site: Site, unit: TimeUnit | undefined): Day | undefined =>
  unit === 'year' && site.anchor?.year !== undefined ? firstDay({ ...site.anchor, year: site.anchor.year }) : undefined;

function stretchRound(day: Day, unit: TimeUnit, a: number, b: number): Stretch {
  const [lo, hi] = [Math.min(a, b), Math.max(a, b)].map((n) => precise(shifted(day, unit, n), unit));
  return { sense: 'within', lo: lo!, hi: hi!, cert: 'low' };
}

/** `in three days`, where the sentence looks forward. */
function inTime(site: Site): Stretch | undefined {
  const [first, last] = [site.items[site.from]!, site.items[site.to - 1]!];
  if (site.looks(first.start, last.end) !== 'forward' || endsOtherwise(site)) return undefined;
  const made = away(1)(site);
  return made === undefined ? undefined : { ...made, cert: 'low' };
}

/** `last year`, `next month`, `this week`. */
function sought(site: Site): Stretch | undefined {
  const [unit, word] = [site.group('unit')!.unit, site.group('side')!];
  const [anchor, day] = [site.anchor, anchorDay(site)];
  const offset = stepOf(word);
  if (anchor?.year === undefined) return undefined;
  if (unit === 'year') return { sense: 'when', lo: { year: anchor.year + offset } };
  if (unit === 'decade') return decadeAt(anchor.year + 10 * offset);
  if (day === undefined) return undefined;
  if (unit === 'month') return { sense: 'when', lo: precise(shifted({ ...day, day: 1 }, 'month', offset), 'month') };
  if (unit !== 'week') return undefined;
  const monday = serialOf(day) - weekdayOf(day) + 7 * offset;
  return { sense: 'within', lo: dayOf(monday), hi: dayOf(monday + 6) };
}

const decadeAt = (year: number): Stretch => {
  const first = Math.floor(year / 10) * 10;
  return { sense: 'within', lo: { year: first }, hi: { year: first + 9 }, cert: 'medium' };
};

/** `the past three years`, `the next two weeks`: a stretch that ends or begins with the day of the record. */
const besides =
  (side: -1 | 1) =>
  (site: Site): Stretch | undefined => {
    const [unit, day, n] = [site.group('unit')!.unit, anchorDay(site), countOf(site.group('count'))];
    if (day === undefined || !isLong(unit) || !Number.isInteger(n) || n < 1) return undefined;
    const far = precise(shifted(day, unit, side * n), unit);
    const near = precise(day, unit);
    return { sense: 'range', lo: side < 0 ? far : near, hi: side < 0 ? near : far, cert: 'medium' };
  };

function relativeDay(site: Site): Stretch | undefined {
  const [day, word] = [anchorDay(site), site.group('day')!];
  // `day-to-day`
  if (day === undefined || site.text[word.start - 1] === '-') return undefined;
  const loose = site.words.looseDays.includes(word.text.toLowerCase());
  return { sense: 'when', lo: shifted(day, 'day', word.value), ...sure(loose ? 'medium' : undefined) };
}

/** `on Tuesday`, `last Friday`, `Thursday afternoon`. */
function weekday(site: Site): Stretch | undefined {
  const [day, word, seek] = [anchorDay(site), site.group('weekday')!, site.group('side')];
  const [next, before] = [nextOf(site), prevOf(site)];
  if (day === undefined || (word.homograph === true && seek === undefined && !isWeekdayByPlace(site))) return undefined;
  // `the Saturday Evening Post`
  if (seek === undefined && before?.cls !== 'on' && isName(next)) return undefined;
  const [start, end] = [site.items[site.from]!.start, site.items[site.to - 1]!.end];
  const side =
    seek === undefined
      ? weekdaySide(site, before, start, end)
      : seek.cls === 'last' || seek.cls === 'next'
        ? seek.cls
        : 'this';
  const visited = side === 'this' ? weekdayWithin(site.daysBefore, word.value) : undefined;
  return {
    sense: 'when',
    lo: visited ?? weekdayBeside(day, word.value, side),
    weekday: word.value,
    ...sure(seek?.cls === 'last' ? undefined : 'medium'),
  };
}

/**
 * In which month a day lies that is so many days after the day of the record: on the side the sentence looks to, else
 * the nearest.
 */
function monthShift(gap: number, looks: ReturnType<Site['looks']>): -1 | 0 | 1 {
  if (looks === 'forward') return gap < 0 ? 1 : 0;
  if (looks === 'backward') return gap > 0 ? -1 : 0;
  return gap > 15 ? -1 : gap < -15 ? 1 : 0;
}

/** `Monday, the 25th`: the month near the record in which that day fell on that weekday. */
function weekdayOfMonth(site: Site): Stretch | undefined {
  const [anchor, weekday, day] = [anchorDay(site), site.group('weekday')!.value, site.group('day')!.value];
  if (anchor === undefined) return undefined;
  for (const shift of [0, -1, 1, -2, 2]) {
    const month = shifted({ ...anchor, day: 1 }, 'month', shift);
    if (day > daysIn(month.month, month.year) || weekdayOf({ ...month, day }) !== weekday) continue;
    return { sense: 'when', lo: { ...month, day }, weekday, cert: 'medium' };
  }
  return undefined;
}

/** `the 15th instant`, `your letter of 3rd ult.`: a day of the record's month, the one before, or the one after. */
function dayBesideMonth(site: Site): Stretch | undefined {
  const [anchor, day] = [anchorDay(site), site.group('day')!.value];
  if (anchor === undefined) return undefined;
  return dayStretch(site, { ...shifted({ ...anchor, day: 1 }, 'month', site.group('month')!.value), day });
}

/** How far back the day may stand that `the day before` leans on, in tokens. */
const MOST_BEFORE = 60;

/** `On 3 May he came; the day before, he had written`: from the day named last, else from the day of the record. */
function dayBeside(site: Site): Stretch | undefined {
  const [word, next] = [site.group('day')!, nextOf(site)];
  const tail = word.text.toLowerCase().split(/\s+/u).at(-1)!;
  const { before, after } = site.words.joints;
  // `the day before his departure`: an event, not a day of the calendar
  if (
    (before.includes(tail) || after.includes(tail)) &&
    isOf(next, 'word', 'the', 'article') &&
    isLetterAt(next.text, 0)
  ) {
    return undefined;
  }
  const named = site.items
    .slice(Math.max(0, site.from - MOST_BEFORE), site.from)
    .findLast((item) => item.stretch?.sense === 'when' && item.stretch.lo?.day !== undefined)?.stretch?.lo;
  if (named !== undefined && !isDay(named)) return { sense: 'when', closed: true };
  // `the next day` of a story is a day after one that the story has named, not after the record
  const day = named ?? (word.value < 0 ? anchorDay(site) : undefined);
  return day === undefined ? undefined : { sense: 'when', lo: shifted(day, 'day', word.value), cert: 'medium' };
}

/** `the previous year`, `the preceding month`: beside the one that the passage has named last, else that of the record. */
function unitBeside(site: Site): Stretch | undefined {
  const unit = site.group('unit')!.unit;
  const named = site.items
    .slice(Math.max(0, site.from - MOST_BEFORE), site.from)
    .findLast((item) => item.stretch?.lo?.year !== undefined)?.stretch?.lo;
  const base = named ?? site.anchor;
  if (base?.year === undefined || (unit !== 'year' && unit !== 'month')) return undefined;
  if (unit === 'month' && base.month === undefined) return undefined;
  const at = shifted({ ...firstDay({ ...base, year: base.year }), day: 1 }, unit, site.group('side')!.value);
  return { sense: 'when', lo: precise(at, unit), cert: 'medium' };
}

/** `Good Friday`, `Whit Monday 1956`: so many days from Easter Sunday; without a year, the next or the last one. */
function feast(site: Site): Stretch | undefined {
  const [anchor, days] = [anchorDay(site), site.group('feast')!.value];
  const inYear = (year: number): Day => shifted(easterOf(year), 'day', days);
  const said = site.group('year')?.stretch?.lo?.year;
  if (said !== undefined) return { sense: 'when', lo: inYear(said) };
  if (anchor === undefined) return undefined;
  const [start, end] = [site.items[site.from]!.start, site.items[site.to - 1]!.end];
  const isAhead = isOf(prevOf(site), 'by', 'until', 'before') || site.looks(start, end) === 'forward';
  const year = anchor.year + (isAhead && serialOf(inYear(anchor.year)) < serialOf(anchor) ? 1 : 0);
  const isLate = !isAhead && serialOf(inYear(year)) > serialOf(anchor);
  return { sense: 'when', lo: inYear(isLate ? year - 1 : year), cert: 'medium' };
}

/** Without a word that says so, people speak of the weekday ahead; `his statement of Friday` is past. */
function weekdaySide(site: Site, before: Item | undefined, start: number, end: number): 'last' | 'next' | 'this' {
  if (isOf(before, 'by', 'until', 'before')) return 'next';
  if (before?.cls === 'since') return 'last';
  if (isOfRecord(site)) return 'last';
  const looks = site.looks(start, end);
  if (looks === 'forward') return 'next';
  return looks === 'backward' || before?.cls === 'of' ? 'last' : 'this';
}

/** `a visit from 19 to 22 September … Tuesday: arrival`: the day of the visit that has the weekday. */
function weekdayWithin(days: Days | undefined, weekday: number): Day | undefined {
  if (days === undefined) return undefined;
  const serial = days.first + ((weekday - weekdayOf(dayOf(days.first)) + 7) % 7);
  return serial <= days.last ? dayOf(serial) : undefined;
}

/** `said Tues or Wed`, `prefers Wed`, `on Sat.`: short forms that are other words too, but not here. */
function isWeekdayByPlace(site: Site): boolean {
  const [before, next] = [prevOf(site), nextOf(site)];
  if (isOf(before, 'on', 'by', 'until', 'before', 'since')) return !isName(next);
  if (isOf(before, 'or', 'and', '-', 'to')) return site.items[site.from - 2]?.cls === 'weekday';
  return before?.cls === 'word' && isSmallAt(before.text, 0) && !isName(next);
}

const isName = (item: Item | undefined): boolean =>
  item !== undefined &&
  isCapitalAt(item.text, 0) &&
  (item.cls === 'word' ? isLetterAt(item.text, 1) : isSmallAt(item.text, 1));

/** What may follow `the 10th` where it is a day: `the 10th and`, `the 10th at noon`; not `the 10th Congress`. */
const AFTER_ORDINAL: ReadonlySet<TokenClass> = new Set([
  '.',
  ',',
  ':',
  'open',
  'close',
  "'",
  '-',
  'and',
  'or',
  'to',
  'until',
  'by',
  'on',
  'in',
  'from',
  'at',
  'before',
  'after',
  'since',
  'for',
  'dayPart',
  'this',
]);

/** On which side of the record a day lies after `by the`, `since the`. */
const ledTo = (word: Item | undefined): 'forward' | 'backward' | undefined =>
  isOf(word, 'by', 'until', 'before') ? 'forward' : word?.cls === 'since' ? 'backward' : undefined;

/** Words that lead to a day, when its ordinal is written as a word: `by the tenth`. */
const LEADS_TO_DAY = ['on', 'by', 'until', 'since', 'before'] as const;

/** `the 10th`, `the 10th of this month`, `by the tenth`. */
function dayOfMonth(site: Site): Stretch | undefined {
  const [day, word, month] = [anchorDay(site), site.group('day')!, site.group('unit')];
  if (day === undefined || (month !== undefined && month.unit !== 'month')) return undefined;
  if (
    !/^\d/u.test(word.text) &&
    !(word.value > LISTED && isOf(prevOf(site), 'the') && isOf(site.items[site.from - 2], ...LEADS_TO_DAY))
  ) {
    return undefined;
  }
  const next = nextOf(site);
  if (month === undefined && next !== undefined && !AFTER_ORDINAL.has(next.cls)) return undefined;
  const [start, end] = [site.items[site.from]!.start, site.items[site.to - 1]!.end];
  const looks = isOfRecord(site) ? 'backward' : (ledTo(site.items[site.from - 2]) ?? site.looks(start, end));
  const shift = month === undefined ? monthShift(word.value - day.day, looks) : stepOf(site.group('side')!);
  const base = shifted({ ...day, day: 1 }, 'month', shift);
  if (word.value > lastDay({ year: base.year, month: base.month }).day) return undefined;
  return { sense: 'when', lo: { ...base, day: word.value }, cert: 'medium' };
}

const ISO_UNIT: Readonly<{ [U in TimeUnit]?: readonly [letter: string, times: number] }> = {
  day: ['D', 1],
  // xsd:duration has no weeks.
  week: ['D', 7],
  fortnight: ['D', 14],
  month: ['M', 1],
  quarter: ['M', 3],
  year: ['Y', 1],
  decade: ['Y', 10],
};

/** An age, a rate, a comparison: `three years old`, `six months after`. */
const endsOtherwise = (site: Site): boolean => {
  const { end } = site.items[site.to - 1]!;
  const rest = site.text
    .slice(end, end + 24)
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trimStart();
  return site.words.notDurations.some((form) => rest.startsWith(form) && !isLetterAt(rest, form.length));
};

/** `for three years`: the words that lead to it stand outside. */
function duration(site: Site): Stretch | undefined {
  const [unit, n] = [site.group('unit')!.unit, site.group('count')!.value];
  const iso = unit === undefined ? undefined : ISO_UNIT[unit];
  if (iso === undefined || !Number.isInteger(n) || n < 1 || endsOtherwise(site)) return undefined;
  return { sense: 'when', closed: true, dur: `P${n * iso[1]}${iso[0]}` };
}

function spell(site: Site): Stretch | undefined {
  const word = site.items[site.from - 2];
  return word !== undefined && site.words.spells.includes(word.text.toLowerCase()) ? duration(site) : undefined;
}

/** The year, month or week of the record itself: `the end of the year`. */
const current = (site: Site): Stretch | undefined => {
  const made = sought(site);
  return made === undefined ? undefined : { ...made, cert: 'medium' };
};

/** Dates that only the day of the record tells, and lengths of time. */
export const RELATIVE: readonly GrammarRule[] = [
  grammarRule(
    'date-ago',
    'about=[about doubted]? count=[day number numeral article] ((or | to | -) orCount=[day number numeral])? unit=unit ago',
    away(-1),
  ),
  grammarRule(
    'date-hence',
    'about=[about doubted]? count=[day number numeral article] ((or | to | -) orCount=[day number numeral])? unit=unit hence',
    away(1),
  ),
  grammarRule(
    'date-hence',
    'in about=[about doubted]? count=[day number numeral] unit=unit (?=[. , : close] | $)',
    inTime,
  ),
  grammarRule('date-past', 'the [past last] count=[day number numeral] unit=unit (?![in of])', besides(-1)),
  grammarRule('date-coming', 'the [coming next] count=[day number numeral] unit=unit', besides(1)),
  grammarRule('date-sought', '(?<!the) side=[last next] unit=unit', sought),
  grammarRule('date-sought', 'side=this unit=unit', sought),
  grammarRule('date-current', '(?<=vague) side=the unit=unit', current),
  grammarRule('date-weekday', 'weekday=weekday ,? the? day=ordinal', weekdayOfMonth),
  grammarRule('date-day-of-month', 'the? day=[ordinal day] month=monthBeside .?', dayBesideMonth),
  grammarRule('date-feast', 'feast=feast (,? year=aYear)?', feast),
  grammarRule('date-unit-beside', 'side=unitBeside unit=unit', unitBeside),
  grammarRule('date-day-beside', 'day=dayBeside', dayBeside),
  grammarRule('date-relative-day', 'day=relativeDay dayPart?', relativeDay),
  grammarRule('date-weekday', 'weekday=weekday (?=open date=aDay close)', (site) => ({
    ...site.group('date')!.stretch!,
    weekday: site.group('weekday')!.value,
  })),
  grammarRule(
    'date-weekday',
    'weekday=weekday side=[last next] (?![unit weekday month season numeral day number article])',
    weekday,
  ),
  grammarRule('date-weekday', '(?<!the) side=[last next this] weekday=weekday dayPart?', weekday),
  grammarRule('date-weekday', '(?<!the [last next]) weekday=weekday dayPart?', weekday),
  grammarRule('date-day-of-month', '(?<=the) day=ordinal of side=[last next this the] unit=unit', dayOfMonth),
  grammarRule(
    'date-day-of-month',
    '(?<=[on by until of since to from before after between and or] the) day=ordinal',
    dayOfMonth,
  ),
  grammarRule(
    'duration',
    '(?<=for [about doubted]? | within [about doubted]? | for [about doubted]? the) count=[day number numeral] unit=unit',
    duration,
  ),
  grammarRule('duration', '(?<=of) count=[day number numeral] unit=unit', spell),
];
