import { isCapitalAt, isLetterAt } from '../../text/index.js';
import { daysIn } from '../../dates/index.js';
import { standsAlone } from './digits.js';
import { dayStretch, fullYear, isApart, yearOf } from './full.js';
import { grammarRule, nextOf, prevOf, stepOf, type GrammarRule, type Item, type Site, type Stretch } from './site.js';

const valueOf = (site: Site, name: string): number => site.group(name)!.value;

const when = (lo: Stretch['lo']): Stretch => ({ sense: 'when', lo: lo! });

/** `in May`, `last May`, `May and June`; a month that is also another word only beside such words. */
function month(site: Site): Stretch | undefined {
  const [token, before, next] = [site.group('m')!, prevOf(site), nextOf(site)];
  if (isLetterAt(site.text, token.end)) return undefined;
  // `the October War`
  if (before?.cls === 't' && next?.cls === 'x' && isCapitalAt(next.text, 0)) return undefined;
  if (token.homograph === true || token.text.length < 4) {
    const led =
      before !== undefined &&
      (/[iogsqB<>fuLXzvb]/u.test(before.cls) || before.stretch !== undefined || before.cls === '-');
    const joined = next !== undefined && '-u&r'.includes(next.cls) && site.items[site.to + 1]?.cls === 'M';
    const follows = before !== undefined && '&r-'.includes(before.cls) && site.items[site.from - 2]?.cls !== 'x';
    if (!led && !joined && !follows) return undefined;
    // `by August Heckscher`, `of March Air Force Base`
    if (next?.cls === 'x' && isCapitalAt(next.text, 0)) return undefined;
  }
  return when({ month: token.value });
}

const SEEK = { L: 'last', X: 'next', z: 'this' } as const;

function soughtMonth(site: Site): Stretch | undefined {
  const seek = SEEK[site.group('k')!.cls as keyof typeof SEEK];
  return {
    ...when({ month: valueOf(site, 'm'), ...(site.group('d') === undefined ? {} : { day: valueOf(site, 'd') }) }),
    seek,
  };
}

/** `May of last year`, `June of this year`. */
function monthOfYear(site: Site): Stretch | undefined {
  if (site.group('u')!.unit !== 'year' || site.anchor?.year === undefined) return undefined;
  return when({ year: site.anchor.year + stepOf(site.group('k')!), month: valueOf(site, 'm') });
}

/** `May 3 of next year`. */
function dayOfYear(site: Site): Stretch | undefined {
  const [day, year] = [site.group('p')!.stretch!, site.anchor?.year];
  if (site.group('u')!.unit !== 'year' || year === undefined || day.lo?.year !== undefined) return undefined;
  return dayStretch(site, { ...day.lo!, year: year + stepOf(site.group('k')!) });
}

/** The months of a season; a winter that one year names may be either of two. */
function seasonOf(site: Site, year: number | undefined): Stretch {
  const { from, to } = site.words.seasons[valueOf(site, 's')]!;
  if (from <= to) return { sense: 'within', lo: { year, month: from }, hi: { year, month: to } };
  if (year === undefined) return { sense: 'within', lo: { month: from }, hi: { month: to } };
  return { sense: 'within', lo: { year: year - 1, month: from }, hi: { year: year + 1, month: to }, cert: 'low' };
}

function seasonYears(site: Site): Stretch | undefined {
  const [first, second] = [site.group('y')!.value, site.group('y2')!];
  const { from, to } = site.words.seasons[valueOf(site, 's')]!;
  const last = second.cls === 'Y' ? second.value : Math.floor(first / 100) * 100 + second.value;
  return last === first + 1
    ? { sense: 'within', lo: { year: first, month: from }, hi: { year: last, month: to } }
    : undefined;
}

/** `last spring`, `this summer`, `in the spring`. */
function soughtSeason(site: Site): Stretch | undefined {
  const seek = SEEK[site.group('k')?.cls as keyof typeof SEEK];
  const anchor = site.anchor;
  const next = nextOf(site);
  if (anchor?.year === undefined || anchor.month === undefined) return undefined;
  // `in the fall of Saigon`, `in the summer vacation`
  if (seek === undefined && (next?.cls === 'o' || (next?.cls === 'x' && isLetterAt(next.text, 0)))) return undefined;
  const { from, to } = site.words.seasons[valueOf(site, 's')]!;
  const start = from <= to ? from : from - 12;
  const year = anchor.year + seasonShift(start, to, anchor.month, seek, site);
  const lo = start < 1 ? { year: year - 1, month: start + 12 } : { year, month: start };
  return { sense: 'within', lo, hi: { year, month: to }, cert: 'medium' };
}

