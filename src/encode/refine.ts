import type { Annotation, Kind } from '../model/index.js';
import type { Span } from '../text/index.js';
import { isBlank } from './blank.js';
import { layerOf } from './elements.js';

/** The kinds that say why something is italic or bold. */
const REASONS: ReadonlySet<Kind> = new Set(['emph', 'title']);

/**
 * Rule 1: a mark of the same kind and span as an earlier one replaces it, and stands where that one stood; `emph` and
 * `title` replace the `hi` they explain. Spans are put right on the way: within the text, empty for points only.
 */
export function refine(annotations: readonly Annotation[], text: string): readonly Annotation[] {
  const byKey = new Map<string, Annotation>();
  for (const annotation of annotations) {
    const span = fit(annotation, text);
    if (span === undefined) continue;
    const key = `${annotation.kind} ${span.start} ${span.end}`;
    byKey.set(key, joined({ ...annotation, span }, byKey.get(key)));
  }
  for (const { kind, span } of byKey.values()) if (REASONS.has(kind)) byKey.delete(`hi ${span.start} ${span.end}`);
  return [...byKey.values()];
}

/** Bold and italic over the same words are one `hi`. */
function joined(later: Annotation, earlier: Annotation | undefined): Annotation {
  if (later.kind !== 'hi' || earlier?.kind !== 'hi') return later;
  return { ...later, rend: [...new Set(`${earlier.rend} ${later.rend}`.split(' '))].join(' ') };
}

/** The span within the text; undefined for a mark without any text that needs some. */
function fit({ kind, span }: Annotation, text: string): Span | undefined {
  const start = whole(text, Math.min(Math.max(0, span.start), text.length));
  const end = whole(text, Math.min(Math.max(start, span.end), text.length));
  // A page end keeps the white space it stands for: that tells a seam in a paragraph from a page that begins between
  // two.
  if (layerOf(kind) === 'point') return { start, end: isBlank(text, start, end) ? end : start };
  if (kind === 'cell' || kind === 'row' || kind === 'table') return { start, end };
  const isNothing = start === end || (layerOf(kind) !== 'inline' && isBlank(text, start, end));
  return isNothing ? undefined : { start, end };
}

/** An offset that does not cut a character outside the Basic Multilingual Plane in two. */
function whole(text: string, offset: number): number {
  const isLow = (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
  return isLow && offset > 0 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 ? offset - 1 : offset;
}
