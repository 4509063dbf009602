import { anyOf, perTable, type Language, type LayoutWords } from '../../language/index.js';
import { findDates } from '../dates/index.js';
import type { Block } from './blocks.js';
import { LONG, SENTENCE, SMALL, TITLE_START } from './line-shapes.js';
import { pattern } from '../../text/index.js';

/**
 * `Notes on the Conversation of Comrade A. I. Orlin with Ambassador Lindqvist on 4 May 1956` further down: another
 * record in the same paper. It says what it is, of whom and when, and is no sentence.
 */
export function isLaterTitle({ kind, nested, text: whole }: Block, language: Language): boolean {
  if (kind !== 'p' || nested || whole.length > LONG || SENTENCE.test(whole)) return false;
  return (
    saysWhatItIs(whole, language) || whole.split('\n').some((line) => !SMALL.test(line) && saysWhatItIs(line, language))
  );
}

function saysWhatItIs(text: string, { layout, dates }: Language): boolean {
  if (!TITLE_START.test(text)) return false;
  const words: readonly string[] = LETTERS_OF.match(text.toLowerCase());
  return (
    words.some((w) => layout.recordWords.has(w)) &&
    betweenOf(layout).test(text) &&
    // `TELEPHONE CALL TO AMB. LODER`: in a log of calls the capitals say it.
    (!SMALL.test(text) || findDates(text, dates, {}).some((d) => d.value.when !== undefined))
  );
}

const betweenOf = perTable((words: LayoutWords) =>
  pattern(`(?<!\\p{L})(?:${anyOf(words.betweenWords)})(?!\\p{L})`, 'iu'),
);

const LETTERS_OF = pattern(/\p{L}+/gu);
