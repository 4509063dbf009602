import { join } from 'node:path';
import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { encode, readDecisions } from '../api/index.js';
import {
  documentName,
  openEdition,
  planOutputs,
  readBytes,
  readScoped,
  sourcesOf,
  stemOf,
  type EditionFolder,
} from '../disk/index.js';
import { namesDocument, type Register, type RegisterEntry } from '../model/index.js';
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

/** The documents of an edition that have sources, in the order of their names; none is encoded yet. */
export async function documentsOf(path: string): Promise<Outcome<readonly ReviewDocument[]>> {
  const sources = await sourcesOf(path);
  const plan = planOutputs(sources.value, join(path, 'documents'), '.xml');
  const documents = plan.value.map(({ source }): ReviewDocument => ({
    name: stemOf(source),
    source,
    decisions: join(path, 'decisions', `${stemOf(source)}.json`),
    stale: true,
    faults: [],
  }));
  return outcome(documents, [...sources.diagnostics, ...plan.diagnostics]);
}

/** Encodes a document with decisions that may not be on disk yet; undefined, with errors, where that fails. */
export async function review(
  { name, source, decisions: file }: ReviewDocument,
  decisions: string | undefined,
  { folder, choicesFor }: Reference,
): Promise<Outcome<Reviewed | undefined>> {
  const bytes = readBytes(source);
  const read =
    decisions === undefined ? outcome([]) : await readDecisions({ name: file, bytes: Buffer.from(decisions) });
  const before = [...bytes.diagnostics, ...read.diagnostics];
  if (bytes.value === undefined || read.value === undefined || hasErrors(before)) return outcome(undefined, before);
  const details = folder.edition.documents?.[name];
  const choices = choicesFor(source);
  const path = documentName(folder.path, source);
  const shared = folder.shared.filter(({ documents = [] }) => namesDocument(documents, path));
  const encoded = await encode(
    { name: source, bytes: bytes.value },
    {
      register: choices.register,
      edition: folder.edition,
      decisions: [...shared, ...read.value],
      ...(details === undefined ? {} : { details }),
    },
  );
  const diagnostics = [...before, ...encoded.diagnostics];
  if (encoded.value === undefined) return outcome(undefined, diagnostics);
  const { transcript, facts } = encoded.value;
  const reviewable: Reviewable = { name, transcript, facts, diagnostics };
  const subjects = subjectsOf(reviewable, choices);
  return outcome(
    { ...reviewable, words: quotable(transcript.text), subjects, decisions, signed: decisionsIn(decisions).decisions },
    diagnostics,
  );
}
