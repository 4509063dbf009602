import { hasErrors, outcome, type Outcome } from '../../diagnostics/index.js';
import { openPackage, unreadable } from '../office/office-package.js';
import { childOf, textIn } from '../office/office-tree.js';
import { styledSource } from '../styled/styled-source.js';
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
  { trackedChanges = false }: ReadingOptions = {},
): Outcome<Source | undefined> {
  const archive = openPackage(bytes, name, NAMESPACES);
  if (archive.value === undefined) return outcome(undefined, archive.diagnostics);
  const root = archive.value.part('_rels/.rels');
  if (hasErrors(root.diagnostics)) return outcome(undefined, root.diagnostics);
  const { byKind } = relationsOf(root.value, '');
  const path = byKind.get('officeDocument') ?? 'word/document.xml';
  const { body, notes, furniture, properties, tally, faults } = readDocument(
    archive.value,
    path,
    byKind.get('core-properties'),
    trackedChanges,
  );
  if (faults.length > 0) return outcome(undefined, faults.slice(0, 1));
  if (body.length === 0 && notes.length === 0 && archive.value.part(path).value === undefined) {
    const what = `it has no part "${path}"`;
    return outcome(undefined, [unreadable(name, what, 'Open it in the program that made it, and save it again.')]);
  }
  const said = (element: string): string => textOf(childOf(properties, element));
  return styledSource(
    { format: 'docx', name, body, notes, furniture, title: said('dc:title'), language: said('dc:language') },
    tally.diagnostics(name),
  );
}

const textOf = (node: Parameters<typeof textIn>[0] | undefined): string => (node === undefined ? '' : textIn(node));
