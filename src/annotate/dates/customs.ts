import type { DateCustom } from '../../language/index.js';
import { clockOf, exists, lastDay, shifted } from '../../dates/index.js';
import { anchorDay } from './anchor.js';
import { isShortYearNear, roman, standsAlone } from './digits.js';
import { dayStretch, fullYear } from './full.js';
import { grammarRule, type GrammarRule } from './grammar.js';
import { away, sought } from './relative.js';
import { isOf, nextOf, type Site, type Stretch } from './site.js';
import { namedBefore } from './named.js';
import { halfOfMonth, monthBesideNamed, unitBeside } from './beside.js';
import { changed, ends, isWith } from './joined.js';
import { seasonIn, soughtSeason } from './seasons.js';
import { dayOfYear as dayOfYearBeside, decade, monthOfYear, soughtMonth } from './stretches.js';
import { articleDay, ledDay } from './article-days.js';
import { monthShift, weekdayOfMonth, weekdayOfWeek } from './weekdays.js';
import { HALF_DAY } from './clock.js';

/** A rule of a custom, and the pass of the grammar in which it is read. */
interface CustomRule {
  readonly pass: number;
  readonly rule: GrammarRule;
}

const valueOf = (site: Site, name: string): number => site.group(name)!.value;
const custom = (pass: number, name: string, source: string, make: GrammarRule['make']): CustomRule => ({
  pass,
  rule: grammarRule(name, source, make),
});

/** `6.2.`, `30. 6.`: no part of a longer number. */
function dayAndMonth(site: Site): Stretch | undefined {
  const next = nextOf(site);
  const isGlued = next !== undefined && next.start === site.items[site.to - 1]!.end;
  if (valueOf(site, 'month') > 12 || !standsAlone(site) || (isGlued && isOf(next, 'day', 'number', 'year'))) {
    return undefined;
  }
  if (isOf(next, 'clock', 'unit', 'year')) return undefined;
  // `23. 11. 79`: see `digits`
  const isYear = isOf(next, 'day', 'number') && isShortYearNear(site, next, site.items[site.to + 1]);
  if (isYear) return undefined;
  return dayStretch(site, { month: valueOf(site, 'month'), day: valueOf(site, 'day') });
}

/** `am 24.`: a day of the month that is near the record; its full stop may end the sentence too. */
function stoppedDay(site: Site): Stretch | undefined {
  const [anchor, day, next] = [anchorDay(site), site.group('day')!, nextOf(site)];
  if (anchor === undefined || isOf(next, 'month', 'monthBeside', 'day', 'number', 'numeral', 'unit', 'roman')) {
    return undefined;
  }
  const [start, end] = [day.start, site.items[site.to - 1]!.end];
  // `im August 89 … am 24.`: the month that the passage has named last.
  const named = namedBefore(site, ({ lo }) => lo?.year !== undefined && lo.month !== undefined)?.lo;
  const base =
    named?.year !== undefined && named.month !== undefined
      ? { year: named.year, month: named.month }
      : shifted({ ...anchor, day: 1 }, 'month', monthShift(day.value - anchor.day, site.looks(start, end)));
  if (day.value > lastDay({ year: base.year, month: base.month }).day) return undefined;
  return { sense: 'when', lo: { year: base.year, month: base.month, day: day.value }, cert: 'medium' };
}

/** `в марте с. г., числа десятого`: about a day of the month named last. */
function numberedDay(site: Site): Stretch | undefined {
  const named = namedBefore(site, ({ lo }) => lo?.year !== undefined && lo.month !== undefined)?.lo;
  const day = valueOf(site, 'day');
  return named === undefined || !site.words.dayNouns.includes(site.items[site.from]!.text.toLowerCase())
    ? undefined
    : { sense: 'when', lo: { year: named.year, month: named.month, day }, cert: 'low' };
}

/** `15. d. M.` */
function dayBesideMonth(site: Site): Stretch | undefined {
  const anchor = anchorDay(site);
  if (anchor === undefined) return undefined;
  return dayStretch(site, {
    ...shifted({ ...anchor, day: 1 }, 'month', valueOf(site, 'month')),
    day: valueOf(site, 'day'),
  });
}

/** `Mai 58`, `August 89`: two figures that are no day. */
const shortYear = (site: Site): Stretch | undefined => {
  const year = site.group('year')!;
  return year.text.length === 2 && !isOf(nextOf(site), 'clock', 'unit')
    ? { sense: 'when', lo: { year: fullYear(year.value, site), month: valueOf(site, 'month') } }
    : undefined;
};

