import { pattern } from '../text/index.js';
/** What the end of one line and the beginning of the next say of each other; for typed, hard-wrapped and paged text. */

/** The end of a complete sentence. Example: "he left.”"; not: "he left for", "as follows:". */
const COMPLETE = /[.!?…]["”’')\]]*$/;

/** Where a sentence may go on. Examples: "dealt with in", "the pilots,"; not: "as follows:", "- 2 -". */
const OPEN = pattern(/[\p{L}\d,–—-]$/u);
const PAGE_NUMBER = /^\W*(?:page\s+)?\d{1,4}\W*$/i;

export const isComplete = (line: string): boolean => COMPLETE.test(line);

/** Whether `after` goes on with the sentence that `before` leaves open. */
export const continues = (before: string, after: string): boolean =>
  OPEN.test(before) && !PAGE_NUMBER.test(before) && /^\p{Ll}/u.test(after);

/** A word cut at a line end: "govern-" before "ment"; not "Soviet-" before "American". */
export const cutsWord = (before: string, after: string): boolean =>
  /\p{L}[-\u2010\u00ad]$/u.test(before) && /^\p{Ll}/u.test(after);
