export { orderShown } from './document-order.js';
export { findDates, type FindOptions, type FoundDate } from './find-dates.js';
export { dates } from './recognise.js';
