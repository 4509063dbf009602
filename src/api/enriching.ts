import { annotate } from '../annotate/index.js';
import { enrich } from '../encode/index.js';
import { hasErrors, outcome, report, type Outcome } from '../diagnostics/index.js';
import { placesOf } from '../model/index.js';
import { readExistingTei } from '../read/index.js';
import { readRecord } from '../tei/index.js';
import { readXml } from '../xml/index.js';
import type { Position, SourceText } from '../text/index.js';
import { contextFor, type EncodeOptions } from './encoding.js';
import type { Input } from './input.js';
import { readTei } from './tei.js';
import { recognised, type Recognised } from './recognised.js';

/** A TEI document with what was added to it. */
export interface EnrichedDocument {
  readonly xml: string;
  readonly recognised: Recognised;
}

/**
 * Adds names and dates to a TEI document, anyone's, where it marks nothing: its words and all of its own markup stay as
 * they are, byte for byte. Without value, with errors, when it cannot be read.
 */
export function enrichInput(input: Input, options: EncodeOptions): Outcome<EnrichedDocument | undefined> {
  const source = readTei(input);
  if (source.value === undefined) return outcome(undefined, source.diagnostics);
  const read = readExistingTei(source.value);
  if (read.value === undefined) return outcome(undefined, read.diagnostics);
  const { transcript, free, prefix } = read.value;
  if (transcript.text.trim() === '') {
    const place = { file: input.name, start: { line: 1, column: 1 } };
    return outcome(undefined, [report('source-empty', 'The TEI document has no words in a text.', { place })]);
  }
  const date = options.date ?? dateOf(source.value);
  const context = contextFor({ transcript }, { ...options, ...(date === undefined ? {} : { date }) });
  const annotated = annotate(transcript, context);
  const { text, places } = transcript;
  const document = { source: source.value.text, text, places, free, prefix };
  const { xml, added } = enrich(document, annotated.value.transcript.annotations, context.register);
  const faults = readXml({ name: input.name, text: xml }, {});
  // What is said of marks that were not added is said of the document's own affairs.
  const placeOf = placesOf(transcript);
  const key = ({ line, column }: Position): string => `${line}:${column}`;
  const marked = new Set(added.map(({ span }) => key(placeOf(span).start)));
  const told = annotated.diagnostics.filter(
    ({ rule, place }) => !rule.startsWith('turn') && place !== undefined && marked.has(key(place.start)),
  );
  const all = [...source.diagnostics, ...told, ...faults];
  return outcome(hasErrors(all) ? undefined : { xml, recognised: recognised(added) }, all);
}

/** The day of the record, as its header says. */
function dateOf(source: SourceText): string | undefined {
  const when = readRecord(source).value?.header.date?.when;
  return when !== undefined && /^\d{4}-\d\d-\d\d$/u.test(when) ? when : undefined;
}
