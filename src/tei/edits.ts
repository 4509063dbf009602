/** A stretch of a text, and what shall stand in its place. */
export type Edit = readonly [start: number, end: number, text: string];

/** A text with stretches of it put in other words; none overlaps another. */
export function edited(source: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const [start, end, text] of edits.toSorted((a, b) => a[0] - b[0])) {
    parts.push(source.slice(at, start), text);
    at = end;
  }
  return parts.join('') + source.slice(at);
}
