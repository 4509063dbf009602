export { epubFiles, type EpubBook } from './book-files.js';
export { bookId, checkBook, epubRecord, packEpub } from './pack.js';
