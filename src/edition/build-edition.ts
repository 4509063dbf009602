import { join } from 'node:path';
import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { encode, publish, readRegisters, validate, type Encoded, type EncodeOptions, type Input } from '../library/index.js';
import type { EditionFolder } from './edition-folder.js';
import { readBytes, writeWhole } from './files.js';
import { stemOf, type Job } from './outputs.js';

/** What became of one document of an edition. */
export interface Built {
  readonly document: string;
  readonly editions: readonly string[];
  /** Left out for a document that has no source: one made by hand, or by another project. */
  readonly encoded?: Encoded;
}

export interface EditionBuilder {
  /** Encodes a source into a document, checks it and publishes it. */
  readonly build: (job: Job) => Promise<Outcome<Built | undefined>>;
  /** Checks a document that has no source and publishes it. */
  readonly take: (document: string) => Promise<Outcome<Built | undefined>>;
}

/**
 * Prepares to build the documents of an edition, into `out` as far as they are to be read. Without value when the registers
 * are faulty: what is encoded without them would be wrong.
 */
export async function editionBuilder(folder: EditionFolder, out: string): Promise<Outcome<EditionBuilder | undefined>> {
  const { value: register, diagnostics } = await readRegisters(folder.registers);
  if (hasErrors(diagnostics)) return outcome(undefined, diagnostics);
  const shared: EncodeOptions = { register, edition: folder.edition };
  return outcome({ build: (job) => buildDocument(folder, shared, job, out), take: (document) => takeDocument(document, out) }, diagnostics);
}

async function buildDocument(folder: EditionFolder, shared: EncodeOptions, job: Job, out: string): Promise<Outcome<Built | undefined>> {
  const source = readBytes(job.source);
  const own = await folder.particularsOf(job.source);
  const before = [...source.diagnostics, ...own.diagnostics];
  if (source.value === undefined || hasErrors(before)) return outcome(undefined, before);
  const encoded = await encode({ name: job.source, bytes: source.value }, { ...shared, ...own.value });
  if (encoded.value === undefined) return outcome(undefined, [...before, ...encoded.diagnostics]);
  const refusals = writeWhole(job.output, encoded.value.xml);
  const soFar = [...before, ...encoded.diagnostics, ...refusals];
  if (refusals.length > 0) return outcome(undefined, soFar);
  const published = await publishTo(out, { name: job.output, bytes: Buffer.from(encoded.value.xml) });
  return outcome({ document: job.output, editions: published.value, encoded: encoded.value }, [...soFar, ...published.diagnostics]);
}

async function takeDocument(document: string, out: string): Promise<Outcome<Built | undefined>> {
  const read = readBytes(document);
  if (read.value === undefined) return outcome(undefined, read.diagnostics);
  const input: Input = { name: document, bytes: read.value };
  const { diagnostics } = await validate(input, { editorial: false });
  if (hasErrors(diagnostics)) return outcome(undefined, diagnostics);
  const published = await publishTo(out, input);
  return outcome({ document, editions: published.value }, [...diagnostics, ...published.diagnostics]);
}

/** Publishes a document in every form into a folder; the value names the files written. */
async function publishTo(folder: string, input: Input): Promise<Outcome<readonly string[]>> {
  const { value, diagnostics } = await publish(input);
  const written: string[] = [];
  const refusals: Diagnostic[] = [];
  for (const { ending, text } of value) {
    const path = join(folder, `${stemOf(input.name)}${ending}`);
    const refused = writeWhole(path, text);
    if (refused.length === 0) written.push(path);
    refusals.push(...refused);
  }
  return outcome(written, [...diagnostics, ...refusals]);
}