/** An hour in words up to this one may be either of two; most sittings begin later. */
const LAST_OPEN = 7;
/** An hour of the night up to this one is behind midnight. */
const LAST_OF_NIGHT = 5;
const isHour = (hour: number, minute: number): boolean => hour < 25 && minute < 60;

/** `17 Uhr`, `11.30 Uhr`, `18 h 10`, `3 Uhr nachmittags`. */
function clock24(site: Site): Stretch | undefined {
  const [hour, minute] = [valueOf(site, 'hour'), site.group('minute')?.value ?? 0];
  const part = site.group('part')?.value;
  if (!isHour(hour, minute)) return undefined;
  // `à deux heures et demie`: of the night or of the afternoon.
  const isOpen = part === undefined && hour <= LAST_OPEN && site.group('hour')!.cls === 'numeral';
  if (isOpen) return { sense: 'when', closed: true, time: {} };
  const more = site.group('more')?.value ?? 0;
  const isNight = site.words.nightParts?.has(site.group('part')?.text.toLowerCase() ?? '') === true;
  const isAfterNoon = part === HALF_DAY && hour < 12 && !(isNight && hour <= LAST_OF_NIGHT);
  const minutes = (isNight && hour === 12 ? 0 : hour) * 60 + minute + more + (isAfterNoon ? HALF_DAY : 0);
  return { sense: 'when', closed: true, time: { when: clockOf(minutes % (2 * HALF_DAY)) } };
}

/** The year, month or week of the record itself: `Ende des Monats`, `до конца года`. */
const current = (site: Site): Stretch | undefined => {
  const made = sought({ ...site, group: (name) => site.group(name === 'side' ? 'unit' : name) });
  return made === undefined ? undefined : { ...made, cert: 'medium' };
};

/** `d. J.`, `Vorjahres`, `с. г.`: the year of the record, or one beside it. */
const yearOfRecord = (site: Site): number | undefined =>
  site.anchor?.year === undefined ? undefined : site.anchor.year + valueOf(site, 'year');

const inYear =
  (make: (site: Site, year: number) => Stretch | undefined) =>
  (site: Site): Stretch | undefined => {
    const year = yearOfRecord(site);
    return year === undefined ? undefined : make(site, year);
  };

const dayOfYear = inYear((site, year) => {
  const { lo } = site.group('date')!.stretch!;
  return lo?.year === undefined ? dayStretch(site, { ...lo!, year }) : undefined;
});

const seasonOfYear = inYear(seasonIn);

/** `осенью`; `en été`, for `a été` is no summer. */
function bareSeason(site: Site): Stretch | undefined {
  const isWord = site.words.homographs.includes(site.group('season')!.text.toLowerCase());
  return isWord && !isOf(site.items[site.from - 1], 'in', 'the', 'this', 'since', 'during', 'until', 'after', 'before')
    ? undefined
    : soughtSeason(site);
}

/** `im Laufe dieses Monates`: the month of the record or one beside it, in words. */
function monthBeside(site: Site): Stretch | undefined {
  const anchor = anchorDay(site);
  const month = site.group('month')!;
  if (anchor === undefined || !/\p{L}{3,}\s\p{L}{3,}/u.test(month.text)) return undefined;
  const { year, month: number } = shifted({ ...anchor, day: 1 }, 'month', month.value);
  return { sense: 'when', lo: { year, month: number } };
}

/** The day of a month in words: `le vingt-quatre novembre 2016`. */
const dayInWords = (site: Site): Stretch | undefined =>
  valueOf(site, 'day') > 31
    ? undefined
    : dayStretch(site, { year: site.group('year')?.value, month: valueOf(site, 'month'), day: valueOf(site, 'day') });

/** `28. bis 30. September 1974`. */
function daysOfMonth(site: Site): Stretch | undefined {
  const month = { year: site.group('year')?.value, month: valueOf(site, 'month') };
  const [lo, hi] = [
    { ...month, day: valueOf(site, 'day') },
    { ...month, day: valueOf(site, 'lastDay') },
  ];
  if (site.group('range')!.cls === 'and' && hi.day !== lo.day + 1) return undefined;
  return exists(lo) && exists(hi) && lo.day < hi.day ? { sense: 'range', lo, hi } : undefined;
}

/** `mercredi 16`: the month near the record in which that day has that weekday, else none. */
const weekdayAndDay = (site: Site): Stretch | undefined =>
  valueOf(site, 'day') > 31 || !standsAlone({ ...site, from: site.to - 1 }) ? undefined : weekdayOfMonth(site);

