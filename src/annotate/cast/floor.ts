import { anyOf, perTable, type LayoutWords } from '../../language/index.js';
import type { Line } from '../layout/blocks.js';
import { opensBody } from '../layout/front-lines.js';
import type { Label } from './labels.js';

/** `ВЫСТУПИЛИ:` alone on its line: those below it, as far as `ПОСТАНОВИЛИ`, have the floor. */
export function underFloor(lines: readonly Line[], layout: LayoutWords): ReadonlySet<Line> {
  let isOpen = false;
  return new Set(
    lines.filter(({ text }) => {
      if (headsFloor(layout).test(text)) isOpen = true;
      else if (opensBody(layout).test(text)) isOpen = false;
      else return isOpen;
      return false;
    }),
  );
}

const headsFloor = perTable(({ floorOpenings = [] }: LayoutWords) =>
  floorOpenings.length === 0 ? /^(?!)/u : new RegExp(`^(?:${anyOf(floorOpenings)})\\s?:?$`, 'iu'),
);

/** Whether a label stands where somebody with the floor is named, and leads to what he said. */
export const hasFloor = ({ delimiter, place }: Label): boolean =>
  (delimiter === ':' || delimiter === '—') && place !== 'sentence';
