import { firstPlace } from './ascending.js';

/** A half-open stretch of a text, `[start, end)`, in UTF-16 units; never inside a surrogate pair. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const lengthOf = (s: Span): number => s.end - s.start;

export const isEmpty = (s: Span): boolean => s.start === s.end;

/** Whether `outer` holds all of `inner` (equal spans hold each other). */
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether two spans overlap without one holding the other: they cannot both be elements of one tree. */
export const crosses = (a: Span, b: Span): boolean => overlaps(a, b) && !covers(a, b) && !covers(b, a);

export const sliceOf = (text: string, s: Span): string => text.slice(s.start, s.end);

/** The span without white space at its two ends; empty at its start when there is nothing else. */
export function trimmed(text: string, s: Span): Span {
  let { start, end } = s;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return { start, end };
}

/** The index of the first of `marked`, which are in order, that begins at `start` or later; binary search. */
export const firstFrom = (marked: readonly { readonly span: Span }[], start: number): number =>
  firstPlace(marked.length, (i) => marked[i]!.span.start >= start);

/**
 * A function that finds those of many spans that share a character with one, in their order. It looks only at those
 * near it, however long some of them are: the spans, sorted, are read as a balanced tree, whose every branch knows how
 * far its spans reach.
 */
export function touchingIn<T extends { readonly span: Span }>(marked: readonly T[]): (s: Span) => readonly T[] {
  const sorted = marked.toSorted((a, b) => a.span.start - b.span.start);
  const reach = new Float64Array(sorted.length);
  const measure = (from: number, to: number): number => {
    if (from >= to) return -1;
    const middle = (from + to) >> 1;
    return (reach[middle] = Math.max(sorted[middle]!.span.end, measure(from, middle), measure(middle + 1, to)));
  };
  measure(0, sorted.length);
  return (s) => {
    const found: T[] = [];
    const visit = (from: number, to: number): void => {
      const middle = (from + to) >> 1;
      if (from >= to || reach[middle]! <= s.start) return;
      visit(from, middle);
      const here = sorted[middle]!;
      if (overlaps(here.span, s)) found.push(here);
      if (here.span.start < s.end) visit(middle + 1, to);
    };
    visit(0, sorted.length);
    return found;
  };
}
