import type { Decision } from '../model/index.js';
import { placesOfQuotation } from '../api/quotations.js';
import { given, type Span } from '../text/index.js';
import type { Quotable } from './quoting.js';

/** A decision as its file has it: the keys of `schemas/decisions.schema.json`, in any order. */
export type WrittenDecision = Omit<Decision, 'place'>;

/** Everything in a decisions file, its other keys kept. */
export interface DecisionFile {
  readonly decisions: readonly WrittenDecision[];
  readonly [key: string]: unknown;
}

/** The decisions in a file that has been found right; of a file that is not there, none. */
export const decisionsIn = (text: string | undefined): DecisionFile =>
  text === undefined ? { decisions: [] } : (JSON.parse(text.replace(/^\uFEFF/u, '')) as DecisionFile);

/** One decision a line: a line of a diff is a decision. */
export function printDecisions({ decisions, ...others }: DecisionFile): string {
  const keys = Object.entries(others).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  const lines = decisions.map((decision) => `    ${lineOf(decision)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n${keys.join('')}  "decisions": ${list}\n}\n`;
}

const lineOf = (decision: WrittenDecision): string => {
  const members = Object.entries(decision).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${members.join(', ')} }`;
};

/** Decisions on one thing: a later one takes the place of an earlier on the same words. */
const THING: Readonly<Partial<Record<Decision['kind'], string>>> = {
  identify: 'mark',
  date: 'mark',
  mark: 'mark',
  unmark: 'mark',
  speaker: 'turn',
  join: 'seam',
  part: 'seam',
};

/** Each participant is a thing for himself, and who is added may be removed again. */
const thingOf = ({ kind, action, who, value }: WrittenDecision): string =>
  kind === 'participant' ? `${kind} ${action} ${who ?? value}` : (THING[kind] ?? kind);

/**
 * The decisions with a new one, which stands where its words stand in the text, and takes the place of an earlier one
 * on the same thing. What stands there already keeps its order.
 */
export function withDecision(
  decisions: readonly WrittenDecision[],
  added: WrittenDecision,
  words: Quotable,
): readonly WrittenDecision[] {
  const at = placeOf(added, words)?.start ?? -1;
  const isReplaced = (old: WrittenDecision): boolean =>
    thingOf(old) === thingOf(added) &&
    old.quote === added.quote &&
    placeOf(old, words)?.start === placeOf(added, words)?.start;
  const kept = decisions.filter((old) => !isReplaced(old));
  const index = kept.findIndex((old) => (placeOf(old, words)?.start ?? -1) > at);
  return index < 0 ? [...kept, added] : kept.toSpliced(index, 0, added);
}

/** Where the words of a decision stand; undefined where it has none, or they are gone. */
export const placeOf = ({ quote, prefix, suffix }: WrittenDecision, words: Quotable): Span | undefined =>
  quote === undefined ? undefined : placesOfQuotation(words.folded, { quote, ...given({ prefix, suffix }) })[0];
