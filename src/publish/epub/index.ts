export { bookFiles, bookId, checkBook, epubRecord, packEpub } from './pack.js';
