import type { Annotation, AnnotationOf } from '../model/index.js';
import { firstPlace, type PlaceMap } from '../text/index.js';
import { continues, cutsWord } from './line-ends.js';

/** The offset in the text of the first character that stands behind a source offset. */
function textOffset(places: PlaceMap, text: string, source: number): number {
  const low = firstPlace(places.length, (i) => places[i]!.from > source);
  const segment = places[low - 1];
  return segment === undefined ? 0 : Math.min(segment.at + source - segment.from + 1, places[low]?.at ?? text.length);
}

const lineBefore = (text: string, at: number): string => text.slice(text.lastIndexOf('\n', at - 1) + 1, at);

/**
 * A form feed ends a page (in text that came from a PDF or a typewriter): a `pb` before the next page's first word,
 * or, where a paragraph goes on over the page, on the line feed in between.
 */
export function pageEnds(
  source: string,
  text: string,
  places: PlaceMap,
  annotations: readonly Annotation[],
): Annotation[] {
  const found: AnnotationOf<'pb'>[] = [];
  for (let feed = source.indexOf('\f'); feed !== -1; feed = source.indexOf('\f', feed + 1)) {
    const at = textOffset(places, text, feed);
    found.push({ kind: 'pb', span: { start: at, end: at }, rule: 'form-feed' });
  }
  return pageEndsAt(text, found, annotations);
}

/** The ends of pages, found anywhere between the last word of one and the first of the next, put where they belong. */
export function pageEndsAt(
  text: string,
  ends: readonly AnnotationOf<'pb'>[],
  annotations: readonly Annotation[],
): Annotation[] {
  const found: Annotation[] = [];
  const starts = new Set(annotations.map((annotation) => annotation.span.start));
  for (const page of ends) {
    let at = page.span.start;
    while (/\s/.test(text[at] ?? '')) at++;
    if (at === 0 || at >= text.length || found.at(-1)?.span.end === at) continue;
    const seam = text[at - 1] === '\n' && starts.has(at);
    const before = lineBefore(text, at - 1);
    const after = text.slice(at, at + 2);
    const cut = cutsWord(before, after) ? ({ break: 'no' } as const) : {};
    const start = seam && continues(before, after) ? at - 1 : at;
    found.push({ ...page, span: { start, end: at }, ...cut });
  }
  return found;
}
