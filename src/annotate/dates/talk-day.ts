import type { Language } from '../../language/index.js';
import { dayOf, isDay, isoOf, readW3c, serialOf, type Partial } from '../../dates/index.js';
import { pattern } from '../../text/index.js';
import type { DateValue } from '../../model/index.js';
import type { FoundDate } from './find-dates.js';

/** A paper is written so many days after the talk, at most. */
const LATEST_PAPER = 31;

const WORDS = pattern(/\p{L}+/gu);
/** `on Monday, 21 October`: what stands between the day and the word that leads to it. */
const LAST_WORD = pattern(/(\p{L}+)\s+(?:\p{L}+,\s+)?$/u);

/**
 * `had a talk on 18 November 1967` before the first turn of a paper of 23 November: the day that `yesterday` leans on;
 * of a paper without a day any such day is.
 */
export function talkDay(
  text: string,
  found: readonly FoundDate[],
  own: Partial | undefined,
  { dates, layout }: Language,
): DateValue | undefined {
  if (own !== undefined && !isDay(own)) return undefined;
  const held = WORDS.match(text.toLowerCase()).some(
    (word) =>
      layout.recordWords.has(word) || layout.heldWords?.has(word) === true || dates.receives?.includes(word) === true,
  );
  if (!held) return undefined;
  for (const { rule, span, value } of found) {
    const day = readW3c(value.when);
    const lead = LAST_WORD.exec(text.slice(0, span.start))?.[1]?.toLowerCase() ?? '';
    if (rule !== 'date-full' || day === undefined || !isDay(day)) continue;
    const isLed = dates.joints.on.includes(lead) || (own === undefined && dates.joints.of.includes(lead));
    const late = own === undefined ? 0 : serialOf(own) - serialOf(day);
    if (isLed && late >= 0 && late <= LATEST_PAPER) return { when: isoOf(dayOf(serialOf(day)))! };
  }
  return undefined;
}
