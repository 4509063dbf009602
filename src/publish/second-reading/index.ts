export { checkEditionWords, wordsCheck, type WordsCheck } from './words.js';
