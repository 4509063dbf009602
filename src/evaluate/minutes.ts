import type { MinutesRecord } from '../tei/index.js';
import { given, type Span } from '../text/index.js';
import { inContext, type Fault } from './faults.js';
import { matched, type Matched } from './matching.js';
import type { GoldDate, GoldMention, GoldTurn, MinutesGold } from './minutes-gold.js';
import { minutesMarks, type DateOnGold, type MarkOnGold } from './minutes-marks.js';
import type { Score } from './scores.js';

/** Characters of a stretch, by what became of them. */
interface Speech {
  readonly right: number;
  /** Given to another speaker: worse than to none. */
  readonly wrong: number;
  readonly silent: number;
}

/** Of so many marks that say how certain they are, so many are right. */
export interface Certain {
  readonly marks: number;
  readonly right: number;
}

/** How well the minutes were read; undefined: the gold does not mark it. */
export interface MinutesScores {
  readonly spans?: Score;
  readonly links?: Score;
  /** Names and offices with an identity, by how certain they say they are: whether that is so. */
  readonly certainty?: { readonly sure: Certain; readonly doubtful: Certain };
  readonly dateSpans?: Score;
  readonly dateValues?: Score;
  readonly turnStarts?: Score;
  /** The characters of turns with a speaker. */
  readonly speech?: Speech;
  /** The characters that nobody speaks, and how many of them a speaker got. */
  readonly narration?: { readonly all: number; readonly spoken: number };
  /** Turns in a record in which nobody speaks. */
  readonly turnsInvented?: number;
  readonly faults: readonly Fault[];
}

/** Compares an encoded document with gold of minutes, aligned by the text. */
export function scoreMinutes(record: MinutesRecord, gold: MinutesGold): MinutesScores {
  const marks = minutesMarks(record, gold.text);
  const persons = gold.persons && matched(marks.persons, gold.persons, ({ spans }) => spans);
  const ids = new Map(persons === undefined ? [] : sameIdsOf(persons));
  const named = persons && scoreNames(persons, ids, gold.text);
  const dated = gold.dates && scoreDates(marks.dates, gold.dates, gold.text);
  const turns = gold.turns && scoreTurns(marks.turns, gold.turns, ids, gold.text);
  const scores = [named, dated, turns].filter((part) => part !== undefined);
  return {
    ...named,
    ...dated,
    ...turns,
    faults: scores.flatMap(({ faults }) => faults).toSorted((a, b) => a.span.start - b.span.start),
  };
}

type Part<K extends keyof MinutesScores> = Pick<MinutesScores, K | 'faults'>;

/** Which of our ids is which of the gold's: those that stand together most often, each once. */
function sameIdsOf({ pairs }: Matched<MarkOnGold, GoldMention>): readonly (readonly [string, string])[] {
  const together = pairs.flatMap(([{ id }, { ref }]): readonly (readonly [string, string])[] =>
    id === undefined ? [] : [[id, ref]],
  );
  return oneToOne(together, []);
}

/** The pairs that occur most often, the first of equals, neither side of which is taken. */
function oneToOne(
  pairs: readonly (readonly [string, string])[],
  taken: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const counts = new Map<string, { readonly pair: readonly [string, string]; count: number }>();
  for (const pair of pairs) {
    const key = pair.join(' ');
    const seen = counts.get(key) ?? { pair, count: 0 };
    seen.count++;
    counts.set(key, seen);
  }
  const result = [...taken];
  for (const { pair } of [...counts.values()].sort((a, b) => b.count - a.count)) {
    if (!result.some(([ours, theirs]) => ours === pair[0] || theirs === pair[1])) result.push(pair);
  }
  return result;
}

function scoreNames(
  { pairs, missed, vain }: Matched<MarkOnGold, GoldMention>,
  ids: ReadonlyMap<string, string>,
  text: string,
): Part<'spans' | 'links' | 'certainty'> {
  const judged = pairs.filter(([, { optional }]) => !optional);
  const lost = missed.filter(({ optional }) => !optional);
  const isRight = ([{ id }, { ref }]: readonly [MarkOnGold, GoldMention]): boolean =>
    id !== undefined && ids.get(id) === ref;
  const of = (right: number): Score => ({
    gold: judged.length + lost.length,
    found: judged.length + vain.length,
    right,
  });
  const certain = (isSure: boolean): Certain => {
    const said = pairs.filter(([mark]) => mark.id !== undefined && (mark.certainty === undefined) === isSure);
    return { marks: said.length, right: said.filter(isRight).length };
  };
  return {
    spans: of(judged.length),
    certainty: { sure: certain(true), doubtful: certain(false) },
    links: of(judged.filter(isRight).length),
    faults: [
      ...judged
        .filter((pair) => !isRight(pair))
        .map(([mark, { ref }]) => fault(text, 'wrong', 'person', mark.span, ref, mark.id ?? 'nobody')),
      ...lost.map(({ spans, ref }) => fault(text, 'missed', 'person', spans[0]!, ref)),
      ...vain.map(({ span, id }) => fault(text, 'false', 'person', span, undefined, id)),
    ],
  };
}

