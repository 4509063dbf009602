import type { Vague } from '../../language/index.js';
import { dayOf, daysIn, exists, firstDay, isDay, lastDay, serialOf, type Partial } from '../../dates/index.js';
import { given } from '../../text/index.js';
import { grammarRule, type GrammarRule } from './grammar.js';
import { prevOf, type Item, type Site, type Stretch } from './site.js';
import { namedBefore } from './named.js';

const certOf = (...stretches: readonly (Stretch | undefined)[]): Pick<Stretch, 'cert'> => {
  const certs = stretches.map((stretch) => stretch?.cert);
  const cert = certs.includes('low') ? 'low' : certs.includes('medium') ? 'medium' : undefined;
  return given({ cert });
};

const seekOf = (stretch: Stretch): Pick<Stretch, 'seek' | 'weekday'> => ({
  ...given({ seek: stretch.seek, weekday: stretch.weekday }),
});

const whole = (item: Item | undefined): Stretch | undefined =>
  item?.stretch?.problem === undefined ? item?.stretch : undefined;

/** Whether both years are known and the first date lies behind the second. */
const runsBack = (lo: Partial, hi: Partial): boolean =>
  lo.year !== undefined &&
  hi.year !== undefined &&
  serialOf(firstDay({ ...lo, year: lo.year })) > serialOf(lastDay({ ...hi, year: hi.year }));

const precision = ({ month, day }: Partial): number => (day !== undefined ? 3 : month !== undefined ? 2 : 1);

/** Two dates as the ends of one stretch; only of one precision, and in their order when both years are known. */
export const ends =
  (sense: 'range' | 'within') =>
  (site: Site): Stretch | undefined => {
    const [a, b] = [whole(site.group('first')), whole(site.group('last'))];
    if (a?.lo === undefined || b?.lo === undefined) return undefined;
    const hi = b.hi ?? b.lo;
    // `May 16 … 1960`: a month and a year are no stretch; a month inherits the year of the other
    if (precision(a.lo) !== precision(b.lo)) return undefined;
    if (runsBack(a.lo, hi)) return undefined;
    return { sense, lo: a.lo, hi, ...certOf(a, b) };
  };

export const QUARTERS: Readonly<{ [V in Vague]?: readonly [number, number] }> = {
  'quarter 1': [1, 3],
  'quarter 2': [4, 6],
  'quarter 3': [7, 9],
  'quarter 4': [10, 12],
};

/** First and last month of a year, or day of a month, that a vague word leaves. */
const MONTHS: Readonly<{ [V in Vague]?: readonly [number, number] }> = {
  start: [1, 3],
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  end: [11, 12],
  'half 1': [1, 6],
  'half 2': [7, 12],
  ...QUARTERS,
};

const DAYS: Readonly<Record<Vague, readonly [number, number]>> = {
  start: [1, 10],
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
  end: [21, 31],
  'half 1': [1, 15],
  'half 2': [16, 31],
  'quarter 1': [1, 8],
  'quarter 2': [9, 15],
  'quarter 3': [16, 23],
  'quarter 4': [24, 31],
  'week 1': [1, 7],
  'week 2': [8, 14],
  'week 3': [15, 21],
  'week 4': [22, 28],
  'last week': [24, 31],
};

/** `das III. Quartal`, `the first quarter`: of the record's year, or one beside it, as the sentence looks. */
function quarter(site: Site): Stretch | undefined {
  const [word, anchor] = [site.group('word')!, site.anchor];
  const [from, to] = (word.vague === undefined ? undefined : QUARTERS[word.vague]) ?? [];
  const isOpen = site.words.joints.of.some((of) => word.text.toLowerCase().endsWith(` ${of}`));
  if (isOpen || from === undefined || to === undefined || anchor?.year === undefined || anchor.month === undefined) {
    return undefined;
  }
  const isAhead = site.looks(word.start, word.end) === 'forward';
  const year = anchor.year + (isAhead && to < anchor.month ? 1 : !isAhead && from > anchor.month ? -1 : 0);
  return { sense: 'within', lo: { year, month: from }, hi: { year, month: to }, cert: 'medium' };
}

