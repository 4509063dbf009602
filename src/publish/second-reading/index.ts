export type { TeiView } from './record-text.js';
export { checkEditionWords, wordsCheck, type WordsCheck, type Writing } from './words.js';
