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
    const zone = zoneAt(zones, next, at, CLINGS[point.kind]) ?? (isOfText(point) ? nearest(zones, next) : undefined);
    if (zone === undefined) {
      if (!isOfText(point)) between.push(point);
      continue;
    }
    const own = zone.start <= at && at <= zone.end ? point : movedTo(point, zone.end < at ? zone.end : zone.start);
    if (within.has(zone)) within.get(zone)!.push(own);
    else within.set(zone, [own]);
  }
  return { within, between };
}

/** What has been taken out stands in running text, also where it was a paragraph: at the end of the one before. */
const isOfText = ({ kind }: Annotation): boolean => kind === 'del';

const movedTo = (point: Annotation, at: number): Annotation => ({ ...point, span: { start: at, end: at } });

/** The text before a place between two, or else behind it; none where nothing is written. */
const nearest = (zones: readonly Zone[], next: number): Zone | undefined =>
  zones.slice(0, next).findLast(isWritten) ?? zones.slice(next).find(isWritten);

const isWritten = ({ start, end }: Zone): boolean => end > start;

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
