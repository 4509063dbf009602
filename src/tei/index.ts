export * from './model.js';
export { readRecord } from './read-record.js';
export { globalId } from './ids.js';
export { distinctIds } from './distinct-ids.js';
