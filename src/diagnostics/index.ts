export * from './catalogue.js';
export * from './diagnostic.js';
export * from './github-report.js';
export * from './json-report.js';
export * from './reporters.js';
export * from './sarif-report.js';
export * from './settable.js';
export * from './text-report.js';
