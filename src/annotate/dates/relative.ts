import { perTable, type DateWords, type TimeUnit } from '../../language/index.js';
import { isLetterAt, pattern } from '../../text/index.js';
import { dayOf, firstDay, serialOf, shifted, weekdayOf, type Day } from '../../dates/index.js';
import { anchorDay, precise, sure } from './anchor.js';
import { grammarRule, type GrammarRule } from './grammar.js';
import { endsPhrase, isOf, prevOf, stepsOf, type Item, type Site, type Stretch } from './site.js';

const isLong = (unit: TimeUnit | undefined): unit is TimeUnit =>
  unit !== undefined && unit !== 'hour' && unit !== 'minute';

const countOf = (item: Item | undefined): number => (item === undefined || item.cls === 'article' ? 1 : item.value);

/** `about 30 years ago` may be a sixth more or less; people count days up to a week. */
const ROUGHLY = 1 / 6;
const COUNTED_DAYS = 7;

/** `three weeks ago`, `30 years ago`; with `about` a stretch round it. */
export const away =
  (side: -1 | 1) =>
  (site: Site): Stretch | undefined => {
    const unit = site.group('unit')!.unit;
    const day = anchorDay(site) ?? wholeAnchor(site, unit);
    const n = countOf(site.group('count'));
    if (
      day === undefined ||
      !isLong(unit) ||
      n <= 0 ||
      !Number.isInteger(n) ||
      (unit === 'year' && day.year + side * n < 1)
    ) {
      return undefined;
    }
    const other = site.group('orCount');
    if (other !== undefined) return stretchRound(day, unit, side * n, side * countOf(other));
    if (site.group('about') !== undefined) {
      const slack = Math.max(1, Math.round(n * ROUGHLY));
      return stretchRound(day, unit, side * (n - slack), side * (n + slack));
    }
    const cert = unit === 'day' && n < COUNTED_DAYS ? undefined : 'medium';
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
export function sought(site: Site): Stretch | undefined {
  const unit = site.group('unit')!.unit;
  const [anchor, day] = [site.anchor, anchorDay(site)];
  const offset = stepsOf(site);
  if (anchor?.year === undefined) return undefined;
  if (unit === 'year') return { sense: 'when', lo: { year: anchor.year + offset } };
  if (unit === 'decade') return decadeAt(anchor.year + 10 * offset);
  if (day === undefined) return undefined;
  if (unit === 'month') return { sense: 'when', lo: precise(shifted({ ...day, day: 1 }, 'month', offset), 'month') };
  if (unit !== 'week') return undefined;
  const monday = serialOf(day) - weekdayOf(day) + 7 * offset;
  return { sense: 'within', lo: dayOf(monday), hi: dayOf(monday + 6) };
}

/** `the last year` may be the one before, or the twelve months up to now. */
const lately = (site: Site): Stretch | undefined => {
  const made = site.group('unit')!.unit === 'week' ? undefined : sought(site);
  return made === undefined ? undefined : { ...made, cert: 'low' };
};

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
  // `ce jour-là`: a day of the story
  if (BOUND.test(site.text.slice(word.end, word.end + 2))) return undefined;
  const loose = site.words.looseDays.includes(word.text.toLowerCase());
  // `to this day`: ever since
  if (loose && /\s/u.test(word.text) && isOf(prevOf(site), 'to', 'until', 'from', 'since')) return undefined;
  return { sense: 'when', lo: shifted(day, 'day', word.value), ...sure(loose ? 'medium' : undefined) };
}

/** `tomorrow week`, `this day fortnight`: a week or two behind it. */
function dayAndWeek(site: Site): Stretch | undefined {
  const [anchor, unit, { value }] = [anchorDay(site), site.group('unit')!.unit, site.group('day')!];
  if (anchor === undefined || (unit !== 'week' && unit !== 'fortnight') || value < 0 || !endsPhrase(site)) {
    return undefined;
  }
  return { sense: 'when', lo: shifted(shifted(anchor, 'day', value), unit, 1), cert: 'medium' };
}

const BOUND = pattern(/^-\p{Ll}/u);

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

/** The longest form of what follows a length of time, in characters; white space may stand double in it. */
const longestForm = perTable(
  ({ notDurations }: DateWords) => 2 * Math.max(0, ...notDurations.map(({ length }) => length)),
);

/** An age, a rate, a comparison: `three years old`, `six months after`. */
const endsOtherwise = (site: Site): boolean => {
  const { end } = site.items[site.to - 1]!;
  const rest = site.text
    .slice(end, end + longestForm(site.words))
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
  // three weeks ago; about 30 years ago; two or three days ago
  grammarRule(
    'date-ago',
    'about=[about doubted]? count=[day number numeral article] ((or | to | -) orCount=[day number numeral])? unit=unit ago',
    away(-1),
  ),
  // two weeks from now
  grammarRule(
    'date-hence',
    'about=[about doubted]? count=[day number numeral article] ((or | to | -) orCount=[day number numeral])? unit=unit hence',
    away(1),
  ),
  // He will come in three days.
  grammarRule(
    'date-hence',
    'in about=[about doubted]? count=[day number numeral] unit=unit (?=[. , : close] | $)',
    inTime,
  ),
  // the past three years
  grammarRule('date-past', 'the [past last] count=[day number numeral] unit=unit (?![in of])', besides(-1)),
  // the next two weeks
  grammarRule('date-coming', 'the [coming next] count=[day number numeral] unit=unit', besides(1)),
  // last year; next month
  grammarRule('date-sought', '(?<!the) side=[last next] unit=unit', sought),
  // the week before last; the year after next
  grammarRule('date-sought', 'the? unit=unit twice=before side=last (?!unit)', sought),
  grammarRule('date-sought', 'the? unit=unit twice=after side=next (?!unit)', sought),
  // more than in the last year; not `the last year of the war`
  grammarRule('date-sought', 'the side=last unit=unit (?=[. , : close and or] | $)', lately),
  // this week
  grammarRule('date-sought', 'side=this unit=unit', sought),
  // (the end of) the year
  grammarRule('date-current', '(?<=vague) side=the unit=unit', current),
  // tomorrow week; this day fortnight
  grammarRule('date-relative-day', 'day=relativeDay unit=unit', dayAndWeek),
  // yesterday; tomorrow morning
  grammarRule('date-relative-day', 'day=relativeDay dayPart?', relativeDay),
];

/** Lengths of time. */
export const DURATIONS: readonly GrammarRule[] = [
  // for three years
  grammarRule(
    'duration',
    '(?<=for [about doubted]? | within [about doubted]? | for [about doubted]? the) count=[day number numeral] unit=unit',
    duration,
  ),
  // a period of two weeks
  grammarRule('duration', '(?<=of) count=[day number numeral] unit=unit', spell),
];
