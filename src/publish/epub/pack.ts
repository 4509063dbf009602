import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../diagnostics/index.js';
import type { SourceText } from '../../text/index.js';
import { checkWritten } from '../../xml/index.js';
import { unzippedText, zipped } from '../../zip/index.js';
import type { BookFiles } from './book-files.js';

/** Where the stylesheet puts the record. */
const RECORD = 'EPUB/record.xhtml';

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** Namespace of the ids below: the UUID that RFC 9562 gives to URLs. */
const NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** The identifier of a document's book, a UUID of version 5: another document has another, the same always the same. */
export function bookId({ text }: SourceText): string {
  const hash = createHash('sha1')
    .update(NAMESPACE)
    .update(`urn:memcon:${createHash('sha256').update(text).digest('hex')}`)
    .digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return `urn:uuid:${hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-')}`;
}

/** What is not well-formed among the files of a book, all of which are XML but for its style; `file`: its document. */
export const checkBook = (files: BookFiles, file: string): readonly Diagnostic[] =>
  Object.entries(files).flatMap(([path, content]) => (path.endsWith('.css') ? [] : checkWritten(content, file)));

/** Makes the book of its files. */
export function packEpub(files: BookFiles): Uint8Array {
  return zipped([
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', CONTAINER],
    ...Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

/** The page of a book that holds the record and its notes. */
export const epubRecord = (book: Uint8Array): string => unzippedText(book, RECORD);
