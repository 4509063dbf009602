import { pattern } from '../../text/index.js';
import type { TextWords } from './text-words.js';

/** Numbers of sections, not initials, before a heading: `I. SOURCES`. */
export const SECTION: ReadonlySet<string> = new Set(['i', 'v', 'x']);

/** `I. SOURCES`, `ARTICLE I. NAVIGATION`: where a number stands, at the start or behind what it counts. */
const isHeading = ({ words, joins, opensBlock }: TextWords, i: number): boolean =>
  opensBlock(i) || (joins(i - 1) && words[i - 1]?.shape !== 'lower' && words[i + 1]?.shape === 'upper');

/** What is asked of a record once, however often of its words. */
function oncePerRecord(is: (text: string) => boolean): (text: TextWords) => boolean {
  const known = new WeakMap<TextWords, boolean>();
  return (text) => {
    const answer = known.get(text) ?? is(text.text);
    known.set(text, answer);
    return answer;
  };
}

const SECOND_POINT = pattern(/(?:^|[\s([])II\.\]?\s+\p{Lu}/u);
/** Whether the record numbers its points: where a `II.` stands before a word, an `I.` is its first. */
const hasPoints = oncePerRecord((text) => SECOND_POINT.test(text));

const FIRST_LETTERED = pattern(/(?:^|\n)\W*A\.\s+\p{Lu}{3,}/u);
const SECOND_LETTERED = pattern(/(?:^|\n)\W*B\.\s+\p{Lu}{3,}/u);
/** Whether the record letters its points: `A. MINUTES`, `B. REPORTS`. */
const hasLetters = oncePerRecord((text) => FIRST_LETTERED.test(text) && SECOND_LETTERED.test(text));

/** Whether what has the form of one initial numbers a section: `I. SOURCES`, `B. REPORTS` beside `A. MINUTES`. */
export const isSectionNumber = (text: TextWords, i: number): boolean =>
  (SECTION.has(text.words[i]!.key) && (isHeading(text, i) || hasPoints(text))) ||
  (text.opensBlock(i) && text.words[i + 1]?.shape === 'upper' && hasLetters(text));
