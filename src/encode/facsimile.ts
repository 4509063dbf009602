import type { Box, Surface } from '../model/index.js';
import { element, type XmlElement } from '../xml/index.js';
import type { Ids } from './ids.js';
import { uri } from './pointers.js';

/** The images of a record, and the ids of what marks point to in them, by their keys. */
export interface Facsimile {
  readonly element: XmlElement | undefined;
  readonly idOf: ReadonlyMap<string, string>;
}

const corners = ({ left, top, right, bottom }: Box): Readonly<Record<string, string>> => ({
  ulx: String(left),
  uly: String(top),
  lrx: String(right),
  lry: String(bottom),
});

/** `facsimile`: a surface for each page, with its image and the zones in it (TEI P5, 12.1). */
export function facsimileOf(surfaces: readonly Surface[] | undefined, ids: Ids): Facsimile {
  const idOf = new Map<string, string>();
  if (surfaces === undefined || surfaces.length === 0) return { element: undefined, idOf };
  const made = surfaces.map(({ key, image, width, height, zones }) => {
    idOf.set(key, ids.next('page'));
    const size =
      width === undefined || height === undefined ? undefined : { left: 0, top: 0, right: width, bottom: height };
    const parts = zones.map((zone) => {
      idOf.set(zone.key, ids.next('zone'));
      return element('zone', { 'xml:id': idOf.get(zone.key), ...corners(zone.box) });
    });
    const url = uri(image);
    const graphic = element('graphic', {
      url,
      width: width === undefined ? undefined : `${width}px`,
      height: height === undefined ? undefined : `${height}px`,
    });
    return element('surface', { 'xml:id': idOf.get(key), ...(size === undefined ? {} : corners(size)) }, [
      // Of a page whose image nobody names the places are known all the same.
      ...(url === '' ? [] : [graphic]),
      ...parts,
    ]);
  });
  return { element: element('facsimile', {}, made), idOf };
}
