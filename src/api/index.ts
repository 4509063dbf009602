/**
 * What memcon can do, each a sentence. A stage is loaded when it is first asked for: who encodes never waits for the
 * stylesheet processor. All take bytes and return values with findings; none touches the user's files.
 */
import type { Outcome } from '../diagnostics/index.js';
import type { ExportSettings, TableOptions, UnknownPerson } from '../export/index.js';
import type { Decision, Edition, Part, Register, StepwiseCollector, Suggestion } from '../model/index.js';
import type { Comparison } from './comparing.js';
import type { ComposedInput, ComposeOptions, ResolveInclude } from './composing.js';
import type { Encoded, EncodeOptions } from './encoding.js';
import type { EnrichedDocument } from './enriching.js';
import type { DocumentEvaluation, GoldPair, RenderOptions } from './evaluating.js';
import type { Exporter, ExportFormatFacts, ExportOptions } from './exporting.js';
import type { Input } from './input.js';
import type {
  BookOfInputs,
  BookOptions,
  PageTask,
  Published,
  PublishOptions,
  SiteInput,
  SiteInSteps,
  SiteOptions,
} from './publishing.js';
import type { ImportedRegister, MergedRegister } from './registers.js';
import type { ReadSchemaOptions, ResolveSchema, ValidationSchema } from './schemas.js';
import type { Verbs, VerbThreads } from './threads.js';
import type { ValidateOptions } from './validating.js';

/**
 * Turns minutes, of any kind that memcon reads, into a TEI document: read, annotated, encoded, checked against the
 * words of the source and against memcon's schema. Without value, with errors, when it cannot be read or is not valid.
 */
export async function encode(input: Input, options: EncodeOptions = {}): Promise<Outcome<Encoded | undefined>> {
  return (await import('./encoding.js')).encodeInput(input, options);
}

/**
 * Checks a file by what it is. A TEI document: whether it is well-formed XML, valid against the schemas given, else
 * against memcon's own or, where memcon did not encode it, TEI's (tei_all), and, where no schema is given or where
 * asked to, by the editorial rules. A register, `edition.json`, decisions, a schema: as such.
 */
export async function validate(input: Input, options: ValidateOptions = {}): Promise<Outcome<boolean>> {
  return (await import('./validating.js')).validateInput(input, options);
}

/**
 * Reads a schema to validate with, RELAX NG in XML syntax or Schematron; undefined, with errors, when it is not a right
 * one.
 */
export async function readSchema(
  input: Input,
  resolve: ResolveSchema = () => undefined,
  options: ReadSchemaOptions = {},
): Promise<Outcome<ValidationSchema | undefined>> {
  return (await import('./schemas.js')).readSchemaInput(input, resolve, options);
}

/** memcon's own schema: its grammar and its rules. */
export async function memconSchemas(): Promise<readonly ValidationSchema[]> {
  return (await import('./schemas.js')).shippedSchemas('memcon');
}

/** The schema of the whole TEI (tei_all) that comes with memcon: its grammar and its rules. */
export async function teiSchemas(): Promise<readonly ValidationSchema[]> {
  return (await import('./schemas.js')).shippedSchemas('tei_all');
}

/**
 * What `validate` takes where no schema is given: memcon's own for what memcon encoded, TEI's for any other TEI
 * document; undefined for a file that is no document.
 */
export async function usualSchemas(input: Input): Promise<readonly ValidationSchema[] | undefined> {
  return (await import('./schemas.js')).usualSchemasOf(input);
}

/**
 * Puts what a document includes (`xi:include`) in its place, to be given to `validate`, `publish` or an export; an
 * error says what cannot be had, and it is left out.
 */
export async function compose(
  input: Input,
  resolve: ResolveInclude,
  options: ComposeOptions = {},
): Promise<Outcome<ComposedInput>> {
  return (await import('./composing.js')).composeInput(input, resolve, options);
}

/**
 * Makes reading editions of a TEI document, memcon's or anyone's. The value is empty, with errors, when it is not
 * well-formed.
 */
export async function publish(input: Input, options: PublishOptions = {}): Promise<Outcome<readonly Published[]>> {
  return (await import('./publishing.js')).publishInput(input, options);
}

/**
 * Begins a static site of TEI documents: a reading page of each comes back when it is added, and in the end the pages
 * that concern all: front page, lists, registers, timeline, network, search. After an error the site is not whole, and
 * should not be written.
 */
