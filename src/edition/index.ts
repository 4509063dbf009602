export * from './build-edition.js';
export * from './edition-folder.js';
export * from './files.js';
export * from './outputs.js';
