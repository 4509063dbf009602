import type { Expected } from './expected.js';

/** So many of a long list are shown. */
const SHOWN = 8;

/** `a, b or c`; a long list is cut and says how many more there are. */
export function oneOf(items: readonly string[]): string {
  if (items.length > SHOWN + 1) return `${items.slice(0, SHOWN).join(', ')} or one of ${items.length - SHOWN} more`;
  return joined(items, 'or');
}

export const allOf = (items: readonly string[]): string => joined(items, 'and');

function joined(items: readonly string[], word: string): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** What was expected next, in words: names in alphabetical order, then what is open, then text, then the end. */
export function expectedWords(expected: Expected, end: string | undefined): string {
  const names = [...expected.names].sort((a, b) => (a < b ? -1 : 1));
  const others = [
    ...expected.open,
    ...(expected.text ? ['text'] : []),
    ...(end === undefined ? [] : [`the end of ${end}`]),
  ];
  const list =
    names.length > SHOWN + 1 ? [`${names.slice(0, SHOWN).join(', ')} (and ${names.length - SHOWN} more)`] : names;
  return oneOf([...list, ...others]);
}

/** A value in quotation marks, cut when it is long. */
export function quoted(text: string): string {
  const characters = Array.from(text.slice(0, 200));
  return `"${characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : characters.join('')}"`;
}

/** The candidate that a misspelt name most likely means: at most a third of its letters differ. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  const letters = lettersOf(name);
  for (const candidate of candidates) {
    const isFar =
      Math.abs(candidate.length - name.length) >= least || bitsOf(letters ^ lettersOf(candidate)) > 2 * (least - 1);
    const distance = isFar ? least : editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Which letters a word has, whatever their case, as bits: one change of a word changes two of them at most. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** How many letters must be added, dropped, changed or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : changed;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, changed, swapped));
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
