export { openBook, type BookOptions } from './bind-volume.js';
