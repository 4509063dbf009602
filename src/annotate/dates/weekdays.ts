import { isCapitalAt, isLetterAt, isSmallAt } from '../../text/index.js';
import { dayOf, daysIn, isDay, lastDay, serialOf, shifted, weekdayOf, type Day, type Days } from '../../dates/index.js';
import { anchorDay, sure } from './anchor.js';
import type { TokenClass } from './classes.js';
import { isOfRecord } from './full.js';
import { grammarRule, type GrammarRule } from './grammar.js';
import { weekdayBeside } from './resolve.js';
import { dayNamedBefore, monthNamedBefore, withYear } from './named.js';
import { endsPhrase, isOf, nextOf, prevOf, stepsOf, type Item, type Site, type Stretch } from './site.js';
import { LISTED } from './windows.js';

/** `on Tuesday`, `last Friday`, `Thursday afternoon`. */
function weekday(site: Site): Stretch | undefined {
  const [day, word, seek] = [anchorDay(site), site.group('weekday')!, site.group('side')];
  const [next, before] = [nextOf(site), prevOf(site)];
  if (day === undefined || (word.homograph === true && seek === undefined && !isWeekdayByPlace(site))) return undefined;
  // `Will it still be on a Sunday?`
  if (before?.cls === 'article') return undefined;
  // `the Saturday Evening Post`
  if (seek === undefined && before?.cls !== 'on' && isName(next)) return undefined;
  const [start, end] = [site.items[site.from]!.start, site.items[site.to - 1]!.end];
  const side =
    seek === undefined
      ? weekdaySide(site, before, start, end)
      : seek.cls === 'last' || seek.cls === 'next'
        ? seek.cls
        : 'this';
  const first = seek === undefined ? weekdayJoined(site) : undefined;
  if (first !== undefined) {
    return { sense: 'when', lo: weekdayBeside(first, word.value, 'next'), weekday: word.value, cert: 'medium' };
  }
  const visited = side === 'this' ? weekdayWithin(site.daysBefore, word.value) : undefined;
  return {
    sense: 'when',
    lo: visited ?? weekdayBeside(day, word.value, isLater(site, day, side) ? 'next' : side),
    weekday: word.value,
    ...sure(seek?.cls === 'last' ? undefined : 'medium'),
  };
}

/** `They come back on Monday`, said on a Monday: not today. */
const isLater = (site: Site, day: Day, side: 'last' | 'next' | 'this'): boolean =>
  side === 'this' &&
  site.group('side') === undefined &&
  weekdayOf(day) === site.group('weekday')!.value &&
  isOf(prevOf(site), 'on');

/** `the following Monday`: from the day that the passage has named last. */
function weekdayBesideNamed(site: Site): Stretch | undefined {
  const [named, behind] = [dayNamedBefore(site), site.group('behind')];
  // `the Thursday before Christmas`
  if (behind !== undefined && !endsPhrase(site)) return undefined;
  const weekday = site.group('weekday')!.value;
  const side = behind === undefined ? site.group('side')!.value : behind.cls === 'before' ? -1 : 1;
  // `that Monday`; not `told him that Monday was free`
  if (side === 0) return named?.day === undefined && site.dayBefore === undefined ? undefined : weekdayOfStory(site);
  const isOfRecord = side < 0 && behind === undefined;
  const from = named === undefined ? (isOfRecord ? anchorDay(site) : site.dayBefore) : named.day;
  return from === undefined
    ? { sense: 'when', closed: true }
    : { sense: 'when', lo: weekdayBeside(from, weekday, side < 0 ? 'last' : 'next'), weekday, cert: 'medium' };
}

/** `He came on 14 January; on the Monday he left`: near the day that is told of, which nobody else can say. */
function weekdayOfStory(site: Site): Stretch | undefined {
  if (!endsPhrase(site)) return undefined;
  const [day, weekday] = [dayNamedBefore(site)?.day ?? site.dayBefore, site.group('weekday')!.value];
  if (day === undefined) return { sense: 'when', closed: true };
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return { sense: 'when', lo: shifted(day, 'day', ahead > 3 ? ahead - 7 : ahead), weekday, cert: 'low' };
}

