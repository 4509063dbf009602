export * from './model.js';
export { readRecord, readRecords } from './read-record.js';
export { documentsIn } from './corpus.js';
export { globalId } from './ids.js';
export { isCertain } from './certainty.js';
export { EXCHANGES, exchangesOf, type Exchange } from './exchanges.js';
export { saidOf } from './statements.js';
export { documentId } from './document-id.js';
export { distinctIds } from './distinct-ids.js';
