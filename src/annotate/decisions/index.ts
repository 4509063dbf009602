import { outcome, report, type Diagnostic, type Outcome } from '../../diagnostics/index.js';
import {
  placesOf,
  type Context,
  type Decision,
  type DecisionKind,
  type RecordFacts,
  type Transcript,
} from '../../model/index.js';
import { append, given, isLetterAt, overlaps, span, type Span } from '../../text/index.js';
import { type Beliefs, type Change, type Sources } from './change.js';
import { correct, date, identify, isName, isSame, join, mark, part, unmark } from './marks.js';
import { foldedText, placesOfQuotation, type FoldedText } from '../quotation.js';
import { participant, settledFacts, title } from './facts.js';
import { beginsTurn, speaker, turn } from './turn-borders.js';

/** A transcript as editors want it, and what the record says of itself. */
interface Decided {
  readonly transcript: Transcript;
  readonly facts: RecordFacts;
  /** Those that were carried out. */
  readonly decisions: readonly Decision[];
}

const CHANGES: Readonly<Record<DecisionKind, Change>> = {
  correct,
  identify,
  date,
  speaker,
  turn,
  join,
  part,
  mark,
  unmark,
  title,
  participant,
};

/** What a decision is looked up in. */
interface Words extends Sources {
  readonly source: string;
  readonly folded: FoldedText;
  readonly placeOf: ReturnType<typeof placesOf>;
}

/**
 * Applies editors' decisions, in their order: each at the one place its quotation finds, one for many documents at all
 * of them. A decision that finds no place or several, or nothing to change, is reported and changes nothing. The only
 * step that may replace what recognisers found.
 */
export function applyDecisions(transcript: Transcript, context: Context): Outcome<Decided> {
  const { text, source } = transcript;
  if (context.decisions.length === 0) return outcome({ transcript, facts: context.facts, decisions: [] });
  const { register } = context;
  const words: Words = { text, register, source: source.name, folded: foldedText(text), placeOf: placesOf(transcript) };
  const diagnostics: Diagnostic[] = [];
  const decisions: Decision[] = [];
  let beliefs: Beliefs = { annotations: transcript.annotations, facts: context.facts };
  for (const decision of context.decisions) {
    const decided =
      decision.documents === undefined ? once(decision, beliefs, words) : everywhere(decision, beliefs, words);
    append(diagnostics, decided.diagnostics);
    if (decided.value === undefined) continue;
    beliefs = decided.value;
    decisions.push(decision);
  }
  const { annotations } = beliefs;
  const facts = settledFacts(beliefs, transcript.annotations);
  return outcome({ transcript: { ...transcript, annotations }, facts, decisions }, diagnostics);
}

/** A decision at its one place; without value, and told of, where it cannot be carried out. */
function once(decision: Decision, beliefs: Beliefs, words: Words): Outcome<Beliefs | undefined> {
  const places = placesFor(decision, words);
  const [where, ...others] = places;
  if (where === undefined) return refused('decision-unplaced', decision, GONE, words);
  if (others.length > 0) {
    const starts = places.map((one) => words.placeOf(one).start);
    const lines = starts.map((start) => `${start.line}:${start.column}`).join(', ');
    const note = 'A longer prefix or suffix tells the places apart.';
    return refused('decision-ambiguous', decision, `fits ${starts.length} places: ${lines}`, words, { where, note });
  }
  const changed = CHANGES[decision.kind](decision, where, beliefs, words);
  return typeof changed === 'string'
    ? refused('decision-unusable', decision, changed, words, { where })
    : outcome(changed);
}

/**
 * A decision at every place of its quotation, as a whole and for itself. That a document has none is told only where
 * the decision names it.
 */
function everywhere(decision: Decision, beliefs: Beliefs, words: Words): Outcome<Beliefs | undefined> {
  let changed = beliefs;
  let why: string = GONE;
  for (const where of placesFor(decision, words)) {
    if (!standsForItself(decision, where, changed, words)) continue;
    const next = CHANGES[decision.kind](decision, where, changed, words);
    if (typeof next === 'string') why = next;
    else changed = next;
  }
  if (changed !== beliefs) return outcome(changed);
  const isNamed = decision.documents?.some((name) => !name.includes('*')) === true;
  const isAbsent = why === GONE || why.startsWith('finds ');
  if (isAbsent && !isNamed) return outcome(undefined);
  return refused(why === GONE ? 'decision-unplaced' : 'decision-unusable', decision, why, words);
}

const GONE = 'no longer finds its place';

/** What has no quotation is about the record as a whole. */
const placesFor = (decision: Decision, { folded }: Words): readonly Span[] =>
  decision.quote === undefined ? [span(0, 0)] : placesOfQuotation(folded, { ...decision, quote: decision.quote });

/**
 * Whether a place is meant that a decision for all like it finds: whole words, no part of a longer name (`Smith` of
 * `John Smith`), and of speakers only what begins a turn.
 */
function standsForItself({ kind, quote }: Decision, where: Span, beliefs: Beliefs, { text }: Words): boolean {
  if (quote === undefined) return true;
  if (isWithinWord(text, where.start) || isWithinWord(text, where.end)) return false;
  if (kind === 'speaker') return beginsTurn(beliefs, where.start, text);
  if (kind !== 'identify' && kind !== 'mark') return true;
  const names = beliefs.annotations.filter(isName).filter((a) => overlaps(a.span, where));
  return names.length === 0 || names.some((a) => isSame(a.span, where));
}

const isWithinWord = (text: string, at: number): boolean => at > 0 && isLetterAt(text, at - 1) && isLetterAt(text, at);

function refused(
  rule: 'decision-unplaced' | 'decision-ambiguous' | 'decision-unusable',
  decision: Decision,
  why: string,
  { source, placeOf }: Words,
  { where = span(0, 0), note }: { readonly where?: Span; readonly note?: string } = {},
): Outcome<undefined> {
  const about = `The decision to ${VERBS[`${decision.kind}${decision.action === undefined ? '' : ` ${decision.action}`}`]}`;
  const what = `"${decision.quote ?? decision.who ?? decision.value}"`;
  const end = why === GONE ? ` in "${source}"` : '';
  const place = decision.place ?? placeOf(where);
  return outcome(undefined, [report(rule, `${about} ${what} ${why}${end}.`, { place, ...given({ note }) })]);
}

const VERBS: Readonly<Record<string, string>> = {
  join: 'join',
  part: 'part',
  correct: 'correct',
  identify: 'identify',
  date: 'date',
  speaker: 'name the speaker of',
  'turn begin': 'begin a turn with',
  'turn end': 'end a turn with',
  'turn join': 'join to the turn before it',
  'turn remove': 'take back the turn of',
  mark: 'mark',
  unmark: 'unmark',
  title: 'give the title',
  'participant add': 'add the participant',
  'participant remove': 'remove the participant',
  'participant identify': 'identify the participant',
};
