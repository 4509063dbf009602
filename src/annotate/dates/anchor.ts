import type { TimeUnit } from '../../language/index.js';
import { isDay, type Day, type Partial } from '../../dates/index.js';
import { given } from '../../text/index.js';
import type { Site, Stretch } from './site.js';

/** The day of the record, where it is known to the day. */
export const anchorDay = (site: Site): Day | undefined =>
  site.anchor !== undefined && isDay(site.anchor) ? site.anchor : undefined;

export const sure = (cert: Stretch['cert'] | undefined): Pick<Stretch, 'cert'> => given({ cert });

/** A day cut to the precision of a unit: years ago names a year. */
export function precise(day: Day, unit: TimeUnit): Partial {
  if (unit === 'year' || unit === 'decade' || unit === 'century') return { year: day.year };
  return unit === 'month' || unit === 'quarter' ? { year: day.year, month: day.month } : day;
}
