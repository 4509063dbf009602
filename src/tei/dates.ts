import type { XmlElement } from '../xml/index.js';
import type { DateValue } from './model.js';
import { oneLine, valueOf } from './tei-names.js';

const KEYS = ['when', 'from', 'to', 'notBefore', 'notAfter', 'dur'] as const;

/** `1960`, `1960-09-08`, `1960-09-08T10:00:00`. Not: `8 September 1960`. */
const W3C = /^-?\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)?)?$/u;

/** The value that a date's attributes give (`when`, or `when-iso`), or its text where that is a W3C date already. */
export function dateValue(element: XmlElement): DateValue {
  const given = KEYS.flatMap((key) => {
    const value = valueOf(element, key, `${key}-iso`);
    return value === undefined ? [] : [[key, value] as const];
  });
  if (given.length > 0) return Object.fromEntries(given);
  const text = oneLine(element.children.filter((child) => typeof child === 'string').join(''));
  return W3C.test(text) ? { when: text } : {};
}

/** Whether a date says anything of the calendar. */
export const isDated = (value: DateValue): boolean => KEYS.some((key) => key !== 'dur' && value[key] !== undefined);

/** One day, month or year to sort and label by: the beginning of a stretch of time. */
export const firstDay = (value: DateValue | undefined): string | undefined =>
  value?.when ?? value?.from ?? value?.notBefore ?? value?.to ?? value?.notAfter;
