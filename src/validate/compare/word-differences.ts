import { addTo, firstPlace } from '../../text/index.js';
/** A stretch in which two rows differ: indexes into each, half-open. */
interface Difference {
  readonly a: readonly [start: number, end: number];
  readonly b: readonly [start: number, end: number];
}

/** So many words in a row are found again in the other row before the two are held to agree again. */
const AGREEING = 3;
/** How many words ahead the place where they agree again is looked for. */
const FAR = 4000;

/** Where runs of `AGREEING` words begin, by the words. */
function runsOf(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const runs = new Map<string, number[]>();
  for (let i = 0; i <= words.length; i++) addTo(runs, runAt(words, i), i);
  return runs;
}

/** The words from an index on; beyond the end there is a mark that both rows end in. */
const runAt = (words: readonly string[], i: number): string =>
  Array.from({ length: AGREEING }, (_, k) => words[i + k] ?? '\n').join('\u0000');

/** The first of ascending numbers that is at least `from`. */
const firstFrom = (numbers: readonly number[], from: number): number | undefined =>
  numbers[firstPlace(numbers.length, (i) => numbers[i]! >= from)];

/**
 * Where two rows of words differ, each difference as short as can be seen from where it begins: they agree again at the
 * nearest place where three words in a row do, or at both ends.
 */
export function differences(a: readonly string[], b: readonly string[]): readonly Difference[] {
  const found: Difference[] = [];
  let runs: ReadonlyMap<string, readonly number[]> | undefined;
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (a[i] === b[j]) {
      i++;
      j++;
      continue;
    }
    runs ??= runsOf(b);
    const [ahead, behind] = nextAgreement(a, b, i, j, runs);
    found.push({ a: [i, ahead], b: [j, behind] });
    [i, j] = [ahead, behind];
  }
  return found;
}

function nextAgreement(
  a: readonly string[],
  b: readonly string[],
  i: number,
  j: number,
  runs: ReadonlyMap<string, readonly number[]>,
): readonly [number, number] {
  let best: readonly [number, number] = [a.length, b.length];
  let cost = Infinity;
  for (let x = 0; x < Math.min(cost, FAR) && i + x <= a.length; x++) {
    const at = firstFrom(runs.get(runAt(a, i + x)) ?? [], j);
    if (at === undefined || x + at - j >= cost) continue;
    cost = x + at - j;
    best = [i + x, at];
  }
  return best;
}
