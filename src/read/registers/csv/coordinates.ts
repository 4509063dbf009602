/** `55.75`, `-33,9`, `55.75° N`, `55°45′21″N`: sign, degrees, minutes, seconds, side. */
const ANGLE = /^([-+]?)(\d{1,3}(?:[.,]\d+)?)°? ?(?:([0-5]?\d)[′'’] ?)?(?:([0-5]?\d(?:[.,]\d+)?)[″"”] ?)?([NSEW]?)$/u;

/** `Point(37.62 55.75)`, as Wikidata writes it: the longitude first. */
const POINT = /^Point\((\S+) (\S+)\)$/iu;

/** What parts two angles in one cell: `55.75 37.62`, `55.75, 37.62`, `55.75,37.62`. */
const BETWEEN = /[\s,;/]+/u;

const numberOf = (digits = '0'): number => Number(digits.replace(',', '.'));

/**
 * Degrees north or east, below zero south or west; undefined: no angle, one of the other axis, or more than there are.
 */
function degrees(text: string, [most, plus, minus]: readonly [number, string, string]): number | undefined {
  const [, sign, whole, minutes, seconds, side = ''] = ANGLE.exec(text) ?? [];
  const size = numberOf(whole) + numberOf(minutes) / 60 + numberOf(seconds) / 3600;
  const belongs = side === '' || (sign === '' && [plus, minus].includes(side));
  if (whole === undefined || size > most || !belongs) return undefined;
  return sign === '-' || side === minus ? -size : size;
}

/** A point of the earth as TEI writes it, `55.75 37.62`; undefined: the two are none. */
export function geoOfAngles(latitude: string, longitude: string): string | undefined {
  const point = [degrees(latitude, [90, 'N', 'S']), degrees(longitude, [180, 'E', 'W'])];
  return point.includes(undefined) ? undefined : point.map((angle) => Number(angle!.toFixed(6))).join(' ');
}

/** The same of one cell that has both. */
export function geoOfCell(text: string): string | undefined {
  const [, east, north] = POINT.exec(text) ?? [];
  const [latitude = '', longitude = '', ...others] = north === undefined ? text.split(BETWEEN) : [north, east];
  return others.length > 0 ? undefined : geoOfAngles(latitude, longitude);
}
