import { given, isCapitalAt, isLetterAt } from '../../text/index.js';
import { daysIn } from '../../dates/index.js';
import { standsAlone } from './digits.js';
import { CENTURY, dayStretch, fullYear, isShortYear, MOST_AHEAD, yearOf } from './full.js';
import type { TokenClass } from './classes.js';
import { grammarRule, type GrammarRule } from './grammar.js';
import { endsClean, SEASONS } from './seasons.js';
import { isOf, nextOf, prevOf, seekOf, stepOf, type Item, type Site, type Stretch } from './site.js';

const valueOf = (site: Site, name: string): number => site.group(name)!.value;

const when = (lo: Stretch['lo']): Stretch => ({ sense: 'when', lo: lo! });

/** `in May`, `last May`, `May and June`; a month that is also another word only beside such words. */
function month(site: Site): Stretch | undefined {
  const [token, before, next] = [site.group('month')!, prevOf(site), nextOf(site)];
  if (isLetterAt(site.text, token.end) || beginsName(site) || isNumberWord(site)) return undefined;
  // `the October War`
  if (before?.cls === 'the' && next?.cls === 'word' && isCapitalAt(next.text, 0)) return undefined;
  // `STATEMENT OF JUNE OAKES`
  if (isOf(before, 'of', 'by') && next?.cls === 'word' && isAllCapitals(next.text) && isAllCapitals(token.text)) {
    return undefined;
  }
  if (token.homograph === true || token.text.length < 4) {
    const led =
      before !== undefined &&
      (LEADS.has(before.cls) || before.stretch !== undefined || (before.cls === '-' && !isTied(site)));
    const joined = isOf(next, '-', 'to', 'and', 'or') && site.items[site.to + 1]?.cls === 'month';
    const follows = isOf(before, 'and', 'or', '-') && site.items[site.from - 2]?.cls !== 'word';
    if (!led && !joined && !follows) return undefined;
    if (isMaybeName(site, before) && !joined && !follows) return undefined;
    // `by August Heckscher`, `of March Air Force Base`
    if (next?.cls === 'word' && isCapitalAt(next.text, 0)) return undefined;
  }
  return when({ month: token.value });
}

/** `il y en avait sept.`: a month that is a number too, without a day before it. */
const isNumberWord = (site: Site): boolean => site.words.numbers[site.group('month')!.text.toLowerCase()] !== undefined;

/** `Shi-Jun`: a month tied to a word that is none. */
const isTied = (site: Site): boolean => {
  const [word, dash] = [site.items[site.from - 2], site.items[site.from - 1]];
  return word?.cls === 'word' && word.end === dash?.start && dash.end === site.items[site.from]!.start;
};

/** `Sept-Îles`: a name begins with a month. */
const beginsName = ({ items, to, text }: Site): boolean => {
  const [hyphen, name] = [items[to], items[to + 1]];
  const isTight = hyphen?.start === items[to - 1]!.end && name?.start === hyphen?.end;
  return hyphen?.cls === '-' && name?.cls === 'word' && isTight && isCapitalAt(text, name.start);
};

/** `talk to March`, `May told of March`: a name of the record, or a word that a name may follow as well as a month. */
function isMaybeName(site: Site, before: Item | undefined): boolean {
  const token = site.group('month')!;
  if (token.homograph !== true || before?.stretch !== undefined) return false;
  // `talk to March`; not `through March`
  if (before?.cls === 'to' && before.text.length === 2) return site.items[site.from - 2]?.stretch === undefined;
  return site.names.has(token.text.toLowerCase()) && isOf(before, 'of', 'from', 'by', 'before', 'after', 'for', 'to');
}

const isAllCapitals = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);

export function soughtMonth(site: Site): Stretch | undefined {
  const seek = seekOf(site.group('side'));
  return {
    ...when({
      month: valueOf(site, 'month'),
      ...(site.group('day') === undefined ? {} : { day: valueOf(site, 'day') }),
    }),
    ...given({ seek }),
  };
}

/** `May of last year`, `June of this year`. */
export function monthOfYear(site: Site): Stretch | undefined {
  if (site.group('unit')!.unit !== 'year' || site.anchor?.year === undefined) return undefined;
  return when({ year: site.anchor.year + stepOf(site.group('side')!), month: valueOf(site, 'month') });
}

/** `May 3 of next year`. */
export function dayOfYear(site: Site): Stretch | undefined {
  const [day, year] = [site.group('date')!.stretch!, site.anchor?.year];
  if (site.group('unit')!.unit !== 'year' || year === undefined || day.lo?.year !== undefined) return undefined;
  return dayStretch(site, { ...day.lo!, year: year + stepOf(site.group('side')!) });
}

