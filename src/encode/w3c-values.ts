import { isW3cDate, isW3cDuration, isW3cTime } from '../dates/index.js';
import type { Annotation, DateValue } from '../model/index.js';
import type { Problems } from './problems.js';

/** The value, or nothing where TEI would refuse it: for what registers and editions say. */
export const dateOrNothing = (value: string | undefined): string | undefined =>
  value !== undefined && isW3cDate(value) ? value : undefined;

/** A date's value as far as TEI takes it: one of a point, a stretch or bounds, and a length of time. */
export function w3cDate(
  { when, from, to, notBefore, notAfter, dur }: DateValue,
  accepts: (value: string) => boolean = isW3cDate,
): DateValue {
  const groups = [{ when }, { from, to }, { notBefore, notAfter }].map((group) => only(group, accepts));
  return { ...groups.find((group) => Object.keys(group).length > 0), ...only({ dur }, isW3cDuration) };
}

const only = (values: Readonly<Record<string, string | undefined>>, accepts: (value: string) => boolean): DateValue =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && accepts(value)));

/** Leaves out what TEI would refuse as a value of dates and times, and reports it. */
export const withW3cValues = (annotations: readonly Annotation[], problems: Problems): readonly Annotation[] =>
  annotations.map((annotation) => {
    if (annotation.kind !== 'date' && annotation.kind !== 'time') return annotation;
    const { when, from, to, notBefore, notAfter, dur, ...rest } = annotation as Extract<Annotation, { kind: 'date' }>;
    const given = only({ when, from, to, notBefore, notAfter, dur }, () => true);
    const kept = w3cDate(given, annotation.kind === 'time' ? isW3cTime : isW3cDate);
    const lost = Object.entries(given).filter(([key]) => !(key in kept));
    if (lost.length === 0) return annotation;
    problems.refused(annotation, lost.map(([key, value]) => `${key}="${value}"`).join(' '));
    return { ...rest, ...kept };
  });
