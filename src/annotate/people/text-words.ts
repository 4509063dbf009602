import { ofKind, type Transcript } from '../../model/index.js';
import { asLetters, misreadWord, type Span, firstPlace } from '../../text/index.js';
import type { Lexicon } from './lexicon.js';
import { isPlainGap, type Joins } from './title-run.js';
import { isName, nameKey, wordsOf, type Word } from './words.js';

/** A transcript's words, and which of them stand side by side. */
export interface TextWords {
  readonly text: string;
  readonly words: readonly Word[];
  readonly joins: Joins;
  /** Whether word `i` begins a sentence or a block, so that its capital proves nothing. */
  readonly opensSentence: (i: number) => boolean;
  /** Whether word `i` is the first of its block. */
  readonly opensBlock: (i: number) => boolean;
  /** Whether the text has this word in small letters too, folded: then a capital makes no name of it. */
  readonly isWord: (key: string) => boolean;
  readonly verbs: SayingVerbs;
  /** Whether a place is in the list of those who take part. */
  readonly isListed: (at: number) => boolean;
}

/** The verbs by which a language tells what somebody said, and what may stand before them. */
interface SayingVerbs {
  readonly says: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  /** What past forms look like. */
  readonly past: RegExp;
}

/** No verbs: where nothing is said. */
const SILENT: SayingVerbs = { says: new Set(), between: new Set(), past: /^$/ };

/** Three spaces within a line part the columns of a typed list: `Foreign Secretary     Herr Genscher`. */
const GAP = /^(?:[^\S\n]{0,2}|[^\S\n]*\n[^\S\n]*|-|\u2010|\u2011)$/;
/** After these a new sentence begins: `said. “Ball`; not after a short form or an initial. */
const SENTENCE_END = /[.!?:…][”"’')\]]*\s+[“"‘'([]*$|[“"]$/;

/** The words of a transcript. A name may cross a line feed or a page seam, never the border of a block. */
export function textWordsOf(
  transcript: Transcript,
  lexicon: Lexicon,
  verbs: SayingVerbs = SILENT,
  isSurname: (key: string) => boolean = () => false,
  labelEnds: readonly number[] = [],
): TextWords {
  const { text } = transcript;
  const words = mended(text, wellRead(text, wordsOf(text, lexicon.keepStop), isSurname), isSurname, lexicon);
  const blocks = ofKind(transcript.annotations, 'head', 'p', 'item', 'cell', 'note', 'dateline', 'speaker').map(
    (a) => a.span.start,
  );
  const seams = ofKind(transcript.annotations, 'pb').map((a) => a.span);
  const openers = openersOf(words, blocks, seams);
  const joins: Joins = (i) => {
    const a = words[i];
    const b = words[i + 1];
    if (a === undefined || b === undefined || a.possessive || b.start - a.end > MOST_GAP) return false;
    // `Q. Where were you?`: the letter of a label is no initial of what is said.
    const ends = labelEnds[firstPlace(labelEnds.length, (n) => labelEnds[n]! >= a.end)];
    if (ends !== undefined && ends <= b.start) return false;
    if (isPlainGap(text, a, b)) return true;
    const gap = text.slice(a.end, b.start);
    if (!GAP.test(gap)) return false;
    return (
      !gap.includes('\n') ||
      (!openers.has(i + 1) &&
        isWrapped(text, a.end, seams) &&
        !beginsEntry(text, a, b) &&
        !isNextOfList(text, words, i, lexicon))
    );
  };
  const opensBlock = (i: number): boolean => i === 0 || openers.has(i);
  const opensSentence = (i: number): boolean =>
    opensBlock(i) ||
    (!isPlainGap(text, words[i - 1]!, words[i]!) && SENTENCE_END.test(text.slice(words[i - 1]!.end, words[i]!.start)));
  let small: ReadonlySet<string> | undefined;
  const isWord = (key: string): boolean =>
    (small ??= new Set(words.filter((w) => w.shape === 'lower').map((w) => w.key))).has(key);
  const lists = ofKind(transcript.annotations, 'list').filter(({ type }) => type === 'participants');
  const isListed = (at: number): boolean => lists.some(({ span }) => span.start <= at && at < span.end);
  return { text, words, joins, opensBlock, opensSentence, isWord, verbs, isListed };
}

/** `Paris 12`, `Jan. 9`. */
const NUMBER_AFTER = /[.,]?\s{1,6}\d/y;

/** `3 March`, `3rd March`, `3–5 March`. */
const NUMBER_BEFORE = /(?<=\d[a-z.]{0,3}\s{1,4})/y;

const matchesAt = (shape: RegExp, text: string, at: number): boolean => {
  shape.lastIndex = at;
  return shape.test(text);
};

/** Whether a number stands behind an offset, as it does behind a month and a place: no person's name has one. */
export const numberFollows = (text: string, at: number): boolean => matchesAt(NUMBER_AFTER, text, at);

export const numberPrecedes = (text: string, at: number): boolean => matchesAt(NUMBER_BEFORE, text, at);

const LINE_END_HYPHEN = /^[-\u2010]\n[^\S\n]*$/;

/** `Khru-` / `shchev`: whether the end of a line cuts a word before word `i + 1`. */
export const isCutAfter = (text: string, words: readonly Word[], i: number): boolean => {
  const [a, b] = [words[i], words[i + 1]];
  return a !== undefined && b?.shape === 'lower' && LINE_END_HYPHEN.test(text.slice(a.end, b.start));
};

/**
 * Whether a word and the next are one (`Khru-` / `shchev`, `Pah-` / `len`), not two by a hyphen of their own:
 * `Chou En-` / `lai`, `Kennedy-` / `led`.
 */
function isCutWord(words: readonly Word[], i: number, isSurname: (key: string) => boolean, lexicon: Lexicon): boolean {
  const [before, word, next] = [words[i - 1], words[i]!, words[i + 1]!];
  if (isSurname(word.key + next.key)) return true;
  return (
    isName(word) &&
    !isSurname(word.key) &&
    !lexicon.countryOf.has(word.key) &&
    !lexicon.surnameFirst.has(before?.key ?? '')
  );
}

/** The words with those made whole that the end of a line cuts. */
function mended(
  text: string,
  words: readonly Word[],
  isSurname: (key: string) => boolean,
  lexicon: Lexicon,
): readonly Word[] {
  const whole: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i]!, words[i + 1]];
    if (next !== undefined && isCutAfter(text, words, i) && isCutWord(words, i, isSurname, lexicon)) {
      const { key, text: head, start, shape } = word;
      whole.push({ ...next, start, text: head + next.text, key: key + next.key, shape, mended: true });
      i++;
    } else whole.push(word);
  }
  return whole;
}

