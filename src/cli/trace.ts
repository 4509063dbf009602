import type { Encoded } from '../index.js';
import { placesOf } from '../model/index.js';
import { sliceOf } from '../text/index.js';

/** Every mark of a document as JSON: what it covers, who made it, how sure it is, where it stands in the source. */
export function traceOf({ transcript }: Encoded): string {
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
  return JSON.stringify({ source: transcript.source.name, annotations }, undefined, 1);
}

/** The traces of documents as one file of JSON. */
export const traceFile = (traces: readonly string[]): string =>
  traces.length === 0
    ? '{\n "documents": []\n}\n'
    : `{\n "documents": [\n${traces.map((trace) => trace.replaceAll(/^/gmu, '  ')).join(',\n')}\n ]\n}\n`;
