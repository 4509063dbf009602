import type { Span } from '../text/index.js';

/** One thing missed, found in vain or taken for another, to be looked at. */
export interface Fault {
  readonly kind: 'missed' | 'false' | 'wrong' | 'bounds';
  readonly about: 'person' | 'speaker' | 'date' | 'document-date';
  readonly span: Span;
  /** The words, with some before and after. */
  readonly context: string;
  readonly expected?: string;
  readonly actual?: string;
}

const AROUND = 40;

/** A stretch of text in its surroundings, in one line: `…said that [Khrushchev] was…`. */
export function inContext(text: string, { start, end }: Span): string {
  const line = (s: string): string => s.replace(/\s+/gu, ' ');
  const before = line(text.slice(Math.max(0, start - AROUND), start));
  const after = line(text.slice(end, end + AROUND));
  return `${start > AROUND ? '…' : ''}${before}[${line(text.slice(start, end))}]${after}${end + AROUND < text.length ? '…' : ''}`;
}
