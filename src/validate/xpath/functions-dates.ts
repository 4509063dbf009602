import { castTo } from './casts.js';
import { asDuration, durationText, momentOf, partsOf } from './durations.js';
import { XPathError } from './errors.js';
import { fn, itemAt, type Library, type XPathFunction } from './function.js';
import { EMPTY, stringOf, type Atom, type Item, type Typed } from './values.js';

function typedAs(types: readonly string[], item: Item): Typed {
  const isRight = typeof item === 'object' && item.kind === 'typed' && types.includes(item.type);
  if (isRight) return item;
  const made: Atom | undefined = castTo(types[0]!, item);
  if (typeof made !== 'object' || made.kind !== 'typed') {
    throw new XPathError(`"${stringOf(item)}" is no xs:${types[0]}.`);
  }
  return made;
}

const part = (types: readonly string[], of: (value: Typed) => number | string | undefined): XPathFunction =>
  fn(1, 1, (args, focus) => {
    const item = itemAt(args, 0, focus);
    const found = item === undefined ? undefined : of(typedAs(types, item));
    return found === undefined ? EMPTY : [found];
  });

const MOMENTS: Readonly<Record<string, readonly string[]>> = {
  date: ['year', 'month', 'day'],
  dateTime: ['year', 'month', 'day', 'hours', 'minutes', 'seconds'],
  time: ['hours', 'minutes', 'seconds'],
};
const ZONE = /(?:Z|[+-]\d\d:\d\d)$/u;

/** `PT2H` for `+02:00`. */
function zoneOf(value: Typed): Typed | undefined {
  const zone = ZONE.exec(value.text)?.[0];
  if (zone === undefined) return undefined;
  const minutes = zone === 'Z' ? 0 : Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)));
  return durationText('dayTimeDuration', 0, minutes * 60);
}

const partFunctions = Object.entries(MOMENTS).flatMap(([type, parts]) => [
  ...parts.map((name) => [`${name}-from-${type}`, part([type], (value) => partsOf(value)[name])] as const),
  [
    `timezone-from-${type}`,
    fn(1, 1, (args, focus) => {
      const item = itemAt(args, 0, focus);
      const zone = item === undefined ? undefined : zoneOf(typedAs([type], item));
      return zone === undefined ? EMPTY : [zone];
    }),
  ] as const,
]);

const DURATIONS = ['duration', 'dayTimeDuration', 'yearMonthDuration'];
const LENGTHS: Readonly<Record<string, (months: number, seconds: number) => number>> = {
  years: (months) => Math.trunc(months / 12),
  months: (months) => months % 12,
  days: (_, seconds) => Math.trunc(seconds / 86_400),
  hours: (_, seconds) => Math.trunc((seconds % 86_400) / 3600),
  minutes: (_, seconds) => Math.trunc((seconds % 3600) / 60),
  seconds: (_, seconds) => seconds % 60,
};

const lengthFunctions = Object.entries(LENGTHS).map(
  ([name, of]) =>
    [
      `${name}-from-duration`,
      part(DURATIONS, (value) => {
        const { months, seconds } = asDuration(value);
        return of(months, seconds);
      }),
    ] as const,
);

/** A schema that asks for today is the one case in which memcon looks at the clock. */
const now = (type: string): XPathFunction => fn(0, 0, () => [momentOf(type, Date.now())]);

/** Functions on dates, times and durations. */
export const DATE_FUNCTIONS: Library = {
  ...Object.fromEntries(partFunctions),
  ...Object.fromEntries(lengthFunctions),
  'current-date': now('date'),
  'current-dateTime': now('dateTime'),
  'current-time': now('time'),
  'implicit-timezone': fn(0, 0, () => [{ kind: 'typed', type: 'dayTimeDuration', text: 'PT0S' }]),
  dateTime: fn(2, 2, (args, focus) => {
    const [date, time] = [itemAt(args, 0, focus), itemAt(args, 1, focus)];
    if (date === undefined || time === undefined) return EMPTY;
    const day = typedAs(['date'], date).text.replace(ZONE, '');
    return [typedAs(['dateTime'], `${day}T${typedAs(['time'], time).text}`)];
  }),
};
