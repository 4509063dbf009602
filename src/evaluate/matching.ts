import type { Span } from '../text/index.js';

/** What was found and what of the gold it meets; what of either stands alone. */
export interface Matched<F, G> {
  readonly pairs: readonly (readonly [found: F, gold: G])[];
  readonly missed: readonly G[];
  readonly vain: readonly F[];
}

/**
 * Pairs what was found with the gold, in order: a mark meets the one that it shares most characters with, of at least
 * half of the longer of both.
 */
export function matched<F extends { readonly span: Span }, G>(
  found: readonly F[],
  gold: readonly G[],
  spansOf: (gold: G) => readonly Span[],
): Matched<F, G> {
  const used = new Set<G>();
  const pairs: (readonly [F, G])[] = [];
  const vain: F[] = [];
  for (const mark of found) {
    let best: { readonly common: number; readonly gold: G } | undefined;
    for (const one of gold) {
      if (used.has(one)) continue;
      for (const span of spansOf(one)) {
        const common = Math.min(mark.span.end, span.end) - Math.max(mark.span.start, span.start);
        const longer = Math.max(lengthOf(mark.span), lengthOf(span));
        if (common > 0 && 2 * common >= longer && common > (best?.common ?? 0)) best = { common, gold: one };
      }
    }
    if (best === undefined) vain.push(mark);
    else {
      used.add(best.gold);
      pairs.push([mark, best.gold]);
    }
  }
  return { pairs, missed: gold.filter((one) => !used.has(one)), vain };
}

const lengthOf = ({ start, end }: Span): number => end - start;
