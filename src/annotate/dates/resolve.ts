import type { DateValue } from '../../model/index.js';
import {
  dayOf,
  exists,
  firstDay,
  isDay,
  isoOf,
  lastDay,
  serialOf,
  weekdayOf,
  type Day,
  type Partial,
} from '../../dates/index.js';
import type { Side } from './direction.js';
import { given } from '../../text/index.js';
import type { Stretch } from './site.js';

interface Resolved {
  readonly value: DateValue;
  readonly cert?: 'high' | 'medium' | 'low';
}

/** How far ahead a sentence that looks forward reaches, and how far back a date without its year is sure, or likely. */
const NEAR_MONTHS = 8;
const DOUBTFUL_MONTHS = 4;
const FAR_MONTHS = 7;

/** A date without its year lies no farther back, in months. */
const LONGEST_BACK = 12;

/** `He will come in March`, said in May: only the month just past is not meant, for one speaks of it as past. */
const LAST_MONTH = 10.5;

/** What is to last until a day lasts so many months at most. */
const LONGEST_LAST = 10;

/** A day that is so few months ahead, and was so many months ago, is the one ahead. */
const NEXT_MONTHS = 1.5;
const YEAR_AGO = 10.5;

/** The last (first) year in which a month, or a day of it, was (is) no later (earlier) than the anchor. */
function yearBeside(part: Partial, anchor: Day, side: 'last' | 'next'): number {
  const step = side === 'last' ? -1 : 1;
  for (let year = anchor.year, tries = 0; tries < 9; year += step, tries++) {
    const inYear = { ...part, year };
    if (!exists(inYear)) continue;
    const gap = serialOf(firstDay(inYear)) - serialOf(anchor);
    const within = serialOf(firstDay(inYear)) <= serialOf(anchor) && serialOf(anchor) <= serialOf(lastDay(inYear));
    if (within || Math.sign(gap) === step) return year;
  }
  return anchor.year;
}

const monthsBetween = (a: Partial, b: Day): number =>
  Math.abs((a.year! - b.year) * 12 + (a.month! - b.month) + ((a.day ?? b.day) - b.day) / 31);

interface Guess {
  readonly year: number;
  readonly cert?: 'medium';
}

/** The year nearest the anchor in which the day fell on the weekday that the words give. */
function yearByWeekday(part: Partial, anchor: Day, weekday: number): number | undefined {
  for (const off of [0, -1, 1, -2, 2]) {
    const day = { ...part, year: anchor.year + off };
    if (exists(day) && isDay(day) && weekdayOf(day) === weekday) return day.year;
  }
  return undefined;
}

/**
 * The year of a date that has none (schemas/README.md §4): looking back from the anchor, unless the sentence looks
 * forward; `cert` says when neither is plain.
 */
function missingYear(part: Partial, anchor: Partial, looks: Side | undefined, stretch: Stretch): Guess {
  const day = firstDay({ ...anchor, year: anchor.year! });
  if (anchor.month === undefined) return { year: day.year, cert: 'medium' };
  if (stretch.seek === 'this') return { year: day.year };
  if (stretch.seek !== undefined) {
    const year = yearBeside(part, day, stretch.seek);
    const same = year === day.year && part.day === undefined && part.month === day.month;
    return { year: same ? year + (stretch.seek === 'last' ? -1 : 1) : year };
  }
  if (stretch.weekday !== undefined && part.day !== undefined) {
    const year = yearByWeekday(part, day, stretch.weekday);
    if (year !== undefined) return { year };
  }
  const [back, ahead] = [yearBeside(part, day, 'last'), yearBeside(part, day, 'next')];
  if (back === ahead) return { year: back };
  const behind = monthsBetween({ ...part, year: back }, day);
  const before = monthsBetween({ ...part, year: ahead }, day);
  // the 29th of February of four years ago is nobody's
  if (behind > LONGEST_BACK && before <= NEXT_MONTHS) return { year: ahead, cert: 'medium' };
  if (stretch.leans === 'backward') return { year: back };
  const isAhead = looks === 'forward' || looks === 'ahead';
  // `be kept until December`: said in March of what is to last
  if (stretch.until === true && isAhead && before <= LONGEST_LAST) {
    return { year: ahead, ...(before > behind ? { cert: 'medium' } : {}) };
  }
  if (stretch.leans === 'forward' && before <= behind) {
    return looks === 'backward' && before > NEXT_MONTHS ? { year: ahead, cert: 'medium' } : { year: ahead };
  }
  // nobody means a day of a year ago by the name that a day of these weeks has
  if (before <= NEXT_MONTHS && behind >= YEAR_AGO) {
    return looks === 'backward' ? { year: ahead, cert: 'medium' } : { year: ahead };
  }
  if (isAhead && before <= (looks === 'ahead' && part.day === undefined ? LAST_MONTH : NEAR_MONTHS)) {
    return before <= behind ? { year: ahead } : { year: ahead, cert: 'medium' };
  }
  // who means a day so long past names its year, or says that it is past
  if (behind > FAR_MONTHS && before < behind) return { year: looks === 'backward' ? back : ahead, cert: 'medium' };
  return behind > DOUBTFUL_MONTHS && (isAhead || before < behind) ? { year: back, cert: 'medium' } : { year: back };
}

