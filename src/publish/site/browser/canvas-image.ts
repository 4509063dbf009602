/** What OpenSeadragon takes: the address of an image's description, or an image. */
export type ImageSource = string | { readonly type: 'image'; readonly url: string; readonly buildPyramid: false };

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value : [value]).filter(isJson);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Version 3 says `id`, version 2 `@id`. */
const idOf = (resource: Json): string => text(resource['id']) || text(resource['@id']);

/** All words of a label: a string, or lists of strings by language. */
function labelsOf({ label }: Json): readonly string[] {
  if (isJson(label)) return Object.values(label).flat().map(text);
  return list(label).length > 0 ? list(label).map((one) => text(one['@value'])) : [label].flat().map(text);
}

export const fileSource = (url: string): ImageSource => ({ type: 'image', url, buildPyramid: false });
export const serviceSource = (address: string): ImageSource => `${address.replace(/\/$/u, '')}/info.json`;

/** The canvases of a manifest of IIIF Presentation 3 or 2, or the canvas itself. */
function canvasesOf(presentation: Json): readonly Json[] {
  if (/canvas/iu.test(text(presentation['type']) || text(presentation['@type']))) return [presentation];
  return [
    ...list(presentation['items']),
    ...list(presentation['sequences']).flatMap((sequence) => list(sequence['canvases'])),
  ];
}

/** The image that is painted on a canvas: by its service where it has one. */
function imageOf(canvas: Json): ImageSource | undefined {
  const painted = [
    ...list(canvas['items'])
      .flatMap((page) => list(page['items']))
      .flatMap(({ body }) => list(body)),
    ...list(canvas['images']).flatMap(({ resource }) => list(resource)),
  ];
  // A choice between images: the first is meant.
  const [image] = painted.flatMap((one) => [...list(one['items']), ...list(one['default']), one]);
  if (image === undefined) return undefined;
  const service = list(image['service'])
    .map(idOf)
    .find((address) => address !== '');
  if (service !== undefined) return serviceSource(service);
  return idOf(image) === '' ? undefined : fileSource(idOf(image));
}

/** Which page is looked for. */
interface PageOfManifest {
  /** The address that the document has for it: a canvas, or only the manifest. */
  readonly canvas: string;
  /** The page's number, as the document prints it. */
  readonly n: string;
  /** Its place among the document's pages that have the same address, and how many they are. */
  readonly place: number;
  readonly of: number;
}

/**
 * The image of a page: of the canvas that is named, or labelled with the page's number, or that stands in the page's
 * place where there are as many canvases as pages. Undefined where the manifest leaves it open.
 */
export function imageIn(presentation: unknown, { canvas, n, place, of }: PageOfManifest): ImageSource | undefined {
  const canvases = isJson(presentation) ? canvasesOf(presentation) : [];
  const labelled = n === '' ? [] : canvases.filter((one) => labelsOf(one).includes(n));
  const found =
    canvases.find((one) => idOf(one) === canvas) ??
    (labelled.length === 1 ? labelled[0] : undefined) ??
    (canvases.length === of ? canvases[place] : undefined);
  return found && imageOf(found);
}
