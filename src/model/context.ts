import type { Language } from '../language/index.js';
import type { Annotation } from './annotation.js';
import type { Outcome } from '../diagnostics/index.js';
import type { Decision, DocumentDetails, Edition, Suggestion } from './edition.js';
import type { RecordFacts } from './record.js';
import type { Register } from './register.js';
import type { Transcript } from './transcript.js';

interface AnnotateOptions {
  /** The document's date (`YYYY-MM-DD`), said by the user. */
  readonly date?: string;
  /** Day or month first in dates of digits; undefined: the document decides. */
  readonly dateOrder?: 'dmy' | 'mdy';
}

/** All that a recogniser may know besides the transcript. */
export interface Context {
  readonly language: Language;
  readonly register: Register;
  readonly decisions: readonly Decision[];
  readonly suggestions?: readonly Suggestion[];
  readonly edition?: Edition;
  readonly details?: DocumentDetails;
  readonly options: AnnotateOptions;
  /** What the document says of itself; filled by the first recognisers. */
  readonly facts: RecordFacts;
}

/** Returns spans and has no way to return text, so the law of conservation holds by type. */
export type Recogniser = (transcript: Transcript, context: Context) => Outcome<readonly Annotation[]>;
