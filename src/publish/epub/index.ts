export { epubFiles, type BookFiles, type EpubBook } from './files.js';
export { bookId, checkBook, epubRecord, packEpub } from './pack.js';
