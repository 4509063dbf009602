import { pattern } from '../../text/index.js';
import { clockOf } from '../../dates/index.js';
import { grammarRule, prevOf, type GrammarRule, type Item, type Site, type Stretch } from './site.js';

const HALF_DAY = 720;
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
  const minute = minuteOf(site.group('min'));
  return touches(site) || minute === undefined
    ? undefined
    : timed(minutesOf(site.group('h')!.value, minute, site.group('m')!.value));
}

/** `2:50 - 5:45 p.m.`: the first takes the half of the day that keeps it before the second. */
function span(site: Site): Stretch | undefined {
  const [first, second] = [minuteOf(site.group('min')), minuteOf(site.group('min2'))];
  if (touches(site) || first === undefined || second === undefined) return undefined;
  const end = minutesOf(site.group('h2')!.value, second, site.group('m2')!.value);
  if (end === undefined) return undefined;
  const own = site.group('m');
  const starts = own === undefined ? [HALF_DAY, 0] : [own.value];
  const start = starts
    .map((half) => minutesOf(site.group('h')!.value, first, half))
    .find((minutes) => minutes !== undefined && minutes < end);
  return start === undefined
    ? undefined
    : { sense: 'range', closed: true, time: { from: clockOf(start), to: clockOf(end) } };
}

/** `at 15:30`; without a half of the day a small hour has no value that could be written. */
function bareTime(site: Site): Stretch | undefined {
  const [hour, minute] = [site.group('h')!, minuteOf(site.group('min'))];
  if (touches(site) || minute === undefined || site.items[site.from + 2]!.end - hour.start > 5 || hour.value > 24) {
    return undefined;
  }
  const part = site.group('t');
  if (part !== undefined) return timed(minutesOf(hour.value, minute, part.value));
  const minutes = minutesOf(hour.value, minute, undefined);
  if (minutes === undefined) return undefined;
  return hour.value > 12 || hour.text.startsWith('0') ? timed(minutes) : { sense: 'when', closed: true, time: {} };
}

/** `1700 hours`. */
function military(site: Site): Stretch | undefined {
  const number = site.group('h')!;
  if (touches(site) || number.text.length !== 4 || site.group('k')!.text.includes("'")) return undefined;
  return timed(minutesOf(Math.floor(number.value / 100), number.value % 100, undefined));
}

/** `1500 to 1504 hours`. */
function militarySpan(site: Site): Stretch | undefined {
  const [start, end] = [site.group('h')!, site.group('h2')!];
  if (touches(site) || start.text.length !== 4 || end.text.length !== 4) return undefined;
  const [from, to] = [start, end].map(({ value }) => minutesOf(Math.floor(value / 100), value % 100, undefined));
  if (from === undefined || to === undefined || from > to) return undefined;
  return { sense: 'range', closed: true, time: { from: clockOf(from), to: clockOf(to) } };
}

/** `at 5 o'clock`, `seven o'clock`: no half of the day, no value. */
const oclock = (site: Site): Stretch | undefined => {
  const clock = site.group('k')!.text;
  return /['’]/u.test(clock) && !touches(site) ? { sense: 'when', closed: true, time: {} } : undefined;
};

function namedHour(site: Site): Stretch | undefined {
  const [hour, before] = [site.group('h')!, prevOf(site)];
  return site.group('n') !== undefined ||
    before === undefined ||
    '@B,uq<>-ofi.('.includes(before.cls) ||
    before.stretch !== undefined
    ? timed(hour.value)
    : undefined;
}

/** Times of day. */
export const CLOCK: readonly GrammarRule[] = [
  grammarRule(
    'time-span',
    '(?<h>d)(?:[:.](?<min>[dn]))?(?<m>m)?[,.]?(?:-|u|q)(?<h2>d)(?:[:.](?<min2>[dn]))?(?<m2>m)',
    span,
  ),
  grammarRule('time-meridiem', '(?<h>d)(?:[:.](?<min>[dn]))?(?<m>m)', meridiemTime),
  grammarRule('time-meridiem', '(?<h>N)(?<m>m)', meridiemTime),
  grammarRule('time-military', '(?<h>[Yn])[u-](?<h2>[Yn])[kU]', militarySpan),
  grammarRule('time-military', '(?<h>[Yn])(?<k>[kU])', military),
  grammarRule('time-clock', '(?<h>[dn]):(?<min>[dn])(?:it(?<t>T))?', bareTime),
  grammarRule('time-oclock', '(?<h>[dN])(?<k>k)', oclock),
  grammarRule('time-named', '(?:(?<n>d)m?)?(?<h>H)', namedHour),
];
