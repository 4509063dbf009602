import { DATING, readW3c, type DateValue } from '../dates/index.js';
import type { XmlElement } from '../xml/index.js';
import { oneLine, valueOf } from './tei-names.js';

const KEYS = [...DATING, 'dur'] as const;

/** The value that a date's attributes give (`when`, or `when-iso`), or its text where that is a W3C date already. */
export function dateValue(element: XmlElement): DateValue {
  const given = KEYS.flatMap((key) => {
    const value = valueOf(element, key, `${key}-iso`);
    return value === undefined ? [] : [[key, value] as const];
  });
  if (given.length > 0) return Object.fromEntries(given);
  const text = oneLine(element.children.filter((child) => typeof child === 'string').join(''));
  return readW3c(text) !== undefined ? { when: text } : {};
}
