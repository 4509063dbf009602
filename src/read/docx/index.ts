import { hasErrors, outcome, type Outcome } from '../../diagnostics/index.js';
import { imageCarrier } from '../office/embedded-images.js';
import { openPackage, unreadable } from '../office/office-package.js';
import { officeSource } from '../office/office-source.js';
import type { ReadingOptions, Source } from '../reading.js';
import { NAMESPACES } from './ooxml-namespaces.js';
import { readDocument } from './word-reading.js';
import { relationsOf } from './word-relations.js';

/**
 * Reads a Word document (DOCX, ECMA-376, strict or transitional): the accepted text, without what is hidden. Numbers
 * that Word counts for lists are text; a footnote's mark is not. Its places count paragraphs: line 12 is the twelfth.
 */
export function readDocx(
  bytes: Uint8Array,
  name: string,
  { trackedChanges = false, images }: ReadingOptions = {},
): Outcome<Source | undefined> {
  const archive = openPackage(bytes, name, NAMESPACES);
  if (archive.value === undefined) return outcome(undefined, archive.diagnostics);
  const root = archive.value.part('_rels/.rels');
  if (hasErrors(root.diagnostics)) return outcome(undefined, root.diagnostics);
  const { byKind } = relationsOf(root.value, '');
  const path = byKind.get('officeDocument') ?? 'word/document.xml';
  const carrier = imageCarrier(bytes, images);
  const { body, notes, furniture, properties, tally, faults } = readDocument(
    archive.value,
    path,
    byKind.get('core-properties'),
    trackedChanges,
    carrier,
  );
  if (faults.length > 0) return outcome(undefined, faults.slice(0, 1));
  if (body.length === 0 && notes.length === 0 && archive.value.part(path).value === undefined) {
    const what = `it has no part "${path}"`;
    return outcome(undefined, [unreadable(name, what, 'Open it in the program that made it, and save it again.')]);
  }
  return officeSource({ format: 'docx', name, body, notes, furniture, tally, carrier, metadata: properties });
}
