import type { EmbeddedImage } from '../../model/index.js';
import { unzipped } from '../../zip/index.js';

/** What the images of a document may unpack to, in bytes. */
const LARGEST_IMAGES = 256 * 1024 * 1024;

/** Images that every browser shows, by their first bytes (as Latin-1), and how their files end. */
const KINDS: readonly (readonly [start: RegExp, ending: string])[] = [
  [/^\u0089PNG/u, 'png'],
  [/^\u00ff\u00d8\u00ff/u, 'jpg'],
  [/^GIF8/u, 'gif'],
  [/^RIFF[^]{4}WEBP/u, 'webp'],
];

/** The images of an office document that are carried beside the TEI. */
export interface ImageCarrier {
  /** The name of the file that an image will have, by its path in the archive; undefined where it cannot be carried. */
  readonly take: (path: string) => string | undefined;
  /** Those that were taken, in their order. */
  readonly images: () => readonly EmbeddedImage[];
}

/** Carries none: where nobody asks for them, or the document is no archive. */
export const NO_IMAGES: ImageCarrier = { take: () => undefined, images: () => [] };

/**
 * Takes images out of an archive, each once. Their names are ours, `minutes-1.png`: what the archive calls them is only
 * looked up. They are unpacked when the first is asked for.
 */
export function imageCarrier(archive: Uint8Array, stem: string | undefined): ImageCarrier {
  if (stem === undefined) return NO_IMAGES;
  const taken = new Map<string, EmbeddedImage>();
  let files: ReturnType<typeof unzipped> | undefined;
  return {
    take: (path) => {
      files ??= unzipped(archive, (name) => !/\.(?:xml|rels)$/iu.test(name), LARGEST_IMAGES);
      const bytes = typeof files === 'string' ? undefined : files.get(path);
      const start = String.fromCharCode(...(bytes ?? []).slice(0, 12));
      const ending = KINDS.find(([mark]) => mark.test(start))?.[1];
      if (bytes === undefined || ending === undefined) return undefined;
      const image = taken.get(path) ?? { name: `${stem}-${taken.size + 1}.${ending}`, bytes };
      taken.set(path, image);
      return image.name;
    },
    images: () => [...taken.values()],
  };
}
