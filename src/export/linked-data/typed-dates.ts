import type { DateValue } from '../../dates/index.js';

export { boundsOf, typedDate } from '../../dates/index.js';

/** For people: `1960-09-08`; `1958-03/1961`; `not before 1970`. Empty where nothing is known. */
export function dateLabel({ when, from, to, notBefore, notAfter, dur }: DateValue): string {
  if (when !== undefined) return when;
  if (from !== undefined || to !== undefined) return `${from ?? '..'}/${to ?? '..'}`;
  const bounds = [
    notBefore === undefined ? '' : `not before ${notBefore}`,
    notAfter === undefined ? '' : `not after ${notAfter}`,
  ];
  const said = bounds.filter((text) => text !== '').join(', ');
  return said === '' ? (dur ?? '') : said;
}
