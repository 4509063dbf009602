import { isLetterAt } from '../../text/index.js';
import { daysIn, easterOf, firstDay, serialOf, shifted, weekdayOf, type Day } from '../../dates/index.js';
import { anchorDay, precise } from './anchor.js';
import { dayStretch } from './full.js';
import { grammarRule, type GrammarRule } from './grammar.js';
import { endsPhrase, isOf, nextOf, prevOf, type Site, type Stretch } from './site.js';
import { FIXED_FEAST } from './lexicon.js';
import { dayNamedBefore, monthNamedBefore, namedBefore } from './named.js';
import { seasonIn } from './seasons.js';

/** `the 15th instant`, `your letter of 3rd ult.`: a day of the record's month, the one before, or the one after. */
function dayBesideMonth(site: Site): Stretch | undefined {
  const [anchor, day] = [anchorDay(site), site.group('day')!.value];
  if (anchor === undefined) return undefined;
  return dayStretch(site, { ...shifted({ ...anchor, day: 1 }, 'month', site.group('month')!.value), day });
}

/** `in der ersten Junihälfte`: to the fifteenth, or from there. */
export function halfOfMonth(site: Site): Stretch | undefined {
  const [month, half] = [site.group('month')!.value, site.group('half')!.value];
  const year = site.group('year')?.value;
  if (half !== 1 && half !== 2) return undefined;
  const [first, last] = half === 1 ? [1, MIDDLE] : [MIDDLE + 1, daysIn(month, year)];
  return { sense: 'within', lo: { year, month, day: first }, hi: { year, month, day: last } };
}

const MIDDLE = 15;

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
  // `la veille du crime`, `накануне праздника`
  if (site.words.eventsBehind?.test(site.text.slice(site.items[site.to - 1]!.end)) === true) return undefined;
  const said = dayNamedBefore(site);
  if (said !== undefined && said.day === undefined) return { sense: 'when', closed: true };
  const [start, end] = [word.start, word.end];
  // `could wait until the following day`: said of what lies ahead of the record, where its own sentence names no day;
  // not `would fly to China and return the following day`
  const isLed = isOf(prevOf(site), 'until', 'by') || (isOf(prevOf(site), 'on') && site.looks(start, end) === 'forward');
  const isAhead = word.value > 0 && isLed;
  const named = isAhead && said?.isNear !== true ? anchorDay(site) : said?.day;
  // `I met him in 1953, at a dinner. I said to my wife that evening …`: an evening of a year that nobody dates
  const year = named === undefined ? namedBefore(site, ({ lo }) => lo?.year !== undefined)?.lo?.year : undefined;
  if (year !== undefined && year !== site.anchor?.year) return { sense: 'when', closed: true };
  // `the next day` of a story is a day after one that the story has named, not after the record
  const day = named ?? (word.value > 0 ? site.dayBefore : anchorDay(site));
  const cert = named === undefined && word.value >= 0 ? 'low' : 'medium';
  return day === undefined ? undefined : { sense: 'when', lo: shifted(day, 'day', word.value), cert };
}

/**
 * `the previous year`, `the preceding month`, `that week`: beside the one that the passage has named last, or in it,
 * else that of the record.
 */
export function unitBeside(site: Site): Stretch | undefined {
  const [word, side] = [site.group('unit')!, site.group('side')!.value];
  const { unit } = word;
  // `He said that weeks ago …`, `that year-end accounts`
  if (side === 0 && (!isSingular(word.text, site) || isOf(nextOf(site), '-', 'after', 'ago'))) return undefined;
  const item = unit === 'year' ? namedBefore(site, ({ lo }) => lo?.year !== undefined)?.lo : monthNamedBefore(site)?.lo;
  const { start, end } = word;
  const isWeek = unit === 'week';
  // `the following week` of no day that is told of is ahead of the record, if the sentence is
  if (isWeek && item === undefined && side > 0 && site.looks(start, end) !== 'forward') return undefined;
  const base = item ?? (side === 0 ? site.dayBefore : undefined) ?? site.anchor;
  if (base?.year === undefined || (unit !== 'year' && base.month === undefined)) return undefined;
  const first = firstDay({ ...base, year: base.year });
  if (isWeek && base.day !== undefined) {
    const monday = shifted(first, 'day', 7 * side - weekdayOf(first));
    return { sense: 'within', lo: monday, hi: shifted(monday, 'day', 6), cert: 'medium' };
  }
  if (unit !== 'year' && unit !== 'month') return undefined;
  return { sense: 'when', lo: precise(shifted({ ...first, day: 1 }, unit, side), unit), cert: 'medium' };
}

