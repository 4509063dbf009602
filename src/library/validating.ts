import type { Outcome } from '../diagnostics/index.js';
import type { Input } from './input.js';

export interface ValidateOptions {
  /** A RELAX NG schema in XML syntax; memcon's own unless given. */
  readonly schema?: Input;
}

/** Checks a TEI document; the value says whether it is valid. */
export function validateInput(input: Input, options: ValidateOptions): Outcome<boolean> {
  throw new Error(`not yet: ${input.name} ${options.schema?.name ?? ''}`);
}
