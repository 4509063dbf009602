export * from './calendar.js';
export * from './days.js';
export * from './date-value.js';
export * from './edtf.js';
export * from './w3c.js';
