import { isEdge, nothingFound, type Found } from './find.js';
import type { Step } from './program.js';

/** How many steps are tried for one match; nearly all need fewer than a hundred. */
const PATIENCE = 1_000_000;

interface Try {
  readonly at: number;
  readonly place: number;
  readonly caught: Found;
}

/**
 * Finds matches of an expression that refers back to its groups: one way after the other is tried, which may take time
 * without end. After a number of steps it gives up, with a RangeError: the same for the same text, on every machine.
 */
export function retracer(
  program: readonly Step[],
  groups: number,
  byLines: boolean,
): (text: string, from: number) => Found | undefined {
  return (text, from) => {
    let steps = 0;
    for (let start = from; start <= text.length; start++) {
      const open: Try[] = [{ at: 0, place: start, caught: nothingFound(groups).with(0, start) }];
      for (let one = open.pop(); one !== undefined; one = open.pop()) {
        if (++steps > PATIENCE) throw new RangeError('it takes too long on this text');
        const step = program[one.at]!;
        if (step.kind === 'end') return one.caught.with(1, one.place);
        open.push(...waysOn(step, one, text, byLines));
      }
    }
    return undefined;
  };
}

/** Where a step leads; the last is tried first. */
function waysOn(step: Step, { at, place, caught }: Try, text: string, byLines: boolean): readonly Try[] {
  switch (step.kind) {
    case 'fork':
      return [
        { at: step.second, place, caught },
        { at: step.first, place, caught },
      ];
    case 'jump':
      return [{ at: step.next, place, caught }];
    case 'note':
      return [{ at: at + 1, place, caught: caught.with(step.slot, place) }];
    case 'edge':
      return isEdge(step.at, text, place, byLines) ? [{ at: at + 1, place, caught }] : [];
    case 'again': {
      const [start = -1, end = -1] = [caught[2 * step.number], caught[2 * step.number + 1]];
      const again = end < start || start < 0 ? '' : text.slice(start, end);
      return text.startsWith(again, place) ? [{ at: at + 1, place: place + again.length, caught }] : [];
    }
    case 'character': {
      const code = text.codePointAt(place);
      if (code === undefined || !step.test(code)) return [];
      return [{ at: at + 1, place: place + (code > 0xffff ? 2 : 1), caught }];
    }
    case 'end':
      return [];
  }
}