const lessCertain = (a: Resolved['cert'], b: Resolved['cert']): Resolved['cert'] => {
  const rank = ['low', 'medium', 'high'] as const;
  if (a === undefined) return b;
  return b === undefined || rank.indexOf(a) < rank.indexOf(b) ? a : b;
};

interface Ends {
  readonly lo?: Partial;
  readonly hi?: Partial;
  readonly cert?: Resolved['cert'];
}

const endsOf = (lo: Partial | undefined, hi: Partial | undefined): Ends => ({ ...given({ lo, hi }) });

function withYears(stretch: Stretch, anchor: Partial | undefined, looks: Side | undefined): Ends {
  const { lo, hi } = stretch;
  const known = hi?.year ?? lo?.year;
  if (lo?.year !== undefined && (hi === undefined || hi.year !== undefined)) return endsOf(lo, hi);
  if (known !== undefined) return inherit(lo, hi, known);
  if (anchor?.year === undefined) return {};
  const part = lo ?? hi;
  if (part?.month === undefined) return {};
  const guess = missingYear(part, anchor, looks, stretch);
  const first = lo === undefined ? undefined : { ...lo, year: guess.year };
  const second =
    hi === undefined
      ? undefined
      : { ...hi, year: guess.year + (lo !== undefined && (hi.month ?? 0) < (lo.month ?? 0) ? 1 : 0) };
  return { ...endsOf(first, second), ...given({ cert: guess.cert }) };
}

/** The two ends of a range share the year that only one of them has: `December 28 – January 3, 1961`. */
function inherit(lo: Partial | undefined, hi: Partial | undefined, known: number): Ends {
  const turns = (lo?.month ?? 0) > (hi?.month ?? 13) ? 1 : 0;
  const first = lo === undefined ? undefined : { ...lo, year: lo.year ?? known - (hi?.year !== undefined ? turns : 0) };
  const second =
    hi === undefined ? undefined : { ...hi, year: hi.year ?? known + (lo?.year !== undefined ? turns : 0) };
  return endsOf(first, second);
}

const runsBack = (lo: Partial | undefined, hi: Partial | undefined): boolean =>
  lo?.year !== undefined &&
  hi?.year !== undefined &&
  serialOf(firstDay({ ...lo, year: lo.year })) > serialOf(lastDay({ ...hi, year: hi.year }));

const ATTRIBUTES = { range: ['from', 'to'], within: ['notBefore', 'notAfter'] } as const;

/** The TEI value of a stretch; empty when the text does not say enough. */
export function resolved(stretch: Stretch, anchor: Partial | undefined, looks: Side | undefined): Resolved {
  if (stretch.dur !== undefined) {
    return { value: { dur: stretch.dur }, ...given({ cert: stretch.cert }) };
  }
  const { lo, hi, cert } = withYears(stretch, anchor, looks);
  const sure = lessCertain(stretch.cert, cert);
  const certainty = given({ cert: sure });
  const [from, to] = [lo === undefined ? undefined : isoOf(lo), hi === undefined ? undefined : isoOf(hi)];
  if (stretch.sense === 'when') {
    return from === undefined || !exists(lo!) ? { value: {} } : { value: { when: from }, ...certainty };
  }
  if (from === undefined && to === undefined) return { value: {} };
  if (runsBack(lo, hi)) return { value: {} };
  const [first, last] = ATTRIBUTES[stretch.sense];
  return { value: { ...given({ [first]: from, [last]: to }) }, ...certainty };
}

/** The day of the given weekday nearest the anchor on one side of it. */
export function weekdayBeside(anchor: Day, weekday: number, side: 'last' | 'next' | 'this'): Day {
  const serial = serialOf(anchor);
  const ahead = (weekday - weekdayOf(anchor) + 7) % 7;
  if (side === 'this') return dayOf(serial + ahead);
  return dayOf(side === 'next' ? serial + (ahead === 0 ? 7 : ahead) : serial - (ahead === 0 ? 7 : 7 - ahead));
}
