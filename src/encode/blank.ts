import type { Span } from '../text/index.js';

const XML_SPACE: ReadonlySet<number> = new Set([9, 10, 13, 32]);

const isSpace = (unit: number): boolean => XML_SPACE.has(unit);

/** Whether the stretch holds only what XML counts as white space. A no-break space is a character like others. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

/** The stretch without white space at its ends; empty when there is nothing else. */
export function trim(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Whether only white space lies between `at` and the line's (or the text's) beginning. */
export function beginsLine(text: string, at: number): boolean {
  let i = at;
  while (i > 0 && text[i - 1] !== '\n' && isSpace(text.charCodeAt(i - 1))) i--;
  return i === 0 || text[i - 1] === '\n';
}

/** Whether only white space lies between `at` and the line's (or the text's) end. */
export function endsLine(text: string, at: number): boolean {
  let i = at;
  while (i < text.length && text[i] !== '\n' && isSpace(text.charCodeAt(i))) i++;
  return i === text.length || text[i] === '\n';
}
