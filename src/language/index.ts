export type * from './date-words.js';
export type * from './language.js';
export type * from './layout-words.js';
export type * from './people-words.js';
export type * from './speech-words.js';
export type * from './thing-words.js';
export { english } from './en.js';