/** The share of a longer stretch. */
const SHARES: Readonly<{ [V in Vague]?: readonly [number, number] }> = {
  start: [0, 0.3],
  early: [0, 0.33],
  mid: [0.33, 0.67],
  late: [0.67, 1],
  end: [0.7, 1],
  'half 1': [0, 0.5],
  'half 2': [0.5, 1],
  'quarter 1': [0, 0.25],
  'quarter 2': [0.25, 0.5],
  'quarter 3': [0.5, 0.75],
  'quarter 4': [0.75, 1],
};

/** `early June`, `mid-1958`, `the end of the year`, `the late 1950s`. */
function vague(site: Site): Stretch | undefined {
  const [word, stretch] = [site.group('word')!.vague!, whole(site.group('date'))];
  if (stretch?.lo === undefined) return undefined;
  const more = { sense: 'within', ...certOf(stretch), ...seekOf(stretch) } as const;
  const { lo, hi } = stretch;
  if (stretch.sense === 'when' && lo.day === undefined) {
    const part = (lo.month === undefined ? MONTHS : DAYS)[word];
    if (part === undefined) return undefined;
    const [from, to] = part;
    if (lo.month === undefined) return { ...more, lo: { ...lo, month: from }, hi: { ...lo, month: to } };
    return { ...more, lo: { ...lo, day: from }, hi: { ...lo, day: Math.min(to, daysIn(lo.month, lo.year)) } };
  }
  if (hi === undefined || lo.year === undefined || hi.year === undefined) return undefined;
  const part = SHARES[word];
  return part && { ...more, ...share(part, { ...lo, year: lo.year }, { ...hi, year: hi.year }) };
}

type InYear = Partial & { readonly year: number };

function share([from, to]: readonly [number, number], lo: InYear, hi: InYear): Pick<Stretch, 'lo' | 'hi'> {
  if (lo.month === undefined && hi.month === undefined) {
    const years = hi.year - lo.year + 1;
    return { lo: { year: lo.year + Math.round(years * from) }, hi: { year: lo.year + Math.round(years * to) - 1 } };
  }
  const [first, last] = [serialOf(firstDay(lo)), serialOf(lastDay(hi))];
  const days = last - first + 1;
  const [start, end] = [dayOf(first + Math.round(days * from)), dayOf(first + Math.round(days * to) - 1)];
  return isDay(lo)
    ? { lo: start, hi: end }
    : { lo: { year: start.year, month: start.month }, hi: { year: end.year, month: end.month } };
}

/** A date as a limit. The date named is written, as editors do: whether it is itself meant, the words say. */
const limit =
  (side: 'lo' | 'hi', sense: 'range' | 'within') =>
  (site: Site): Stretch | undefined => {
    const stretch = whole(site.group('date'));
    const at = side === 'lo' ? stretch?.lo : (stretch?.hi ?? stretch?.lo);
    if (stretch === undefined || at === undefined || stretch.sense === 'range') return undefined;
    const more = { ...certOf(stretch), ...seekOf(stretch) };
    return side === 'lo' ? { sense, lo: at, ...more } : { sense, hi: at, leans: 'forward', ...more };
  };

/** The words before a date leave it open, or say on which side of the record it lies. */
export const changed =
  (change: { readonly [K in 'cert' | 'leans' | 'sense' | 'until']?: Stretch[K] }) =>
  (site: Site): Stretch | undefined => {
    const stretch = whole(site.group('date'));
    return stretch === undefined ? undefined : { ...stretch, ...change };
  };

const widened = (site: Site): Stretch | undefined => {
  const stretch = whole(site.group('date'));
  return stretch?.sense === 'range' && prevOf(site)?.cls !== 'between' ? stretch : undefined;
};

/** `February 14 of the following year`: the year named last decides; where none is named, nothing does. */
function besideYear(site: Site): Stretch | undefined {
  const stretch = site.group('date')!.stretch!;
  const date = stretch.lo;
  if (date === undefined || (date.year ?? stretch.hi?.year) !== undefined) return undefined;
  const named = namedBefore(site, ({ lo }) => lo?.year !== undefined)?.lo?.year ?? site.yearBefore;
  if (named === undefined) return { sense: 'when', closed: true };
  const year = named + site.group('beside')!.value;
  const lo = { ...date, year };
  if (stretch.hi !== undefined) return { ...stretch, lo, hi: { ...stretch.hi, year }, cert: 'medium' };
  return exists(lo) ? { sense: 'when', lo, cert: 'medium' } : { sense: 'when', closed: true };
}

