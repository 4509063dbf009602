import type { LayoutWords } from '../../language/index.js';
import type { Pattern, Span } from '../../text/index.js';

/** So many blocks from the top may say who presided and who was present. */
const HEAD_BLOCKS = 9;

/** What a pattern finds in the first blocks of a record, with its place in the text. */
interface InHead {
  readonly match: RegExpExecArray;
  readonly start: number;
  readonly end: number;
  readonly block: Span;
}

export const inHead = (text: string, blocks: readonly Span[], of: Pattern): readonly InHead[] =>
  blocks.slice(0, HEAD_BLOCKS).flatMap((block) =>
    of.matchAll(text.slice(block.start, block.end)).map((match) => {
      const start = block.start + match.index;
      return { match, start, end: start + match[0].length, block };
    }),
  );

/** So many different short forms make a line of them; so many where none of them leads to those present. */
const FEWEST_MARKS = 2;
const FEWEST_OTHERS = 3;

/**
 * `RS.; P. Meyer; VS. Kaiser; anw. Beust, Komers`: whether a line or block is one of short forms, as heads of editions
 * have.
 */
export function isHeadLine(block: string, { headMarks, attendanceMarks }: LayoutWords): boolean {
  const marks = [...headMarks.keys()].filter((mark) => block.includes(`${mark} `) || block.startsWith(`${mark};`));
  return marks.length >= (attendanceMarks.some((mark) => block.includes(`${mark} `)) ? FEWEST_MARKS : FEWEST_OTHERS);
}
