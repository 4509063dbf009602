import type { LayoutWords } from '../../language/index.js';
import { namedIn } from '../cast/entry.js';
import { groupedBy, pattern } from '../../text/index.js';
import { isOfficeHolder } from '../cast/participants.js';
import type { Line } from './blocks.js';
import { LONGEST_ENTRY, SENTENCE } from './line-shapes.js';

/**
 * `• Shen Wei-min, Vice Minister`: the items of a list, or the lines of a paragraph, in which each is a name with a
 * title, an office or a forename. Lines without bullets need an office: `Dr. Karl Pell, Special Assistant`.
 */
export function personItems(lines: readonly Line[], layout: LayoutWords): ReadonlySet<Line> {
  const isPerson = ({ text }: Line): boolean => {
    const [named] = namedIn(text, layout);
    return (
      named?.name !== undefined &&
      text.length <= LONGEST_ENTRY &&
      !SENTENCE.test(text) &&
      !DIGIT.test(text) &&
      !text.includes(':') &&
      (named.offices.length > 0 || named.name.includes(' '))
    );
  };
  const isListed = (line: Line): boolean => line.block.kind === 'item' || BULLET.test(line.text);
  const hasOffice = ({ text }: Line): boolean => OFFICE.test(text) && isOfficeHolder(text, layout);
  const isList = (run: readonly Line[]): boolean =>
    run.length >= FEWEST_ITEMS && (run.every(isListed) || run.every(hasOffice)) && run.every(isPerson);
  return new Set([itemsIn(lines), ...paragraphsIn(lines)].find(isList) ?? []);
}

/** The first items that follow one another. */
function itemsIn(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(({ block }) => block.kind === 'item');
  if (first < 0) return [];
  const length = lines.slice(first).findIndex(({ block }) => block.kind !== 'item');
  return lines.slice(first, length < 0 ? undefined : first + length);
}

/** The lines of each paragraph. */
const paragraphsIn = (lines: readonly Line[]): readonly (readonly Line[])[] =>
  [...groupedBy(lines, ({ block }) => block)].flatMap(([{ kind }, own]) => (kind === 'p' ? [own] : []));

const FEWEST_ITEMS = 2;
const DIGIT = pattern(/\p{Nd}/u);
const BULLET = /^[•·*–-]\s/u;
const OFFICE = pattern(/\p{L},\s/u);
