import { ofKind, type Transcript } from '../../model/index.js';
import type { Span } from '../../text/index.js';

/** Where the innermost item of a list ends that holds a place. Places are asked for in order. */
export function itemEnds(transcript: Transcript): (at: number) => number {
  const items = ofKind(transcript.annotations, 'item')
    .map((item) => item.span)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const within: Span[] = [];
  let next = 0;
  return (at) => {
    for (; next < items.length && items[next]!.start <= at; next++) within.push(items[next]!);
    while (within.length > 0 && within.at(-1)!.end <= at) within.pop();
    return within.at(-1)?.end ?? Infinity;
  };
}
