import { given, overlaps, type Span } from '../text/index.js';
import { inContext, type Fault } from './faults.js';
import type { Gold, MarkedTurn } from './gold.js';
import type { Score } from './scores.js';

export interface SpeakerScores {
  /** Turns of the gold with the right speaker: labelled paragraphs, or all turns where the gold is complete. */
  readonly turns: Score;
  /** Characters of the gold's turns given to the right speaker. */
  readonly characters: Score;
  readonly faults: readonly Fault[];
}

/** Judges who speaks. A turn is right when the found turn over its beginning has its speaker. */
export function scoreSpeakers(gold: Gold, found: readonly MarkedTurn[]): SpeakerScores {
  const told = found.filter((t) => t.value !== undefined);
  const faults: Fault[] = [];
  let right = 0;
  for (const turn of gold.turns) {
    const place = turn.label ?? firstOf(turn.span);
    const over = told.filter((t) => overlaps(t.span, place));
    if (over.some((t) => t.value === turn.value)) right++;
    else faults.push(missed(gold, turn, place, over[0]));
  }
  const judged = told.filter((t) => isJudged(gold, t));
  const vain = judged.filter((t) => !gold.turns.some((g) => overlaps(t.span, g.label ?? firstOf(g.span))));
  for (const turn of vain) {
    faults.push({
      kind: 'false',
      about: 'speaker',
      span: firstOf(turn.span),
      context: inContext(gold.text, turn.label ?? firstOf(turn.span)),
      actual: turn.value!,
    });
  }
  const met = gold.turns.filter((g) => told.some((t) => overlaps(t.span, g.label ?? firstOf(g.span)))).length;
  return {
    turns: { gold: gold.turns.length, found: met + vain.length, right },
    characters: scoreCharacters(gold, told),
    faults,
  };
}

/** Where the gold has paragraphs with "label:" only, only such turns can be judged; those it leaves open never are. */
function isJudged(gold: Gold, turn: MarkedTurn): boolean {
  const place = turn.label ?? firstOf(turn.span);
  if (gold.judged.turns === 'none' || gold.ignored.some((open) => overlaps(open, place))) return false;
  return gold.judged.turns === 'all' || (turn.label !== undefined && endsInColon(gold.text, turn.label));
}

const endsInColon = (text: string, { end }: Span): boolean =>
  /^[\s*_]*:/u.test(text.slice(end - 1, end + 4)) || text[end - 1] === ':';

export const firstOf = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + FIRST) });

/** The beginning of a turn: so many characters. */
const FIRST = 12;

function missed(gold: Gold, turn: MarkedTurn, place: Span, taken: MarkedTurn | undefined): Fault {
  const fault = {
    about: 'speaker' as const,
    span: place,
    context: inContext(gold.text, place),
    ...given({ expected: turn.value }),
  };
  return taken?.value === undefined ? { ...fault, kind: 'missed' } : { ...fault, kind: 'wrong', actual: taken.value };
}

function scoreCharacters(gold: Gold, found: readonly MarkedTurn[]): Score {
  const ours = new Map<number, string>();
  for (const turn of found) for (let i = turn.span.start; i < turn.span.end; i++) ours.set(i, turn.value!);
  let all = 0;
  let told = 0;
  let right = 0;
  for (const turn of gold.turns) {
    for (let i = turn.span.start; i < turn.span.end; i++) {
      if (BLANK.test(gold.text[i] ?? ' ')) continue;
      all++;
      if (ours.has(i)) told++;
      if (ours.get(i) === turn.value) right++;
    }
  }
  return { gold: all, found: told, right };
}

const BLANK = /\s/u;
