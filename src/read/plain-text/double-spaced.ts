import { endsByWill, type Layout } from './layout.js';
import type { TextLine } from './lines.js';

/**
 * So many lines, and so large a share of those behind a blank one, go on with a sentence where a page is double-spaced.
 */
const FEWEST = 6;
const LEAST = 0.2;

/** `He said that` + a blank line + `he would go.` */
const goesOn = (before: TextLine | undefined, line: TextLine): boolean =>
  before !== undefined && /[\p{L}\d,-]$/u.test(before.text) && /^\p{Ll}/u.test(line.text);

/**
 * The lines of a double-spaced typescript as if its blank lines were none, but for those behind a line that leaves room
 * or
 * before a first line that is set in. Other texts as they are.
 */
export function singleSpaced(lines: readonly TextLine[], layout: Layout): readonly TextLine[] {
  const apart = lines.filter((line, i) => i > 0 && line.after === 'blank');
  const within = lines.filter((line, i) => line.after === 'blank' && goesOn(lines[i - 1], line));
  if (within.length < FEWEST || within.length < apart.length * LEAST) return lines;
  const margin = lines.reduce((least, line) => Math.min(least, line.indent), Infinity);
  return lines.map((line, i) => {
    const before = lines[i - 1];
    if (before === undefined || line.after !== 'blank') return line;
    const isSetIn = line.indent > margin && !/^\p{Ll}/u.test(line.text);
    return isSetIn || endsByWill(before, line, layout) ? line : { ...line, after: 'line' };
  });
}
