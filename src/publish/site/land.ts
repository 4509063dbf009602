import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';

/** Outlines of the earth: what is land, and where countries border on each other. */
interface Land {
  readonly land: ReturnType<typeof feature>;
  readonly borders: ReturnType<typeof mesh>;
}

type World = Topology<{ readonly land: MultiPolygon; readonly countries: GeometryCollection }>;

/** Outlines at 1:110 million, or, for a part of the earth, at 1:50 million (Natural Earth, public domain). */
export function landAt(scale: '110m' | '50m'): Land {
  const world = createRequire(import.meta.url)(`world-atlas/countries-${scale}.json`) as World;
  return { land: feature(world, world.objects.land), borders: mesh(world, world.objects.countries, (a, b) => a !== b) };
}
