import type { TextLine } from './lines.js';

/** A line drawn below a heading, or above it too, as reStructuredText has it: `=====`. Not: `______`, to be signed. */
const DRAWN = /^([-=~^"#])\1{2,}$/;

/** The bullet of an entry. Examples: "- The President", "* Yes", "• No"; not: "- 2 -", "-- he said". */
const BULLET = /^([-*+•])[ \t]+(?!\d+[ \t]*[-–—]?$)(?=\S)/;

/** By how many characters a drawn line may be longer or shorter than its heading. */
const SLACK = 2;

const fits = (title: TextLine, line: TextLine): boolean =>
  DRAWN.test(line.text) && Math.abs(line.text.length - title.text.length) <= SLACK;

/** A heading, whose lines are drawn below it or on both its sides, and no words: `Minutes` above `=======`. */
export interface DrawnHeading {
  readonly title: TextLine;
  /** What tells levels apart: the mark, and whether it stands above as well. */
  readonly style: string;
  readonly lines: number;
}

/** The heading that begins at a line, if one does: behind a blank line, or at the beginning. */
export function drawnHeading(lines: readonly TextLine[], at: number): DrawnHeading | undefined {
  const [first, second, third] = [lines[at], lines[at + 1], lines[at + 2]];
  if (first === undefined || second === undefined || second.after !== 'line') return undefined;
  if (at > 0 && first.after === 'line') return undefined;
  const isOver = third !== undefined && third.after === 'line' && DRAWN.test(first.text) && first.text === third.text;
  if (isOver && !DRAWN.test(second.text) && second.text.length <= first.text.length + SLACK) {
    return { title: second, style: `${first.text[0]}${first.text[0]}`, lines: 3 };
  }
  if (first.indent > 0 || !/[\p{L}\d]/u.test(first.text) || !fits(first, second)) return undefined;
  return { title: first, style: second.text[0]!, lines: 2 };
}

/** The bullet that a line begins with, and how long it is with the blanks behind it. */
export function bulletOf(line: TextLine): { readonly mark: string; readonly length: number } | undefined {
  const match = BULLET.exec(line.text);
  return match === null ? undefined : { mark: match[1]!, length: match[0].length };
}
