import type { Lexicon } from './lexicon.js';
import type { Mention } from './mention.js';
import type { TextWords } from './text-words.js';
import { phraseOf } from './title-run.js';
import { isName } from './words.js';

/**
 * Whether a name is part of the name of a thing or place: `the Truman Doctrine`, `Camp David`, `the Johnson
 * administration`.
 */
export function isThing(text: TextWords, mention: Mention, lexicon: Lexicon): boolean {
  if (mention.titles.some((t) => t.kind === 'honorific')) return false;
  // `the Draper Committee`, where Draper is known: he is meant with it.
  if (mention.known && isCalledAfter(text, mention, lexicon)) return false;
  return (
    thingFollows(text, mention.to, lexicon) ||
    pairedThingFollows(text, mention.to, lexicon) ||
    thingPrecedes(text, mention.from, lexicon)
  );
}

const isCalledAfter = ({ words, joins }: TextWords, { from, to }: Mention, { calledAfter }: Lexicon): boolean =>
  joins(to - 1) && calledAfter.has(words[to]?.text ?? '') && !(joins(from - 1) && isName(words[from - 1]!));

/** Most words of a head: `International Airport`. */
const HEAD_WORDS = 3;

function thingFollows(text: TextWords, at: number, lexicon: Lexicon): boolean {
  const { words, joins } = text;
  if (!joins(at - 1)) return false;
  for (let n = 1; n <= HEAD_WORDS && at + n <= words.length; n++) {
    if (n > 1 && !joins(at + n - 2)) break;
    const written = words
      .slice(at, at + n)
      .map((w) => w.text)
      .join(' ');
    if (
      lexicon.thingsAfter.has(written) ||
      (words[at]!.shape === 'upper' && lexicon.thingsAfterKeys.has(phraseOf(words, at, at + n)))
    ) {
      return true;
    }
  }
  return false;
}

/** `Jackson-Vanik amendment`: the second of two names joined by a hyphen answers for both. */
const pairedThingFollows = (text: TextWords, at: number, lexicon: Lexicon): boolean => {
  const [name, second] = [text.words[at - 1], text.words[at]];
  if (name === undefined || second?.shape !== 'capital' || text.text.slice(name.end, second.start) !== '-') {
    return false;
  }
  return thingFollows(text, at + 1, lexicon);
};

const thingPrecedes = (text: TextWords, at: number, lexicon: Lexicon): boolean => {
  const { words, joins } = text;
  return (
    (at > 0 && joins(at - 1) && words[at - 1]!.shape !== 'lower' && lexicon.thingsBefore.has(words[at - 1]!.key)) ||
    (at > 1 && joins(at - 1) && joins(at - 2) && lexicon.thingsBefore.has(phraseOf(words, at - 2, at)))
  );
};
