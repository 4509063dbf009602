export { epubFiles, type BookFiles, type EpubBook } from './book-files.js';
export { bookId, checkBook, epubRecord, packEpub } from './pack.js';
