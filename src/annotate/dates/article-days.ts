import { lastDay, shifted } from '../../dates/index.js';
import { anchorDay } from './anchor.js';
import { standsAlone } from './digits.js';
import { isOf, type Site, type Stretch } from './site.js';
import { monthShift } from './weekdays.js';

/** `avant le 25`, `pour le 25`: not `pour 4, contre 1`, nor `voir le 25.` */
export function ledDay(site: Site): Stretch | undefined {
  const [before, earlier] = [site.items[site.from - 1], site.items[site.from - 2]];
  const article = before?.text.toLowerCase().split(' ').at(-1) ?? '';
  const isLed = before?.cls !== 'the' || isOf(earlier, 'for', 'by', 'until', 'since', 'before', 'after');
  return isLed && site.words.joints.the.includes(article) ? articleDay(site) : undefined;
}

/** `pour le 25`, `le 4 au matin`: a day of the month that is near the record. */
export function articleDay(site: Site): Stretch | undefined {
  const anchor = anchorDay(site);
  const day = site.group('day')!;
  if (anchor === undefined || !standsAlone(site)) return undefined;
  const isLimit = site.items.slice(Math.max(0, site.from - 2), site.from).some((i) => isOf(i, 'for', 'by', 'until'));
  const looks = isLimit ? 'forward' : site.looks(day.start, day.end);
  const shift = monthShift(day.value - anchor.day, looks);
  const { year, month } = shifted({ ...anchor, day: 1 }, 'month', shift);
  if (day.value > lastDay({ year, month }).day) return undefined;
  return { sense: 'when', lo: { year, month, day: day.value }, cert: 'medium' };
}