export async function openSite(options: SiteOptions = {}): Promise<StepwiseCollector<SiteInput>> {
  return (await import('./publishing.js')).openSiteOfInputs(options);
}

/**
 * The same for those who make the pages elsewhere, several at a time: what is added gives tasks, which are plain data,
 * and `sitePages` makes pages of them, in another thread too. The parts of a file are written in the order of the
 * steps.
 */
export async function openSiteInSteps(options: SiteOptions = {}): Promise<SiteInSteps<SiteInput>> {
  return (await import('./publishing.js')).openSiteOfInputsInSteps(options);
}

/** Makes the pages of a task of `openSiteInSteps`, which was given the same options. */
export async function sitePages(options: SiteOptions = {}): Promise<(task: PageTask) => Outcome<readonly Part[]>> {
  return (await import('./publishing.js')).pageMaker(options);
}

/**
 * Begins one book of TEI documents, EPUB or PDF: what `to` names of `WHOLES`. It comes back when all are known. After
 * an error it is not whole, and should not be written.
 */
export async function openBook(options: BookOptions): Promise<BookOfInputs> {
  return (await import('./publishing.js')).openBookOfInputs(options);
}

/** The persons of an encoded document whom no register identifies: a row each of `unknownPersonsTable`. */
export async function unknownPersonsIn(document: Encoded): Promise<readonly UnknownPerson[]> {
  return (await import('./encoding.js')).unknownPersonsOf(document);
}

/**
 * The persons of documents whom no register identifies, as a table (CSV) for an archivist to complete: one row for each
 * person of a document, with the forms of the name, how often and where it stands. With its ids filled in it is a
 * register.
 */
export async function unknownPersonsTable(
  persons: readonly UnknownPerson[],
  options: TableOptions = {},
): Promise<string> {
  return (await import('./encoding.js')).tableOfUnknown(persons, options);
}

/**
 * Begins an export of TEI documents, memcon's or anyone's, to formats of other programs: `csv`, `graphml`…
 * (`exportFormats` has all). Documents are added one after the other, in the order in which they are to stand;
 * undefined, with an error, for an unknown format.
 */
export async function exportTo(
  to: readonly string[],
  settings: ExportSettings = {},
  options: ExportOptions = {},
): Promise<Outcome<Exporter | undefined>> {
  return (await import('./exporting.js')).beginExport(to, settings, options);
}

/** The formats that `exportTo` knows, with the programs that read them. */
export async function exportFormats(): Promise<readonly ExportFormatFacts[]> {
  return (await import('./exporting.js')).listFormats();
}

/**
 * Adds names and dates to a TEI document, anyone's, where it marks nothing; every byte of its own stays. Without value,
 * with errors, when it cannot be read.
 */
export async function enrich(
  input: Input,
  options: EncodeOptions = {},
): Promise<Outcome<EnrichedDocument | undefined>> {
  return (await import('./enriching.js')).enrichInput(input, options);
}

/**
 * Compares the words of a source, of any kind that `encode` reads, with those of a TEI document, whoever made it: each
 * difference is an error with its place in both. Undefined, with errors, when either cannot be read.
 */
export async function compare(source: Input, tei: Input): Promise<Outcome<Comparison | undefined>> {
  return (await import('./comparing.js')).compareInputs(source, tei);
}

/** Encodes a source and compares it with what it should be; undefined, with errors, when either cannot be read. */
export async function evaluate(
  pair: GoldPair,
  options: EncodeOptions = {},
): Promise<Outcome<DocumentEvaluation | undefined>> {
  return (await import('./evaluating.js')).evaluateInput(pair, options);
}

/**
 * The evaluations of documents as one table, for people (the worst documents, so many faults in context) or, as JSON
 * with every fault, for programs.
 */
export async function evaluationReport(
  documents: readonly DocumentEvaluation[],
  format: 'text' | 'json' = 'text',
  options: RenderOptions = {},
): Promise<string> {
  const { evaluationAsJson, evaluationAsText, summarise } = await import('./evaluating.js');
  return format === 'json' ? evaluationAsJson(summarise(documents)) : evaluationAsText(summarise(documents), options);
}