function seasonShift(
  from: number,
  to: number,
  month: number,
  seek: 'last' | 'next' | 'this' | undefined,
  site: Site,
): number {
  if (seek === 'this') return from < 1 && month > 10 ? 1 : 0;
  const forward =
    seek === 'next' ||
    (seek === undefined && site.looks(site.items[site.from]!.start, site.items[site.to - 1]!.end) === 'forward');
  if (forward) return month >= from ? (seek === undefined && month <= to ? 0 : 1) : 0;
  return month > to || (seek === undefined && month >= from) ? 0 : -1;
}

const decade = (year: number): Stretch => ({ sense: 'within', lo: { year }, hi: { year: year + 9 } });

/** `the 1930s`, `the '30s`. */
function decadeYears(site: Site): Stretch | undefined {
  const token = site.group('z')!;
  if (token.value >= 1000) return standsAlone(site) ? decade(token.value) : undefined;
  const before = prevOf(site)?.cls === 'v' ? site.items[site.from - 2] : prevOf(site);
  // `in their late 30s`
  return before !== undefined && "'t".includes(before.cls) && token.value >= 20
    ? decade(fullYear(token.value, site.anchor))
    : undefined;
}

/** `the 20th century`. */
function century(site: Site): Stretch {
  const end = valueOf(site, 'o') * 100;
  return { sense: 'within', lo: { year: end - 99 }, hi: { year: end } };
}

const counts = (site: Site, item: Item | undefined): boolean =>
  item !== undefined && (item.cls === 'U' || item.cls === 'k' || site.words.counted.includes(item.text.toLowerCase()));

const refersBefore = (site: Site): boolean => {
  const before = prevOf(site);
  const isMark = before !== undefined && '.x'.includes(before.cls) && !isLetterAt(before.text, 0);
  const word = isMark ? site.items[site.from - 2] : before;
  return word !== undefined && site.words.numbered.includes(word.text.toLowerCase());
};

/** Nothing touches the match but what may follow a date. */
const endsClean = (site: Site): boolean => {
  const [start, end] = [site.items[site.from]!.start, site.items[site.to - 1]!.end];
  return isApart(site.text, start, end) && !/^[./:]\d/u.test(site.text.slice(end, end + 2));
};

/** `mid-1958`, `pre-1967`: the one dash that may touch a year. */
const isPrefixed = (site: Site): boolean =>
  prevOf(site)?.cls === '-' && 'v<>'.includes(site.items[site.from - 2]?.cls ?? 'x');

const LEADS = /[iogsBqfu<>bLXzv]/u;

/**
 * Four digits alone are a year after a word that leads to one, or when they lie near the day of the record;
 * a quantity, a reference and part of a longer number are none.
 */
function isYear(site: Site, token: Item): boolean {
  const [next, after] = [nextOf(site), site.items[site.to + 1]];
  if (isPrefixed(site)) return endsClean(site);
  if (!standsAlone(site) || refersBefore(site) || counts(site, next) || token.mended === true) return false;
  const isFirst = next !== undefined && '-u&r'.includes(next.cls) && after !== undefined && 'dnY'.includes(after.cls);
  if (isFirst && counts(site, site.items[site.to + 2])) return false;
  const before = prevOf(site);
  if (before !== undefined && (LEADS.test(before.cls) || before.stretch !== undefined)) {
    return token.value >= 1500 || 'ig'.includes(before.cls);
  }
  const now = site.anchor?.year ?? 1960;
  if (before?.cls === '~') return token.value >= now - 60 && token.value <= now + 20 && next?.cls !== 'x';
  return token.value >= Math.min(1900, now - 60) && token.value <= now + 15;
}

function year(site: Site): Stretch | undefined {
  const token = site.group('y')!;
  return isYear(site, token) ? when({ year: token.value }) : undefined;
}

