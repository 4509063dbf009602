export { bookId, epubRecord, packEpub } from './pack.js';
