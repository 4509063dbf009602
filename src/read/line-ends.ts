/** What the end of one line and the beginning of the next say of each other; for typed, hard-wrapped and paged text. */

/** The end of a complete sentence. Example: "he left.”"; not: "he left for", "as follows:". */
const COMPLETE = /[.!?…]["”’')\]]*$/;

/** Where nothing can follow: a heading's colon or a list's semicolon ends its line too. */
const CLOSED = /[.!?:;…"”’')\]]$/;

export const isComplete = (line: string): boolean => COMPLETE.test(line);

/** Whether `after` goes on with the sentence that `before` leaves open. */
export const continues = (before: string, after: string): boolean => before !== '' && !CLOSED.test(before) && /^\p{Ll}/u.test(after);

/** A word cut at a line end: "govern-" before "ment"; not "Soviet-" before "American". */
export const cutsWord = (before: string, after: string): boolean => /\p{L}[-\u2010\u00ad]$/u.test(before) && /^\p{Ll}/u.test(after);
