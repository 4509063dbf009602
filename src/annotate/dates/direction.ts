import type { DateWords } from '../../language/index.js';
import { groupedBy, pattern } from '../../text/index.js';

/**
 * Which way from the day of the record the sentence round a span looks. `weakly`: also by a verb in the past that
 * stands near before it: `We revised it in March`.
 */
export type Direction = (text: string, start: number, end: number, weakly?: boolean) => Side | undefined;

/** `ahead`: forward, by a word that says nothing else: `He will come in March`. */
export type Side = 'forward' | 'backward' | 'ahead';

/** So far, in characters, a sentence is read to either side of a date: two typed lines, where its verb stands. */
const REACH = 160;
/** `… on March 1." It was`: a mark of quotation may stand between. */
const SENTENCE_END = pattern(/[.?!;]["”’')\]]?\s+(?=["“([]?\p{Lu})/gu);
const NEXT_SENTENCE = pattern(/[.?!;]["”’')\]]?\s+["“([]?\p{Lu}/u);

/** Forms of one direction, by their first word; `endings` hang on another word (`he'll`). */
interface Cues {
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly endings: readonly string[];
}

function cuesOf(forms: readonly string[]): Cues {
  const cues = forms.filter((form) => !form.startsWith("'")).map((form) => form.toLowerCase().split(' '));
  const byFirst = groupedBy(cues, ([first]) => first!);
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
function sentenceRound(
  text: string,
  start: number,
  end: number,
  abbreviations: ReadonlySet<string>,
): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  let from = 0;
  for (const stop of SENTENCE_END.matchAll(before)) {
    if (!abbreviations.has(LAST_WORD.exec(before.slice(0, stop.index))?.[0].toLowerCase() ?? '')) {
      from = stop.index + stop[0].length;
    }
  }
  const line = before.lastIndexOf('\n\n');
  const stop = NEXT_SENTENCE.search(after);
  const own = before.slice(Math.max(from, line + 1));
  const rest = stop < 0 ? after : after.slice(0, stop);
  // `he is right (in his speech on the 25th) that we should go`: brackets are a sentence of their own.
  const open = own.lastIndexOf('(');
  return open > own.lastIndexOf(')') && rest.includes(')')
    ? { before: own.slice(open + 1), after: rest.slice(0, rest.indexOf(')')) }
    : { before: own, after: rest };
}

const LAST_WORD = pattern(/\p{L}{1,6}$/u);

/** `will be decided`, `would have been sent`: so many words on, a verb of the past is part of what lies ahead. */
const GOVERNS = 3;

/** A cue so many words before the date outweighs the verb just before it: `will be introduced on Friday`. */
const NEAR_CUE = 3;

/** How many words before a date a verb in the past may stand. */
const NEAR_VERB = 4;

/** A date that stands so near the start of its sentence opens it, and the verb follows within so many words. */
const LEADS_IN = 2;
const NEAR_SUBJECT = 6;

/** `introduced on Friday`: the word just before the date and what leads to it. */
const beforeDate = (earlier: readonly string[], { joints }: DateWords): string | undefined =>
  (joints.on.length > 0 ? joints.on : joints.in).includes(earlier.at(-1) ?? '') ? earlier.at(-2) : undefined;

/** `You were here until Monday`: the word that leads to the date says how it looks only where nothing else does. */
const leadsToLimit = (said: readonly string[], { joints }: DateWords): boolean =>
  [...joints.until, ...joints.before].includes(said.at(-1) ?? '');

/** The cue nearest to the date decides; a word before it weighs more than one after. */
export function directionOf(words: DateWords): Direction {
  const [forward, backward, plain] = [cuesOf(words.forward), cuesOf(words.backward), cuesOf(words.ahead ?? [])];
  const pastIn = (part: readonly string[]): readonly number[] => {
    const ahead = cuesIn(part, forward);
    return cuesIn(part, backward).filter((at) => !ahead.some((cue) => cue < at && at - cue <= GOVERNS));
  };
  /** `…, daß sie am Freitag einen Text eingereicht haben`: the verb behind the date, in its own clause. */
  const inClause = (before: string, after: string): Side | undefined => {
    const opened = words.clauses === undefined ? undefined : [...before.matchAll(words.clauses)].at(-1);
    if (opened === undefined || before.slice(opened.index + 1).includes(',')) return undefined;
    const later = wordsOf(after.split(',', 1)[0]!);
    const [ahead, behind] = [cuesIn(later, forward), pastIn(later)];
    if (ahead.length > 0) return 'forward';
    return behind.length > 0 ? 'backward' : undefined;
  };
  return (text, start, end, weakly = false) => {
    const { before, after } = sentenceRound(text, start, end, words.abbreviations);
    const own = inClause(before, after);
    if (own !== undefined) return own;
    const said = wordsOf(before);
    const isLimit = leadsToLimit(said, words);
    const earlier = isLimit ? said.slice(0, -1) : said;
    const [ahead, behind] = [cuesIn(earlier, forward).at(-1) ?? -1, pastIn(earlier).at(-1) ?? -1];
    const nearest = Math.max(ahead, behind);
    const isFar = nearest < 0 || earlier.length - 1 - nearest > NEAR_CUE;
    // `proposed on Monday that`
    const isSaid = words.says?.includes(wordsOf(after)[0] ?? '') === true;
    if ((isFar || isSaid) && words.pastForms.test(beforeDate(earlier, words) ?? '')) return 'backward';
    if (ahead > behind) return cuesIn(earlier, plain).at(-1) === ahead ? 'ahead' : 'forward';
    if (behind > ahead) return 'backward';
    const later = wordsOf(after);
    const [then, ago] = [cuesIn(later, forward)[0] ?? Infinity, pastIn(later)[0] ?? Infinity];
    if (then < ago) return 'forward';
    if (ago < then) return 'backward';
    const { futureForms } = words;
    if (futureForms !== undefined && [...earlier, ...later].some((word) => futureForms.test(word))) return 'forward';
    // `On Saturday alone four thousand cars entered`
    const opens =
      earlier.length <= LEADS_IN ? later.slice(0, NEAR_SUBJECT).filter((word) => !words.joints.or.includes(word)) : [];
    const near = weakly ? [...earlier.slice(-NEAR_VERB), ...opens] : [];
    if (near.some((word) => words.pastForms.test(word))) return 'backward';
    return isLimit ? 'forward' : undefined;
  };
}
