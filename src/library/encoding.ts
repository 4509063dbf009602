import type { Outcome } from '../diagnostics/index.js';
import type { Decision, DocumentDetails, Edition, RecordFacts, Register, Transcript } from '../model/index.js';
import type { Input } from './input.js';

export interface EncodeOptions {
  /** Who and what is known; ids are kept as they are. Without it, the document's own words must do. */
  readonly register?: Register;
  readonly edition?: Edition;
  readonly details?: DocumentDetails;
  readonly decisions?: readonly Decision[];
  /** The document's date, `YYYY-MM-DD`, where it does not say it itself. */
  readonly date?: string;
  /** Day or month first in dates of digits; left out: as the document does. */
  readonly dateOrder?: 'dmy' | 'mdy';
}

/** A TEI document and what it was made from. */
export interface Encoded {
  readonly xml: string;
  readonly transcript: Transcript;
  readonly facts: RecordFacts;
}

export function encodeInput(input: Input, options: EncodeOptions): Outcome<Encoded | undefined> {
  throw new Error(`not yet: ${input.name} ${options.date ?? ''}`);
}
export function readRegisterInputs(inputs: readonly Input[]): Outcome<Register> {
  throw new Error(`not yet: ${inputs.length}`);
}
export function readEditionInput(input: Input): Outcome<Edition | undefined> {
  throw new Error(`not yet: ${input.name}`);
}
export function readDecisionsInput(input: Input): Outcome<readonly Decision[] | undefined> {
  throw new Error(`not yet: ${input.name}`);
}
