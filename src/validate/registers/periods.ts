import { daysOf, endsBefore } from '../../dates/index.js';

interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** Whether a period surely ends before it begins. */
export const isBackwards = ({ from, to }: Period): boolean => endsBefore(to, from);

/**
 * Whether two periods surely have more than a day in common: where a year or month alone is given, its end and
 * beginning count.
 */
export function overlap(a: Period, b: Period): boolean {
  const begins = Math.max(...[a, b].map(({ from }) => (from === undefined ? NaN : (daysOf(from)?.last ?? NaN))));
  const ends = Math.min(...[a, b].map(({ to }) => (to === undefined ? Infinity : (daysOf(to)?.first ?? NaN))));
  return begins < ends;
}
