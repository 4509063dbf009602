import type { Span } from '../text/index.js';
import type { Transcript } from './transcript.js';

/** The words of a TEI document that exists, as a transcript; and where something may be marked in them. */
export interface ExistingTei {
  readonly transcript: Transcript;
  /** Stretches of the text that are one run of characters in the file, in no name, date or reference: in order. */
  readonly free: readonly Span[];
  /** The prefix of TEI's elements with its colon, or nothing. */
  readonly prefix: string;
  /** What stands directly in divisions, in order: that of which turns may be made. */
  readonly pieces: readonly DivisionPiece[];
  /** Whether it marks any turn itself (`sp`, `u`). */
  readonly hasTurns: boolean;
}

/** An element in a division: its name, the words in it, and where its markup begins and ends in the file. */
export interface DivisionPiece {
  readonly name: string;
  /** The division, by where it begins. */
  readonly division: number;
  readonly span: Span;
  readonly start: number;
  readonly end: number;
}