/** `сорок восьмом году`: a year of the century, in words. */
function yearInWords(site: Site): Stretch | undefined {
  const [tens, ones] = [valueOf(site, 'tens'), site.group('ones')?.value ?? 0];
  const isTens = site.group('ones') === undefined || (tens % 10 === 0 && ones < 10);
  if (site.group('unit')!.unit !== 'year' || !isTens || tens < 20 || tens > 90) return undefined;
  return { sense: 'when', lo: { year: fullYear(tens + ones, site) }, cert: 'medium' };
}

/** `printemps 42`. */
const shortSeason = (site: Site): Stretch | undefined =>
  site.group('year')!.text.length === 2 && !isOf(nextOf(site), 'clock', 'unit')
    ? seasonIn(site, fullYear(valueOf(site, 'year'), site))
    : undefined;

/** `seit 1866`; where the same word says when something is to begin, the sentence decides: `отпуск с 1 мая`. */
const since = (site: Site): Stretch | undefined =>
  isWith(site)
    ? undefined
    : changed(site.words.customs.includes('starts') ? { sense: 'range' } : { sense: 'range', leans: 'backward' })(site);

/** `с весны` looks back; `с 6 по 17 июня` may lie ahead. */
const sinceStretch = (site: Site): Stretch | undefined =>
  isWith(site) ? undefined : changed(site.group('date')!.stretch?.sense === 'range' ? {} : { leans: 'backward' })(site);

/** Years of the record, which are words of any language that has them in its table. */
const OF_RECORD: readonly CustomRule[] = [
  // die erste Junihälfte des Jahres 1959; in der 2. Maihälfte
  custom(0, 'date-half', 'half=[ordinal day] .? month=monthHalf ((the? unit)? year=year)?', halfOfMonth),
  // 31. Mai d. J.
  custom(1, 'date-of-year', 'date=aDay ,? of? year=yearOfRecord .?', dayOfYear),
  // Juni d. J.
  custom(
    1,
    'date-month-year',
    'month=month .? ,? of? year=yearOfRecord .?',
    inYear((site, year) => ({ sense: 'when', lo: { year, month: valueOf(site, 'month') } })),
  ),
  // осенью прошлого года
  custom(1, 'date-season-year', 'season=season ,? of? year=yearOfRecord', seasonOfYear),
  // im Laufe dieses Monates; du mois dernier
  custom(2, 'date-month', 'month=monthBeside', monthBeside),
  // Vorjahr
  custom(
    1,
    'date-sought',
    'year=yearOfRecord',
    inYear((_, year) => ({ sense: 'when', lo: { year } })),
  ),
];

