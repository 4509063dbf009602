import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { ofKind, placesOf, type Annotation, type Recogniser } from '../model/index.js';
import { recordedErrors } from './misspellings.js';
import { nearMissesOf } from './near-misses.js';

/**
 * Errors of the source, as `sic` with the right reading: those a register records for the person, place or body that a
 * name is resolved to, and near misses of a participant's surname (schemas/README.md §5). Grammar is never corrected.
 * Each correction is reported.
 */
export const corrections: Recogniser = (transcript, context): Outcome<readonly Annotation[]> => {
  const entries = new Map(context.register.entries.map((entry) => [entry.id, entry]));
  const nearMiss = nearMissesOf(transcript, context);
  const places = placesOf(transcript);
  const annotations: Annotation[] = [];
  const diagnostics: Diagnostic[] = [];
  const correct = (annotation: Annotation & { readonly kind: 'sic' }, why: string): void => {
    const surface = transcript.text.slice(annotation.span.start, annotation.span.end);
    const message = `"${surface}" was corrected to "${annotation.corr}", ${why}.`;
    annotations.push(annotation);
    diagnostics.push(
      report('correction-made', message, {
        place: places(annotation.span),
        actual: surface,
        expected: annotation.corr,
      }),
    );
  };
  const seen = new Set<string>();
  for (const name of ofKind(
    transcript.annotations,
    'persName',
    'placeName',
    'orgName',
    'objectName',
    'eventName',
  ).toReversed()) {
    const key = `${name.span.start} ${name.span.end}`;
    // A later mark with the same span refines an earlier one.
    if (seen.has(key)) continue;
    seen.add(key);
    const entry = name.ref === undefined ? undefined : entries.get(name.ref);
    const recorded = entry ? recordedErrors(transcript.text, name.span, entry) : [];
    for (const error of recorded) {
      correct(
        { ...error, kind: 'sic', rule: 'recorded-misspelling', cert: 'high' },
        `which the register records for "${entry!.name}"`,
      );
    }
    if (recorded.length > 0 || name.kind !== 'persName') continue;
    const miss = nearMiss(name);
    if (!miss) continue;
    const cert = name.ref === undefined ? 'medium' : 'high';
    const { span, corr, participant } = miss;
    correct(
      { kind: 'sic', span, corr, rule: 'near-miss-of-participant', cert },
      `as the participant "${participant.name}" is called`,
    );
    if (name.ref === undefined) {
      annotations.push({ ...name, ref: participant.id, rule: 'near-miss-of-participant', cert });
    }
  }
  return outcome(
    [...annotations].toSorted((a, b) => a.span.start - b.span.start),
    diagnostics.toReversed(),
  );
};