/** `the first Monday of July`, `last Friday in May`: a weekday of a month, counted. */
function countedWeekday(site: Site): Stretch | undefined {
  const [nth, weekday, date] = [site.group('nth')!, site.group('weekday')!.value, site.group('date')!];
  const month = withYear(site, date);
  if (month?.year === undefined || month.month === undefined) return undefined;
  const { year, month: number } = month;
  const days = Array.from({ length: daysIn(number, year) }, (_, i) => ({ year, month: number, day: i + 1 }));
  const day = days.filter((one) => weekdayOf(one) === weekday).at(nth.cls === 'last' ? -1 : nth.value - 1);
  return day === undefined ? undefined : { sense: 'when', lo: day, weekday, cert: 'medium' };
}

/** `on 15 November, a Saturday`, `on May 5, which was a Thursday`: the same day, if it was one. */
function weekdaySaid(site: Site): Stretch | undefined {
  const [day, weekday] = [dayNamedBefore(site)?.day, site.group('weekday')!.value];
  return day !== undefined && weekdayOf(day) === weekday ? { sense: 'when', lo: day, weekday } : undefined;
}

/** `Tuesday of last week`, `Tuesday next week`, `Mittwoch voriger Woche`: the day of that week. */
export function weekdayOfWeek(site: Site): Stretch | undefined {
  const [anchor, weekday] = [anchorDay(site), site.group('weekday')!.value];
  if (anchor === undefined || site.group('unit')!.unit !== 'week') return undefined;
  const monday =
    serialOf(anchor) -
    weekdayOf(anchor) +
    7 * (site.group('side')!.cls === 'unitBeside' ? site.group('side')!.value : stepsOf(site));
  return { sense: 'when', lo: dayOf(monday + weekday), weekday };
}

/** `the Tuesday before last`, `the Friday after next`: a week beyond the last or the next. */
function weekdayBeyond(site: Site): Stretch | undefined {
  const [anchor, weekday, side] = [anchorDay(site), site.group('weekday')!.value, site.group('side')!.cls];
  if (anchor === undefined || (side !== 'last' && side !== 'next')) return undefined;
  const day = shifted(weekdayBeside(anchor, weekday, side), 'week', side === 'last' ? -1 : 1);
  return { sense: 'when', lo: day, weekday, cert: 'medium' };
}

/** `a week ago Tuesday`: so many weeks before the last one. */
function weeksAgo(site: Site): Stretch | undefined {
  const [anchor, weekday, count] = [anchorDay(site), site.group('weekday')!.value, site.group('count')!];
  const weeks = count.cls === 'article' ? 1 : count.value;
  if (anchor === undefined || site.group('unit')!.unit !== 'week' || !Number.isInteger(weeks)) return undefined;
  return {
    sense: 'when',
    lo: shifted(weekdayBeside(anchor, weekday, 'last'), 'week', -weeks),
    weekday,
    cert: 'medium',
  };
}

/** `Monday week`, `Friday fortnight`: a week or two after the next Monday or Friday. */
function weekdayAndWeek(site: Site): Stretch | undefined {
  const [anchor, weekday, unit] = [anchorDay(site), site.group('weekday')!.value, site.group('unit')!.unit];
  const next = nextOf(site);
  const isApart = next?.cls !== 'word' || !isLetterAt(next.text, 0);
  if (anchor === undefined || (unit !== 'week' && unit !== 'fortnight') || !isApart) return undefined;
  return { sense: 'when', lo: shifted(weekdayBeside(anchor, weekday, 'this'), unit, 1), weekday, cert: 'medium' };
}

/** `the 10th` is the one that lies no farther away than this, in days. */
const HALF_MONTH = 15;

/**
 * In which month a day lies that is so many days after the day of the record: on the side the sentence looks to, else
 * the nearest.
 */
export function monthShift(gap: number, looks: ReturnType<Site['looks']>): -1 | 0 | 1 {
  if (looks === 'forward') return gap < 0 ? 1 : 0;
  if (looks === 'backward') return gap > 0 ? -1 : 0;
  return gap > HALF_MONTH ? -1 : gap < -HALF_MONTH ? 1 : 0;
}

