import { pattern } from '../../text/index.js';
import { clockOf } from '../../dates/index.js';
import type { TokenClass } from './classes.js';
import { grammarRule, type GrammarRule } from './grammar.js';
import { prevOf, type Item, type Site, type Stretch } from './site.js';

export const HALF_DAY = 720;
const TOUCHING = pattern(/[\p{L}\d:$£]/u);

/**
 * Minutes since midnight; undefined when no clock shows it. `meridiem`: 0 before noon, 720 after, undefined: a 24-hour
 * clock.
 */
function minutesOf(hour: number, minute: number, meridiem: number | undefined): number | undefined {
  if (minute > 59) return undefined;
  if (meridiem === undefined) return hour < 24 ? hour * 60 + minute : undefined;
  return hour >= 1 && hour <= 12 ? (hour % 12) * 60 + minute + meridiem : undefined;
}

const minuteOf = (item: Item | undefined): number | undefined =>
  item === undefined ? 0 : item.text.length === 2 ? item.value : undefined;

const timed = (minutes: number | undefined): Stretch | undefined =>
  minutes === undefined ? undefined : { sense: 'when', closed: true, time: { when: clockOf(minutes) } };

const touches = (site: Site): boolean => {
  const start = site.items[site.from]!.start;
  return TOUCHING.test(site.text[start - 1] ?? ' ');
};

/** `3:30 p.m.`, `10 a.m.` */
function meridiemTime(site: Site): Stretch | undefined {
  const minute = minuteOf(site.group('minute'));
  return touches(site) || minute === undefined
    ? undefined
    : timed(minutesOf(site.group('hour')!.value, minute, site.group('half')!.value));
}

/** `2:50 - 5:45 p.m.`: the first takes the half of the day that keeps it before the second. */
function span(site: Site): Stretch | undefined {
  const [first, second] = [minuteOf(site.group('minute')), minuteOf(site.group('endMinute'))];
  if (touches(site) || first === undefined || second === undefined) return undefined;
  const end = minutesOf(site.group('endHour')!.value, second, site.group('endHalf')!.value);
  if (end === undefined) return undefined;
  const own = site.group('half');
  const starts = own === undefined ? [HALF_DAY, 0] : [own.value];
  const start = starts
    .map((half) => minutesOf(site.group('hour')!.value, first, half))
    .find((minutes) => minutes !== undefined && minutes < end);
  return start === undefined
    ? undefined
    : { sense: 'range', closed: true, time: { from: clockOf(start), to: clockOf(end) } };
}

/** `at 15:30`; without a half of the day a small hour has no value that could be written. */
function bareTime(site: Site): Stretch | undefined {
  const [hour, minute] = [site.group('hour')!, minuteOf(site.group('minute'))];
  if (touches(site) || minute === undefined || site.items[site.from + 2]!.end - hour.start > 5 || hour.value > 24) {
    return undefined;
  }
  const part = site.group('part');
  if (part !== undefined) return timed(minutesOf(hour.value, minute, part.value));
  const minutes = minutesOf(hour.value, minute, undefined);
  if (minutes === undefined) return undefined;
  return hour.value > 12 || hour.text.startsWith('0') ? timed(minutes) : { sense: 'when', closed: true, time: {} };
}

/** `1700 hours`. */
function military(site: Site): Stretch | undefined {
  const number = site.group('hour')!;
  const clock = site.group('clock')!;
  if (touches(site) || number.text.length !== 4 || clock.text.includes("'") || !isHours(clock)) return undefined;
  return timed(minutesOf(Math.floor(number.value / 100), number.value % 100, undefined));
}

/** `1500 hours`; `1931 года` is no time of day. */
const isHours = ({ cls, unit }: Item): boolean => cls !== 'unit' || unit === 'hour';

/** `1500 to 1504 hours`. */
function militarySpan(site: Site): Stretch | undefined {
  const [start, end] = [site.group('hour')!, site.group('endHour')!];
  if (touches(site) || start.text.length !== 4 || end.text.length !== 4 || !isHours(site.group('clock')!)) {
    return undefined;
  }
  const [from, to] = [start, end].map(({ value }) => minutesOf(Math.floor(value / 100), value % 100, undefined));
  if (from === undefined || to === undefined || from > to) return undefined;
  return { sense: 'range', closed: true, time: { from: clockOf(from), to: clockOf(to) } };
}

/** `at 5 o'clock`, `seven o'clock`: no half of the day, no value. */
const oclock = (site: Site): Stretch | undefined => {
  const clock = site.group('clock')!.text;
  return /['’]/u.test(clock) && !touches(site) ? { sense: 'when', closed: true, time: {} } : undefined;
};

/** `at noon`, `before midnight`; not `the noon meal`. */
const LEADS_TO_HOUR: ReadonlySet<TokenClass> = new Set([
  'at',
  'by',
  ',',
  'to',
  'until',
  'before',
  'after',
  '-',
  'of',
  'from',
  'in',
  '.',
  'open',
]);

/** `at noon`, `12 midnight`. */
function namedHour(site: Site): Stretch | undefined {
  const [hour, before] = [site.group('hour')!, prevOf(site)];
  return site.group('number') !== undefined ||
    before === undefined ||
    LEADS_TO_HOUR.has(before.cls) ||
    before.stretch !== undefined
    ? timed(hour.value)
    : undefined;
}

/** Times of day. */
export const CLOCK: readonly GrammarRule[] = [
  // 2:50 - 5:45 p.m.
  grammarRule(
    'time-span',
    'hour=day ([: .] minute=[day number])? half=meridiem? [, .]? (- | to | until) endHour=day ([: .] endMinute=[day number])? endHalf=meridiem',
    span,
  ),
  // 3:30 p.m.; 10 a.m.
  grammarRule('time-meridiem', 'hour=day ([: .] minute=[day number])? half=meridiem', meridiemTime),
  // ten a.m.
  grammarRule('time-meridiem', 'hour=numeral half=meridiem', meridiemTime),
  // 1500 to 1504 hours
  grammarRule('time-military', 'hour=[year number] [to -] endHour=[year number] clock=[clock unit]', militarySpan),
  // 1700 hours
  grammarRule('time-military', 'hour=[year number] clock=[clock unit]', military),
  // at 15:30; 5:00 in the afternoon
  grammarRule('time-clock', 'hour=[day number] : minute=[day number] (in the part=dayPart)?', bareTime),
  // at 5 o’clock
  grammarRule('time-oclock', 'hour=[day numeral] clock=clock', oclock),
  // at noon; 12 midnight
  grammarRule('time-named', '(number=day meridiem?)? hour=hour', namedHour),
];
