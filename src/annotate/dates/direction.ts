import type { DateWords } from '../../language/index.js';
import { pattern } from '../../text/index.js';

/** Which way from the day of the record the sentence round a span looks. */
export type Direction = (text: string, start: number, end: number) => 'forward' | 'backward' | undefined;

const REACH = 160;
const SENTENCE_END = pattern(/[.?!;]\s+(?=["“(]?\p{Lu})/gu);
const NEXT_SENTENCE = pattern(/[.?!;]\s+["“(]?\p{Lu}/u);

/** Forms of one direction, by their first word; `endings` hang on another word (`he'll`). */
interface Cues {
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly endings: readonly string[];
}

function cuesOf(forms: readonly string[]): Cues {
  const byFirst = new Map<string, string[][]>();
  for (const form of forms.filter((f) => !f.startsWith("'"))) {
    const words = form.toLowerCase().split(' ');
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), words]);
  }
  return { byFirst, endings: forms.filter((f) => f.startsWith("'")) };
}

const WORD = pattern(/[\p{L}']+/gu);

/** Where the cues of a stretch begin, in words. */
function cuesIn(words: readonly string[], cues: Cues): readonly number[] {
  return words.flatMap((word, i) => {
    const phrase = cues.byFirst.get(word)?.some((form) => form.every((part, k) => words[i + k] === part)) === true;
    return phrase || cues.endings.some((ending) => word.endsWith(ending)) ? [i] : [];
  });
}

const wordsOf = (part: string): readonly string[] => WORD.match(part.toLowerCase().replaceAll('’', "'"));

/** Where the sentence round a span begins and ends, no farther than `REACH`. */
function sentenceRound(text: string, start: number, end: number): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  let from = 0;
  for (const stop of SENTENCE_END.matchAll(before)) from = stop.index + stop[0].length;
  const line = before.lastIndexOf('\n\n');
  const stop = NEXT_SENTENCE.search(after);
  return { before: before.slice(Math.max(from, line + 1)), after: stop < 0 ? after : after.slice(0, stop) };
}

/** The cue nearest to the date decides; a word before it weighs more than one after. */
export function directionOf(words: DateWords): Direction {
  const [forward, backward] = [cuesOf(words.forward), cuesOf(words.backward)];
  return (text, start, end) => {
    const { before, after } = sentenceRound(text, start, end);
    const earlier = wordsOf(before);
    const [ahead, behind] = [cuesIn(earlier, forward).at(-1) ?? -1, cuesIn(earlier, backward).at(-1) ?? -1];
    if (ahead > behind) return 'forward';
    if (behind > ahead) return 'backward';
    const later = wordsOf(after);
    const [then, ago] = [cuesIn(later, forward)[0] ?? Infinity, cuesIn(later, backward)[0] ?? Infinity];
    if (then < ago) return 'forward';
    return ago < then ? 'backward' : undefined;
  };
}
