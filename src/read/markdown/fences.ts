import type { Hidden } from './inline-marks.js';

/**
 * A line that begins one of pandoc's divisions, or ends it. Examples: `::: {custom-style="Speaker"}`, `:::: note`,
 * `:::`.
 */
const FENCE = /^([ \t>]*):{3,}[ \t]*(\{[^{}\n]{1,300}\}|[\w-]{1,60})?[ \t]*:*[ \t]*\r?$/gmu;

/** The lines that begin and end divisions, from the offset `from` on; one that lacks its other half is words. */
export function fencesIn(source: string, from: number): readonly Hidden[] {
  if (!source.includes(':::')) return [];
  const found: Hidden[] = [];
  const open: Hidden[] = [];
  FENCE.lastIndex = from;
  for (let match = FENCE.exec(source); match !== null; match = FENCE.exec(source)) {
    const start = match.index + match[1]!.length;
    const fence = { start, end: match.index + match[0].trimEnd().length, as: 'line' as const };
    if (match[2] !== undefined) open.push(fence);
    else {
      const opened = open.pop();
      if (opened !== undefined) found.push(opened, fence);
    }
  }
  return found;
}
