import { isPlainDate } from './w3c.js';
import type { DateValue } from './date-value.js';

/** `1960/1962`, `../1962`, `1960/..` */
const STRETCH = /^(?<start>\.\.|[\d-]+)\/(?<end>\.\.|[\d-]+)$/u;
/** `[1960..1962]`, `[..1962]`, `[1960..]` */
const ONE_OF = /^\[(?<start>[\d-]*)\.\.(?<end>[\d-]*)\]$/u;

/**
 * A date as ISO 8601-2 (EDTF) writes it: a day, month or year, a stretch of time from one to another (`1960/1962`), or
 * some time between two (`[1960..1962]`); `..` is open. Undefined where it is none, or the calendar has it not.
 */
export function parseEdtf(text: string): DateValue | undefined {
  if (isPlainDate(text)) return { when: text };
  const stretch = STRETCH.exec(text)?.groups;
  const { start = '', end = '' } = stretch ?? ONE_OF.exec(text)?.groups ?? {};
  const [from, to] = [start, end].map((one) => (one === '..' || one === '' ? undefined : one));
  if (from === undefined && to === undefined) return undefined;
  if ([from, to].some((one) => one !== undefined && !isPlainDate(one))) return undefined;
  if (from !== undefined && to !== undefined && endsBefore(to, from)) return undefined;
  const keys = stretch === undefined ? (['notBefore', 'notAfter'] as const) : (['from', 'to'] as const);
  return { ...(from === undefined ? {} : { [keys[0]]: from }), ...(to === undefined ? {} : { [keys[1]]: to }) };
}

/** As far as both go. */
const endsBefore = (end: string, start: string): boolean => {
  const size = Math.min(end.length, start.length);
  return end.slice(0, size) < start.slice(0, size);
};

/** The same date in that notation; undefined for what it cannot say. */
export function writeEdtf({ when, from, to, notBefore, notAfter, dur }: DateValue): string | undefined {
  if (dur !== undefined) return undefined;
  const isStretch = from !== undefined || to !== undefined;
  const isOneOf = notBefore !== undefined || notAfter !== undefined;
  if ([when !== undefined, isStretch, isOneOf].filter(Boolean).length !== 1) return undefined;
  const text = when ?? (isStretch ? `${from ?? '..'}/${to ?? '..'}` : `[${notBefore ?? ''}..${notAfter ?? ''}]`);
  return parseEdtf(text) === undefined ? undefined : text;
}
