export * from './app.js';
export * from './browser.js';
export * from './changes.js';
export * from './folder.js';
export * from './loopback.js';
export * from './preview.js';