/** `Monday, the 25th`: the month near the record in which that day fell on that weekday. */
export function weekdayOfMonth(site: Site): Stretch | undefined {
  const [anchor, weekday, day] = [anchorDay(site), site.group('weekday')!.value, site.group('day')!.value];
  if (anchor === undefined) return undefined;
  const [word, ordinal] = [site.items[site.from]!, site.group('day')!];
  // `from Monday first`: the next one
  if (day === 1 && !/\d/u.test(ordinal.text) && site.to - site.from === 2 && isOf(word, 'weekday')) {
    return { sense: 'when', lo: weekdayBeside(anchor, weekday, 'next'), weekday, cert: 'medium' };
  }
  for (const shift of [0, -1, 1, -2, 2]) {
    const month = shifted({ ...anchor, day: 1 }, 'month', shift);
    if (day > daysIn(month.month, month.year) || weekdayOf({ ...month, day }) !== weekday) continue;
    return { sense: 'when', lo: { ...month, day }, weekday, cert: 'medium' };
  }
  return undefined;
}

/** `from Tuesday to Thursday`, `Monday and Tuesday`: the later one is the next behind the first. */
function weekdayJoined(site: Site): Day | undefined {
  const { items, from } = site;
  const first = isOf(items[from - 1], 'to', '-', 'and', 'or', 'until') ? items[from - 2] : undefined;
  if (!isOf(first, 'weekday') || isOf(items[from - 3], 'the', 'last', 'next', 'article')) return undefined;
  const group = (name: string): Item | undefined => (name === 'weekday' ? first : undefined);
  const day = weekday({ ...site, from: from - 2, to: from - 1, group })?.lo;
  return day !== undefined && isDay(day) ? day : undefined;
}

/** Without a word that says so, people speak of the weekday ahead; `his statement of Friday` is past. */
function weekdaySide(site: Site, before: Item | undefined, start: number, end: number): 'last' | 'next' | 'this' {
  if (before?.cls === 'by') return 'next';
  if (before?.cls === 'since') return 'last';
  if (before?.cls === 'of' && isOfRecord(site)) return 'last';
  // `We counted them on Sunday`; not `said Tues or Wed`, `reserved its position until Friday`
  // `пришло в пятницу`, where *in* leads to a weekday
  const isLed = before?.cls === (site.words.joints.on.length > 0 ? 'on' : 'in');
  const looks = site.looks(start, end, isLed);
  // `You were here until Monday`
  if (isOf(before, 'until', 'before', 'for')) return looks === 'backward' && before.cls !== 'for' ? 'last' : 'next';
  if (looks !== 'forward' && isOfRecord(site)) return 'last';
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
    month === undefined &&
    !(word.value > LISTED && isOf(prevOf(site), 'the') && isOf(site.items[site.from - 2], ...LEADS_TO_DAY))
  ) {
    return undefined;
  }
  const next = nextOf(site);
  if (month === undefined && next !== undefined && !AFTER_ORDINAL.has(next.cls) && next.text !== ';') return undefined;
  const [start, end] = [site.items[site.from]!.start, site.items[site.to - 1]!.end];
  // `on January 6 and again on the 20th`: of the month that the sentence has named
  const named = month === undefined ? monthNamedBefore(site) : undefined;
  const from = named?.isNear === true && named.lo?.year !== undefined ? named.lo : undefined;
  const looks = isOfRecord(site) ? 'backward' : (ledTo(site.items[site.from - 2]) ?? site.looks(start, end));
  const shift = month === undefined ? monthShift(word.value - day.day, looks) : stepsOf(site);
  const base =
    from?.month !== undefined && looks !== 'forward' && word.value > (from.day ?? 0)
      ? { year: from.year!, month: from.month }
      : shifted({ ...day, day: 1 }, 'month', shift);
  if (word.value > lastDay({ year: base.year, month: base.month }).day) return undefined;
  return { sense: 'when', lo: { ...base, day: word.value }, cert: 'medium' };
}

/** `on the Monday`, not `on the Monday flight`. */
const TO_WEEKDAY_OF_STORY = '(?<=[on from since until by to before after] the)';

