import type { Outcome } from '../diagnostics/index.js';

/**
 * Part of a file to be written; the parts of one path follow one another in it. The path is relative, with `/`, and
 * stays in its folder.
 */
export interface Part {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Makes files of any number of documents, one after the other, and holds no more of them than it must. */
interface Collector<Document> {
  readonly add: (document: Document) => Outcome<readonly Part[]>;
  /** What can be made only when all documents are known. Nothing is added after it. */
  readonly finish: () => Outcome<readonly Part[]>;
}

/** A collector whose last files can be had one after the other: nobody holds them all. */
export interface StepwiseCollector<Document> extends Collector<Document> {
  /** What `finish` gives, in steps; none follows one with an error. Asked for once, instead of `finish`. */
  readonly steps: () => Iterable<Outcome<readonly Part[]>>;
}
