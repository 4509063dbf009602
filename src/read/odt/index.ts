import { outcome, type Outcome } from '../../diagnostics/index.js';
import { imageCarrier, NO_IMAGES, type ImageCarrier } from '../office/embedded-images.js';
import { openPackage, unreadable } from '../office/office-package.js';
import { childOf, descendants, readPart, type OfficeNode } from '../office/office-tree.js';
import { officeSource } from '../office/office-source.js';
import type { ReadingOptions, Source } from '../reading.js';
import { NAMESPACES } from './odf-namespaces.js';
import { readDocument } from './odt-reading.js';

const SAVE_AGAIN = 'Open it in the program that made it, and save it again.';

/**
 * Reads an OpenDocument text (ODT, ISO/IEC 26300): the accepted text, without what is hidden. Numbers that the program
 * counts for lists are text; a footnote's mark is not. Its places count paragraphs: line 12 is the twelfth.
 */
export function readOdt(bytes: Uint8Array, name: string, options: ReadingOptions = {}): Outcome<Source | undefined> {
  const archive = openPackage(bytes, name, NAMESPACES);
  if (archive.value === undefined) return outcome(undefined, archive.diagnostics);
  const manifest = archive.value.part('META-INF/manifest.xml').value;
  if (manifest !== undefined && descendants(manifest, 'manifest:encryption-data').length > 0) {
    const what = 'it is locked with a password';
    return outcome(undefined, [unreadable(name, what, 'Open it with its password, and save it without one.')]);
  }
  const parts = ['content.xml', 'styles.xml', 'meta.xml'].map(archive.value.part);
  const fault = parts.flatMap(({ diagnostics }) => diagnostics)[0];
  if (fault !== undefined) return outcome(undefined, [fault]);
  const [content, styles, meta] = parts.map(({ value }) => value);
  return content === undefined
    ? outcome(undefined, [unreadable(name, 'it has no part "content.xml"', SAVE_AGAIN)])
    : sourceOf(name, content, styles, meta, options, imageCarrier(bytes, options.images));
}

/** Whether bytes begin as an OpenDocument text in one file of XML does. */
export const isFlatOdt = (bytes: Uint8Array): boolean => {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 10_000));
  return /^\W{0,3}<\?xml/u.test(start) && start.includes('<office:document') && start.includes('opendocument.text');
};

/** Reads the same in one file of XML (FODT). */
export function readFlatOdt(
  bytes: Uint8Array,
  name: string,
  options: ReadingOptions = {},
): Outcome<Source | undefined> {
  const { value, diagnostics } = readPart(bytes, name, NAMESPACES);
  return value === undefined
    ? outcome(undefined, diagnostics)
    : sourceOf(name, value, value, value, options, NO_IMAGES);
}

function sourceOf(
  name: string,
  content: OfficeNode,
  styles: OfficeNode | undefined,
  meta: OfficeNode | undefined,
  { trackedChanges = false }: ReadingOptions,
  carrier: ImageCarrier,
): Outcome<Source | undefined> {
  const { body, notes, furniture, tally } = readDocument(content, styles, trackedChanges, carrier);
  const metadata = childOf(meta, 'office:meta');
  return officeSource({ format: 'odt', name, body, notes, furniture, tally, carrier, metadata });
}
