import type { Diagnostic } from '../diagnostics/index.js';
import type { Annotation, Transcript } from '../model/index.js';
import type { PlaceMap } from '../text/index.js';
import type { FrontMatter } from './front-matter.js';

/** What a reader makes of a source: the words, where they stand, and what the layout says of them. */
export interface Reading {
  readonly text: string;
  readonly places: PlaceMap;
  readonly annotations: readonly Annotation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A source that has been read: its words with their marks, and what it says of itself before they begin. */
export interface Source {
  readonly transcript: Transcript;
  readonly frontMatter?: FrontMatter;
}