/** The words with those put right in which figures stand for letters (`Or1ov`), where that makes a surname of them. */
function wellRead(text: string, words: readonly Word[], isSurname: (key: string) => boolean): readonly Word[] {
  const read: Word[] = [];
  let end = 0;
  for (const word of words) {
    if (word.start < end) continue;
    const figure = isName(word) && (text[word.end] === '1' || text[word.end] === '0');
    const written = figure ? misreadWord(text.slice(word.start)) : undefined;
    const key = written === undefined ? '' : nameKey(asLetters(written));
    end = written === undefined || !isSurname(key) ? word.end : word.start + written.length;
    read.push(end === word.end ? word : { ...word, text: asLetters(written!), key, end, mended: true });
  }
  return read;
}

/**
 * Whether the line that ends behind an offset was cut by its width, so that a name may go on in the next; `Mr. J.
 * Smit` alone on its line in a list is not. A page end cuts anywhere.
 */
function isWrapped(text: string, end: number, seams: readonly Span[]): boolean {
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return end - start >= LEAST_WRAPPED || seams.some((s) => s.start >= end && s.start <= end + MOST_GAP);
}

/** `Sir Edmund March` / `UNITED STATES : Mr. Dunn`: a line that begins with a label, or in other type, is another's. */
const beginsEntry = (text: string, last: Word, first: Word): boolean =>
  (last.shape === 'capital' && first.shape === 'upper') || LABEL_END.test(text.slice(first.end, first.end + 3));

const LABEL_END = /^ ?: /;

/**
 * `M. LUND, Président du Conseil` / `M. AMT, Ministre des Finances`: two lines of a list, each of which begins with a
 * form of address; what the first one is belongs to no name in the second.
 */
function isNextOfList(text: string, words: readonly Word[], i: number, { honorifics }: Lexicon): boolean {
  const next = words[i + 1]!;
  if (!honorifics.has(next.key)) return false;
  const start = text.lastIndexOf('\n', words[i]!.end - 1) + 1;
  let first = i;
  while (first > 0 && words[first - 1]!.start >= start) first--;
  return honorifics.has(words[first]!.key) && text.slice(start, words[i]!.end).includes(',');
}

/** Shortest line, in characters, that its width has cut: the columns of a newspaper or a typed margin have more. */
const LEAST_WRAPPED = 30;

/** The words before which a block begins, other than at a page seam. */
function openersOf(words: readonly Word[], blocks: readonly number[], seams: readonly Span[]): ReadonlySet<number> {
  const openers = new Set<number>();
  const sorted = seams.toSorted((a, b) => a.start - b.start);
  for (const start of blocks) {
    const i = firstPlace(words.length, (at) => words[at]!.start >= start);
    const [before, word] = [words[i - 1], words[i]];
    if (before === undefined || word === undefined || start <= before.end) continue;
    if (!isBetween(sorted, before.end, word.start)) openers.add(i);
  }
  return openers;
}

/** Whether one of sorted spans, of which none overlaps another, lies between two places. */
function isBetween(spans: readonly Span[], from: number, to: number): boolean {
  const first = spans[firstPlace(spans.length, (i) => spans[i]!.start >= from)];
  return first !== undefined && first.end <= to;
}

/** Longest white space within a name: a page seam in a text of blank lines. */
const MOST_GAP = 8;