export const decade = (year: number): Stretch => ({ sense: 'within', lo: { year }, hi: { year: year + 9 } });

/** `the 1930s`, `the '30s`. */
function decadeYears(site: Site): Stretch | undefined {
  const token = site.group('decade')!;
  if (token.value >= 1000) return standsAlone(site) ? decade(token.value) : undefined;
  const before = prevOf(site)?.cls === 'vague' ? site.items[site.from - 2] : prevOf(site);
  // `in their late 30s`
  return isOf(before, "'", 'the') && token.value >= 20 ? decade(fullYear(token.value, site)) : undefined;
}

/** `the 20th century`. */
function century(site: Site): Stretch {
  const end = valueOf(site, 'ordinal') * 100;
  return { sense: 'within', lo: { year: end - 99 }, hi: { year: end } };
}

const counts = (site: Site, item: Item | undefined): boolean =>
  item !== undefined &&
  // `1931 года`: the noun that some languages put behind a year.
  !site.words.yearNouns.includes(item.text.toLowerCase()) &&
  (isOf(item, 'unit', 'clock') || site.words.counted.includes(item.text.toLowerCase()));

const refersBefore = (site: Site): boolean => {
  const before = prevOf(site);
  const isMark = isOf(before, '.', 'word') && !isLetterAt(before.text, 0);
  const word = isMark ? site.items[site.from - 2] : before;
  return word !== undefined && site.words.numbered.includes(word.text.toLowerCase());
};

/** `mid-1958`, `pre-1967`: the one dash that may touch a year. */
const isPrefixed = (site: Site): boolean =>
  prevOf(site)?.cls === '-' && isOf(site.items[site.from - 2], 'vague', 'before', 'after');

/** Words that lead to a month or a year: `in May`, `by 1970`, `last March`, `early 1958`. */
const LEADS: ReadonlySet<TokenClass> = new Set([
  'in',
  'of',
  'during',
  'since',
  'until',
  'by',
  'before',
  'after',
  'from',
  'to',
  'last',
  'next',
  'this',
  'vague',
  'between',
  'for',
]);

/** A number that a word leads to is a year from here on: `from 1500`, not `to 1200`; `in` leads to any. */
const OLDEST_LED = 1500;
/** The year round which records without a date are thought to lie. */
const MID_CENTURY = 1960;
/** A number that nothing leads to is a year if it lies in a life's time before the record, or in a plan's after it. */
const A_LIFE = 60;
const PLANNED = 15;
/** `1500–1750` are numbers, `1914–1918` years. */
const LONGEST_YEARS = 200;

/**
 * Four digits alone are a year after a word that leads to one, or when they lie near the day of the record;
 * a quantity, a reference and part of a longer number are none.
 */
function isYear(site: Site, token: Item): boolean {
  const [next, after] = [nextOf(site), site.items[site.to + 1]];
  if (isPrefixed(site)) return endsClean(site);
  if (!standsAlone(site) || refersBefore(site) || counts(site, next) || token.mended === true) return false;
  const isFirst = isOf(next, '-', 'to', 'and', 'or') && isOf(after, 'day', 'number', 'year');
  if (isFirst && counts(site, site.items[site.to + 2])) return false;
  const before = prevOf(site);
  if (before !== undefined && (LEADS.has(before.cls) || before.stretch !== undefined)) {
    return token.value >= OLDEST_LED || isOf(before, 'in', 'during');
  }
  const now = site.anchor?.year ?? MID_CENTURY;
  if (before?.cls === 'about') {
    const isPlaced = isOf(site.items[site.from - 2], 'in', 'during', 'since', 'until', 'from');
    return token.value >= now - A_LIFE && token.value <= now + MOST_AHEAD && (isPlaced || next?.cls !== 'word');
  }
  return token.value >= Math.min(CENTURY, now - A_LIFE) && token.value <= now + PLANNED;
}

function year(site: Site): Stretch | undefined {
  const token = site.group('year')!;
  return isYear(site, token) ? when({ year: token.value }) : undefined;
}

/** `1914–1918`, `1957-58`. */
function years(site: Site): Stretch | undefined {
  const [first, second] = [site.group('year')!, site.group('lastYear')!];
  if (!standsAlone(site) || refersBefore(site) || counts(site, nextOf(site)) || first.value < OLDEST_LED) {
    return undefined;
  }
  if (second.cls !== 'year' && (second.text.length !== 2 || /\s/u.test(site.text.slice(first.end, second.start)))) {
    return undefined;
  }
  const last = second.cls === 'year' ? second.value : Math.floor(first.value / 100) * 100 + second.value;
  // `2014-61`: a number of the file.
  const isFar = second.cls !== 'year' && site.anchor?.year !== undefined && last > site.anchor.year + PLANNED;
  return last > first.value && last - first.value < LONGEST_YEARS && !isFar
    ? { sense: 'range', lo: { year: first.value }, hi: { year: last } }
    : undefined;
}