const RULES: Readonly<Record<DateCustom, readonly CustomRule[]>> = {
  'ago-before': [
    // vor drei Monaten; il y a trois ans
    custom(
      2,
      'date-ago',
      '[before agoBefore] about=[about doubted]? count=[day number numeral article] unit=unit',
      away(-1),
    ),
  ],
  'bare-seasons': [
    // осенью
    custom(1, 'date-season', 'season=season (?![of from]? year | the? [last next this] unit)', bareSeason),
  ],
  'clock-24': [
    // 11.30 Uhr; 3.15 Uhr nachmittags
    custom(0, 'time-clock', 'hour=day [. :] minute=[day number] clock part=dayPart?', clock24),
    // 5 Uhr 30 nachmittags
    custom(
      0,
      'time-clock',
      'hour=[day numeral] clock minute=[day number numeral] (unit | clock)? .? part=dayPart',
      clock24,
    ),
    // 18 h 10; dix heures vingt
    custom(0, 'time-clock', 'hour=[day numeral] clock minute=[day number numeral] (unit | clock)?', clock24),
    // 17 Uhr; 3 Uhr nachmittags; dix heures et demie
    custom(0, 'time-clock', 'hour=[day numeral] clock more=hourPart? part=dayPart?', clock24),
  ],
  'day-and-month': [
    // 3/XI-1929
    custom(0, 'date-roman-month', 'day=day [/ .] month=roman [- / .] year=[year day number]', roman),
    // am 3. 5.
    custom(0, 'date-month-day', 'day=day . month=day .', dayAndMonth),
  ],
  // `5/12/2014`: see `digits`
  'day-first': [],
  'article-day': [
    // pour le 25; avant le 3
    custom(2, 'date-day-of-month', '(?<=the | [until by since before after]) day=day (?=[. , close] | $)', ledDay),
    // le 4 au matin
    custom(2, 'date-day-of-month', '(?<=the) day=day dayPart', articleDay),
  ],
  genitive: [
    // Mittwoch voriger Woche
    custom(1, 'date-weekday', 'weekday=weekday side=[last next this] unit=unit', weekdayOfWeek),
    // die Ernte des vergangenen Jahres
    custom(2, 'date-sought', '(?<=the) side=[last next] unit=unit', sought),
    // Ende des Monats; до конца года
    custom(2, 'date-current', '(?<=vague the?) unit=unit', current),
    // Anfang der fünfziger Jahre; в девяностых
    custom(1, 'date-decade', 'decade=decade', (site) => decade(fullYear(valueOf(site, 'decade'), site))),
  ],
  'in-words': [
    // le vingt-quatre novembre 2016
    custom(0, 'date-full', 'day=[numeral ordinal] month=month year=year', dayInWords),
    // le vingt-quatre novembre
    custom(0, 'date-month-day', 'day=numeral month=month', dayInWords),
    // l'an deux mille seize, le vingt-quatre novembre; l'an mil neuf cent dix et le trois mai
    custom(0, 'date-full', 'year=year ,? and? the? day=[numeral ordinal day] month=month', dayInWords),
    // в сорок восьмом году
    custom(0, 'date-year', 'tens=numeral ones=ordinal unit=unit', yearInWords),
    custom(0, 'date-year', 'tens=ordinal unit=unit', yearInWords),
    // du 30 au 31 janvier; с 3 по 5 мая
    custom(0, 'date-days', 'day=day range=[to in -] the? lastDay=day month=month year=year?', daysOfMonth),
  ],
  limits: [
    // с 1 июня по 1 июля; seit 1866 bis 1870
    custom(
      4,
      'date-range',
      'since the? first=[aDay aMonth aYear] unit? to the? last=[aDay aMonth aYear]',
      ends('range'),
    ),
    // seit 1866; depuis mars
    custom(4, 'date-since', 'since the? date=[aDay aMonth aYear]', since),
    // seit Ende März; depuis le début de mars
    custom(4, 'date-since', 'since the? date=aStretch', sinceStretch),
    // bis zum 31.5.; до 1 июня
    custom(4, 'date-until', '[until to] the? date=[aDay aMonth aYear]', changed({ leans: 'forward' })),
  ],
  starts: [],
  'numbered-day': [
    // 1918 года ноября 24 дня
    custom(0, 'date-full', 'year=year unit month=month day=day unit?', dayInWords),
    // числа десятого
    custom(2, 'date-day-of-month', 'word day=ordinal', numberedDay),
  ],
  'short-years': [
    custom(0, 'date-season-year', 'season=season year=number', shortSeason),
    custom(0, 'date-month-year', 'month=month .? year=number', shortYear),
  ],
  'weekday-and-day': [
    // mercredi 16
    custom(
      0,
      'date-weekday',
      'weekday=weekday day=day (?![day number year month clock unit numeral roman / :])',
      weekdayAndDay,
    ),
  ],
  'side-behind': [
    // la semaine dernière
    custom(2, 'date-sought', 'unit=unit side=[last next]', sought),
    // l'année précédente
    custom(2, 'date-unit-beside', 'the? unit=unit side=unitBeside', unitBeside),
    // le 21 juillet de l'an dernier
    custom(1, 'date-of-year', 'date=aDay ,? [of in from]? the? unit=unit side=[last next]', dayOfYearBeside),
    // mai de l'an passé
    custom(1, 'date-month-year', 'month=month ,? [of in from]? the? unit=unit side=[last next]', monthOfYear),
    // mars suivant
    custom(1, 'date-month', 'month=month side=unitBeside', monthBesideNamed),
    // mai dernier
    custom(1, 'date-month', 'month=month side=[last next]', soughtMonth),
    // au printemps dernier
    custom(1, 'date-season', 'season=season side=[last next]', soughtSeason),
  ],
  'stopped-day': [
    // 28. bis 30. September
    custom(0, 'date-days', 'day=day . range=[to - and] the? lastDay=day . month=month .? year=year?', daysOfMonth),
    // 15. d. M.
    custom(2, 'date-day-of-month', 'day=day . month=monthBeside .?', dayBesideMonth),
    // am 24.
    custom(2, 'date-day-of-month', '(?<=on) day=day .', stoppedDay),
  ],
};

/** The rules that a language's customs add to a pass. */
export const customRules = (customs: readonly DateCustom[], pass: number): readonly GrammarRule[] =>
  [...OF_RECORD, ...customs.flatMap((name) => RULES[name])].filter((c) => c.pass === pass).map(({ rule }) => rule);