/** Before `a week ago` alone. */
export const WEEKS_AGO: readonly GrammarRule[] = [
  // a week ago Tuesday; two weeks ago last Friday
  grammarRule('date-weekday', 'count=[article numeral] unit=unit ago [on last]? weekday=weekday', weeksAgo),
];

/** Days that are named by their weekday, or by their number alone. */
export const WEEKDAYS: readonly GrammarRule[] = [
  // Monday, the 25th
  grammarRule('date-weekday', 'weekday=weekday ,? the? day=ordinal', weekdayOfMonth),
  // Monday (May 3)
  grammarRule('date-weekday', 'weekday=weekday (?=open date=aDay close)', (site) => ({
    ...site.group('date')!.stretch!,
    weekday: site.group('weekday')!.value,
  })),
  // Tuesday of last week; Tuesday next week
  grammarRule('date-weekday', 'weekday=weekday dayPart? of? side=[last next this] unit=unit', weekdayOfWeek),
  // Monday of the previous week
  grammarRule('date-weekday', 'weekday=weekday dayPart? of side=unitBeside unit=unit', weekdayOfWeek),
  // Tuesday of the week before last
  grammarRule('date-weekday', 'weekday=weekday dayPart? of the unit=unit twice=before side=last', weekdayOfWeek),
  // the Tuesday before last; the Friday after next
  grammarRule('date-weekday', 'the? weekday=weekday twice=before side=last (?!unit)', weekdayBeyond),
  grammarRule('date-weekday', 'the? weekday=weekday twice=after side=next (?!unit)', weekdayBeyond),
  // Monday week; Fri. week; next Tuesday week
  grammarRule('date-weekday', '(?<!last) next? weekday=weekday .? unit=unit', weekdayAndWeek),
  // the following Monday
  grammarRule('date-weekday', 'side=unitBeside weekday=weekday dayPart?', weekdayBesideNamed),
  // the Thursday after; the Friday before
  grammarRule('date-weekday', 'the weekday=weekday behind=[before after]', weekdayBesideNamed),
  // the first Monday of July; the last Friday in May
  grammarRule('date-weekday', 'the? nth=[ordinal last] weekday=weekday [of in] date=aMonth', countedWeekday),
  // the last day of August
  grammarRule('date-day-of-month', 'the? side=last unit=unit of date=aMonth', (site) => {
    const month = withYear(site, site.group('date')!);
    return site.group('unit')!.unit !== 'day' || month?.year === undefined
      ? undefined
      : { sense: 'when', lo: lastDay({ ...month, year: month.year }), cert: 'medium' };
  }),
  // (15 November,) a Saturday; (May 5,) which was a Thursday
  grammarRule('date-weekday', '(?<=aDay , (word word)? article) weekday=weekday', weekdaySaid),
  // on the Monday; from the Tuesday evening
  grammarRule('date-weekday', `${TO_WEEKDAY_OF_STORY} weekday=weekday dayPart?`, weekdayOfStory),
  // Friday last
  grammarRule(
    'date-weekday',
    'weekday=weekday side=[last next] (?![unit weekday month season numeral day number article])',
    weekday,
  ),
  // last Friday; this Monday morning
  grammarRule('date-weekday', '(?<!the) side=[last next this] weekday=weekday dayPart?', weekday),
  // on Tuesday; Thursday afternoon
  grammarRule('date-weekday', '(?<!the [last next]) weekday=weekday dayPart?', weekday),
  // the 10th of this month
  grammarRule('date-day-of-month', '(?<=the) day=ordinal of side=[last next this the] unit=unit', dayOfMonth),
  // by the 10th; since the tenth
  grammarRule(
    'date-day-of-month',
    '(?<=[on by until of since to from before after between and or] the) day=ordinal',
    dayOfMonth,
  ),
  // next call would be the 18th.
  grammarRule('date-day-of-month', '(?<=word the) day=ordinal (?=[. ,] | $)', (site) =>
    /^\d/u.test(site.group('day')!.text) &&
    site.group('day')!.value > LISTED &&
    site.looks(site.group('day')!.start, site.group('day')!.end) === 'forward'
      ? dayOfMonth(site)
      : undefined,
  ),
  // He hoped to rise on 22nd.
  grammarRule('date-day-of-month', '(?<=[on by until since before]) day=ordinal', dayOfMonth),
];