/** `1914–1918`, `1957-58`. */
function years(site: Site): Stretch | undefined {
  const [first, second] = [site.group('y')!, site.group('y2')!];
  if (!standsAlone(site) || refersBefore(site) || counts(site, nextOf(site)) || first.value < 1500) return undefined;
  if (second.cls !== 'Y' && (second.text.length !== 2 || /\s/u.test(site.text.slice(first.end, second.start)))) {
    return undefined;
  }
  const last = second.cls === 'Y' ? second.value : Math.floor(first.value / 100) * 100 + second.value;
  return last > first.value && last - first.value < 200
    ? { sense: 'range', lo: { year: first.value }, hi: { year: last } }
    : undefined;
}

const shortYear = (site: Site): Stretch | undefined => {
  const token = site.group('yy')!;
  return token.text.length === 2 && site.text[token.start - 1] !== ' '
    ? when({ year: fullYear(token.value, site.anchor) })
    : undefined;
};

/** `May 6, 7 and 8`: a day that takes its month, and without its own its year, from the date before it. */
function dayAlso(site: Site): Stretch | undefined {
  const date = site.items.slice(Math.max(0, site.from - 20), site.from).findLast((item) => item.stretch !== undefined)
    ?.stretch?.lo;
  const [day, next] = [site.group('d')!, nextOf(site)];
  const year = yearOf(site) ?? date?.year;
  if (date?.day === undefined || day.value <= date.day || day.value > daysIn(date.month!, year)) return undefined;
  if (counts(site, next) || (next !== undefined && ('om:'.includes(next.cls) || 'MP'.includes(next.cls)))) {
    return undefined;
  }
  return when({ year, month: date.month, day: day.value });
}

/** Years, months, seasons, decades and centuries. */
export const STRETCHES: readonly GrammarRule[] = [
  grammarRule('date-of-year', '(?<p>P),?o(?<k>[LXz])(?<u>U)', dayOfYear),
  grammarRule('date-day-also', '(?<=P(?:,d){0,6},?[&r]t?)(?<d>[dO])(?:,(?<y>Y))?', dayAlso),
  grammarRule('date-day-also', '(?<=P(?:,d){0,6},)(?<d>d)(?=(?:,d){0,6},?[&r][dO])', dayAlso),
  grammarRule('date-month-year', '(?<m>M)\\.?,?o?(?:t?U)?(?<y>Y)', (site) =>
    endsClean(site) && !counts(site, nextOf(site))
      ? when({ year: yearOf(site), month: valueOf(site, 'm') })
      : undefined,
  ),
  grammarRule('date-month-year', '(?<m>M)(?=[&r]M,?o?(?<y>Y))', (site) =>
    when({ year: yearOf(site), month: valueOf(site, 'm') }),
  ),
  grammarRule('date-month-year', "(?<m>M),?o?'(?<yy>[dn])", (site) =>
    endsClean(site) && site.group('yy')!.text.length === 2
      ? when({ year: yearOf(site), month: valueOf(site, 'm') })
      : undefined,
  ),
  grammarRule('date-month-year', '(?<m>M),?o?(?<k>[LXz])(?<u>U)', monthOfYear),
  grammarRule('date-month', '(?<k>[LXz])(?<m>M)(?:(?<d>O))?', soughtMonth),
  grammarRule('date-season-years', '(?<s>S)o?t?(?<y>Y)-(?<y2>[Ydn])', seasonYears),
  grammarRule('date-season-year', '(?<s>S),?o?(?<y>Y)', (site) =>
    endsClean(site) ? seasonOf(site, yearOf(site)) : undefined,
  ),
  grammarRule('date-season', '(?<k>[LXz])(?<s>S)', soughtSeason),
  grammarRule('date-season', '(?<=[igBsqv<]t?)(?<s>S)', soughtSeason),
  grammarRule('date-decade', '(?<z>Z)', decadeYears),
  grammarRule('date-decade', '(?<=t|tv)(?<z>D)', (site) => decade(fullYear(valueOf(site, 'z'), site.anchor))),
  grammarRule('date-century', '(?<o>O)-?C', century),
  grammarRule('date-years', '(?<y>Y)-(?<y2>[Ydn])', years),
  grammarRule('date-year', '(?<y>Y)', year),
  grammarRule('date-year', "(?<=[iogsBqfu<>]t?)'(?<yy>n)", shortYear),
  grammarRule('date-month', '(?<m>M)', month),
];
