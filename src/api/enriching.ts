import { annotate } from '../annotate/index.js';
import { enrich } from '../encode/index.js';
import { hasErrors, outcome, report, type Outcome } from '../diagnostics/index.js';
import { placesOf, type DocumentDetails } from '../model/index.js';
import { languageOf } from './document-language.js';
import { readExistingTei, type Source } from '../read/index.js';
import { readRecord, type Header } from '../tei/index.js';
import { readXml } from '../xml/index.js';
import { given, type Position } from '../text/index.js';
import { contextFor, type EncodeOptions } from './encoding.js';
import type { Input } from './input.js';
import { decodeInput } from './tei.js';
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
  const source = decodeInput(input);
  if (source.value === undefined) return outcome(undefined, source.diagnostics);
  const unfit = readXml(source.value, {});
  if (unfit.length > 0) return outcome(undefined, [...source.diagnostics, ...unfit]);
  const read = readExistingTei(source.value);
  if (read.value === undefined) return outcome(undefined, read.diagnostics);
  const { transcript, free, prefix } = read.value;
  if (transcript.text.trim() === '') {
    const place = { file: input.name, start: { line: 1, column: 1 } };
    return outcome(undefined, [report('source-empty', 'The TEI document has no words in a text.', { place })]);
  }
  const header = readRecord(source.value).value?.header;
  const words: Source = { transcript, ...given({ details: detailsOf(header) }) };
  const language = languageOf(words, options);
  const context = contextFor(words, options, language.value);
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
  const all = [...source.diagnostics, ...language.diagnostics, ...told, ...faults];
  return outcome(hasErrors(all) ? undefined : { xml, recognised: recognised(added) }, all);
}

/** What the header says that recognisers may know: the day of the record, and its language. */
function detailsOf(header: Header | undefined): DocumentDetails | undefined {
  if (header === undefined) return undefined;
  const day = header.date?.when;
  return given({
    date: day !== undefined && /^\d{4}-\d\d-\d\d$/u.test(day) ? day : undefined,
    language: header.language === 'und' ? undefined : header.language,
  });
}
