import { isApart, isShortYear, yearOf } from './full.js';
import { grammarRule, type GrammarRule } from './grammar.js';
import { isOf, nextOf, prevOf, seekOf, stepOf, type Site, type Stretch } from './site.js';

const valueOf = (site: Site, name: string): number => site.group(name)!.value;

/** Nothing touches the match but what may follow a date. */
export const endsClean = (site: Site): boolean => {
  const [start, end] = [site.items[site.from]!.start, site.items[site.to - 1]!.end];
  return isApart(site.text, start, end) && !/^[./:]\d/u.test(site.text.slice(end, end + 2));
};

/** The months of a season; a winter that one year names may be either of two. */
function seasonOf(site: Site, year: number | undefined): Stretch {
  const { from, to } = site.words.seasons[valueOf(site, 'season')]!;
  if (from <= to) return { sense: 'within', lo: { year, month: from }, hi: { year, month: to } };
  if (year === undefined) return { sense: 'within', lo: { month: from }, hi: { month: to } };
  return { sense: 'within', lo: { year: year - 1, month: from }, hi: { year: year + 1, month: to }, cert: 'low' };
}

/** The season that a year's name alone gives: of a winter the one that ends in it. */
export const seasonIn = (site: Site, year: number): Stretch => {
  const { from, to } = site.words.seasons[valueOf(site, 'season')]!;
  return { sense: 'within', lo: { year: from <= to ? year : year - 1, month: from }, hi: { year, month: to } };
};

function seasonYears(site: Site): Stretch | undefined {
  const [first, second] = [site.group('year')!.value, site.group('lastYear')!];
  const { from, to } = site.words.seasons[valueOf(site, 'season')]!;
  const last = second.cls === 'year' ? second.value : Math.floor(first / 100) * 100 + second.value;
  return last === first + 1
    ? { sense: 'within', lo: { year: first, month: from }, hi: { year: last, month: to } }
    : undefined;
}

/** `весной будущего года`, `the autumn of next year`. */
function seasonOfYear(site: Site): Stretch | undefined {
  const year = site.anchor?.year;
  if (year === undefined || site.group('unit')!.unit !== 'year') return undefined;
  return seasonIn(site, year + stepOf(site.group('side')!));
}

/** `last spring`, `this summer`, `in the spring`. */
export function soughtSeason(site: Site): Stretch | undefined {
  const seek = seekOf(site.group('side'));
  const anchor = site.anchor;
  const next = nextOf(site);
  if (anchor?.year === undefined || anchor.month === undefined) return undefined;
  // `in the fall of Saigon`, `in the summer vacation`
  if (
    seek === undefined &&
    (next?.cls === 'of' || site.words.afterSeason?.includes(next?.text.toLowerCase() ?? '') === true)
  ) {
    return undefined;
  }
  const { from, to } = site.words.seasons[valueOf(site, 'season')]!;
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
  const looks = site.looks(site.items[site.from]!.start, site.items[site.to - 1]!.end);
  const isNext = seek === undefined && (month % 12) + 1 === ((from + 11) % 12) + 1;
  const forward =
    seek === 'next' ||
    // `vor Weihnachten`
    (seek === undefined && isOf(prevOf(site), 'before', 'until', 'by')) ||
    (seek === undefined && looks === 'forward') ||
    // `It is cold in winter`, said in November
    (isNext && looks === undefined);
  if (forward) return month >= from ? (seek === undefined && month <= to ? 0 : 1) : 0;
  return month > to || (seek === undefined && month >= from) ? 0 : -1;
}

/** Seasons, with their year or by the record. */
export const SEASONS: readonly GrammarRule[] = [
  // the winter of 1958–59
  grammarRule('date-season-years', 'season=season of? the? year=year [- / to] lastYear=[year day number]', seasonYears),
  // the spring of 1959; été de 1886
  grammarRule('date-season-year', 'season=season ,? [of from]? year=year', (site) =>
    endsClean(site) ? seasonOf(site, yearOf(site)) : undefined,
  ),
  // the spring of ’59
  grammarRule('date-season-year', "season=season of? ' shortYear=[day number]", (site) =>
    isShortYear(site.group('shortYear')!) ? seasonOf(site, yearOf(site)) : undefined,
  ),
  // the autumn of next year; im Herbst vorigen Jahres
  grammarRule('date-season', 'season=season of? the? side=[last next this] unit=unit', seasonOfYear),
  // last spring
  grammarRule('date-season', 'side=[last next this] season=season', soughtSeason),
  // in the spring
  grammarRule('date-season', '(?<=[in during by since until vague before] the?) season=season', soughtSeason),
];