/**
 * Reads registers of persons, places, organisations, objects, events as one: TEI, tables (`.csv`, `.tsv`), people
 * records. Faulty entries are errors.
 */
export async function readRegisters(inputs: readonly Input[]): Promise<Outcome<Register>> {
  if (inputs.length === 0) return { value: { entries: [] }, diagnostics: [] };
  return (await import('./registers.js')).readRegisterInputs(inputs);
}

/**
 * Reads registers as one and says what is wrong or doubtful in them: impossible dates, namesakes, offices that two hold
 * at a time…
 */
export async function checkRegisters(inputs: readonly Input[]): Promise<Outcome<Register>> {
  return (await import('./registers.js')).checkRegisterInputs(inputs);
}

/**
 * Makes one clean TEI register of several in any form that `readRegisters` takes; undefined, with errors, where one is
 * faulty.
 */
export async function importRegisters(inputs: readonly Input[]): Promise<Outcome<ImportedRegister | undefined>> {
  return (await import('./registers.js')).importRegisterInputs(inputs);
}

/**
 * Makes one TEI register of several whose ids and persons may be the same, and says who is who; undefined, with errors,
 * where one is faulty.
 */
export async function mergeRegisters(inputs: readonly Input[]): Promise<Outcome<MergedRegister | undefined>> {
  return (await import('./registers.js')).mergeRegisterInputs(inputs);
}

/** Reads an `edition.json`; undefined, with errors in their places, when it is not as its schema says. */
export async function readEdition(input: Input): Promise<Outcome<Edition | undefined>> {
  return (await import('./edition-inputs.js')).readEditionInput(input);
}

/**
 * Reads an editor's decisions on a document; undefined, with errors in their places, when they are not as their schema
 * says.
 */
export async function readDecisions(input: Input): Promise<Outcome<readonly Decision[] | undefined>> {
  return (await import('./edition-inputs.js')).readDecisionsInput(input);
}

/**
 * Reads Web Annotations (W3C, JSON-LD) as suggestions for `encode`; undefined, with an error, when they are no JSON.
 * What cannot be used is told, and left out.
 */
export async function readSuggestions(input: Input): Promise<Outcome<readonly Suggestion[] | undefined>> {
  return (await import('./edition-inputs.js')).readSuggestionsInput(input);
}

/** What the names of files end in that `encode` reads. */
export async function sourceEndings(): Promise<readonly string[]> {
  return (await import('./encoding.js')).SOURCE_ENDINGS;
}

/**
 * Starts threads that do one thing with files, one for each core: `work` is for `batch`, whose results then come of
 * several at a time. `options` must be plain data. They run until `close`.
 */
export async function openThreads<Verb extends keyof Verbs>(
  verb: Verb,
  options: Verbs[Verb]['options'] = {},
  count?: number,
): Promise<VerbThreads<Verb>> {
  return (await import('./threads.js')).startThreads(verb, options, count);
}

export { batch, type BatchOptions } from './items-in-order.js';
export { DOWNLOADS, downloadsFor, FORMS, USUAL_FORMS, WHOLES, type Form, type Whole } from './forms.js';
export { recognised, type Mentions, type Recognised } from './recognised.js';
export type {
  BookOfInputs,
  BookOptions,
  PageTask,
  Print,
  PrintFault,
  PublishOptions,
  Published,
  SiteInSteps,
  SiteInput,
  SiteOptions,
  SiteStep,
  TextStore,
} from './publishing.js';
export type { ComposeOptions, ComposedInput, ResolveInclude } from './composing.js';
export type { Comparison } from './comparing.js';
export type { DocumentEvaluation, GoldPair, RenderOptions } from './evaluating.js';
export type { EncodeOptions, Encoded } from './encoding.js';
export type { EnrichedDocument } from './enriching.js';
export type { ExportFormatFacts, ExportOptions, Exporter } from './exporting.js';
export type { ExportSettings, PayloadFile, TableOptions, UnknownPerson } from '../export/index.js';
export type { ImportedRegister, MergedRegister } from './registers.js';
export type { Input } from './input.js';
export type { Part } from '../model/index.js';
export type { ReadSchemaOptions, ResolveSchema, ValidationSchema } from './schemas.js';
export type { SchemaCache } from './schema-cache.js';
export type { ValidateOptions } from './validating.js';
export type { VerbThreads, Verbs } from './threads.js';
