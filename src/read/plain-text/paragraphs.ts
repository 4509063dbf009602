import { isComplete } from '../line-ends.js';
import { endsByWill, isStacked, type Layout } from './layout.js';
import type { TextLine } from './lines.js';
import { bulletOf } from './drawn-marks.js';
import { pattern } from '../../text/index.js';

const NUMBERED = /^(\d{1,9})[.)](?:\s|$)/;
/** The label of a turn at the beginning of a line. Examples: "Kissinger: Yes.", "THE PRESIDENT: I"; not: "at 3: 40". */
const LABEL = pattern(/^\p{Lu}[\p{L}.’' -]{0,40}:(?:\s|$)/u);

/** A first line is set in by two columns at least, and by no more than a tabulator and a half. */
const isSetIn = (line: TextLine, base: number): boolean => line.indent >= base + 2 && line.indent <= base + 12;

/**
 * Paragraphs told by their first line being set in: the next line is back at the margin, or the sentence before was
 * over.
 */
function beginsBySetting(block: readonly TextLine[], i: number, base: number): boolean {
  const [before, line, after] = [block[i - 1]!, block[i]!, block[i + 1]];
  if (!isSetIn(line, base) || (before.indent !== base && !isSetIn(before, base))) return false;
  if (after === undefined || after.indent !== base) return isComplete(before.text) && block[0]!.indent > base;
  return isComplete(before.text) || block[0]!.indent > base;
}

/** A title, an address, an entry of a list has fewer lines. */
const SOLID = 12;

/**
 * `nothing.` above `Mr. Hale asked`: in many wrapped lines without a blank one between them a paragraph ends where its
 * last
 * line leaves room, at a full stop, or before lines that are full again, as below a heading.
 */
function beginsBelowShort(block: readonly TextLine[], i: number, layout: Layout): boolean {
  const [before, line, after] = [block[i - 1]!, block[i]!, block[i + 1]];
  if (block.length < SOLID || layout.width === undefined || !endsByWill(before, line, layout)) return false;
  if (!/^[^\p{L}\d]*[\p{Lu}\d]/u.test(line.text)) return false;
  return isComplete(before.text) || (after !== undefined && !endsByWill(line, after, layout));
}

/** `RECORD OF TALKS` above `with the Ambassador`: where lines are paragraphs, a title in several. */
const goesOnBelow = (before: TextLine, line: TextLine): boolean =>
  isStacked([before, line]) && /^\p{Ll}/u.test(line.text) && /[\p{L}\d,]$/u.test(before.text);

/** Whether the line `i` of a block without blank lines begins a paragraph of its own. */
function begins(block: readonly TextLine[], i: number, base: number, layout: Layout, expected: number): boolean {
  const [before, line] = [block[i - 1]!, block[i]!];
  const bullet = bulletOf(block[0]!)?.mark;
  // An entry goes on until the next: what is set in below its bullet is no paragraph.
  if (bullet !== undefined && !layout.unwrapped) return bulletOf(line)?.mark === bullet;
  if (layout.unwrapped && !isStacked(block)) return !goesOnBelow(before, line);
  if (line.after === 'page' && isComplete(before.text)) return true;
  const number = NUMBERED.exec(line.text)?.[1];
  if (number !== undefined && (Number(number) === 1 || Number(number) === expected)) return true;
  if (LABEL.test(line.text) && isComplete(before.text)) return true;
  return beginsBySetting(block, i, base) || beginsBelowShort(block, i, layout);
}

/** Lines up to the next blank line. */
function blocksOf<L extends TextLine>(lines: readonly L[]): L[][] {
  const blocks: L[][] = [];
  for (const line of lines) {
    if (line.after === 'blank' || blocks.length === 0) blocks.push([line]);
    else blocks.at(-1)!.push(line);
  }
  return blocks;
}

/**
 * The lines of each paragraph: blank lines part them; where there are none, numbers, labels and first lines that are
 * set in.
 */
export function paragraphsOf<L extends TextLine>(lines: readonly L[], layout: Layout): L[][] {
  return blocksOf(lines).flatMap((block) => {
    const base = block.reduce((least, line) => Math.min(least, line.indent), Infinity);
    const paragraphs: L[][] = [];
    let expected = 1;
    block.forEach((line, i) => {
      if (i === 0 || begins(block, i, base, layout, expected)) paragraphs.push([line]);
      else paragraphs.at(-1)!.push(line);
      const number = NUMBERED.exec(line.text)?.[1];
      if (number !== undefined && paragraphs.at(-1)![0] === line) expected = Number(number) + 1;
    });
    return paragraphs;
  });
}
