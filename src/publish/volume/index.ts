export { openBook, type BookName, type BookOptions, type OpenBook } from './bind-volume.js';
export { type OpenVolume, type Volume, type VolumeOptions } from './make-volume.js';
