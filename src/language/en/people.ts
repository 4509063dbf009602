import type { PeopleWords } from '../people-words.js';

export const people: PeopleWords = {};
