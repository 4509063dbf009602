export { packWord } from './pack-word.js';
export { wordDocument } from './word-document.js';
