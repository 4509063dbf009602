import { isCertain } from './certainty.js';
import type { Turn } from './model.js';

/** One speaker answered by another. */
interface Exchange {
  readonly from: string;
  readonly to: string;
  /** The turns so answered, in a row by the same speakers: from the first to before the last, as indices. */
  readonly first: number;
  readonly last: number;
  /** Whether one of the two is a speaker by less than certain knowledge. */
  readonly uncertain: boolean;
}

interface Run extends Pick<Turn, 'speakers' | 'division'> {
  readonly first: number;
  readonly last: number;
  readonly uncertain: boolean;
}

/** What is counted, for those who read the numbers: the legends of the networks and of the site's page say it alike. */
export const EXCHANGES = [
  'Who speaks to whom: the speaker of a turn to the speaker of the turn that follows in the same division of the same document.',
  'Turns in a row by the same speakers count as one; a turn of nobody known parts what is before it from what is behind;',
  'of several who speak together each counts; the last turn is addressed to nobody.',
  'Minutes seldom say who is addressed: that the next to speak is meant is an assumption.',
].join(' ');

/** Who speaks to whom, wherever memcon counts it: as `EXCHANGES` says; nobody speaks to himself. */
export function exchangesOf(turns: readonly Pick<Turn, 'speakers' | 'division' | 'certainty'>[]): readonly Exchange[] {
  const runs = runsOf(turns);
  return runs.slice(1).flatMap((next, i) => {
    const { speakers, division, first, last, uncertain } = runs[i]!;
    if (division !== next.division) return [];
    return speakers.flatMap((from) =>
      next.speakers
        .filter((to) => to !== from)
        .map((to) => ({ from, to, first, last, uncertain: uncertain || next.uncertain })),
    );
  });
}

function runsOf(turns: readonly Pick<Turn, 'speakers' | 'division' | 'certainty'>[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [i, turn] of turns.entries()) {
    const { speakers, division } = turn;
    const before = runs.at(-1);
    const uncertain = !isCertain(turn);
    if (before?.division === division && before.speakers.join(' ') === speakers.join(' ')) {
      runs[runs.length - 1] = { ...before, last: i + 1, uncertain: before.uncertain || uncertain };
    } else runs.push({ speakers, division, first: i, last: i + 1, uncertain });
  }
  return runs;
}
