export * from './tree.js';
export * from './decode.js';
export * from './gate.js';
export * from './parse.js';
