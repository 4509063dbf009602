import { isRefusal, outcome, reasonFor, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { fileReport } from '../disk/index.js';
import type { Target } from './actions.js';
import type { Choices } from './choices.js';
import { readReference, review, type Reference, type ReviewDocument, type Reviewed } from './review-documents.js';
import type { Store } from './store.js';
import type { Subject } from './subject.js';

/** What is decided on: a subject by its id, or words of a document by their offsets. */
export type Chosen = string | { readonly document: string; readonly start: number; readonly end: number };

/** In milliseconds: so long after a request the next may come of it. */
const REST = 40;

/** The documents of an edition, each as it was encoded last. One thing at a time is done with it. */
export class Shelf {
  /** Changes whenever anything does that a page shows. */
  version = 1;
  #last: Promise<unknown> = Promise.resolve();
  #asked = -Infinity;
  #working: Promise<void> | undefined;
  readonly #byName: ReadonlyMap<string, ReviewDocument>;

  constructor(
    readonly path: string,
    readonly store: Store,
    readonly documents: readonly ReviewDocument[],
    public reference: Reference,
  ) {
    this.#byName = new Map(documents.map((document) => [document.name, document]));
  }

  /** Does something when everything that was begun earlier is done. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Somebody asks for something, and will soon ask for more. */
  asked(): void {
    this.#asked = performance.now();
  }

  /** Encodes what is not yet, or no longer, as it should be; between two documents whoever asks comes first. */
  work(): Promise<void> {
    this.#working ??= this.#workOn();
    return this.#working;
  }

  async #workOn(): Promise<void> {
    for (let next = this.#stale(); next !== undefined; next = this.#stale()) {
      const { name } = next;
      await this.alone(async () => void (await this.ready(name)));
      await new Promise((resolve) => void setImmediate(resolve));
      while (performance.now() - this.#asked < REST) await new Promise((resolve) => void setTimeout(resolve, REST));
    }
    this.#working = undefined;
  }

  #stale(): ReviewDocument | undefined {
    return this.documents.find(({ stale }) => stale);
  }

  install(document: ReviewDocument, { value, diagnostics }: Outcome<Reviewed | undefined>): void {
    if (value !== undefined) document.reviewed = value;
    document.faults = value === undefined ? diagnostics.filter(({ severity }) => severity === 'error') : [];
    document.stale = false;
    this.version++;
  }

  async encodeAgain(document: ReviewDocument): Promise<void> {
    const { decisions } = document;
    try {
      this.install(document, await review(document, this.store.read(decisions), this.reference));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const fault = fileReport('file-unreadable', decisions, `'${decisions}' cannot be read: ${reasonFor(error)}.`);
      this.install(document, outcome(undefined, [fault]));
    }
  }

  /** A document, encoded by now. */
  async ready(name: string): Promise<ReviewDocument | undefined> {
    const document = this.#byName.get(name);
    if (document?.stale === true) await this.encodeAgain(document);
    return document;
  }

  document(name: string): ReviewDocument | undefined {
    return this.#byName.get(name);
  }

  /** Who and what is known for a document. */
  choicesFor(name: string): Choices {
    return this.reference.choicesFor(this.#byName.get(name)?.source ?? '');
  }

  subject(id: string): Subject | undefined {
    const name = id.slice(0, id.lastIndexOf('#'));
    return this.#byName.get(name)?.reviewed?.subjects.find((one) => one.id === id);
  }

  target(chosen: Chosen): (Target & { readonly document: string }) | undefined {
    if (typeof chosen === 'string') return this.subject(chosen);
    const { document, start, end } = chosen;
    return { kind: 'words', document, span: { start, end } };
  }

  /** Reads edition.json and the registers again; what they say is in no document yet. */
  async reopen(): Promise<readonly Diagnostic[]> {
    const opened = await readReference(this.path, this.store);
    if (opened.value === undefined) return opened.diagnostics;
    this.reference = opened.value;
    for (const document of this.documents) document.stale = true;
    this.version++;
    return [];
  }
}
