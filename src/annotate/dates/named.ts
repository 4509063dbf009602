import { isDay, readW3c, type Day } from '../../dates/index.js';
import { pattern } from '../../text/index.js';
import { resolved } from './resolve.js';
import type { Item, Site, Stretch } from './site.js';

/** How far back the date may stand that another leans on, in tokens: a long sentence or two short ones. */
const LEANS_WITHIN = 60;

const itemBefore = ({ items, from }: Site, is: (stretch: Stretch) => boolean): Item | undefined =>
  items.slice(Math.max(0, from - LEANS_WITHIN), from).findLast(({ stretch }) => stretch !== undefined && is(stretch));

/** The date named last before the match that is as asked: on it leans `the day before`, `of the following year`. */
export const namedBefore = (site: Site, is: (stretch: Stretch) => boolean): Stretch | undefined =>
  itemBefore(site, is)?.stretch;

const SENTENCE_END = pattern(/(\p{L}*)[.?!;]["”’')\]]?\s+["“(]?\p{Lu}/gu);

/** Whether no sentence ends between two places; `Mr. Bell` ends none. */
const isOneSentence = (text: string, { abbreviations }: Site['words']): boolean =>
  [...SENTENCE_END.matchAll(text)].every(([, word]) => abbreviations.has(word!.toLowerCase()));

/** A stretch with the year that it has, or that the day of the record gives it. */
export const withYear = (site: Site, { start, end, stretch }: Item): Stretch['lo'] =>
  stretch?.lo?.year !== undefined
    ? stretch.lo
    : readW3c(resolved({ ...stretch!, sense: 'when' }, site.anchor, site.looks(start, end, true)).value.when);

/** The month, or a day of it, named last before the match, its year known; `isNear`: in the same sentence. */
export function monthNamedBefore(site: Site): { readonly lo: Stretch['lo']; readonly isNear: boolean } | undefined {
  const item = itemBefore(site, ({ lo, closed }) => closed !== true && lo?.month !== undefined);
  if (item === undefined) return undefined;
  const between = site.text.slice(item.end, site.items[site.from]!.start);
  return { lo: withYear(site, item), isNear: isOneSentence(between, site.words) };
}

/** The day named last before the match; `On 14 June … the next day`: its year may be that of the record. */
export function dayNamedBefore(site: Site): { readonly day: Day | undefined; readonly isNear: boolean } | undefined {
  const item = itemBefore(site, ({ sense, lo }) => sense === 'when' && lo?.day !== undefined);
  if (item === undefined) return undefined;
  const lo = withYear(site, item);
  const between = site.text.slice(item.end, site.items[site.from]!.start);
  return { day: lo !== undefined && isDay(lo) ? lo : undefined, isNear: isOneSentence(between, site.words) };
}
