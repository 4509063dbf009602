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
/** What is wider may crowd the places of one part of it. */
const BROAD = 75;
/** What is narrower is drawn from finer outlines. */
const NARROW = 40;

/**
 * The height of a map's names, in units of the picture; on a telephone the picture is half as large, and has room for
 * fewer. A letter is seldom wider than this part of its height.
 */
const TYPE = { wide: 13, small: 26 } as const;
const LETTER = 0.6;

/**
 * A map of the places that a register locates, as data for a page, and where it crowds them a second one of that part
 * of the earth; nothing where it locates none.
 */
export function mapOf(spots: readonly Spot[]): readonly XmlElement[] {
  const placed = spots.filter((spot): spot is Placed => spot.geo !== undefined);
  if (placed.length === 0) return [];
  const whole = drawn(placed, spots.length - placed.length);
  const crowd = bounds(placed).east - bounds(placed).west < BROAD ? [] : crowdOf(placed, whole.unnamed);
  return crowd.length === 0 ? [whole.map] : [whole.map, drawn(crowd, 0).map];
}

interface Drawn {
  readonly map: XmlElement;
  /** Places for whose names there is no room. */
  readonly unnamed: readonly Placed[];
}

function drawn(placed: readonly Placed[], without: number): Drawn {
  const { west, east } = bounds(placed);
  const { projection, height } = east - west > WIDE ? wholeEarth(placed) : partOfEarth(placed);
  projection.clipExtent([
    [0, 0],
    [WIDTH, height],
  ]);
  const path = geoPath(projection).digits(1);
  const { land, borders } = landAt(east - west < NARROW ? '50m' : '110m');
  const outlines = (
    [
      ['land', path(land)],
      ['borders', path(borders)],
    ] as const
  ).flatMap(([name, d]) => (d === null ? [] : [data(name, { d })]));
  const { dots, unnamed } = dotsOf(placed, projection);
  const attributes = { width: String(WIDTH), height: String(height), without: String(without) };
  return { map: data('map', attributes, [...outlines, ...dots]), unnamed };
}

interface Frame {
  readonly projection: GeoProjection;
  readonly height: number;
}

/** The inhabited earth, and as much of the rest as has a place. */
function wholeEarth(placed: readonly Placed[]): Frame {
  const projection = geoEqualEarth().fitWidth(WIDTH - 8, { type: 'Sphere' });
  const latitudes = placed.map(({ geo }) => onMap(geo.latitude));
  const [top, bottom] = [Math.max(POLE, ...latitudes), Math.min(-58, ...latitudes) - 2].map(
    (latitude) => projection([0, latitude])![1],
  ) as [number, number];
  projection.translate([WIDTH / 2, projection.translate()[1] - top + 8]);
  return { projection, height: Math.round(bottom - top + 16) };
}

function partOfEarth(placed: readonly Placed[]): Frame {
  const { west, east, south, north } = bounds(placed);
  const projection = geoMercator().fitExtent(
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
  return { projection, height: HEIGHT };
}

/** Places within so many degrees, and at least so many without a name, have a map of their own. */
const [ACROSS, ALONG, CROWD] = [30, 20, 3];

function crowdOf(placed: readonly Placed[], unnamed: readonly Placed[]): readonly Placed[] {
  const near = (others: readonly Placed[], { geo: { latitude, longitude } }: Placed): readonly Placed[] =>
    others.filter(
      ({ geo }) => Math.abs(geo.latitude - latitude) <= ALONG / 2 && Math.abs(geo.longitude - longitude) <= ACROSS / 2,
    );
  const counts = unnamed.map((spot) => near(unnamed, spot).length);
  const most = Math.max(0, ...counts);
  return most < CROWD ? [] : near(placed, unnamed[counts.indexOf(most)]!);
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

const overlap = (a: Box, b: Box, type: number): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < type * 1.15;

interface Dot {
  readonly spot: Placed;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A dot for each place, the smaller ones above, each with its name where there is room for it. */
function dotsOf(
  placed: readonly Placed[],
  projection: GeoProjection,
): { readonly dots: readonly XmlElement[]; readonly unnamed: readonly Placed[] } {
  const greatest = Math.max(1, ...placed.map(({ weight }) => weight));
  const dots: readonly Dot[] = placed
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap((spot): readonly Dot[] => {
      const point = projection([spot.geo.longitude, onMap(spot.geo.latitude)]);
      const radius = 3 + 7 * Math.sqrt(spot.weight / greatest);
      return point === null ? [] : [{ spot, x: point[0], y: point[1], radius }];
    });
  const [wide, small] = [namesOf(dots, TYPE.wide), namesOf(dots, TYPE.small)];
  const shown = (n: number): string => n.toFixed(1);
  const elements = dots.map((dot) => {
    const { spot, x, y, radius } = dot;
    const [nameX, smallX] = [wide.get(dot), small.get(dot)];
    return data('spot', {
      name: spot.name,
      href: spot.href,
      mentions: String(spot.weight),
      x: shown(x),
      y: shown(y),
      r: shown(radius),
      ...(nameX === undefined ? {} : { 'name-x': shown(nameX), 'name-side': sideOf(nameX, dot) }),
      ...(smallX === undefined ? {} : { 'small-x': shown(smallX), 'small-side': sideOf(smallX, dot) }),
    });
  });
  return { dots: elements, unnamed: dots.filter((dot) => !wide.has(dot)).map(({ spot }) => spot) };
}

/** Where a name stands: `before` its dot, where it ends, or `after` it, where it begins. */
const sideOf = (nameX: number, { x }: Dot): string => (nameX < x ? 'before' : 'after');

/**
 * Where names of this height begin behind their dots, or end before these: those that cross no other and no dot, named
 * most often first.
 */
function namesOf(dots: readonly Dot[], type: number): ReadonlyMap<Dot, number> {
  const taken: Box[] = dots.map(({ x, y, radius }) => ({ x: x - radius, y, width: 2 * radius }));
  const names = new Map<Dot, number>();
  for (const dot of dots) {
    const { spot, x, y, radius } = dot;
    const width = spot.name.length * type * LETTER;
    const right: Box = { x: x + radius + 3, y, width };
    const left: Box = { x: x - radius - 3 - width, y, width };
    const free = [right, left].find(
      (box) => box.x > 2 && box.x + box.width < WIDTH - 2 && !taken.some((other) => overlap(box, other, type)),
    );
    if (free === undefined) continue;
    taken.push(free);
    names.set(dot, free === left ? x - radius - 3 : free.x);
  }
  return names;
}
