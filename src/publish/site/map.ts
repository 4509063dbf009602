import { geoEqualEarth, geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import type { Geo } from '../../tei/index.js';
import type { XmlElement } from '../../xml/index.js';
import { landAt } from './land.js';
import { data } from './site-page.js';

/** A place, as far as its register says where it lies. */
export interface Spot {
  readonly name: string;
  readonly href: string;
  /** How often it is named. */
  readonly weight: number;
  readonly geo?: Geo;
}

type Placed = Spot & { readonly geo: Geo };

const [WIDTH, HEIGHT] = [720, 440];
const MARGIN = 46;

/** A map shows at least so many degrees: two places of one town need no map of the town. */
const LEAST = 14;
/** What is wider, in degrees, is shown on a map of the earth. */
const WIDE = 130;
/** What is narrower is drawn from finer outlines. */
const NARROW = 40;

/** The largest of a map's names, in units of the picture; a letter is about half as wide as it is high. */
const TYPE = 13;
const LETTER = 0.54;

/** A map of the places that a register locates, as data for a page; nothing where it locates none. */
export function mapOf(spots: readonly Spot[]): readonly XmlElement[] {
  const placed = spots.filter((spot): spot is Placed => spot.geo !== undefined);
  if (placed.length === 0) return [];
  const { west, east, south, north } = bounds(placed);
  const projection =
    east - west > WIDE
      ? geoEqualEarth().fitExtent(
          [
            [4, 4],
            [WIDTH - 4, HEIGHT - 4],
          ],
          { type: 'Sphere' },
        )
      : geoMercator().fitExtent(
          [
            [MARGIN, MARGIN],
            [WIDTH - MARGIN, HEIGHT - MARGIN],
          ],
          {
            type: 'MultiPoint',
            coordinates: [
              [west, south],
              [east, north],
            ],
          },
        );
  projection.clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ]);
  const path = geoPath(projection).digits(1);
  const { land, borders } = landAt(east - west < NARROW ? '50m' : '110m');
  const outlines = (
    [
      ['land', path(land)],
      ['borders', path(borders)],
    ] as const
  ).flatMap(([name, d]) => (d === null ? [] : [data(name, { d })]));
  return [
    data('map', { width: String(WIDTH), height: String(HEIGHT), without: String(spots.length - placed.length) }, [
      ...outlines,
      ...dots(placed, projection),
    ]),
  ];
}

interface Bounds {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Mercator has no poles: what lies beyond this is shown here. */
const POLE = 84;
const onMap = (latitude: number): number => Math.max(-POLE, Math.min(POLE, latitude));

function bounds(placed: readonly Placed[]): Bounds {
  const across = widened(
    placed.map(({ geo }) => geo.longitude),
    180,
  );
  const along = widened(
    placed.map(({ geo }) => onMap(geo.latitude)),
    POLE,
  );
  return { west: across[0], east: across[1], south: along[0], north: along[1] };
}

function widened(degrees: readonly number[], most: number): readonly [number, number] {
  const [least, greatest] = [Math.min(...degrees), Math.max(...degrees)];
  const more = Math.max(0, (LEAST - (greatest - least)) / 2);
  return [Math.max(-most, least - more), Math.min(most, greatest + more)];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < TYPE * 1.15;

/** A dot for each place, the smaller ones above; names where they cross no other, those named most often first. */
function dots(placed: readonly Placed[], projection: GeoProjection): readonly XmlElement[] {
  const greatest = Math.max(1, ...placed.map(({ weight }) => weight));
  const taken: Box[] = [];
  return placed
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap((spot) => {
      const point = projection([spot.geo.longitude, onMap(spot.geo.latitude)]);
      if (point === null) return [];
      const [x, y] = point;
      const radius = 3 + 7 * Math.sqrt(spot.weight / greatest);
      const width = spot.name.length * TYPE * LETTER;
      const right: Box = { x: x + radius + 3, y, width };
      const left: Box = { x: x - radius - 3 - width, y, width };
      const dot: Box = { x: x - radius, y, width: 2 * radius };
      const free = [right, left].find(
        (box) => box.x > 2 && box.x + box.width < WIDTH - 2 && !taken.some((other) => overlap(box, other)),
      );
      taken.push(dot, ...(free === undefined ? [] : [free]));
      const shown = (n: number): string => n.toFixed(1);
      return [
        data('spot', {
          name: spot.name,
          href: spot.href,
          mentions: String(spot.weight),
          x: shown(x),
          y: shown(y),
          r: shown(radius),
          ...(free === undefined ? {} : { 'name-x': shown(free.x) }),
        }),
      ];
    });
}
