export * from './calendar.js';
export * from './days.js';
export * from './values.js';
export * from './w3c.js';
