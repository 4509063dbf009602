import { pattern } from '../../text/index.js';
import type { Line } from './blocks.js';

/** `Mr. BELL: We meet again.`; not `Regular Meeting, 4:00 p.m.` */
export const LETTER_LABEL = /^([^:]{1,40}):(?!\d)/u;

/** So often a label opens lines that is no field's. */
const FEWEST_TURNS = 3;

/** `Mr. Aldous. The subcommittee will be in order.`, `Mr. Dunn of Ohio. Thank you.`: as hearings are printed. */
const STOPPED = pattern(
  /^(\p{Lu}\p{Ll}{1,4}\.\s(?:\p{Lu}\.\s)?\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Ll}{2}\s\p{Lu}[\p{L} ]{2,20})?)\.\s+["“\p{Lu}\p{Nd}]/u,
);

/** What stands before the colon of a line, or before the full stop of a titled name; or nothing. */
export const labelIn = (text: string): string => stoppedIn(text) ?? LETTER_LABEL.exec(text)?.[1] ?? '';

/** With its full stop, so that `Mr. Aldous` alone in a list is none. */
const stoppedIn = (text: string): string | undefined => {
  const label = STOPPED.exec(text)?.[1];
  return label === undefined ? undefined : `${label}. `;
};

/** The labels of so many lines that they are speakers'. */
export function recurringLabels(lines: readonly Line[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { text } of lines) {
    const label = INITIALS_ALONE.test(text) ? text : labelIn(text);
    if (label !== '') times.set(label, (times.get(label) ?? 0) + 1);
  }
  const fewest = (label: string): number => (INITIALS_ALONE.test(label) ? FEWEST_ALONE : FEWEST_TURNS);
  // Where several titled names before a full stop come back, each of that form speaks, also who does so once.
  const stopped = new Set(lines.flatMap(({ text }) => stoppedIn(text) ?? []));
  const isConvention = [...stopped].filter((label) => times.get(label)! > 1).length >= FEWEST_STOPPED;
  return new Set([
    ...[...times].flatMap(([label, n]) => (n >= fewest(label) ? [label] : [])),
    ...(isConvention ? stopped : []),
  ]);
}
const FEWEST_STOPPED = 2;

/** `P.M.` on a line of its own, and so often. */
const INITIALS_ALONE = pattern(/^(?:\p{Lu}\.){2,4}$/u);
const FEWEST_ALONE = 2;
