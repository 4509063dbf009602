export { addressesIn, bookAddress } from './page-ids.js';
export { labelOf, readBook, speakerKey, type Book, type BookPage } from './book.js';
export { elementsOf } from './content-models.js';
export { contentsOf, type ContentsEntry } from './contents.js';
export { contentInBook, holdsMath, languageOf, recordAlone, spaced, textOf, type Medium } from './xhtml.js';
