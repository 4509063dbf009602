import { join } from 'node:path';
import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { encodeDecided, recogniseInput, type RecognisedInput } from '../api/encoding.js';
import { readDecisions, type Input } from '../api/index.js';
import {
  documentName,
  jobsOf,
  openEdition,
  readSource,
  readScoped,
  sourcesOf,
  stemOf,
  unusedIn,
  type EditionFolder,
} from '../disk/index.js';
import { namesDocument, type Register, type RegisterEntry } from '../model/index.js';
import { given } from '../text/index.js';
import { quotable, type Quotable } from './quoting.js';
import { choicesOf, type Choices } from './choices.js';
import { decisionsIn, type WrittenDecision } from './decision-file.js';
import type { Store } from './store.js';
import { subjectsOf, type Reviewable, type Subject } from './subject.js';

/** A document that was encoded with the decisions that are on disk. */
export interface Reviewed extends Reviewable {
  readonly words: Quotable;
  readonly subjects: readonly Subject[];
  /** The text of its decisions file; undefined where there is none. */
  readonly decisions: string | undefined;
  readonly signed: readonly WrittenDecision[];
}

/** A document of an edition under review. */
export interface ReviewDocument {
  readonly name: string;
  readonly source: string;
  /** Where its decisions lie. */
  readonly decisions: string;
  /** As it was encoded last. */
  reviewed?: Reviewed;
  /** What has changed since then is not in it yet. */
  stale: boolean;
  /** Why it cannot be encoded. */
  faults: readonly Diagnostic[];
  recognised?: Recognised;
}

/** What recognisers found in a source, and what they knew. No decision changes it: it is kept from one to the next. */
interface Recognised {
  readonly bytes: Uint8Array;
  readonly reference: Reference;
  readonly outcome: Outcome<RecognisedInput | undefined>;
  readonly words: Quotable;
}

/** What documents are encoded with. */
export interface Reference {
  readonly folder: EditionFolder;
  /** Who and what is known for a document, by its source. */
  readonly choicesFor: (source: string) => Choices;
  /** All that any of its registers has. */
  readonly entries: readonly RegisterEntry[];
}

/** Reads an edition and its registers; undefined, with errors, where these are faulty. */
export async function readReference(path: string, store: Store): Promise<Outcome<Reference | undefined>> {
  const folder = await openEdition(path);
  if (folder.value === undefined) return outcome(undefined, folder.diagnostics);
  for (const file of ['edition.json', 'decisions/edition.json']) store.watch(join(path, file));
  for (const { name } of folder.value.registers) store.watch(name);
  const sources = await sourcesOf(path);
  const names = sources.value.map((source) => documentName(path, source));
  const register = await readScoped(folder.value.registers, names);
  const diagnostics = [...folder.diagnostics, ...register.diagnostics];
  if (hasErrors(diagnostics)) return outcome(undefined, diagnostics);
  const known = new Map<Register, Choices>();
  const choicesFor = (source: string): Choices => {
    const own = register.value(documentName(path, source));
    const choices = known.get(own) ?? choicesOf(own);
    known.set(own, choices);
    return choices;
  };
  const all = new Set(sources.value.map((source) => choicesFor(source).register));
  const entries = [...new Set([...all].flatMap((one) => one.entries))];
  return outcome({ folder: folder.value, choicesFor, entries }, diagnostics);
}

/** The documents of an edition that are made of sources, in the order of their names; none is encoded yet. */
export async function documentsOf({ folder }: Reference): Promise<Outcome<readonly ReviewDocument[]>> {
  const { path } = folder;
  const sources = await sourcesOf(path);
  const jobs = jobsOf(folder, sources.value);
  const encoded = jobs.value.filter(({ source, output }) => source !== output);
  const documents = encoded.map(({ source }): ReviewDocument => ({
    name: stemOf(source),
    source,
    decisions: join(path, 'decisions', `${stemOf(source)}.json`),
    stale: true,
    faults: [],
  }));
  return outcome(documents, [...sources.diagnostics, ...jobs.diagnostics, ...unusedIn(folder, sources.value)]);
}

/** Encodes a document with decisions that may not be on disk yet; undefined, with errors, where that fails. */
export async function review(
  document: ReviewDocument,
  decisions: string | undefined,
  reference: Reference,
): Promise<Outcome<Reviewed | undefined>> {
  const { name, source, decisions: file } = document;
  const { folder, choicesFor } = reference;
  const input = readSource(source);
  const read =
    decisions === undefined ? outcome([]) : await readDecisions({ name: file, bytes: Buffer.from(decisions) });
  const before = [...input.diagnostics, ...read.diagnostics];
  if (input.value === undefined || read.value === undefined || hasErrors(before)) return outcome(undefined, before);
  const { outcome: recognised, words } = await recognisedIn(document, input.value, reference);
  if (recognised.value === undefined) return outcome(undefined, [...before, ...recognised.diagnostics]);
  const path = documentName(folder.path, source);
  const shared = folder.shared.filter(({ documents = [] }) => namesDocument(documents, path));
  const encoded = encodeDecided(recognised.value, [...shared, ...read.value]);
  const diagnostics = [...before, ...encoded.diagnostics];
  if (encoded.value === undefined) return outcome(undefined, diagnostics);
  const { transcript, facts } = encoded.value;
  const titledBy = read.value.findLast(({ kind }) => kind === 'title')?.by;
  const reviewable: Reviewable = { name, transcript, facts, diagnostics, ...given({ titledBy }) };
  const subjects = subjectsOf(reviewable, choicesFor(source));
  const { decisions: signed } = decisionsIn(decisions);
  return outcome({ ...reviewable, words, subjects, decisions, signed }, diagnostics);
}

/** What is recognised in a source: as it was, where neither the source nor what is known has changed. */
async function recognisedIn(
  document: ReviewDocument,
  { name, bytes }: Input,
  reference: Reference,
): Promise<Recognised> {
  const kept = document.recognised;
  if (kept?.reference === reference && Buffer.compare(kept.bytes, bytes) === 0) return kept;
  const { edition } = reference.folder;
  const details = edition.documents?.[document.name];
  const { register } = reference.choicesFor(document.source);
  const found = await recogniseInput({ name, bytes }, { register, edition, ...given({ details }) });
  const words = quotable(found.value?.recognition.transcript.text ?? '');
  document.recognised = { bytes, reference, outcome: found, words };
  return document.recognised;
}
