import type { Diagnostic } from '../diagnostics/index.js';

/** Why something could not be made, told as it is: no fault of memcon. */
export class Unmade extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message);
  }
}

/** Each bundle has a class of its own, so it is known by what it has. */
export const isUnmade = (error: unknown): error is Unmade => error instanceof Error && 'diagnostic' in error;
