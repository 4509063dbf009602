/**
 * The parts of a W3C date of the calendar, or of one with a time, which is passed over. `1960-09` matches; `--09`,
 * `about 1960` do not.
 */
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T[\d:.+Z-]+)?)?)?$/u;

/**
 * The days that a date may mean, first and last, as numbers that compare; undefined when the calendar has no such date.
 */
export function daysOf(date: string): { readonly first: number; readonly last: number } | undefined {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (year === undefined) return undefined;
  const number = (m: number, d: number): number => Number(year) * 10_000 + m * 100 + d;
  if (month === undefined) return { first: number(1, 1), last: number(12, 31) };
  const inMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return { first: number(Number(month), 1), last: number(Number(month), inMonth) };
  const d = Number(day);
  return d >= 1 && d <= inMonth ? { first: number(Number(month), d), last: number(Number(month), d) } : undefined;
}

export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** Whether a period surely ends before it begins. */
export const isBackwards = ({ from, to }: Period): boolean => {
  const [begin, end] = [from === undefined ? undefined : daysOf(from), to === undefined ? undefined : daysOf(to)];
  return begin !== undefined && end !== undefined && end.last < begin.first;
};

/**
 * Whether two periods surely have more than a day in common: where a year or month alone is given, its end and
 * beginning count.
 */
export function overlap(a: Period, b: Period): boolean {
  const begins = Math.max(...[a, b].map(({ from }) => (from === undefined ? NaN : (daysOf(from)?.last ?? NaN))));
  const ends = Math.min(...[a, b].map(({ to }) => (to === undefined ? Infinity : (daysOf(to)?.first ?? NaN))));
  return begins < ends;
}
