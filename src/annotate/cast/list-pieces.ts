import { span, type Span } from '../../text/index.js';

/** The stretches of a text between its borders, none empty; borders within brackets, and those refused, are none. */
export function pieces(
  text: string,
  offset: number,
  separator: RegExp,
  isBorder: (before: string, mark: string, after: string) => boolean = () => true,
): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(separator)) {
    const before = text.slice(start, match.index);
    if (isOpen(before) || !isBorder(before, match[0], text.slice(match.index + match[0].length))) continue;
    spans.push(span(offset + start, offset + match.index));
    start = match.index + match[0].length;
  }
  return [...spans, span(offset + start, offset + text.length)].filter((s) => s.end > s.start);
}

/** Whether a bracket is open at the end of a text. */
const isOpen = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')');
