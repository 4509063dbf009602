import type { LayoutWords } from '../../language/index.js';

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
