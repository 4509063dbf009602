import type { Diagnostic } from '../diagnostics/index.js';
import type { Annotation, DocumentDetails, Transcript } from '../model/index.js';
import type { PlaceMap } from '../text/index.js';

/** What a reader makes of a source: the words, where they stand, and what the layout says of them. */
export interface Reading {
  readonly text: string;
  readonly places: PlaceMap;
  readonly annotations: readonly Annotation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How a source is to be read. */
export interface ReadingOptions {
  /** Whether tracked changes become marks; without it they are accepted, and what they delete is told. */
  readonly trackedChanges?: boolean;
  /**
   * What the files of images begin with that are carried beside the TEI, `minutes`; without it they are left out, and
   * told.
   */
  readonly images?: string;
}

/** A source that has been read: its words with their marks, and what it says of itself beside them. */
export interface Source {
  readonly transcript: Transcript;
  readonly details?: DocumentDetails;
}
