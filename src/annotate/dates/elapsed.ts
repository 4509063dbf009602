import type { FoundDate } from './find-dates.js';

/** `00:04` at the start of a line: the clock of a tape starts at nought. */
const FIRST_HOUR = /^\s*00:0/u;
const LEAST = 4;

/** Whether so many lines begin with a time that the first is near nought and none runs back: minutes of a tape. */
export function isElapsed(text: string, found: readonly FoundDate[]): boolean {
  const heads = found.filter(
    ({ kind, rule, span }) =>
      kind === 'time' &&
      rule === 'time-clock' &&
      /(?:^|\n)[^\S\n]*$/u.test(text.slice(Math.max(0, span.start - 9), span.start)),
  );
  const times = heads.map(({ span }) => text.slice(span.start, span.end));
  return (
    times.length >= LEAST && FIRST_HOUR.test(times[0]!) && times.every((time, i) => i === 0 || times[i - 1]! <= time)
  );
}
