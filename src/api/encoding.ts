import { addressedAs, decide, parseName, recognise, type Recognition } from '../annotate/index.js';
import { encodeDocument } from '../encode/index.js';
import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import {
  mostFrequentFirst,
  tableOfUnknownPersons,
  unknownPersons,
  type TableOptions,
  type UnknownPerson,
} from '../export/index.js';
import { languageFor, type Language } from '../language/index.js';
import {
  EMPTY_REGISTER,
  NO_FACTS,
  type Context,
  type Decision,
  type DocumentDetails,
  type Edition,
  type RecordFacts,
  type Register,
  type Suggestion,
  type Transcript,
} from '../model/index.js';
import { readSource, SOURCE_ENDINGS, type ReadOptions, type Source } from '../read/index.js';
import { checkConservation, isValidTree, validateRelaxNg, validateRules } from '../validate/index.js';
import { given, type SourceText } from '../text/index.js';
import { checkWritten, serialiseXml, type SerialiseOptions, type XmlElement } from '../xml/index.js';
import { languageOf } from './document-language.js';
import { placed, type Input } from './input.js';
import { shippedRules, shippedSchema } from './shipped-schemas.js';

export interface EncodeOptions {
  /** Who and what is known; ids are kept as they are. Without it, the document's own words must do. */
  readonly register?: Register;
  readonly edition?: Edition;
  /**
   * Where `memcon.rng` and `memcon.sch` are, as seen from the document: it names them there. Left out: as the edition
   * says.
   */
  readonly schemas?: string;
  readonly details?: DocumentDetails;
  /** In their order; one that names `documents` holds at every place of its quotation. */
  readonly decisions?: readonly Decision[];
  /** Marks that others propose; they are taken where their words stand and nothing is marked. */
  readonly suggestions?: readonly Suggestion[];
  /** The document's date, `YYYY-MM-DD`, where it does not say it itself. */
  readonly date?: string;
  /** Day or month first in dates of digits; left out: as the document does. */
  readonly dateOrder?: 'dmy' | 'mdy';
  /** Whether tracked changes of Word and OpenDocument become `add` and `del`; left out: they are accepted. */
  readonly trackedChanges?: boolean;
  /**
   * Whether the images that Word and OpenDocument hold become `figure`s, and files to be written beside the TEI
   * (`Encoded.transcript.images`); without it they are left out, and told.
   */
  readonly images?: boolean;
  /**
   * Where the image of a transcribed page lies, as seen from the document, by the name that the transcription has for
   * it.
   */
  readonly addressOfImage?: (name: string) => string;
  /**
   * The language whose words are to be understood, by its BCP 47 tag; left out: the document's, as far as it is said.
   */
  readonly language?: string;
}

/** A TEI document and what it was made from. */
export interface Encoded {
  readonly xml: string;
  readonly transcript: Transcript;
  readonly facts: RecordFacts;
  /** Whose words were understood, by its code. */
  readonly language: string;
}

