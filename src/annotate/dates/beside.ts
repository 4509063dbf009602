import { isLetterAt } from '../../text/index.js';
import { daysIn, easterOf, firstDay, isDay, serialOf, shifted, type Day } from '../../dates/index.js';
import { anchorDay, precise } from './anchor.js';
import { dayStretch } from './full.js';
import { grammarRule, type GrammarRule } from './grammar.js';
import { isOf, namedBefore, nextOf, prevOf, type Site, type Stretch } from './site.js';

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
  const named = namedBefore(site, ({ sense, lo }) => sense === 'when' && lo?.day !== undefined)?.lo;
  if (named !== undefined && !isDay(named)) return { sense: 'when', closed: true };
  // `I met him in 1953, at a dinner. I said to my wife that evening …`: an evening of a year that nobody dates
  const year = named === undefined ? namedBefore(site, ({ lo }) => lo?.year !== undefined)?.lo?.year : undefined;
  if (year !== undefined && year !== site.anchor?.year) return { sense: 'when', closed: true };
  // `the next day` of a story is a day after one that the story has named, not after the record
  const day = named ?? (word.value > 0 ? site.dayBefore : anchorDay(site));
  const cert = named === undefined && word.value >= 0 ? 'low' : 'medium';
  return day === undefined ? undefined : { sense: 'when', lo: shifted(day, 'day', word.value), cert };
}

/**
 * `the previous year`, `the preceding month`: beside the one that the passage has named last, else that of the record.
 */
export function unitBeside(site: Site): Stretch | undefined {
  const unit = site.group('unit')!.unit;
  const named = namedBefore(site, ({ lo }) => lo?.year !== undefined)?.lo;
  const base = named ?? site.anchor;
  if (base?.year === undefined || (unit !== 'year' && unit !== 'month')) return undefined;
  if (unit === 'month' && base.month === undefined) return undefined;
  const at = shifted({ ...firstDay({ ...base, year: base.year }), day: 1 }, unit, site.group('side')!.value);
  return { sense: 'when', lo: precise(at, unit), cert: 'medium' };
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

/** Dates that lean on another, or on a feast of the year. */
export const BESIDE: readonly GrammarRule[] = [
  // the 15th instant; 3rd ult.
  grammarRule('date-day-of-month', 'the? day=[ordinal day] month=monthBeside .?', dayBesideMonth),
  // Good Friday; Whit Monday 1956
  grammarRule('date-feast', 'feast=feast (,? year=aYear)?', feast),
  // the previous year
  grammarRule('date-unit-beside', 'side=unitBeside unit=unit', unitBeside),
  // the day before; the next morning
  grammarRule('date-day-beside', 'day=dayBeside', dayBeside),
];
