/** A rectangle on an image, in its pixels. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a page says of a part of its text: `2 105 80 930 240`, `2 210 160 1860 480 px` (xslt/html/facsimile.xsl). */
const fields = (zone: string): readonly string[] => zone.split(' ');

/** Which of the document's surfaces the part stands on. */
export const surfaceOf = (zone: string): string => fields(zone)[0]!;

/** Where it stands on an image of that size, in pixels: zones are in parts of a thousand, or in pixels and say so. */
export function boxOf(zone: string, size: { readonly x: number; readonly y: number }): Box {
  const [, left = 0, top = 0, right = 0, bottom = 0] = fields(zone).map(Number);
  const [across, along] = fields(zone).at(-1) === 'px' ? [1, 1] : [size.x / 1000, size.y / 1000];
  return { x: left * across, y: top * along, width: (right - left) * across, height: (bottom - top) * along };
}