/** `In 1908. The eighth of October.`: a sentence that is no more than the day goes on with the year before it. */
function yearBehind(site: Site): Stretch | undefined {
  const [year, date] = [site.group('year')!.stretch!.lo!.year!, site.group('date')!.stretch!];
  const day = { ...date.lo!, year };
  return date.lo!.year === undefined && exists(day) ? { ...date, lo: day } : undefined;
}

/** `сравнительно с прошлым годом`: with, and not since. */
export const isWith = (site: Site): boolean =>
  site.words.notSince?.test(site.text.slice(site.group('date')!.start).toLowerCase()) === true;

/** Years that the words point to and vague words come first, for they change what the others join. */
export const VAGUE: readonly GrammarRule[] = [
  // February 14 of the following year
  grammarRule('date-beside-year', 'date=[aDay aMonth aStretch] ,? beside=yearBeside', besideYear),
  // (In 1908. The) eighth of October
  grammarRule('date-year-behind', '(?<=year=aYear . the?) date=aDay', yearBehind),
  // early June; the end of the year; mid-1958
  grammarRule('date-vague', 'the? word=vague -? the? date=[aMonth aYear aStretch]', vague),
  // in the first quarter; im III. Quartal
  grammarRule('date-vague', 'word=vague (?!-? the? [aDay aMonth aYear aStretch unit])', quarter),
];

/** Dates joined to each other, or changed by the word before them. */
export const JOINED: readonly GrammarRule[] = [
  // between 1955 and 1957
  grammarRule('date-between', 'between first=[aDay aMonth aYear] and last=[aDay aMonth aYear]', ends('within')),
  // between about May 3 and May 5, 1959
  grammarRule(
    'date-between',
    'between about the? first=[aDay aMonth aYear] and about? the? last=[aDay aMonth aYear]',
    ends('within'),
  ),
  // from 1949 to 1952
  grammarRule('date-range', 'from first=[aDay aMonth aYear] (to | until | -) last=[aDay aMonth aYear]', ends('range')),
  // December 28 – January 3, 1961
  grammarRule('date-range', 'first=aDay [to -] last=aDay', ends('range')),
  // September–October 1966
  grammarRule('date-range', 'first=aMonth [to -] last=aMonth', ends('range')),
  // 1949 to 1952
  grammarRule('date-range', 'first=aYear [to -] last=aYear', ends('range')),
  // from May 1–2
  grammarRule('date-range', 'from date=aStretch', widened),
  // By 1970
  grammarRule('date-by', 'word=by date=[aDay aMonth aYear aStretch]', (site) =>
    site.group('word')!.text.includes(' ') ? undefined : limit('hi', 'within')(site),
  ),
  // not later than Thursday: the words that lead to it stand outside
  grammarRule('date-by', '(?<=by the?) date=[aDay aMonth aYear aStretch]', limit('hi', 'within')),
  // the pre-1967 borders
  grammarRule('date-before', 'before - date=[aDay aMonth aYear aStretch]', limit('hi', 'within')),
  // the post-1945 order
  grammarRule('date-after', 'after - date=[aDay aMonth aYear aStretch]', limit('lo', 'within')),
  // in about May
  grammarRule(
    'date-about',
    '(?<=([in on by before after since until open .] | ^) about the?) date=[aDay aMonth aYear aStretch]',
    changed({ cert: 'medium' }),
  ),
  // about 1959
  grammarRule('date-about', '(?<=about the?) date=aYear', changed({ cert: 'medium' })),
  // probably in May; on or about May 3
  grammarRule(
    'date-about',
    '(?<=doubted [in on by from at during of the]{0,2}) date=[aDay aMonth aYear aStretch]',
    changed({ cert: 'medium' }),
  ),
  // until July 20; before October
  grammarRule('date-until', '(?<=until the?) date=[aDay aMonth aStretch]', changed({ leans: 'forward', until: true })),
  grammarRule('date-until', '(?<=before the?) date=[aDay aMonth aStretch]', changed({ leans: 'forward' })),
  // since 1949
  grammarRule('date-since', '(?<=since) date=[aDay aMonth aYear]', (site) =>
    isWith(site) ? undefined : changed({ sense: 'range', leans: 'backward' })(site),
  ),
  // since the end of May
  grammarRule('date-since', '(?<=since the?) date=aStretch', changed({ leans: 'backward' })),
];
