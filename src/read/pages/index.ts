import { outcome, report, type Outcome, type Place } from '../../diagnostics/index.js';
import { given, type SourceText } from '../../text/index.js';
import { placesOf } from '../../model/index.js';
import { decodeXml } from '../../xml/index.js';
import { unzipped } from '../../zip/index.js';
import { characterDiagnostics } from '../characters.js';
import { LARGEST_PACKAGE, unreadable } from '../office/office-package.js';
import type { Source } from '../reading.js';
import { pagesOf as altoPages } from './alto.js';
import { inOrderOfMets } from './mets-order.js';
import type { Page } from './page-model.js';
import { pagesOf as pageXmlPages } from './page-xml.js';
import { readTree, type PageNode } from './page-tree.js';
import { writePages, type Written } from './write-pages.js';

const FORMATS: Readonly<Record<string, (root: PageNode) => readonly Page[]>> = { PcGts: pageXmlPages, alto: altoPages };

const ROOT =
  /^(?:\W{0,3}\s*)(?:<\?[^>]{0,200}\?>\s*|<!--(?:(?!-->)[^]){0,2000}-->\s*)*<(?:[\w.-]+:)?(?:PcGts|alto)[\s>]/u;

/** Whether bytes are a transcription of images in XML: PAGE or ALTO. */
export const isPages = (bytes: Uint8Array): boolean =>
  ROOT.test(new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096)));

/** The pages of one file. */
function pagesIn(source: SourceText): Outcome<readonly Page[] | undefined> {
  const { value, diagnostics } = readTree(source);
  return value === undefined ? outcome(undefined, diagnostics) : outcome(FORMATS[value.name]?.(value) ?? []);
}

const sourceOf = (source: SourceText, { text, places, annotations, facsimile, engine }: Written): Source => ({
  transcript: { source, text, places, annotations, ...given({ facsimile }), ...given({ engine }) },
});

/** Reads a file of PAGE or ALTO: its regions in reading order, each line with its place in the image. */
export function readPages(bytes: Uint8Array, name: string): Outcome<Source | undefined> {
  const decoded = decodeXml(bytes, name);
  if (decoded.value === undefined) return outcome(undefined, decoded.diagnostics);
  const file = { name, text: decoded.value };
  const pages = pagesIn(file);
  if (pages.value === undefined) return outcome(undefined, pages.diagnostics);
  const written = writePages(pages.value, file.text);
  return outcome(sourceOf(file, written), characterDiagnostics({ name, text: written.text }, placed(file, written)));
}

/** Where an offset in the words stands in the file. */
const placed = (file: SourceText, { text, places }: Written): ((at: number) => Place) => {
  const placeOf = placesOf({ source: file, text, places, annotations: [] });
  return (at) => placeOf({ start: at, end: at });
};

/**
 * Reads an archive of such files, a page each, in the order of its METS or of their names: one record. Its places count
 * the lines of the pages.
 */
export function readPagesArchive(bytes: Uint8Array, name: string): Outcome<Source | undefined> {
  const files = unzipped(bytes, (path) => /\.xml$/iu.test(path), LARGEST_PACKAGE);
  if (typeof files === 'string') {
    return outcome(undefined, [unreadable(name, 'the archive is damaged, or too large', 'Save it again.')]);
  }
  const transcribed = [...files].filter(([, content]) => isPages(content));
  if (transcribed.length === 0) {
    const message = 'This is not a text file: it is a compressed file (ZIP).';
    const place = { file: name, start: { line: 1, column: 1 } };
    return outcome(undefined, [report('source-binary', message, { place, note: 'Unpack it first.' })]);
  }
  const pages: Page[] = [];
  for (const [path, content] of inOrderOfMets(transcribed, files)) {
    const decoded = decodeXml(content, path);
    const read = decoded.value === undefined ? decoded : pagesIn({ name: path, text: decoded.value });
    if (typeof read.value === 'string' || read.value === undefined) return outcome(undefined, read.diagnostics);
    for (const page of read.value) pages.push(page);
  }
  const written = writePages(pages, undefined);
  const source = { name, text: written.text };
  return outcome(sourceOf(source, written), characterDiagnostics(source));
}
