/**
 * Minutes are not written for CommonMark: "1. N. S. KHRUSHCHEV says" is no list to be renumbered, "- 2 -" is a page
 * number and "______" a blank to be filled. Before parsing, such marks are masked by private use characters, one for
 * one, so that the parser sees letters; the text itself is always taken from the source.
 */
interface Masked {
  readonly text: string;
  /** The numbers at line starts, by the offset of their first digit: "1." is 1. */
  readonly numbers: ReadonlyMap<number, number>;
}

const MASK = '\ue000';
const masked = (text: string): string => MASK.repeat(text.length);

/** What may stand before a block on its line: indents, block quote marks, bullets, the label of a footnote. */
const PREFIX = /[ \t>]*(?:(?:[-+*][ \t]|\[\^[^\]\s]{1,100}\]:)[ \t>]*){0,8}/.source;

/** "1." and "1)" of a numbered paragraph. Example: "> 12. Text"; not: "1960 was", "3.5 million". */
const NUMBER = new RegExp(`^(${PREFIX})(\\d{1,9})(?=[.)](?:[ \\t]|$))`, 'gm');

/** Nothing but asterisks, hyphens or low lines. Examples: "***", "* * *", "______"; not: "-", "**bold**". */
const ONLY_RULES = /^([ \t>]*)([-*_](?:[ \t]*[-*_])+)[ \t]*$/gm;

/** A mark without words, which CommonMark would drop. Examples: "- 2 -", "-", "##"; not: "- text". */
const ONLY_MARK = new RegExp(`^(${PREFIX})([-–—][ \\t]*\\d+[ \\t]*[-–—]|[-+*]|#{1,6})[ \\t]*$`, 'gm');

/** Quotations and bullets inside each other on one line; nobody means more than a few. */
const CONTAINERS = /^[ \t>]*(?:[-+*][ \t][ \t>]*)*/gm;
const MAX_CONTAINERS = 12;

/** Marks whose pairing costs the parser time by the square of their number in a passage; no author has so many. */
const PAIRED = /[*_[\]`]/g;
/**
 * What parts the words for the parser to no purpose, and then costs as much: `<`, `&`, `\` and `!` that begin nothing.
 * Not: `<https://a.org>`, `<mary@a.org>`, `&eacute;`, `\*`.
 */
const PARTING =
  /!|<(?![a-z][a-z0-9+.-]{1,31}:[^\s<>]{0,2000}>|[^\s<>@]{1,64}@[^\s<>@]{1,255}>)|&(?!#?[a-z0-9]{1,31};)|\\(?![!-/:-@[-`{-~])/gi;
const MOST_MARKS = 2000;
/** A line without the address of a link, in which each character counts. */
const LINE = /^(?!.*\]\().+$/gm;
const PASSAGE = /[^\n]+(?:\n[^\n]+)*/g;

/** A break between passages, if alone between blank lines. Not: "___" (a blank to be signed), "* * *" (an omission). */
const BREAK = /^(?:-{3,}|\*{3,})$/;

/** Blanks to be filled in: "Mr. ______ said". */
const BLANK = /_{4,}/g;

const BLANK_LINE = /^[ \t>]*$/;

/** Whether the lines next to the line `[start, end)` are blank or missing. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = start === 0 ? '' : text.slice(text.lastIndexOf('\n', start - 2) + 1, start - 1);
  const next = text.indexOf('\n', end + 1);
  const after = text.slice(end + 1, next === -1 ? text.length : next);
  return BLANK_LINE.test(before) && BLANK_LINE.test(after);
}

/** The marks of containers beyond the most there may be: hostile depth costs the parser its time and its stack. */
function flattened(prefix: string): string {
  let containers = 0;
  return prefix.replace(/[-+*>]/g, (mark) => (++containers > MAX_CONTAINERS ? MASK : mark));
}

const isMany = (marks: RegExp, passage: string): boolean => (passage.match(marks)?.length ?? 0) > MOST_MARKS;

function tamed(passage: string): string {
  if (passage.length <= MOST_MARKS) return passage;
  const paired = isMany(PAIRED, passage) ? passage.replace(PAIRED, MASK) : passage;
  return isMany(PARTING, paired) ? paired.replace(LINE, (line) => line.replace(PARTING, MASK)) : paired;
}

/** The text as the parser shall see it: same length, same line ends. */
export function maskForParsing(source: string): Masked {
  // Lines end with "\n" alone while the regexes run; carriage returns come back below.
  const lines = source.replace(/\r\n/g, ' \n').replace(/\r/g, '\n');
  const numbers = new Map<number, number>();
  const text = lines
    .replace(ONLY_RULES, (line, prefix: string, marks: string, offset: number) =>
      BREAK.test(marks) && standsAlone(lines, offset, offset + line.length)
        ? line
        : (prefix + masked(marks)).padEnd(line.length),
    )
    .replace(ONLY_MARK, (line, prefix: string, marks: string) => (prefix + masked(marks)).padEnd(line.length))
    .replace(NUMBER, (_, prefix: string, digits: string, offset: number) => {
      numbers.set(offset + prefix.length, Number(digits));
      return prefix + masked(digits);
    })
    .replace(BLANK, masked)
    .replace(CONTAINERS, flattened)
    .replace(PASSAGE, tamed)
    .replace(/ \n/g, (end, offset: number) => (source[offset] === '\r' ? '\r\n' : end));
  return { text, numbers };
}

/** A value that the parser took from masked text (a link's address) as the source has it. */
export const unmasked = (value: string): string => value.replaceAll(MASK, '_');
