export { perTable } from '../language/index.js';

/** Forms as alternatives of a regular expression, the longest first. */
export const anyOf = (forms: Iterable<string>): string =>
  [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|');