const shortYear = (site: Site): Stretch | undefined => {
  const token = site.group('shortYear')!;
  return isShortYear(token) && site.text[token.start - 1] !== ' ' && !counts(site, nextOf(site))
    ? when({ year: fullYear(token.value, site) })
    : undefined;
};

/** `May 6, 7 and 8`: a day that takes its month, and without its own its year, from the date before it. */
function dayAlso(site: Site): Stretch | undefined {
  // the pattern has found it a few tokens back
  let at = site.from - 1;
  while (site.items[at] !== undefined && site.items[at]!.stretch === undefined) at--;
  const date = site.items[at]?.stretch?.lo;
  const [day, next] = [site.group('day')!, nextOf(site)];
  const year = yearOf(site) ?? date?.year;
  if (date?.day === undefined || day.value <= date.day || day.value > daysIn(date.month!, year)) return undefined;
  if (counts(site, next) || isOf(next, 'of', 'meridiem', ':', 'month')) {
    return undefined;
  }
  return when({ year, month: date.month, day: day.value });
}

/** Years, months, seasons, decades and centuries. */
export const STRETCHES: readonly GrammarRule[] = [
  // May 3 of next year; 24 October this year
  grammarRule('date-of-year', 'date=aDay ,? of? side=[last next this] unit=unit', dayOfYear),
  // (May 6) and 7
  grammarRule('date-day-also', '(?<=aDay (, day){0,6} ,? [and or] the?) day=[day ordinal] (, year=year)?', dayAlso),
  // (May 6,) 7 and 8
  grammarRule('date-day-also', '(?<=aDay (, day){0,6} ,) day=day (?=(, day){0,6} ,? [and or] [day ordinal])', dayAlso),
  // September 1960
  grammarRule('date-month-year', 'month=month .? ,? of? (the? unit)? year=year', (site) =>
    isNumberWord(site) && !LEADS.has(prevOf(site)?.cls ?? 'word')
      ? undefined
      : endsClean(site) && !counts(site, nextOf(site))
        ? when({ year: yearOf(site), month: valueOf(site, 'month') })
        : undefined,
  ),
  // May and June 1960
  grammarRule('date-month-year', 'month=month (?=[and or] month ,? of? year=year)', (site) =>
    when({ year: yearOf(site), month: valueOf(site, 'month') }),
  ),
  // May of ’72; April of 'twenty-seven
  grammarRule('date-month-year', "month=month ,? of? ' shortYear=[day number numeral]", (site) =>
    endsClean(site) && isShortYear(site.group('shortYear')!)
      ? when({ year: yearOf(site), month: valueOf(site, 'month') })
      : undefined,
  ),
  // May of last year
  grammarRule('date-month-year', 'month=month ,? of? side=[last next this] unit=unit', monthOfYear),
  // October last; in May next
  grammarRule(
    'date-month',
    'month=month side=[last next] (?![unit weekday month season numeral day number article])',
    soughtMonth,
  ),
  // last May; this May 3rd
  grammarRule('date-month', 'side=[last next this] month=month (day=ordinal)?', soughtMonth),
  ...SEASONS,
  // the 1930s
  grammarRule('date-decade', 'decade=decadeYear', decadeYears),
  // the thirties; the late fifties
  grammarRule('date-decade', '(?<=the | the vague -?) decade=decade', (site) =>
    decade(fullYear(valueOf(site, 'decade'), site)),
  ),
  // the 20th century
  grammarRule('date-century', 'ordinal=ordinal -? century', century),
  // 1914–1918; 1957-58; 1959/60
  grammarRule('date-years', 'year=year [- /] lastYear=[year day number]', years),
  // 1926 году
  grammarRule('date-year', 'year=year noun=unit', (site) =>
    site.words.yearNouns.includes(site.group('noun')!.text.toLowerCase()) ? year(site) : undefined,
  ),
  // 1960
  grammarRule('date-year', 'year=year', year),
  // in '46
  grammarRule(
    'date-year',
    "(?<=[in of during since by until from to before after] the?) ' shortYear=[day number numeral]",
    shortYear,
  ),
  // the month of May
  grammarRule('date-month', 'the? unit=unit of month=month', (site) =>
    site.group('unit')!.unit === 'month' ? month({ ...site, from: site.to - 1 }) : undefined,
  ),
  // in May
  grammarRule('date-month', 'month=month', month),
];