/** The form that the table has first: `week`, not `weeks`. */
const isSingular = (form: string, { words }: Site): boolean =>
  Object.values(words.units).some(([first]) => first === form.toLowerCase());

/** `The contract had been let that March.`, `That summer.`: of the year named last. */
function monthOfThat(site: Site): Stretch | undefined {
  const month = site.group('month');
  if (site.group('side')!.value !== 0 || month?.stretch?.lo?.year !== undefined || !endsPhrase(site)) return undefined;
  const year =
    namedBefore(site, ({ lo }) => lo?.year !== undefined)?.lo?.year ?? site.dayBefore?.year ?? site.yearBefore;
  if (year === undefined) return { sense: 'when', closed: true };
  const season = site.group('season');
  if (season !== undefined) return { ...seasonIn(site, year), cert: 'medium' };
  return { sense: 'when', lo: { year, month: month!.stretch?.lo?.month ?? month!.value }, cert: 'medium' };
}

/** `I paid in the following year`, `would come back the following year`: beside the year told of, or the record's. */
function yearBeside(site: Site): Stretch | undefined {
  const word = site.group('beside')!;
  const isAhead = word.value > 0 && site.looks(word.start, word.end) === 'forward';
  const named = namedBefore(site, ({ lo }) => lo?.year !== undefined)?.lo?.year;
  const year = named ?? (isAhead ? site.anchor?.year : site.yearBefore);
  return year === undefined ? undefined : { sense: 'when', lo: { year: year + word.value }, cert: 'medium' };
}

/** `Le 3 décembre 1932, puis en mars suivant`: the next or last of its name beside the date named last. */
export function monthBesideNamed(site: Site): Stretch | undefined {
  const named = namedBefore(site, ({ lo }) => lo?.year !== undefined && lo.month !== undefined)?.lo;
  const [month, side] = [site.group('month')!.value, site.group('side')!.value];
  if (named?.year === undefined || named.month === undefined) return undefined;
  const isBeside = side > 0 ? month > named.month : month < named.month;
  return { sense: 'when', lo: { year: named.year + (isBeside ? 0 : side), month }, cert: 'medium' };
}

/** `Good Friday`, `Whit Monday 1956`: so many days from Easter Sunday; without a year, the next or the last one. */
function feast(site: Site): Stretch | undefined {
  const [anchor, days] = [anchorDay(site), site.group('feast')!.value];
  const fixed = days - FIXED_FEAST;
  // `the May Day parade`
  if (fixed > 0 && !endsPhrase(site)) return undefined;
  const inYear = (year: number): Day =>
    fixed > 0 ? { year, month: Math.floor(fixed / 100), day: fixed % 100 } : shifted(easterOf(year), 'day', days);
  const said = site.group('year')?.stretch?.lo?.year;
  if (said !== undefined) return { sense: 'when', lo: inYear(said) };
  if (anchor === undefined) return undefined;
  const [start, end] = [site.items[site.from]!.start, site.items[site.to - 1]!.end];
  const isAhead = isOf(prevOf(site), 'by', 'until', 'before') || site.looks(start, end) === 'forward';
  const year = anchor.year + (isAhead && serialOf(inYear(anchor.year)) < serialOf(anchor) ? 1 : 0);
  const isLate = !isAhead && serialOf(inYear(year)) > serialOf(anchor);
  return { sense: 'when', lo: inYear(isLate ? year - 1 : year), cert: 'medium' };
}

/** Dates that lean on another, or on a feast of the year. */
export const BESIDE: readonly GrammarRule[] = [
  // the 15th instant; 3rd ult.
  grammarRule('date-day-of-month', 'the? day=[ordinal day] month=monthBeside .?', dayBesideMonth),
  // Good Friday; Whit Monday 1956
  grammarRule('date-feast', 'feast=feast (,? year=aYear)?', feast),
  // the previous year
  grammarRule('date-unit-beside', 'side=unitBeside unit=unit', unitBeside),
  // that March; that summer; not `said that March was cold`
  grammarRule('date-month', 'side=unitBeside month=[month aMonth]', monthOfThat),
  grammarRule('date-season', 'side=unitBeside season=season', monthOfThat),
  // in the following year
  grammarRule('date-unit-beside', '(?<=[in during until by]) beside=yearBeside', yearBeside),
  // the day before; the next morning
  grammarRule('date-day-beside', 'day=dayBeside', dayBeside),
];
