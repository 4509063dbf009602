import type { Annotation, Kind } from '../model/index.js';
import { ELEMENTS, layerOf } from './elements.js';
import type { Zone } from './inline.js';

/** Marks without text: those within running text, by zone, and those between blocks. Each list is sorted. */
export interface Points {
  readonly within: ReadonlyMap<Zone, readonly Annotation[]>;
  readonly between: readonly Annotation[];
}

/** The side on which a point at the border of a block still belongs to the block; others stand outside. */
const CLINGS: Partial<Record<Kind, 'start' | 'end'>> = { gap: 'start', lb: 'end', anchor: 'end', del: 'end' };

/** A page begins after the white space it stands for; a line break and a gap come before theirs. */
export const pointOffset = ({ kind, span }: Annotation): number => (kind === 'pb' ? span.end : span.start);

export function placePoints(annotations: readonly Annotation[], zones: readonly Zone[]): Points {
  const points = annotations
    .filter(({ kind }) => layerOf(kind) === 'point')
    .toSorted((a, b) => pointOffset(a) - pointOffset(b) || ELEMENTS[a.kind].rank - ELEMENTS[b.kind].rank);
  const within = new Map<Zone, Annotation[]>();
  const between: Annotation[] = [];
  let next = 0;
  for (const point of points) {
    const at = pointOffset(point);
    while (next < zones.length && zones[next]!.end < at) next++;
    const zone = zoneAt(zones, next, at, CLINGS[point.kind]);
    if (zone === undefined) between.push(point);
    else if (within.has(zone)) within.get(zone)!.push(point);
    else within.set(zone, [point]);
  }
  return { within, between };
}

function zoneAt(
  zones: readonly Zone[],
  from: number,
  at: number,
  clings: 'start' | 'end' | undefined,
): Zone | undefined {
  const touching: Zone[] = [];
  for (let i = from; i < zones.length && zones[i]!.start <= at; i++) {
    if (zones[i]!.end > zones[i]!.start) touching.push(zones[i]!);
  }
  const inside = touching.find((zone) => zone.start < at && at < zone.end);
  if (inside !== undefined || clings === undefined) return inside;
  return touching.find((zone) => zone[clings] === at) ?? touching[0];
}
