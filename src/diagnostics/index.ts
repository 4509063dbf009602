export * from './catalogue.js';
export * from './diagnostic.js';
export * from './json-report.js';
export * from './reporters.js';
export * from './text-report.js';
