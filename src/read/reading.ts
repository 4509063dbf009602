import type { Diagnostic } from '../diagnostics/index.js';
import type { Annotation } from '../model/index.js';
import type { PlaceMap } from '../text/index.js';

/** What a reader makes of a source: the words, where they stand, and what the layout says of them. */
export interface Reading {
  readonly text: string;
  readonly places: PlaceMap;
  readonly annotations: readonly Annotation[];
  readonly diagnostics: readonly Diagnostic[];
}