function scoreDates(
  marks: readonly DateOnGold[],
  gold: readonly GoldDate[],
  text: string,
): Part<'dateSpans' | 'dateValues'> {
  // times of day are judged where the gold has any
  const timed = gold.some(({ value }) => Object.values(value).some((moment) => moment.includes('T')));
  const found = marks.filter(({ isTime }) => timed || !isTime);
  const { pairs, missed, vain } = matched(found, gold, ({ span }) => [span]);
  const judged = pairs.filter(([, { optional }]) => !optional);
  const lost = missed.filter(({ optional }) => !optional);
  // part of a date that is met, or one of two
  const alone = vain.filter(({ span }) => !gold.some((g) => g.span.start < span.end && span.start < g.span.end));
  const right = judged.filter(([date, g]) => isRightDate(date, g));
  const of = (hits: number): Score => ({
    gold: judged.length + lost.length,
    found: judged.length + alone.length,
    right: hits,
  });
  const written = (value: Readonly<Record<string, string>>): string =>
    Object.entries(value)
      .map(([key, moment]) => `${key}=${moment}`)
      .join(' ');
  return {
    dateSpans: of(judged.length),
    dateValues: of(right.length),
    faults: [
      ...judged
        .filter((pair) => !right.includes(pair))
        .map(([date, g]) => fault(text, 'wrong', 'date', date.span, written(g.value), written(date.value))),
      ...lost.map(({ span, value }) => fault(text, 'missed', 'date', span, written(value))),
      ...alone.map(({ span, value }) => fault(text, 'false', 'date', span, undefined, written(value))),
    ],
  };
}

/** Right where every attribute that both have agrees, as far as the gold's goes, and there is one. */
function isRightDate({ value }: DateOnGold, gold: GoldDate): boolean {
  const common = Object.keys(value).filter((key) => key in gold.value);
  if (common.length > 0 && common.every((key) => value[key]!.startsWith(gold.value[key]!))) return true;
  return (
    gold.roughly &&
    Object.values(value).some((moment) => Object.values(gold.value).some((g) => g.includes(moment.slice(0, YEAR))))
  );
}

const YEAR = 4;

/** A number before the label may stand within the turn or before it: so many characters. */
const BEFORE_START = 12;
const AFTER_START = 2;

function scoreTurns(
  marks: readonly MarkOnGold[],
  gold: readonly GoldTurn[],
  byNames: ReadonlyMap<string, string>,
  text: string,
): Part<'turnStarts' | 'speech' | 'narration' | 'turnsInvented'> {
  if (gold.length === 0) {
    return {
      turnsInvented: marks.length,
      faults: marks.map(({ span, id }) => fault(text, 'false', 'speaker', firstWords(span), undefined, id)),
    };
  }
  const who = speakersOf(marks, text.length);
  const ids = new Map(oneToOne(spokenTogether(gold, who, text), [...byNames]));
  const speech = { right: 0, wrong: 0, silent: 0 };
  for (const { span, speakers } of gold.filter((turn) => turn.speakers.length > 0)) {
    for (const at of lettersIn(text, span)) {
      const ours = who[at];
      if (ours === undefined) speech.silent++;
      else if (speakers.includes(ours) || speakers.includes(ids.get(ours) ?? '')) speech.right++;
      else speech.wrong++;
    }
  }
  const narrated = lettersIn(text, { start: 0, end: text.length }).filter(
    (at) => !gold.some(({ span }) => span.start <= at && at < span.end),
  );
  const left = gold.map(({ span }) => span.start).sort((a, b) => a - b);
  const vain: MarkOnGold[] = [];
  for (const mark of [...marks].sort((a, b) => a.span.start - b.span.start)) {
    const near = left.findIndex((start) => isNear(mark.span.start - start));
    if (near < 0) vain.push(mark);
    else left.splice(near, 1);
  }
  return {
    turnStarts: { gold: gold.length, found: marks.length, right: gold.length - left.length },
    speech,
    narration: { all: narrated.length, spoken: narrated.filter((at) => who[at] !== undefined).length },
    faults: [
      ...gold
        .filter(({ span }) => left.includes(span.start))
        .map(({ span, speakers }) => fault(text, 'missed', 'speaker', firstWords(span), speakers.join(' '))),
      ...vain.map(({ span, id }) => fault(text, 'false', 'speaker', firstWords(span), undefined, id)),
    ],
  };
}

const isNear = (distance: number): boolean => distance >= -BEFORE_START && distance <= AFTER_START;

const FIRST = 12;
const firstWords = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + FIRST) });

/** Who speaks each character, by our ids. */
function speakersOf(marks: readonly MarkOnGold[], length: number): readonly (string | undefined)[] {
  const who = Array.from<string | undefined>({ length });
  for (const { span, id } of marks) who.fill(id, span.start, span.end);
  return who;
}

function spokenTogether(
  gold: readonly GoldTurn[],
  who: readonly (string | undefined)[],
  text: string,
): readonly (readonly [string, string])[] {
  return gold.flatMap(({ span, speakers: [speaker] }) =>
    speaker === undefined
      ? []
      : lettersIn(text, span).flatMap((at): readonly (readonly [string, string])[] =>
          who[at] === undefined ? [] : [[who[at], speaker]],
        ),
  );
}

/** White space and the marks of Markdown count for nothing. */
const OF_NO_ACCOUNT = /[\s*_`#\\]/u;

function lettersIn(text: string, { start, end }: Span): readonly number[] {
  const letters: number[] = [];
  for (let at = start; at < end; at++) if (!OF_NO_ACCOUNT.test(text[at]!)) letters.push(at);
  return letters;
}

const fault = (
  text: string,
  kind: Fault['kind'],
  about: Fault['about'],
  span: Span,
  expected?: string,
  actual?: string,
): Fault => ({ kind, about, span, context: inContext(text, span), ...given({ expected, actual }) });
