import type { RuleName } from '../../diagnostics/index.js';
import type { RegisterEntry } from '../../model/index.js';

/** A fault of an entry. */
export interface Finding {
  readonly rule: RuleName;
  readonly entry: RegisterEntry;
  readonly message: string;
}
