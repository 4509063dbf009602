import type { Annotation, Certainty } from '../model/index.js';
import { addTo } from '../text/index.js';

/** A mark that had to go, and the stronger one it crossed. */
export interface Loss {
  readonly lost: Annotation;
  readonly to: Annotation;
}

const STRENGTH: Readonly<Record<Certainty, number>> = { high: 2, medium: 1, low: 0 };

/** What is not marked is certain (schemas/README.md §7). */
const strengthOf = (annotation: Annotation): number => (annotation.cert === undefined ? 3 : STRENGTH[annotation.cert]);

/**
 * Leaves out as few marks as needed for no two to cross: of two that do, the less certain goes, and of equals the
 * later in `marks`. The result is sorted by start, the longer first.
 */
export function withoutCrossings(marks: readonly Annotation[]): {
  readonly kept: readonly Annotation[];
  readonly losses: readonly Loss[];
} {
  const order = new Map(marks.map((mark, index) => [mark, index]));
  const sorted = marks.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const rivals = crossingsOf(sorted);
  if (rivals.size === 0) return { kept: sorted, losses: [] };
  const losses = new Map<Annotation, Annotation>();
  const contested = [...rivals.keys()].toSorted(
    (a, b) => strengthOf(b) - strengthOf(a) || order.get(a)! - order.get(b)!,
  );
  for (const mark of contested) {
    if (losses.has(mark)) continue;
    for (const rival of rivals.get(mark)!) if (!losses.has(rival)) losses.set(rival, mark);
  }
  return { kept: sorted.filter((mark) => !losses.has(mark)), losses: [...losses].map(([lost, to]) => ({ lost, to })) };
}

/** Every mark that crosses another, with those it crosses. Linear but for marks that overlap. */
function crossingsOf(sorted: readonly Annotation[]): Map<Annotation, Annotation[]> {
  const rivals = new Map<Annotation, Annotation[]>();
  for (const [i, a] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length && sorted[j]!.span.start < a.span.end; j++) {
      const b = sorted[j]!;
      if (b.span.start === a.span.start || b.span.end <= a.span.end) continue;
      addTo(rivals, a, b);
      addTo(rivals, b, a);
    }
  }
  return rivals;
}
