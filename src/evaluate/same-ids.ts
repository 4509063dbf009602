import { overlaps } from '../text/index.js';
import type { Gold, Marks } from './gold.js';

/**
 * Which of our ids is which of the gold's, when no register is common to both: the same where they are equal, else the
 * one it stands on most often, each once.
 */
export function sameIds(gold: Gold, found: Marks): (id: string) => string | undefined {
  const theirs = new Set([...gold.persons, ...gold.turns].flatMap((m) => m.value ?? []));
  const counts = new Map<string, { readonly ours: string; readonly theirs: string; count: number }>();
  for (const mark of found.persons) {
    if (mark.value === undefined || theirs.has(mark.value)) continue;
    for (const g of gold.persons) {
      if (g.value === undefined || !overlaps(g.span, mark.span)) continue;
      const key = `${mark.value} ${g.value}`;
      const seen = counts.get(key) ?? { ours: mark.value, theirs: g.value, count: 0 };
      seen.count++;
      counts.set(key, seen);
    }
  }
  const pairs = new Map<string, string>();
  const used = new Set(
    [...found.persons, ...found.turns].flatMap((m) => (m.value !== undefined && theirs.has(m.value) ? [m.value] : [])),
  );
  for (const { ours, theirs: other } of [...counts.values()].sort(
    (a, b) => b.count - a.count || (a.ours < b.ours ? -1 : 1),
  )) {
    if (pairs.has(ours) || used.has(other)) continue;
    pairs.set(ours, other);
    used.add(other);
  }
  return (id) => pairs.get(id) ?? id;
}
