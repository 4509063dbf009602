import { report, type Diagnostic } from '../diagnostics/index.js';
import { placesOf, type Annotation, type Transcript } from '../model/index.js';
import { oneLine, sliceOf } from '../text/index.js';
import type { Loss } from './survivors.js';

/** What the weaving of marks may have to report. */
export interface Problems {
  readonly crossed: (loss: Loss) => void;
  /** A mark goes beyond the block it begins in. */
  readonly divided: (mark: Annotation, block: string) => void;
  /** A mark has a value that TEI does not take. */
  readonly refused: (mark: Annotation, value: string) => void;
  readonly misplaced: (mark: Annotation, inside: string) => void;
}

/** Collects into `diagnostics`. */
export function problemsOf(transcript: Transcript, diagnostics: Diagnostic[]): Problems {
  const placeOf = placesOf(transcript);
  const named = (mark: Annotation): string => `"${mark.kind}" on "${excerpt(sliceOf(transcript.text, mark.span))}"`;
  return {
    crossed: ({ lost, to }) =>
      diagnostics.push(
        report('overlap-dropped', `The mark ${named(lost)} crosses the mark ${named(to)} and was left out.`, {
          place: placeOf(lost.span),
          note: `Made by the rules "${lost.rule}" and "${to.rule}".`,
        }),
      ),
    divided: (mark, block) =>
      diagnostics.push(
        report('overlap-dropped', `The mark ${named(mark)} goes beyond the "${block}" it begins in and was left out.`, {
          place: placeOf(mark.span),
          note: `Made by the rule "${mark.rule}".`,
        }),
      ),
    refused: (mark, value) =>
      diagnostics.push(
        report(
          'value-refused',
          `The mark ${named(mark)} has the value ${value}, which TEI does not take; it was left out.`,
          { place: placeOf(mark.span), note: `Made by the rule "${mark.rule}".` },
        ),
      ),
    misplaced: (mark, inside) =>
      diagnostics.push(
        report('mark-misplaced', `The mark ${named(mark)} may not stand in "${inside}" and was left out.`, {
          place: placeOf(mark.span),
          note: `Made by the rule "${mark.rule}".`,
        }),
      ),
  };
}

/** At most some forty characters on one line. */
function excerpt(text: string): string {
  const line = oneLine(text);
  return line.length <= 44
    ? line
    : `${line.slice(0, 20).replace(/[\uD800-\uDBFF]$/u, '')} … ${line.slice(-20).replace(/^[\uDC00-\uDFFF]/u, '')}`;
}
