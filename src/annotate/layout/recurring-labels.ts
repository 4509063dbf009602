import { pattern } from '../../text/index.js';
import type { Line } from './blocks.js';

/** `Mr. BELL: We meet again.`; not `Regular Meeting, 4:00 p.m.` */
export const LETTER_LABEL = /^([^:]{1,40}):(?!\d)/u;

/** So often a label opens lines that is no field's. */
const FEWEST_TURNS = 3;

/** What stands before the colon of a line, or nothing. */
export const labelIn = (text: string): string => LETTER_LABEL.exec(text)?.[1] ?? '';

/** The labels of so many lines that they are speakers'. */
export function recurringLabels(lines: readonly Line[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { text } of lines) {
    const label = INITIALS_ALONE.test(text) ? text : labelIn(text);
    if (label !== '') times.set(label, (times.get(label) ?? 0) + 1);
  }
  const fewest = (label: string): number => (INITIALS_ALONE.test(label) ? FEWEST_ALONE : FEWEST_TURNS);
  return new Set([...times].flatMap(([label, n]) => (n >= fewest(label) ? [label] : [])));
}

/** `P.M.` on a line of its own, and so often. */
const INITIALS_ALONE = pattern(/^(?:\p{Lu}\.){2,4}$/u);
const FEWEST_ALONE = 2;
