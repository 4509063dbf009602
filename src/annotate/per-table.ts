export { perTable } from '../language/index.js';

/** Forms as alternatives of a regular expression, the longest first; where there are none, what nothing matches. */
export const anyOf = (forms: Iterable<string>): string =>
  [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|') || NOTHING;

const NOTHING = '(?!)';
