import { lastUpTo } from './ascending.js';

/**
 * Where each stretch of a transcript's text stands in its source: ascending by `at`.
 * Text offset `at + n` stands at source offset `from + n` until the next segment begins.
 */
export type PlaceMap = readonly PlaceSegment[];

export interface PlaceSegment {
  readonly at: number;
  readonly from: number;
}

/** The source offset of a text offset; binary search. */
export function sourceOffset(places: PlaceMap, offset: number): number {
  const segment = places[lastUpTo(places.length, (i) => places[i]!.at, offset)];
  return segment === undefined ? offset : segment.from + Math.max(0, offset - segment.at);
}
