import type { DateWords } from '../../language/index.js';

/** Which way from the day of the record the sentence round a span looks. */
export type Direction = (text: string, start: number, end: number) => 'forward' | 'backward' | undefined;

const REACH = 160;
const SENTENCE_END = /[.?!;]\s+(?=["“(]?\p{Lu})/gu;

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/'/gu, "['’]").replace(/ /gu, '\\s+');

/** A form as a whole word; one that begins with an apostrophe hangs on another (`he'll`). */
const bounded = (form: string): string => (form.startsWith("'") ? escaped(form) : `(?<!\\p{L})${escaped(form)}`);

const oneOf = (forms: readonly string[]): RegExp =>
  forms.length === 0 ? /(?!)/gu : new RegExp(`(?:${[...forms].sort((a, b) => b.length - a.length).map(bounded).join('|')})(?!\\p{L})`, 'giu');

/** Where the sentence round a span begins and ends, no farther than `REACH`. */
function sentenceRound(text: string, start: number, end: number): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  let from = 0;
  for (const stop of before.matchAll(SENTENCE_END)) from = stop.index + stop[0].length;
  const line = before.lastIndexOf('\n\n');
  const stop = after.search(/[.?!;]\s+["“(]?\p{Lu}/u);
  return { before: before.slice(Math.max(from, line + 1)), after: stop < 0 ? after : after.slice(0, stop) };
}

/** The cue nearest to the date decides; a word before it weighs more than one after. */
export function directionOf(words: DateWords): Direction {
  const [forward, backward] = [oneOf(words.forward), oneOf(words.backward)];
  const last = (cue: RegExp, part: string): number => {
    let at = -1;
    for (const found of part.matchAll(cue)) at = found.index + found[0].length;
    return at;
  };
  const first = (cue: RegExp, part: string): number => {
    for (const found of part.matchAll(cue)) return found.index;
    return Infinity;
  };
  return (text, start, end) => {
    const { before, after } = sentenceRound(text, start, end);
    const [ahead, behind] = [last(forward, before), last(backward, before)];
    if (ahead > behind) return 'forward';
    if (behind > ahead) return 'backward';
    const [then, ago] = [first(forward, after), first(backward, after)];
    if (then < ago) return 'forward';
    return ago < then ? 'backward' : undefined;
  };
}
