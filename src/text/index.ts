export * from './given.js';
export * from './letters.js';
export * from './nearest.js';
export * from './pattern.js';
export * from './pieces.js';
export * from './place-map.js';
export * from './source-text.js';
export * from './span.js';
