import { annotate } from '../annotate/index.js';
import { addedMarks, standOffAnnotations, withMarks, type AddedMark } from '../encode/index.js';
import { hasErrors, outcome, report, type Outcome } from '../diagnostics/index.js';
import { placesOf, type DocumentDetails } from '../model/index.js';
import { languageOf } from './document-language.js';
import { readExistingTei, type Source } from '../read/index.js';
import { documentsIn, readRecord, type Header } from '../tei/index.js';
import { readXml } from '../xml/index.js';
import { given, type Position, type SourceText, type Span } from '../text/index.js';
import { contextFor, type EncodeOptions } from './encoding.js';
import type { Input } from './input.js';
import { decodeInput } from './tei.js';
import { recognised, type Recognised } from './recognised.js';

/** A TEI document with what was added to it. */
export interface EnrichedDocument {
  /** The document with the marks in it. */
  readonly xml: string;
  /** The same marks beside the document: Web Annotations (JSON-LD). */
  readonly annotations: string;
  readonly recognised: Recognised;
}

/**
 * Adds names, dates and turns to a TEI document, anyone's, where it marks nothing: its words and all of its own markup
 * stay as they are, byte for byte. Each document of a corpus is read by itself. Without value, with errors, when it
 * cannot be read.
 */
export function enrichInput(input: Input, options: EncodeOptions): Outcome<EnrichedDocument | undefined> {
  const source = decodeInput(input);
  if (source.value === undefined) return outcome(undefined, source.diagnostics);
  const unfit = readXml(source.value, {});
  if (unfit.length > 0) return outcome(undefined, [...source.diagnostics, ...unfit]);
  const members = membersOf(source.value);
  const made = members.map((member) => marksIn(source.value!, member, options));
  const marks = made.flatMap(({ value }) => value?.marks ?? []);
  const all = [...source.diagnostics, ...made.flatMap(({ diagnostics }) => diagnostics)];
  if (made.every(({ value }) => value === undefined)) {
    const place = { file: input.name, start: { line: 1, column: 1 } };
    return outcome(undefined, [
      ...all,
      report('source-empty', 'The TEI document has no words in a text.', {
        place,
        note: 'It needs a text with a body.',
      }),
    ]);
  }
  const prefix = made.map(({ value }) => value?.prefix).find((one) => one !== undefined) ?? '';
  const xml = withMarks(source.value.text, marks, prefix);
  const faults = readXml({ name: input.name, text: xml }, {});
  if (hasErrors([...all, ...faults])) return outcome(undefined, [...all, ...faults]);
  const annotations = standOffAnnotations(source.value, marks);
  return outcome({ xml, annotations, recognised: recognised(marks.map(({ mark }) => mark)) }, all);
}

/** A document, or one of a corpus: where it stands in the file, and what its header says. */
interface Member {
  readonly range: Span;
  readonly header: Header | undefined;
}

function membersOf(source: SourceText): readonly Member[] {
  const ranges: { readonly start: number; end: number }[] = [];
  const open: ((typeof ranges)[number] | undefined)[] = [];
  readXml(source, {
    open: ({ local, start }) => {
      const range = local === 'TEI' ? { start, end: source.text.length } : undefined;
      if (range !== undefined) ranges.push(range);
      open.push(range);
    },
    close: (_, end) => {
      const range = open.pop();
      if (range !== undefined) range.end = end;
    },
  });
  const documents = documentsIn(source).value ?? [];
  if (documents.length < 2 || documents.length !== ranges.length) {
    return [{ range: { start: 0, end: source.text.length }, header: readRecord(source).value?.header }];
  }
  // A document in another ends what is the other's own.
  return documents.map((document, i) => ({
    range: { start: ranges[i]!.start, end: Math.min(ranges[i]!.end, ranges[i + 1]?.start ?? ranges[i]!.end) },
    header: readRecord(document).value?.header,
  }));
}

interface Marked {
  readonly marks: readonly AddedMark[];
  readonly prefix: string;
}

function marksIn(source: SourceText, { range, header }: Member, options: EncodeOptions): Outcome<Marked | undefined> {
  const read = readExistingTei(source, range);
  if (read.value === undefined) return outcome(undefined, read.diagnostics);
  const { transcript } = read.value;
  if (transcript.text.trim() === '') return outcome(undefined);
  const words: Source = { transcript, ...given({ details: detailsOf(header) }) };
  const language = languageOf(words, options);
  const context = contextFor(words, options, language.value);
  const annotated = annotate(transcript, context);
  const marks = addedMarks(read.value, annotated.value.transcript.annotations, context.register);
  // What is said of marks that were not added is said of the document's own affairs.
  const placeOf = placesOf(transcript);
  const key = ({ line, column }: Position): string => `${line}:${column}`;
  const marked = new Set(marks.map(({ mark }) => key(placeOf(mark.span).start)));
  const told = annotated.diagnostics.filter(
    ({ rule, place }) => !rule.startsWith('turn') && place !== undefined && marked.has(key(place.start)),
  );
  return outcome({ marks, prefix: read.value.prefix }, [...language.diagnostics, ...told]);
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
