/**
 * What memcon can do, each a sentence. A stage is loaded when it is first asked for: who encodes never waits for the
 * stylesheet processor. All take bytes and return values with findings; none touches the user's files.
 */
import type { Outcome } from '../diagnostics/index.js';
import type { Decision, Edition, Register } from '../model/index.js';
import type { Encoded, EncodeOptions } from './encoding.js';
import type { DocumentEvaluation, GoldPair } from './evaluating.js';
import type { Input } from './input.js';
import type { Published, PublishOptions } from './publishing.js';
import type { ResolveSchema, ValidateOptions } from './validating.js';
import type { Schema } from '../validate/index.js';

/**
 * Turns minutes in Markdown or plain text into a TEI document: read, annotated, encoded, checked against the words of the
 * source and against memcon's schema. Without value, with errors, when it cannot be read or is not valid.
 */
export async function encode(input: Input, options: EncodeOptions = {}): Promise<Outcome<Encoded | undefined>> {
  return (await import('./encoding.js')).encodeInput(input, options);
}

/** Checks a TEI document: first that it is well-formed XML, then against a RELAX NG schema, memcon's own unless another is given. */
export async function validate(input: Input, options: ValidateOptions = {}): Promise<Outcome<boolean>> {
  return (await import('./validating.js')).validateInput(input, options);
}

/** Reads a RELAX NG schema in XML syntax to validate with; undefined, with errors, when it is not a right one. */
export async function readSchema(input: Input, resolve: ResolveSchema = () => undefined): Promise<Outcome<Schema | undefined>> {
  return (await import('./validating.js')).readSchemaInput(input, resolve);
}

/** Makes reading editions of a TEI document, memcon's or anyone's. The value is empty, with errors, when it is not well-formed. */
export async function publish(input: Input, options: PublishOptions = {}): Promise<Outcome<readonly Published[]>> {
  return (await import('./publishing.js')).publishInput(input, options);
}

/** Encodes a source and compares it with what it should be; undefined, with errors, when either cannot be read. */
export async function evaluate(pair: GoldPair, options: EncodeOptions = {}): Promise<Outcome<DocumentEvaluation | undefined>> {
  return (await import('./evaluating.js')).evaluateInput(pair, options);
}

/** The evaluations of documents as one table, for people or, as JSON, for programs. */
export async function evaluationReport(documents: readonly DocumentEvaluation[], format: 'text' | 'json' = 'text'): Promise<string> {
  const { evaluationAsJson, evaluationAsText, summarise } = await import('./evaluating.js');
  return (format === 'json' ? evaluationAsJson : evaluationAsText)(summarise(documents));
}

/** Reads TEI registers of persons, places, organisations, objects, events as one; faulty entries are errors. */
export async function readRegisters(inputs: readonly Input[]): Promise<Outcome<Register>> {
  if (inputs.length === 0) return { value: { entries: [] }, diagnostics: [] };
  return (await import('./encoding.js')).readRegisterInputs(inputs);
}

/** Reads an `edition.json`; undefined, with errors in their places, when it is not as its schema says. */
export async function readEdition(input: Input): Promise<Outcome<Edition | undefined>> {
  return (await import('./encoding.js')).readEditionInput(input);
}

/** Reads an editor's decisions on a document; undefined, with errors in their places, when they are not as their schema says. */
export async function readDecisions(input: Input): Promise<Outcome<readonly Decision[] | undefined>> {
  return (await import('./encoding.js')).readDecisionsInput(input);
}

export { FORMS, type Form } from './forms.js';
export { recognised, type Mentions, type Recognised } from './recognised.js';
export type { DocumentEvaluation, Encoded, EncodeOptions, GoldPair, Input, Published, PublishOptions, ResolveSchema, Schema, ValidateOptions };
