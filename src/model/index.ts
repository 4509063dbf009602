export * from './annotation.js';
export * from './context.js';
export * from './edition.js';
export * from './record.js';
export * from './register.js';
export * from './transcript.js';
export * from './output.js';
export * from './same-entity.js';
