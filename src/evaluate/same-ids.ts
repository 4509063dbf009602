import { overlaps } from '../text/index.js';
import type { Gold, Marks } from './gold.js';
import { firstOf } from './speakers.js';

/**
 * Which of our ids is which of the gold's, when no register is common to both: the same where they are equal, else the
 * one it stands on most often, each once; of names first, then of turns, for gold may mark who speaks and no name.
 */
export function sameIds(gold: Gold, found: Marks): (id: string) => string | undefined {
  const theirs = new Set([...gold.persons, ...gold.turns].flatMap((m) => m.value ?? []));
  const pairs = new Map<string, string>();
  const used = new Set(
    [...found.persons, ...found.turns].flatMap((m) => (m.value !== undefined && theirs.has(m.value) ? [m.value] : [])),
  );
  const begun = gold.turns.map(({ value, span, label }) => ({ value, span: label ?? firstOf(span) }));
  for (const together of [counted(found.persons, gold.persons, theirs), counted(found.turns, begun, theirs)]) {
    for (const { ours, theirs: other } of together) {
      if (pairs.has(ours) || used.has(other)) continue;
      pairs.set(ours, other);
      used.add(other);
    }
  }
  return (id) => pairs.get(id) ?? id;
}

interface Together {
  readonly ours: string;
  readonly theirs: string;
  count: number;
}

type Placed = Pick<Marks['persons'][number], 'value' | 'span'>;

/** Which ids stand on which, the most frequent first. */
function counted(found: readonly Placed[], gold: readonly Placed[], theirs: ReadonlySet<string>): readonly Together[] {
  const counts = new Map<string, Together>();
  for (const mark of found) {
    if (mark.value === undefined || theirs.has(mark.value)) continue;
    for (const g of gold) {
      if (g.value === undefined || !overlaps(g.span, mark.span)) continue;
      const key = `${mark.value} ${g.value}`;
      const seen = counts.get(key) ?? { ours: mark.value, theirs: g.value, count: 0 };
      seen.count++;
      counts.set(key, seen);
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.ours < b.ours ? -1 : 1));
}
