import type { DateWords } from '../date-words.js';

export const date: DateWords = {};
