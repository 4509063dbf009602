import type { Encoded } from '../index.js';
import { placesOf } from '../model/index.js';
import { sliceOf } from '../text/index.js';

/** Every mark of the documents as JSON: what it covers, who made it, how sure it is, where it stands in the source. */
export function traceOf(documents: readonly Encoded[]): string {
  const traces = documents.map(({ transcript }) => {
    const placeOf = placesOf(transcript);
    const annotations = transcript.annotations.map((annotation) => {
      const { kind, span, rule, cert, ...meaning } = annotation;
      const { line, column } = placeOf(span).start;
      return {
        kind,
        start: span.start,
        end: span.end,
        line,
        column,
        rule,
        cert: cert ?? 'high',
        ...meaning,
        text: sliceOf(transcript.text, span),
      };
    });
    return { source: transcript.source.name, annotations };
  });
  return `${JSON.stringify({ documents: traces }, undefined, 1)}\n`;
}