/** A source as its reader and the recognisers understand it, before editors have their say. */
export interface RecognisedInput {
  readonly name: string;
  readonly language: string;
  /** Where memcon's schemas are, as the document is to say. */
  readonly schemas?: string;
  readonly recognition: Recognition;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads, annotates, encodes and checks one source. Without value, with errors, when nothing that is right can be
 * written.
 */
export async function encodeInput(input: Input, options: EncodeOptions): Promise<Outcome<Encoded | undefined>> {
  const recognised = await recogniseInput(input, options);
  return recognised.value === undefined
    ? outcome(undefined, recognised.diagnostics)
    : encodeDecided(recognised.value, options.decisions ?? []);
}

/** The part of encoding that no decision changes: a source is read, and what can be recognised is laid over it. */
export async function recogniseInput(
  input: Input,
  options: EncodeOptions,
): Promise<Outcome<RecognisedInput | undefined>> {
  const read = await readSource(input.bytes, input.name, readingOptions(input, options));
  if (read.value === undefined) return outcome(undefined, read.diagnostics);
  const language = languageOf(read.value, options);
  const transcript = withAddresses(read.value.transcript, options.addressOfImage);
  const recognition = recognise(transcript, contextFor(read.value, options, language.value));
  return outcome({
    name: input.name,
    language: language.value.code,
    ...given({ schemas: options.schemas }),
    recognition,
    diagnostics: [...read.diagnostics, ...language.diagnostics],
  });
}

/** The part of encoding that hangs on decisions: they are carried out, and the TEI is made and checked. */
export function encodeDecided(
  { name, language, schemas, recognition, diagnostics: before }: RecognisedInput,
  chosen: readonly Decision[],
): Outcome<Encoded | undefined> {
  const { context } = recognition;
  const annotated = decide(recognition, chosen);
  const { transcript, facts, decisions } = annotated.value;
  const tei = encodeDocument(transcript, { ...context, facts, decisions });
  const diagnostics = [
    ...before,
    ...annotated.diagnostics,
    ...tei.diagnostics,
    ...checkConservation(tei.value, transcript),
  ];
  if (hasErrors(diagnostics)) return outcome(undefined, placed(diagnostics, name));

  const xml = serialiseXml(tei.value, schemasOf(schemas, context.edition));
  const written = { name, text: xml };
  const broken = checkWritten(xml, name);
  const faults =
    broken.length > 0 ? broken : faultsOf(tei.value, written).map((fault) => asFaultOfEncoding(fault, name));
  const all = placed([...diagnostics, ...faults], name);
  return outcome(hasErrors(faults) ? undefined : { xml, transcript, facts, language }, all);
}

const withAddresses = (transcript: Transcript, addressOf: EncodeOptions['addressOfImage']): Transcript =>
  transcript.facsimile === undefined || addressOf === undefined
    ? transcript
    : { ...transcript, facsimile: transcript.facsimile.map((page) => ({ ...page, image: addressOf(page.image) })) };

/** The images of a source are called as it is: `minutes-1.png`. */
const readingOptions = ({ name }: Input, { trackedChanges, images }: EncodeOptions): ReadOptions =>
  given({
    trackedChanges,
    images: images === true ? name.replace(/^.*[\\/]/u, '').replace(/(?<=.)\.[^.]*$/u, '') : undefined,
  });

/**
 * How a document names memcon's schemas, where it is known where they are: an edition's folder as seen from
 * `documents`.
 */
function schemasOf(schemas: string | undefined, edition: Edition | undefined): SerialiseOptions {
  const own = edition?.schemas;
  const place = schemas ?? (own === undefined || /^https?:/u.test(own) ? own : `../${own}`);
  if (place === undefined) return {};
  const folder = place.replace(/\/$/u, '');
  return { schema: `${folder}/memcon.rng`, rules: `${folder}/memcon.sch` };
}

/** What memcon's schema has against a document, by its grammar or else by its rules. */
function faultsOf(tree: XmlElement, written: SourceText): readonly Diagnostic[] {
  const schema = shippedSchema('memcon');
  // The tree is what was written; only a fault is worth reading the text again, for its words and place.
  if (!isValidTree(schema, tree)) return validateRelaxNg(schema, written);
  // For its rules the text is read as it was written, through the gate.
  return validateRules(shippedRules('memcon'), written).filter(({ severity }) => severity === 'error');
}

/**
 * A fault of the TEI has its place in a file that will not be written: it is told as one of the source, with the
 * element.
 */
const asFaultOfEncoding = (fault: Diagnostic, file: string): Diagnostic => ({
  ...fault,
  message: `The TEI would not be valid, so it is not written: ${fault.message}`,
  place: { file, start: { line: 1, column: 1 } },
  note: `This is a fault of memcon, at line ${fault.place?.start.line ?? 1} of the TEI.`,
});

/**
 * What the recognisers may know: the user's word counts most, then the source's own front matter, then the edition's.
 */
export function contextFor({ details: own }: Source, options: EncodeOptions, language: Language): Context {
  const { register = EMPTY_REGISTER, decisions = [], suggestions, edition, details, date, dateOrder } = options;
  const known = { ...details, ...own };
  return {
    language,
    register,
    decisions,
    ...given({ edition, suggestions }),
    ...(Object.keys(known).length === 0 ? {} : { details: known }),
    options: { ...given({ date, dateOrder }) },
    facts: NO_FACTS,
  };
}

/** The persons of an encoded document whom no register identifies. */
export function unknownPersonsOf(document: Encoded): readonly UnknownPerson[] {
  const { people } = languageFor(document.language);
  return unknownPersons(document, (text) => {
    const name = parseName(text, people);
    return { ...name, ...given({ sex: addressedAs(name, people) }) };
  });
}

/** The unknown persons of several documents as a table. */
export const tableOfUnknown = (persons: readonly UnknownPerson[], options: TableOptions): string =>
  tableOfUnknownPersons(mostFrequentFirst(persons), options);

export { SOURCE_ENDINGS };
