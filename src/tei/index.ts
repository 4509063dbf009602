export * from './model.js';
export { readRecord } from './read-record.js';
export { globalId } from './ids.js';
export { isCertain } from './certainty.js';
export { EXCHANGES, exchangesOf, type Exchange } from './exchanges.js';
export { saidOf } from './statements.js';
export { documentId } from './document-id.js';
export { distinctIds } from './distinct-ids.js';
