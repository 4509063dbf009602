export * from './build-edition.js';
export * from './edition-folder.js';
export * from './files.js';
export * from './glob.js';
export * from './outputs.js';
export * from './revision.js';
export * from './schema-cache.js';
export * from './schema-store.js';
