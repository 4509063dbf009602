import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import {
  isKind,
  placesOf,
  type Annotation,
  type Context,
  type Register,
  type Suggestion,
  type Transcript,
} from '../model/index.js';
import { given, overlaps, type Span } from '../text/index.js';
import { foldedText, placesOfQuotation } from './quotation.js';

const isNamed = isKind('persName', 'placeName', 'orgName', 'objectName', 'eventName', 'rs', 'date');

/** The name of a document's file without folders and ending: `minutes` of `a/minutes.md`. */
const stemOf = (name: string): string => name.replace(/^.*[\\/]/u, '').replace(/(?<=.)\.[^.]*$/u, '');

/**
 * Takes suggestions in as marks, with the responsibility and certainty that they state: where their words stand in the
 * text, once, and nothing else is marked there. A name that is marked and that nobody knows learns whom it means. What
 * cannot be taken is told.
 */
export function applySuggestions(transcript: Transcript, { suggestions = [], register }: Context): Outcome<Transcript> {
  const document = stemOf(transcript.source.name);
  const own = suggestions.filter((one) => one.document === undefined || one.document === document);
  if (own.length === 0) return outcome(transcript);
  const folded = foldedText(transcript.text);
  const places = placesOf(transcript);
  const diagnostics: Diagnostic[] = [];
  let annotations = transcript.annotations;
  for (const suggestion of own) {
    const { kind, quote, place } = suggestion;
    const found = placesOfQuotation(folded, suggestion);
    const where = found[0];
    if (where === undefined || found.length > 1) {
      const times = where === undefined ? 'do not stand' : `stand ${found.length} times`;
      diagnostics.push(
        report('suggestion-unplaced', `The words "${quote}" of a suggestion ${times} in "${transcript.source.name}".`, {
          place,
          ...(where === undefined ? {} : { note: 'A longer prefix or suffix tells the places apart.' }),
        }),
      );
      continue;
    }
    const taken = withSuggestion(annotations, suggestion, where, register);
    if (taken !== undefined) annotations = taken;
    else {
      const at = places(where).start;
      const message = `"${quote}" is marked already (line ${at.line}); the suggestion of "${kind}" was not taken.`;
      diagnostics.push(report('suggestion-unusable', message, { place }));
    }
  }
  return outcome({ ...transcript, annotations }, diagnostics);
}

function withSuggestion(
  annotations: readonly Annotation[],
  suggestion: Suggestion,
  where: Span,
  register: Register,
): readonly Annotation[] | undefined {
  const { kind, when, cert, by: resp } = suggestion;
  const ref = entryOf(suggestion, register);
  const there = annotations.filter(isNamed).filter(({ span }) => overlaps(span, where));
  const mark: Annotation =
    kind === 'date'
      ? { kind, span: where, rule: 'suggestion', cert, resp, ...given({ when }) }
      : { kind, span: where, rule: 'suggestion', cert, resp, ...given({ ref }) };
  if (there.length === 0) return [...annotations, mark];
  const [only] = there;
  const learns =
    there.length === 1 && only!.kind === kind && kind !== 'date' && ref !== undefined && !('ref' in only! && only.ref);
  return learns ? [...annotations.filter((one) => one !== only), { ...mark, span: only!.span }] : undefined;
}

/** The entry that is meant: by its `xml:id`, or by an identifier that it has (`Q35314`). */
function entryOf({ ref }: Suggestion, { entries }: Register): string | undefined {
  if (ref === undefined) return undefined;
  const id = ref.replace(/^.*[#/]/u, '');
  return (
    entries.find((entry) => entry.id === id) ??
    entries.find(({ identifiers }) => identifiers.some(({ value }) => value === ref || value === id))
  )?.id;
}
