import type { LayoutWords } from '../../language/index.js';
import { namedIn } from '../cast/entry.js';
import type { Line } from './blocks.js';
import { LONGEST_ENTRY, SENTENCE } from './line-shapes.js';

/** `• Shen Wei-min, Vice Minister`: the items of a list in which each is a name with a title, an office or a forename. */
export function personItems(lines: readonly Line[], layout: LayoutWords): ReadonlySet<Line> {
  const first = lines.findIndex(({ block }) => block.kind === 'item');
  if (first < 0) return new Set();
  const length = lines.slice(first).findIndex(({ block }) => block.kind !== 'item');
  const items = lines.slice(first, length < 0 ? undefined : first + length);
  const isPerson = ({ text }: Line): boolean => {
    const [named] = namedIn(text, layout);
    return (
      named?.name !== undefined &&
      text.length <= LONGEST_ENTRY &&
      !SENTENCE.test(text) &&
      !DIGIT.test(text) &&
      (named.offices.length > 0 || named.name.includes(' '))
    );
  };
  return items.length >= FEWEST_ITEMS && items.every(isPerson) ? new Set(items) : new Set();
}

const FEWEST_ITEMS = 2;
const DIGIT = /\p{Nd}/u;
