export { requireCached } from './cached-script.js';
