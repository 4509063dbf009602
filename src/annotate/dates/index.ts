export { documentDateOf, type DocumentDate } from './document-date.js';
export { findDates, orderShown, type FindOptions, type FoundDate } from './find-dates.js';
export type { Problem } from './site.js';
