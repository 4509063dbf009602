import type { Diagnostic } from '../diagnostics/index.js';
import type { EmbeddedImage } from '../model/index.js';
import type { Recipe } from './made.js';
import type { OutputFolder } from './output-folder.js';

/** A TEI document, under the name of its file, and what it was made of. */
interface WrittenDocument {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  readonly recipe?: Recipe | undefined;
}

/**
 * Writes the images of a document, then itself, so that it never names what is not there; gives what speaks against it.
 */
export function writeDocument(
  folder: OutputFolder,
  images: readonly EmbeddedImage[],
  { name, bytes, recipe }: WrittenDocument,
): readonly Diagnostic[] {
  const refusals = images.flatMap((image) => folder.write(image.name, image.bytes));
  return refusals.length > 0 ? refusals : folder.write(name, bytes, recipe);
}
