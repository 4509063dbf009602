export { requireCached } from './cached-script.js';
export { optimiseAsUsual, optimiseLater } from './patience.js';
export { openThreads, type Threads } from './thread-pool.js';
