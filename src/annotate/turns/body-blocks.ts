import type { Label } from '../cast/labels.js';
import type { Block } from '../layout/blocks.js';
import type { Structure } from '../layout/index.js';

/** The body's blocks and, as ends of turns, the headings between them. */
export const bodyOf = (structure: Structure): readonly (Block & { readonly heading?: true })[] => {
  const first = structure.body[0];
  const last = structure.body.at(-1);
  if (!first || !last) return [];
  const inBody = new Set(structure.body.map((b) => b.span.start));
  return structure.blocks
    .filter((b) => b.span.start >= first.span.start && b.span.end <= last.span.end)
    .map((b) => (inBody.has(b.span.start) ? b : { ...b, heading: true as const }));
};

export function labelsByBlock(labels: readonly Label[]): ReadonlyMap<number, readonly Label[]> {
  const map = new Map<number, Label[]>();
  for (const label of labels) {
    map.set(label.line.block.span.start, [...(map.get(label.line.block.span.start) ?? []), label]);
  }
  return map;
}
