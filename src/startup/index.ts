export { requireCached } from './cached-script.js';
export { optimiseAsUsual, optimiseLater } from './patience.js';
