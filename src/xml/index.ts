export * from './tree.js';
export * from './decode.js';
export * from './gate.js';
export * from './parse.js';
export * from './serialise.js';
export * from './transform.js';
export * from './records.js';
