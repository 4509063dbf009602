import { outcome, type Outcome } from '../diagnostics/index.js';
import { FORMS, type Form } from './forms.js';
import type { Input } from './input.js';

export interface PublishOptions {
  /** Which editions to make: all unless told otherwise. */
  readonly to?: readonly Form[];
}

/** One reading edition of a document. */
export interface Published {
  readonly form: Form;
  /** What its file's name ends in: `.html`. */
  readonly ending: string;
  readonly text: string;
}

export const ALL_FORMS = Object.keys(FORMS) as Form[];

/** Makes reading editions of a TEI document. */
export function publishInput(input: Input, options: PublishOptions): Outcome<readonly Published[]> {
  throw new Error(`not yet: ${input.name} ${(options.to ?? ALL_FORMS).join()}`);
}
