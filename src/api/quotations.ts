/** How decisions are anchored: the same search as when they are applied. */
export { foldedText, placesOfQuotation, type FoldedText, type Quotation } from '../annotate/index.js';
